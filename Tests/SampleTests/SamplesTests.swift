import Foundation
import TestSupport
import Testing

/// Every file of Samples is read for the papers that stand in it. The numbers were counted by reading the files.
@Suite struct SamplesTests {
  private struct Answer: Decodable {
    struct File: Decodable {
      let name: String
      let format: String?
      let records: Int
      let isNote: Bool
      let refused: [Refused]
    }
    struct Refused: Decodable {
      let line: Int
    }
    let papers: Int
    let merged: Int
    let files: [File]
  }

  private static let samples: [(path: String, format: String, papers: Int)] = [
    ("acl-anthology/2024.acl.xml", "acl-xml", 4),
    ("arxiv-atom/testing-language-models.atom", "arxiv-atom", 3),
    ("arxiv-daily/cv-arxiv-daily.json", "arxiv-daily-json", 4),
    ("arxiv-oai/arxiv-cs.xml.gz", "oai", 3),
    ("arxiv-recording/test-generation.json", "arxiv-json", 2),
    // 62 rows of the table of milestones, three list entries and a book's note that link to a paper.
    ("awesome-list/awesome-llm.md", "markdown", 66),
    ("bibtex/mixture-of-experts.bib", "bibtex", 5),
    ("crossref/mixture-of-experts.json", "crossref", 3),
    ("csl-json/retrieval.json", "csl-json", 3),
    ("daily-markdown/2024-10-31.md", "markdown", 5),
    ("daily-markdown/2025-10-24.md", "markdown", 22),
    ("endnote-xml/translation.xml", "endnote-xml", 2),
    ("endnote/machines-and-messages.enw", "endnote", 2),
    ("grobid-tei/N18-3011.tei.xml", "tei", 1),
    ("hugging-face-daily/2026-03-16.json", "hf-json", 10),
    ("hugging-face-daily/2026-03-18.json", "hf-json", 10),
    ("jats/journal.pmed.1000097.xml", "jats", 1),
    ("json-lines/acl-2024-long.jsonl", "jsonl", 11),
    ("mods/word-representations.xml", "mods", 2),
    ("openalex/works.json", "openalex", 3),
    ("papers-with-code/links-between-papers-and-code.json", "pwc", 4),
    ("plain-text/reading-list.txt", "text", 5),
    ("pubmed-xml/pubmed.xml", "medline-xml", 2),
    ("pubmed/pubmed-language-models.nbib", "pubmed", 2),
    ("ris/surveys-of-experts.ris", "ris", 3),
    ("s2orc/s2orc.tar/pdf/2020.acl-main.207.json", "s2orc", 1),
    ("saved-html/paper-page.html", "html", 1),
    ("saved-html/reading-group.html", "html", 3),
    ("semantic-scholar/turing-1950.json", "s2", 1),
    ("table/scopus.csv", "csv", 3),
    ("trending/trending-papers.txt", "page", 83),
    ("web-of-science/savedrecs.txt", "wos", 2),
  ]

  /// Records of papers that stand elsewhere too. Attention Is All You Need stands five times; Adaptive Mixtures of Local
  /// Experts, BERT, DeepSeekMoE and Switch Transformers three times; Computing Machinery and Intelligence, DeepSeek-V2,
  /// Harder Task Needs More Experts, Hierarchical Mixtures of Experts, Holistic Evaluation of Language Models,
  /// Long Short-Term Memory, LoRA, Mixtral of Experts, Mixture of experts: a literature survey, Neural Machine
  /// Translation by Jointly Learning to Align and Translate, OLMoE, OPT, Outrageously Large Neural Networks, A Survey of
  /// Large Language Models, Twenty Years of Mixture of Experts and UHGEval twice.
  private static let again = 4 + 4 * 2 + 16

  @Test func everySampleIsReadWhole() throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph("build", Project.path("Samples"), "--graph", "g.sqlite", "--json")
      #expect(run.status == 0, "\(run.errors)")
      let answer = try run.json(Answer.self)
      let read = answer.files.filter { $0.format != nil }
      let root = Project.path("Samples") + "/"
      #expect(read.map { $0.name.replacing(root, with: "") } == Self.samples.map(\.path))
      for (file, sample) in zip(read, Self.samples) {
        #expect(file.format == sample.format, "\(sample.path)")
        #expect(file.records == sample.papers, "\(sample.path)")
        #expect(file.refused.isEmpty, "\(sample.path)")
      }
      for file in answer.files where file.format == nil { #expect(file.isNote, "\(file.name)") }
      #expect(answer.merged == Self.again)
      #expect(answer.papers == Self.samples.reduce(0) { $0 + $1.papers } - Self.again)
    }
  }

  @Test func everyFolderHasItsNote() throws {
    let notes = try String(contentsOfFile: Project.path("Samples/SOURCES.txt"), encoding: .utf8)
    let folders = try FileManager.default.contentsOfDirectory(atPath: Project.path("Samples")).filter {
      $0 != "SOURCES.txt"
    }
    #expect(Set(folders) == Set(Self.samples.map { $0.path.prefix { $0 != "/" } }.map(String.init)))
    for folder in folders { #expect(notes.contains("\(folder)/"), "\(folder) has no line in SOURCES.txt") }
  }
}

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
    // 62 rows of the table of milestones, three list entries and a book's note that link to a paper.
    ("awesome-list/awesome-llm.md", "markdown", 66),
    ("daily-markdown/2024-10-31.md", "markdown", 5),
    ("daily-markdown/2025-10-24.md", "markdown", 22),
    ("hugging-face-daily/2026-03-16.json", "hf-json", 10),
    ("hugging-face-daily/2026-03-18.json", "hf-json", 10),
    ("json-lines/acl-2024-long.jsonl", "jsonl", 11),
    ("plain-text/reading-list.txt", "text", 5),
    ("saved-html/paper-page.html", "html", 1),
    ("saved-html/reading-group.html", "html", 3),
    ("trending/trending-papers.txt", "page", 83),
  ]

  /// Papers that two of the files hold: Attention Is All You Need, Switch Transformers, Holistic Evaluation of Language
  /// Models, A Survey of Large Language Models, DeepSeekMoE and OLMoE; DeepSeek-V2 and OPT stand twice in the list.
  private static let twice = 8

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
      #expect(answer.merged == Self.twice)
      #expect(answer.papers == Self.samples.reduce(0) { $0 + $1.papers } - Self.twice)
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

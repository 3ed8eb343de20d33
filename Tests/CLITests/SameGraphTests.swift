import Foundation
import TestSupport
import Testing

/// The same papers in five formats are the same graph.
///
/// Beside the sample, papers of the Anthology that not all formats once read alike: a title that ends in a full stop, a
/// suffix behind a comma, a name that ends in a single letter, and an address that is no DOI in the place of one.
@Suite struct SameGraphTests {
  private struct Paper: Decodable {
    let id, title, abstract, venue, year, url: String
    let authors: [String]
    let doi: String?
  }

  private static let papers = Result {
    try lines().split(separator: "\n").map { try JSONDecoder().decode(Paper.self, from: Data($0.utf8)) }
  }

  private static func lines() throws -> String {
    try String(contentsOfFile: Project.path("Samples/json-lines/acl-2024-long.jsonl"), encoding: .utf8) + #"""
      {"id": "2006.jeptalnrecital-poster.4", "title": "Comment évaluer les algorithmes de segmentation automatique ? Essai de construction d’un matériel de référence.", "abstract": "", "authors": ["Yves Bestgen", "Sophie Piérard"], "year": "2006", "venue": "Actes de la 13ème conférence sur le Traitement Automatique des Langues Naturelles. Posters", "url": "https://aclanthology.org/2006.jeptalnrecital-poster.4"}
      {"id": "T75-2024", "title": "Considerations for Computational Theories of Speaking: Seven Things Speakers Do", "abstract": "", "authors": ["John H. Clippinger, Jr."], "year": "1975", "venue": "Theoretical Issues in Natural Language Processing", "url": "https://aclanthology.org/T75-2024"}
      {"id": "L18-1264", "title": "Building a Word Segmenter for Sanskrit Overnight", "abstract": "", "authors": ["Vikas Reddy", "Amrith Krishna", "Vishnu Sharma", "Prateek Gupta", "Vineeth M R", "Pawan Goyal"], "year": "2018", "venue": "Proceedings of the Eleventh International Conference on Language Resources and Evaluation (LREC 2018)", "url": "https://aclanthology.org/L18-1264"}
      {"id": "Y00-1033", "title": "Object Topicalization, Passive, and Information Structure in Japanese", "abstract": "", "authors": ["Tomoko Watanabe"], "year": "2000", "venue": "Proceedings of the 14th Pacific Asia Conference on Language, Information and Computation", "doi": "http://hdl.handle.net/2065/12167", "url": "https://aclanthology.org/Y00-1033"}

      """#
  }

  /// What LaTeX would read as something else.
  private static func latex(_ text: String) -> String {
    text.map { character -> String in
      switch character {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "{", "}", "&", "%", "$", "#", "_": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }

  private static func bibTeX(_ paper: Paper) -> String {
    """
    @inproceedings{\(paper.id),
      title = {\(latex(paper.title))}, author = {\(paper.authors.joined(separator: " and "))},
      abstract = {\(latex(paper.abstract))}, booktitle = {\(latex(paper.venue))}, year = {\(paper.year)},
      url = {\(paper.url)}\(paper.doi.map { ", doi = {\($0)}" } ?? "")
    }

    """
  }

  private static func ris(_ paper: Paper) -> String {
    let lines =
      ["TY  - CPAPER", "ID  - \(paper.id)", "TI  - \(paper.title)"] + paper.authors.map { "AU  - \($0)" } + [
        "AB  - \(paper.abstract)", "T2  - \(paper.venue)", "PY  - \(paper.year)", "UR  - \(paper.url)",
      ] + (paper.doi.map { ["DO  - \($0)"] } ?? []) + ["ER  - ", "", ""]
    return lines.joined(separator: "\r\n")
  }

  private static func csv(_ paper: Paper) -> String {
    [
      paper.id, paper.title, paper.abstract, paper.authors.joined(separator: "; "), paper.year, paper.venue,
      paper.doi ?? "", paper.url,
    ].map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
  }

  private static func csl(_ papers: [Paper]) throws -> Data {
    let items = papers.map { paper in
      var item: [String: Any] = [
        "id": paper.id, "type": "paper-conference", "title": paper.title, "abstract": paper.abstract,
        "container-title": paper.venue, "URL": paper.url, "author": paper.authors.map { ["literal": $0] },
        "issued": ["date-parts": [[Int(paper.year) ?? 0]]],
      ]
      item["DOI"] = paper.doi
      return item
    }
    return try JSONSerialization.data(withJSONObject: items)
  }

  @Test func fiveFormatsBuildTheSameGraph() throws {
    let papers = try Self.papers.get()
    #expect(papers.count > 5)
    try inTemporaryFolder { folder in
      try folder.write(try Self.lines(), to: "papers.jsonl")
      try folder.write(papers.map(Self.bibTeX).joined(), to: "papers.bib")
      try folder.write(papers.map(Self.ris).joined(), to: "papers.ris")
      let header = "id,title,abstract,authors,year,venue,doi,url\n"
      try folder.write(header + papers.map(Self.csv).joined(), to: "papers.csv")
      try folder.write(try Self.csl(papers), to: "papers.json")
      func graph(of file: String) throws -> [String] {
        let path = "\(file).sqlite"
        let run = try folder.paperGraph("build", file, "--graph", path)
        #expect(run.status == 0, "\(run.errors)")
        return try folder.rows("SELECT kind, key, label, address FROM node ORDER BY 1, 2", in: path)
          + folder.rows(
            """
            SELECT a.key, b.key, e.kind, e.weight FROM edge e JOIN node a ON a.id = e.source
            JOIN node b ON b.id = e.target ORDER BY 1, 2, 3
            """, in: path)
          + folder.rows(
            "SELECT key, title, abstract, authors, date, venue, arxiv, doi, pagerank, community FROM paper ORDER BY 1",
            in: path)
      }
      let expected = try graph(of: "papers.jsonl")
      for file in ["papers.bib", "papers.ris", "papers.csv", "papers.json"] {
        #expect(try graph(of: file) == expected, "\(file)")
      }
    }
  }
}

import Foundation
import TestSupport
import Testing

/// The same papers in five formats are the same graph.
@Suite struct SameGraphTests {
  private struct Paper: Decodable {
    let id, title, abstract, venue, year, url: String
    let authors: [String]
    let doi: String?
  }

  private static let papers = Result {
    try String(contentsOfFile: Project.path("Samples/json-lines/acl-2024-long.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(Paper.self, from: Data($0.utf8)) }
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
      try folder.copy(Project.path("Samples/json-lines/acl-2024-long.jsonl"), to: "papers.jsonl")
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

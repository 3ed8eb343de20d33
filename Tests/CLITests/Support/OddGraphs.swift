import Foundation
import TestSupport

/// Graphs at the edge of what there can be, each made in the folder that is given.
enum OddGraph: String, CaseIterable {
  case empty, onePaper, withoutConcepts

  func make(in folder: Folder) throws -> String {
    let lines: [String]
    switch self {
    case .empty, .onePaper:
      lines = [#"{"id": "only", "title": "Sparse Mixture of Experts", "abstract": "It routes.", "date": "2026-03-02"}"#]
    case .withoutConcepts:
      lines = [
        #"{"id": "u", "title": "Zebra", "abstract": "It improves.", "date": "2026-03-02"}"#,
        #"{"id": "v", "title": "Gnu", "abstract": "They improved.", "date": "2026-03-03"}"#,
      ]
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "odd.jsonl")
    let run = try folder.paperGraph("build", "odd.jsonl", "--graph", "odd.sqlite", "--quiet")
    guard run.status == 0 else { throw Obstacle("the odd graph could not be built: \(run.errors)") }
    if self == .empty {
      let tables = try folder.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'title_search%' AND name NOT LIKE 'sqlite%'",
        in: "odd.sqlite")
      let emptied = tables.filter { $0 != "meta" && $0 != "grdb_migrations" }.map { "DELETE FROM \($0);" }.joined()
      guard try folder.run("sqlite3", "odd.sqlite", emptied).status == 0 else { throw Obstacle("not emptied") }
    }
    return "odd.sqlite"
  }
}

/// A graph of two topics over twelve weeks, the second of which comes up in the last six.
enum TwoTopics {
  static func lines(from first: Int = 0, to last: Int = 12) -> String {
    (first..<last).flatMap { week -> [String] in
      let day = "2026-\(week < 4 ? "01" : week < 8 ? "02" : "03")-\(["02", "09", "16", "23"][week % 4])"
      return (0..<6).map { i in
        let isLate = week >= 6 && i >= 2
        let text =
          isLate
          ? "We study speech recognition. Speech recognition of dialects number \(week * 6 + i) is hard."
          : "We study graph neural networks. Graph neural networks of size \(week * 6 + i) are good."
        let title = isLate ? "Speech Recognition \(week) \(i)" : "Graph Neural Networks \(week) \(i)"
        return #"{"id": "w\#(week)-\#(i)", "title": "\#(title)", "abstract": "\#(text)", "date": "\#(day)"}"#
      }
    }.joined(separator: "\n") + "\n"
  }

  static func make(in folder: Folder, _ name: String = "two", from first: Int = 0, to last: Int = 12) throws -> String {
    try folder.write(lines(from: first, to: last), to: "\(name).jsonl")
    let run = try folder.paperGraph("build", "\(name).jsonl", "--graph", "\(name).sqlite", "--quiet")
    guard run.status == 0 else { throw Obstacle("the graph could not be built: \(run.errors)") }
    return "\(name).sqlite"
  }
}

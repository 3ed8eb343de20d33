import Export
import Query
import Store

/// What is told when a title names no paper, or several.
struct Candidates {
  private let query: String
  private let isAmbiguous: Bool
  private let papers: [StoredPaper]

  init(_ query: String, _ resolution: TitleResolver.Resolution, _ reader: GraphReader) throws {
    self.query = Clean.line(query)
    switch resolution {
    case .ambiguous(let ids):
      isAmbiguous = true
      papers = try ids.compactMap { try reader.paper($0) }
    case .notFound(let ids):
      isAmbiguous = false
      papers = try ids.compactMap { try reader.paper($0) }
    case .found:
      preconditionFailure("a paper that was found needs no candidates")
    }
  }

  var sentence: String {
    if isAmbiguous {
      return
        "“\(query)” could be any of \(papers.count == 10 ? "these and more" : "these \(papers.count)"); give more of the title, or an id."
    }
    if papers.isEmpty { return "There is no paper like “\(query)” in the graph." }
    return "There is no paper titled “\(query)”; the nearest are these."
  }

  /// To standard error for people; as JSON to standard output where that was asked for.
  func tell(json: Bool) throws {
    Talk.failure(sentence)
    for paper in papers { Talk.say("  \(Clean.line(paper.title))  [\(Clean.line(paper.key))]") }
    guard json else { return }
    var writer = JSONWriter()
    write(to: &writer)
    try Output.write(writer.bytes)
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member(object: "query") { $0.member("title", query) }
      writer.member(array: "results", of: [Int]()) { _, _ in }
      writer.member("error", sentence)
      writer.member(array: "candidates", of: papers) { writer, paper in
        writer.object {
          $0.member("key", paper.key)
          $0.member("title", paper.title)
        }
      }
    }
    writer.newline()
  }
}

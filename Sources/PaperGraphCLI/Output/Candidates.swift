import Export
import PaperModel
import Query
import Store

/// What is told when a title or a name means no node, or several.
struct Candidates {
  private let query: String
  private let isAmbiguous: Bool
  private let nodes: [StoredNode]
  /// Whether only papers were asked for.
  private let papersOnly: Bool

  init(_ query: String, _ resolution: TitleResolver.Resolution, _ reader: GraphReader) throws {
    switch resolution {
    case .ambiguous(let ids): try self.init(query, ids, isAmbiguous: true, papersOnly: true, reader)
    case .notFound(let ids): try self.init(query, ids, isAmbiguous: false, papersOnly: true, reader)
    case .found: preconditionFailure("a paper that was found needs no candidates")
    }
  }

  init(_ query: String, _ resolution: NodeResolver.Resolution, _ reader: GraphReader) throws {
    switch resolution {
    case .ambiguous(let ids): try self.init(query, ids, isAmbiguous: true, papersOnly: false, reader)
    case .notFound(let ids): try self.init(query, ids, isAmbiguous: false, papersOnly: false, reader)
    case .found: preconditionFailure("a node that was found needs no candidates")
    }
  }

  private init(_ query: String, _ ids: [Int], isAmbiguous: Bool, papersOnly: Bool, _ reader: GraphReader) throws {
    self.query = Clean.line(query)
    self.isAmbiguous = isAmbiguous
    self.papersOnly = papersOnly
    nodes = try ids.compactMap { try reader.node($0) }
  }

  var sentence: String {
    if isAmbiguous {
      let some = nodes.count == 10 ? "these and more" : "these \(nodes.count)"
      let way = hasOnlyPapers ? "give more of the title, or an id" : "give the kind and the key, as in brackets"
      return "“\(query)” could be any of \(some); \(way)."
    }
    let sought = papersOnly ? "paper" : "node"
    if nodes.isEmpty { return "There is no \(sought) like “\(query)” in the graph." }
    return papersOnly
      ? "There is no paper titled “\(query)”; the nearest are these."
      : "There is no node called “\(query)”; the nearest papers are these."
  }

  private var hasOnlyPapers: Bool { nodes.allSatisfy { $0.kind == NodeKind.paper.rawValue } }

  /// To standard error for people; as JSON to standard output where that was asked for.
  func tell(json: Bool) throws {
    Talk.failure(sentence)
    for node in nodes {
      let key = hasOnlyPapers ? node.key : "\(node.kind):\(node.key)"
      Talk.say("  \(Clean.line(node.label))  [\(Clean.line(key))]")
    }
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
      writer.member(array: "candidates", of: nodes) { writer, node in
        writer.object {
          if !papersOnly { $0.member("kind", node.kind) }
          $0.member("key", node.key)
          $0.member("title", node.label)
        }
      }
    }
    writer.newline()
  }
}

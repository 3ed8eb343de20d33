import FoundationEssentials
import GraphCore
import Testing

/// A graph of the Graphalytics benchmark: its nodes in order of their numbers.
struct GraphalyticsGraph {
  let names: [String]
  private var edges: EdgeList
  private let direction: CSRGraph.Direction

  /// Without the weights of edges, as all algorithms but shortest paths want it.
  func graph() throws -> CSRGraph {
    try build(EdgeList(nodeCount: names.count, sources: edges.sources, targets: edges.targets))
  }

  func weighted() throws -> CSRGraph { try build(edges) }

  /// Undirected edges stand with both of their ends in some files.
  private func build(_ edges: EdgeList) throws -> CSRGraph {
    try CSRBuilder(direction: direction, duplicates: .keepFirst, loops: .refuse).build(edges)
  }

  /// From a list of nodes and a list of edges.
  init(_ path: String, _ direction: CSRGraph.Direction) throws {
    try self.init(
      names: Self.rows("\(path).v").map { $0[0] }, edges: Self.rows("\(path).e"), direction: direction)
  }

  /// From a list of nodes with their neighbours.
  init(adjacency path: String, _ direction: CSRGraph.Direction) throws {
    let rows = try Self.rows(path)
    try self.init(
      names: rows.flatMap { $0 }, edges: rows.flatMap { row in row.dropFirst().map { [row[0], $0] } },
      direction: direction)
  }

  private init(names: [String], edges rows: [[String]], direction: CSRGraph.Direction) throws {
    self.names = Set(names.compactMap { Int($0) }).sorted().map(String.init)
    self.direction = direction
    edges = EdgeList(nodeCount: self.names.count)
    for row in rows {
      let (a, b) = (try node(row[0]), try node(row[1]))
      edges.append(a, b, weight: row.count > 2 ? try #require(Double(row[2])) : 1)
    }
  }

  func node(_ name: String) throws -> NodeID { NodeID(try #require(names.firstIndex(of: name))) }

  /// Expected values in the order of the nodes; infinite for what cannot be reached. A node without a row has nil.
  func expected(_ path: String) throws -> [Double?] {
    let rows = try Self.rows(path)
    return try names.map { name in
      guard let row = rows.first(where: { $0[0] == name }) else { return nil }
      return row[1] == "9223372036854775807" ? .infinity : try #require(Double(row[1]))
    }
  }

  private static func rows(_ path: String) throws -> [[String]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
  }
}

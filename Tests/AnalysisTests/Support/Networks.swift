import FoundationEssentials
import GraphCore

/// The networks beside these tests, each with what igraph finds in it.
enum Network: String, CaseIterable, Sendable {
  case karate, football, polbooks, dolphins, lesmis

  private var path: String { "\(testFolder)/Networks/\(rawValue)" }

  func graph() throws -> CSRGraph { try readGraph("\(path).edges.tsv") }

  /// The columns of igraph's centralities by name, each in order of the nodes.
  func reference() throws -> [String: [Double]] {
    try readColumns("\(path).centrality.tsv")
  }
}

/// Networks with planted communities are not part of the package; they may stand beside it.
let plantedNetworksAreThere = FileManager.default.fileExists(atPath: plantedFolder)

private let plantedFolder = "\(testFolder)/../../../shared/gold/graphs"

func plantedNetwork(_ name: String) throws -> (graph: CSRGraph, communities: [UInt32]) {
  let path = "\(plantedFolder)/\(name)"
  let graph = try readGraph("\(path).edges.tsv")
  var communities = [UInt32](repeating: 0, count: graph.nodeCount)
  for row in try readRows("\(path).communities.tsv") {
    if let node = Int(row[0]), let community = UInt32(row[1]) { communities[node] = community }
  }
  return (graph, communities)
}

/// Where these tests are.
var testFolder: String {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(2).joined(separator: "/")
}

func readRows(_ path: String) throws -> [[String]] {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  return text.split(whereSeparator: \.isNewline).map { $0.split(separator: "\t").map(String.init) }
}

func readGraph(_ path: String, _ direction: CSRGraph.Direction = .undirected) throws -> CSRGraph {
  let rows = try readRows(path)
  let sources = rows.compactMap { UInt32($0[0]) }
  let targets = rows.compactMap { UInt32($0[1]) }
  let weights = rows.compactMap { $0.count > 2 ? Double($0[2]) : nil }
  let edges = EdgeList(
    nodeCount: Int((sources + targets).max() ?? 0) + 1,
    sources: sources,
    targets: targets,
    weights: weights,
  )
  return try CSRBuilder(direction: direction, duplicates: .refuse, loops: .refuse).build(edges)
}

/// The columns of a table by name.
func readColumns(_ path: String) throws -> [String: [Double]] {
  let rows = try readRows(path)
  var columns: [String: [Double]] = [:]
  for (column, name) in rows[0].enumerated() {
    columns[name] = rows.dropFirst().map { Double($0[column]) ?? .nan }
  }
  return columns
}

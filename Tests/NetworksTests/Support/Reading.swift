import Foundation
import GraphCore
import Networks

/// An edge by names, the smaller one first where it has no direction, and its weight.
struct NamedEdge: Hashable {
  let source: String
  let target: String
  let weight: Double

  init(_ source: String, _ target: String, _ weight: Double = 1) {
    (self.source, self.target, self.weight) = (source, target, weight)
  }
}

func read(_ text: String, name: String = "network", weighted: Bool = false, threads: Int = 2) throws -> Network {
  try NetworkReader(takesWeights: weighted, threads: threads).read(Array(text.utf8), name: name)
}

/// The sentence with which a network is refused, or nil where it is read.
func refusal(_ text: String, name: String = "network", weighted: Bool = false) -> NetworkError? {
  do {
    _ = try NetworkReader(takesWeights: weighted, threads: 2).read(Array(text.utf8), name: name)
    return nil
  } catch {
    return error
  }
}

extension Network {
  /// Edges by the names of their ends as the graph has them.
  func namedEdges(
    _ direction: CSRGraph.Direction = .undirected, _ weights: Weights = .strengths,
  ) throws -> Set<NamedEdge> {
    var edges: Set<NamedEdge> = []
    try graph(direction, weights).forEachEdge { edge in
      let (source, target) = (names[edge.source], names[edge.target])
      let swaps = direction == .undirected && target < source
      edges.insert(NamedEdge(swaps ? target : source, swaps ? source : target, edge.weight))
    }
    return edges
  }

  var nodeNames: [String] { (0..<nodeCount).map { names[NodeID($0)] } }
}

/// Files beside the tests.
enum Files {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Files")

  static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: name))) }

  static func read(_ name: String, weighted: Bool = true) throws -> Network {
    try NetworkReader(takesWeights: weighted, threads: 2).read(bytes(name), name: name)
  }
}

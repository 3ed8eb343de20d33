package import GraphCore

/// A spanning tree of each component with the least sum of weights, or the greatest.
///
/// Kruskal, "On the shortest spanning subtree of a graph and the traveling salesman problem" (1956), doi
/// 10.1090/S0002-9939-1956-0078686-7. Edges of equal weight are taken by source, then target, so that the forest is
/// always the same one. The graph has to be undirected. Cost: edges × log edges.
package struct SpanningForest: Sendable {
  package enum Choice: Sendable, Equatable {
    /// Weights are lengths: the least sum.
    case lightest
    /// Weights are strengths of ties: the greatest sum.
    case heaviest
  }

  /// Every node, and the edges of the trees.
  package let forest: CSRGraph
  /// One a component.
  package let treeCount: Int
  /// Sum of the weights kept.
  package let weight: Double

  package init(
    of graph: CSRGraph, choice: Choice = .lightest, control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let pass = "Spanning forest"
    guard !graph.isDirected else { throw .needsUndirected(pass: pass) }
    try control.step(pass, done: 0)
    var edges: [Edge] = []
    edges.reserveCapacity(graph.edgeCount)
    graph.forEachEdge { edges.append($0) }
    edges.sort { a, b in
      if a.weight != b.weight { return (a.weight < b.weight) == (choice == .lightest) }
      return (a.source, a.target) < (b.source, b.target)
    }
    try control.step(pass, done: 0.5)
    var sets = DisjointSets(count: graph.nodeCount)
    edges.removeAll { !sets.unite($0.source.rawValue, $0.target.rawValue) }
    weight = edges.reduce(0) { $0 + $1.weight }
    treeCount = graph.nodeCount - edges.count
    forest = graph.part(edges)
  }
}

/// Sets that are united two by two: Tarjan (1975), doi 10.1145/321879.321884, by lowest member with path halving.
struct DisjointSets {
  private var parents: [UInt32]

  init(count: Int) {
    parents = (0..<UInt32(count)).map { $0 }
  }

  /// False where the two were together already. Practically constant.
  mutating func unite(_ a: UInt32, _ b: UInt32) -> Bool {
    let (a, b) = (root(of: a), root(of: b))
    guard a != b else { return false }
    parents[Int(max(a, b))] = min(a, b)
    return true
  }

  private mutating func root(of node: UInt32) -> UInt32 {
    var node = node
    while parents[Int(node)] != node {
      parents[Int(node)] = parents[Int(parents[Int(node)])]
      node = parents[Int(node)]
    }
    return node
  }
}

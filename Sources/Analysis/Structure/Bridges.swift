package import GraphCore

/// Bridges and articulation points: edges and nodes without which a component falls into more pieces.
///
/// Hopcroft, Tarjan, "Algorithm 447: efficient algorithms for graph manipulation" (1973), doi 10.1145/362248.362272,
/// with an explicit stack. The graph has to be undirected. Weights and self-loops do not count. Cost: linear.
package struct Bridges: Sendable {
  /// By source, then target; the source is the lower of the two.
  package let bridges: [Edge]
  /// Ascending.
  package let articulationPoints: [NodeID]

  package init(of graph: CSRGraph, control: RunControl = RunControl()) throws(AnalysisError) {
    guard !graph.isDirected else { throw .needsUndirected(pass: "Bridges") }
    var search = LowpointSearch(nodeCount: graph.nodeCount)
    for root in 0..<graph.nodeCount {
      try control.step("Bridges", node: root, of: graph.nodeCount)
      search.run(from: root, on: graph)
    }
    bridges = search.bridges.map { u, v in
      let (a, b) = (NodeID(min(u, v)), NodeID(max(u, v)))
      return Edge(source: a, target: b, weight: graph.weight(from: a, to: b) ?? 1)
    }.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    articulationPoints = search.isArticulation.indices.filter { search.isArticulation[$0] }.map { NodeID($0) }
  }
}

/// Depth-first search that knows how far up each subtree reaches back.
private struct LowpointSearch {
  private(set) var bridges: [(Int, Int)] = []
  private(set) var isArticulation: [Bool]
  /// When each node was first met, from 1; 0 where it was not.
  private var met: [UInt32]
  /// The earliest node that the subtree of each reaches by one edge that is not of the tree.
  private var low: [UInt32]
  private var clock: UInt32 = 0

  init(nodeCount: Int) {
    isArticulation = Array(repeating: false, count: nodeCount)
    met = Array(repeating: 0, count: nodeCount)
    low = met
  }

  mutating func run(from root: Int, on graph: borrowing CSRGraph) {
    guard met[root] == 0 else { return }
    var path: [(node: Int, next: Int)] = []
    var children = 0
    enter(root)
    path.append((root, graph.offsets[root]))
    while let (v, next) = path.last {
      let above = path.count > 1 ? path[path.count - 2].node : -1
      if next < graph.offsets[v + 1] {
        path[path.count - 1].next += 1
        let u = Int(graph.targets[next])
        if met[u] == 0 {
          enter(u)
          path.append((u, graph.offsets[u]))
        } else if u != above {
          low[v] = min(low[v], met[u])
        }
        continue
      }
      path.removeLast()
      guard above >= 0 else { break }
      low[above] = min(low[above], low[v])
      if low[v] > met[above] { bridges.append((above, v)) }
      if above == root { children += 1 } else if low[v] >= met[above] { isArticulation[above] = true }
    }
    isArticulation[root] = children > 1
  }

  private mutating func enter(_ v: Int) {
    clock += 1
    met[v] = clock
    low[v] = clock
  }
}

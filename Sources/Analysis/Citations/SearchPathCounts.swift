package import GraphCore

/// Search path counts (SPC): for each arc of a citation network, the share of all paths from sources to sinks that run
/// through it.
///
/// Hummon, Doreian, "Connectivity in a citation network" (1989), doi 10.1016/0378-8733(89)90017-8; Batagelj, "Efficient
/// algorithms for citation network analysis" (2003), arXiv cs/0309023. A source has no incoming arc, a sink no outgoing
/// one. Paths cannot be counted along cycles, so arcs within a strong component are left out and counted here.
/// Weights of arcs do not matter. Cost: linear.
package struct SearchPathCounts: Sendable {
  /// Every node, and the arcs that are on no cycle; their weights are the shares, within 0 … 1.
  package let network: CSRGraph
  /// By node: the share of paths that run through it. A node without arcs is on none.
  package let nodeShares: [Double]
  /// All paths; exact up to 2⁵³, infinite beyond 10³⁰⁸.
  package let pathCount: Double
  /// Nodes of `network`, every arc leading forward.
  let order: [NodeID]
  /// Arcs left out, self-loops among them.
  package let cyclicArcCount: Int
  /// A cycle of each strong component that has one: see `TopologicalOrder.cycles`.
  package let cycles: [[NodeID]]

  package init(of graph: CSRGraph, control: RunControl = RunControl()) throws(AnalysisError) {
    let pass = "Search path counts"
    guard graph.isDirected else { throw .needsDirected(pass: pass) }
    let topological = try TopologicalOrder(of: graph, control: control)
    let network = graph.filtered { !topological.components.areTogether($0.source, $0.target) }
    let forward = Self.counts(topological.order, from: network.reversed())
    let backward = Self.counts(topological.order.reversed(), from: network)
    try control.step(pass, done: 0.5)

    var total = PathCount.zero
    for v in network.nodes where network.degree(of: v) == 0 && forward.isInner[v.index] {
      total = total + forward.counts[v.index]
    }
    var arcs: [Edge] = []
    arcs.reserveCapacity(network.edgeCount)
    network.forEachEdge { arc in
      let through = forward.counts[arc.source.index] * backward.counts[arc.target.index]
      arcs.append(Edge(source: arc.source, target: arc.target, weight: through.share(of: total)))
    }
    nodeShares = network.nodes.map { v in
      guard forward.isInner[v.index] || backward.isInner[v.index] else { return 0 }
      return (forward.counts[v.index] * backward.counts[v.index]).share(of: total)
    }
    pathCount = total.value
    self.network = network.part(arcs)
    order = topological.order
    cyclicArcCount = graph.edgeCount - network.edgeCount
    cycles = topological.cycles
  }

  /// Paths from where rows are empty to each node, along the rows of the nodes before it in `order`; and which nodes
  /// have a row.
  private static func counts(
    _ order: some Sequence<NodeID>, from graph: CSRGraph,
  ) -> (counts: [PathCount], isInner: [Bool]) {
    var counts = [PathCount](repeating: .one, count: graph.nodeCount)
    let isInner = graph.nodes.map { graph.degree(of: $0) > 0 }
    for v in order where isInner[v.index] {
      counts[v.index] = graph.row(v.rawValue).reduce(.zero) { $0 + counts[Int(graph.targets[$1])] }
    }
    return (counts, isInner)
  }
}

package import GraphCore

/// What ties a paper to others: the nodes at which it meets them, with the strength of its own side.
package enum PaperTies {
  /// Ties of one paper, ascending by node, one for each node.
  ///
  /// Concepts, links, names and cited works as its edges have them; the owners of what it links to, at the strength of the
  /// link; and itself, so that a paper meets those that cite it.
  package static func ties(of paper: Int, in graph: TypedGraph) -> [(node: NodeID, weight: Double)] {
    var ties: [NodeID: Double] = [NodeID(paper): 1]
    for edge in graph.edges(from: NodeID(paper)) {
      ties[edge.target] = max(ties[edge.target] ?? 0, edge.weight)
      guard edge.kind == .linksTo else { continue }
      for owned in graph.edges(from: edge.target) where owned.kind == .ownedBy {
        ties[owned.target] = max(ties[owned.target] ?? 0, edge.weight)
      }
    }
    return ties.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

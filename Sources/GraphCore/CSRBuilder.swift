/// Builds a `CSRGraph` from an edge list by two counting sorts: linear in nodes and edges.
///
/// What becomes of repeated edges and self-loops is named by the caller, since it changes every measure.
package struct CSRBuilder: Sendable {
  /// What several edges between the same two nodes (of the same direction, where directed) become.
  package enum Duplicates: Sendable {
    /// One edge with the sum of their weights.
    case sum
    /// One edge with the largest of their weights.
    case keepMax
    /// One edge with the smallest of their weights.
    case keepMin
    /// The first of the list.
    case keepFirst
    /// `GraphError.duplicate`.
    case refuse
  }

  /// What an edge from a node to itself becomes.
  package enum Loops: Sendable {
    case keep
    case drop
    /// `GraphError.selfLoop`.
    case refuse
  }

  package let direction: CSRGraph.Direction
  package let duplicates: Duplicates
  package let loops: Loops

  package init(direction: CSRGraph.Direction, duplicates: Duplicates, loops: Loops) {
    self.direction = direction
    self.duplicates = duplicates
    self.loops = loops
  }

  /// Builds the graph, or names the first edge that cannot be in it.
  package func build(_ edges: EdgeList) throws(GraphError) -> CSRGraph {
    try check(edges)
    let rows = rows(of: loops == .drop ? withoutLoops(edges) : edges)
    guard rows.weights.reduce(0, +).isFinite else { throw .infiniteTotalWeight }
    if duplicates == .refuse, let pair = rows.firstDuplicate(direction: direction) {
      throw .duplicate(source: pair.source, target: pair.target)
    }
    return CSRGraph(direction: direction, offsets: rows.offsets, targets: rows.targets, weights: rows.weights)
  }

  private func check(_ edges: EdgeList) throws(GraphError) {
    guard edges.nodeCount >= 0, edges.nodeCount <= Int(Int32.max) else { throw .nodeCount(edges.nodeCount) }
    let sources = edges.sources.span
    let targets = edges.targets.span
    let weights = edges.weights.span
    let count = UInt32(edges.nodeCount)
    for i in sources.indices {
      let u = sources[i]
      let v = targets[i]
      guard u < count else { throw .endpointOutOfRange(edge: i, node: u, nodeCount: edges.nodeCount) }
      guard v < count else { throw .endpointOutOfRange(edge: i, node: v, nodeCount: edges.nodeCount) }
      if u == v, loops == .refuse { throw .selfLoop(edge: i, node: NodeID(u)) }
    }
    for i in weights.indices {
      guard weights[i] >= 0, weights[i].isFinite else { throw .badWeight(edge: i, weight: weights[i]) }
    }
  }

  private func withoutLoops(_ edges: EdgeList) -> EdgeList {
    let kept = edges.sources.indices.filter { edges.sources[$0] != edges.targets[$0] }
    guard kept.count < edges.count else { return edges }
    return EdgeList(
      nodeCount: edges.nodeCount,
      sources: kept.map { edges.sources[$0] },
      targets: kept.map { edges.targets[$0] },
      weights: edges.weights.isEmpty ? [] : kept.map { edges.weights[$0] },
    )
  }
}

package import GraphCore

extension CSRGraph {
  /// Who has to count an edge among its strongest for it to be kept.
  package enum Agreement: Sendable {
    /// Either end: no node that had an edge loses all of them.
    case eitherEnd
    /// Both ends: no node keeps more than `count`.
    case bothEnds
  }

  /// The backbone of each node's strongest edges: `count` of them by weight, equal ones by the lower neighbour.
  ///
  /// In a directed graph a node chooses among its outgoing edges only. Self-loops are dropped. Throws unless `count`
  /// is at least 1. Cost: linear, and a sort of each row that is longer than `count`.
  package func strongestEdges(
    _ count: Int, keptBy agreement: Agreement = .eitherEnd,
  ) throws(AnalysisError) -> CSRGraph {
    guard count > 0 else { throw .option(name: "count", value: "\(count)", range: "at least 1") }
    let weakest = nodes.map { weakestChoice(of: $0, count) }
    return filtered { edge in
      guard edge.source != edge.target else { return false }
      let bySource = weakest[edge.source.index].admits(edge.weight, edge.target)
      guard !isDirected else { return bySource }
      let byTarget = weakest[edge.target.index].admits(edge.weight, edge.source)
      return agreement == .eitherEnd ? bySource || byTarget : bySource && byTarget
    }
  }

  /// The last of a node's strongest edges; one that admits all where there are not more than `count`.
  private func weakestChoice(of node: NodeID, _ count: Int) -> Choice {
    let row = neighbours(of: node).filter { $0.node != node }
    guard row.count > count else { return Choice(weight: -1, node: node) }
    let sorted = row.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.node < $1.node }
    return Choice(weight: sorted[count - 1].weight, node: sorted[count - 1].node)
  }
}

private struct Choice {
  let weight: Double
  let node: NodeID

  func admits(_ weight: Double, _ node: NodeID) -> Bool {
    weight > self.weight || (weight == self.weight && node <= self.node)
  }
}

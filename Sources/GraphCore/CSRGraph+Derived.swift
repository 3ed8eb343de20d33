extension CSRGraph {
  /// The graph with every edge turned round; an undirected graph is its own. Cost: linear.
  package func reversed() -> CSRGraph {
    guard isDirected else { return self }
    let rows = withRows { offsets, targets, weights in Rows(transposing: offsets, targets, weights) }
    return CSRGraph(direction: .directed, offsets: rows.offsets, targets: rows.targets, weights: rows.weights)
  }

  /// The graph without directions; an edge each way becomes one of the sum of both weights. Cost: linear.
  package func undirected() -> CSRGraph {
    guard isDirected else { return self }
    return filtered(as: .undirected) { _ in true }
  }

  /// The same nodes with the edges that `isKept` answers yes to. Cost: linear.
  package func filtered(_ isKept: (Edge) -> Bool) -> CSRGraph {
    filtered(as: direction, isKept)
  }

  /// The same nodes with some of this graph's edges, each once. Cost: linear.
  package func part(_ edges: [Edge]) -> CSRGraph {
    var list = EdgeList(nodeCount: nodeCount)
    list.reserveCapacity(edges.count)
    for edge in edges { list.append(edge.source, edge.target, weight: edge.weight) }
    let rows = CSRBuilder(direction: direction, duplicates: .sum, loops: .keep).rows(of: list)
    return CSRGraph(direction: direction, offsets: rows.offsets, targets: rows.targets, weights: rows.weights)
  }

  private func filtered(as direction: Direction, _ isKept: (Edge) -> Bool) -> CSRGraph {
    var edges = EdgeList(nodeCount: nodeCount)
    forEachEdge { edge in
      if isKept(edge) { edges.append(edge.source, edge.target, weight: edge.weight) }
    }
    // A part of this graph's edges, or a sum of two of them, is as sound as the whole.
    let rows = CSRBuilder(direction: direction, duplicates: .sum, loops: .keep).rows(of: edges)
    return CSRGraph(direction: direction, offsets: rows.offsets, targets: rows.targets, weights: rows.weights)
  }
}

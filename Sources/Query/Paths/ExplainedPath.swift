package import Store

/// One step of a path: an edge of the graph, walked forward or backward.
package struct PathStep: Sendable {
  package let from: StoredNode
  package let to: StoredNode
  package let edge: StoredEdge
  /// Whether the edge points the way that the path goes.
  package let isForward: Bool
  /// 1 − ln weight.
  package let length: Double
  /// ln of the number of edges at `to`: what it costs to pass it; 0 at the goal.
  package let price: Double
  /// Those first that say most; empty for an edge that follows from an address.
  package let proofs: [Proof]
}

/// A way from one node to another, with the evidence of each step.
package struct ExplainedPath: Sendable {
  /// The sum of the steps' lengths and prices: the shorter, the better explained.
  package let length: Double
  /// In order; empty where both ends are one node.
  package let steps: [PathStep]
}

/// How two nodes are connected.
package struct Connection: Sendable {
  /// The best explained first; empty where they are not connected.
  package let paths: [ExplainedPath]
  /// How many nodes the second one is connected to, itself among them.
  package let reachableCount: Int

  /// At most `count` paths from one node to another, no two of them over the same nodes; see `PathNetwork` for what
  /// makes one shorter than another.
  ///
  /// Cost: the whole graph is read once and searched once from `goal`; each path adds guided searches.
  package init(from start: Int, to goal: Int, count: Int, _ reader: GraphReader) throws {
    let network = try PathNetwork(reader)
    guard (0..<network.nodeCount).contains(start), (0..<network.nodeCount).contains(goal) else {
      (paths, reachableCount) = ([], 0)
      return
    }
    let search = LooplessPaths(network, to: goal)
    reachableCount = search.reachableCount
    let proofs = EdgeProofs(reader)
    paths = try search.paths(from: start, count: count).map { path in
      var steps: [PathStep] = []
      for (index, arc) in path.arcs.enumerated() {
        guard let edge = try reader.edge(Int(network.edges[arc])), let from = try reader.node(Int(path.nodes[index])),
          let to = try reader.node(Int(path.nodes[index + 1]))
        else { continue }
        steps.append(
          PathStep(
            from: from, to: to, edge: edge, isForward: edge.source == from.id, length: network.length(arc),
            price: to.id == goal ? 0 : network.prices[to.id], proofs: try proofs.proofs(of: edge.id)))
      }
      return ExplainedPath(length: path.length, steps: steps)
    }
  }
}

/// One end of an edge, seen from the other.
package struct Neighbour: Sendable, Equatable {
  package let node: NodeID
  package let weight: Double

  package init(node: NodeID, weight: Double) {
    self.node = node
    self.weight = weight
  }
}

/// A node's row of a graph, ascending by node.
package struct Neighbours: RandomAccessCollection, Sendable {
  let graph: CSRGraph
  let row: Range<Int>

  package var startIndex: Int { row.lowerBound }
  package var endIndex: Int { row.upperBound }
  package subscript(position: Int) -> Neighbour {
    Neighbour(
      node: NodeID(graph.targets[position]),
      weight: graph.weights.isEmpty ? 1 : graph.weights[position],
    )
  }
}

/// An edge of a graph. In an undirected graph `source <= target`.
package struct Edge: Sendable, Equatable {
  package let source: NodeID
  package let target: NodeID
  package let weight: Double

  package init(source: NodeID, target: NodeID, weight: Double) {
    self.source = source
    self.target = target
    self.weight = weight
  }
}

extension CSRGraph {
  /// Calls `body` with every edge once, by source, then target. Cost: linear.
  package func forEachEdge<Failure: Error>(_ body: (Edge) throws(Failure) -> Void) throws(Failure) {
    for v in 0..<nodeCount {
      var loopSeen = false
      for i in offsets[v]..<offsets[v + 1] {
        let u = Int(targets[i])
        if !isDirected {
          if u < v { continue }
          if u == v {
            loopSeen.toggle()
            if !loopSeen { continue }
          }
        }
        try body(Edge(source: NodeID(v), target: NodeID(u), weight: weights.isEmpty ? 1 : weights[i]))
      }
    }
  }
}

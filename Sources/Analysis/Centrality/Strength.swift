package import GraphCore

/// Weighted degree: the sum of the weights of a node's edges (of its outgoing ones where directed).
///
/// An undirected self-loop counts twice. Cost: linear.
package struct Strength: Sendable {
  /// By node index; the degree where the graph is not weighted.
  package let scores: [Double]

  package init(of graph: CSRGraph) {
    scores = graph.withRows { offsets, _, weights in
      (0..<offsets.count - 1).map { v in
        guard !weights.isEmpty else { return Double(offsets[v + 1] - offsets[v]) }
        var sum = 0.0
        for i in offsets[v]..<offsets[v + 1] { sum += weights[i] }
        return sum
      }
    }
  }
}

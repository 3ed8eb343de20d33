/// A graph in compressed sparse rows: directed or undirected, weighted or not.
///
/// A row lists the nodes that a node's edges lead to, in ascending order. In a directed graph an edge is one entry,
/// in the row of its source. In an undirected graph an edge is two entries, one in each row, so a self-loop stands
/// twice in its own: degree is always the length of the row and strength its sum, as Newman and igraph count them.
///
/// Memory: 8 bytes a node, 4 bytes an entry, 8 more an entry where weighted.
package struct CSRGraph: Sendable, Equatable {
  package enum Direction: Sendable, Equatable {
    case directed
    case undirected
  }

  package let direction: Direction
  /// Row `v` is `targets[offsets[v]..<offsets[v + 1]]`. Never empty: the first is 0, the last `targets.count`;
  /// ascending.
  package let offsets: [Int]
  /// Entries of all rows, each row ascending, each below `nodeCount`. No entry repeats within a row, save undirected
  /// loops.
  package let targets: [UInt32]
  /// One finite weight ≥ 0 an entry; empty where every weight is 1. Both entries of an undirected edge have the same.
  package let weights: [Double]
  /// Sum over edges (an undirected edge counts once), finite.
  package let totalWeight: Double

  /// For makers of rows in this room; the invariants above are the caller's, checked in debug builds.
  init(direction: Direction, offsets: [Int], targets: [UInt32], weights: [Double]) {
    self.direction = direction
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    let sum = weights.isEmpty ? Double(targets.count) : weights.reduce(0, +)
    totalWeight = direction == .directed ? sum : sum / 2
    assert(invariantViolation() == nil, invariantViolation() ?? "")
  }

  /// A graph of `nodeCount` nodes and no edge.
  package init(nodeCount: Int, direction: Direction) throws(GraphError) {
    let builder = CSRBuilder(direction: direction, duplicates: .refuse, loops: .refuse)
    try self = builder.build(EdgeList(nodeCount: nodeCount))
  }

  package var nodeCount: Int { offsets.count - 1 }
  package var edgeCount: Int { direction == .directed ? targets.count : targets.count / 2 }
  package var isDirected: Bool { direction == .directed }
  package var isWeighted: Bool { !weights.isEmpty }
  /// Every node, in order.
  package var nodes: some RandomAccessCollection<NodeID> { (0..<nodeCount).lazy.map { NodeID($0) } }

  /// Where the row of node `v` stands in `targets` and `weights`. O(1).
  @inlinable package func row(_ v: UInt32) -> Range<Int> { offsets[Int(v)]..<offsets[Int(v) + 1] }

  /// Length of the row: out-degree in a directed graph; an undirected self-loop counts twice. O(1).
  package func degree(of node: NodeID) -> Int { offsets[node.index + 1] - offsets[node.index] }

  /// Number of neighbours other than the node itself, by node index. Cost: linear.
  package func degreesWithoutLoops() -> [Int] {
    (0..<nodeCount).map { v in
      var degree = offsets[v + 1] - offsets[v]
      for i in offsets[v]..<offsets[v + 1] where Int(targets[i]) == v { degree -= 1 }
      return degree
    }
  }

  /// The node's row, for code that asks about few nodes; sweeps over the graph use `withRows`. O(1).
  package func neighbours(of node: NodeID) -> Neighbours {
    Neighbours(graph: self, row: offsets[node.index]..<offsets[node.index + 1])
  }

  /// Weight of the edge between two nodes, or nil where there is none. Cost: logarithmic in the degree of `source`.
  package func weight(from source: NodeID, to target: NodeID) -> Double? {
    var low = offsets[source.index]
    var high = offsets[source.index + 1]
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < target.rawValue { low = middle + 1 } else { high = middle }
    }
    guard low < end, targets[low] == target.rawValue else { return nil }
    return weights.isEmpty ? 1 : weights[low]
  }

  /// Hands the rows down as spans: offsets, targets, weights (empty where every weight is 1). Borrow once a sweep.
  @inlinable package func withRows<Result, Failure: Error>(
    _ body: (Span<Int>, Span<UInt32>, Span<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(offsets.span, targets.span, weights.span)
  }

  /// The first broken invariant, in words, or nil. Cost: linear, with a binary search an entry where undirected.
  package func invariantViolation() -> String? {
    guard offsets.first == 0, offsets.last == targets.count else { return "offsets do not span the targets" }
    guard weights.isEmpty || weights.count == targets.count else { return "weights and targets differ in number" }
    guard totalWeight.isFinite else { return "the total weight is \(totalWeight)" }
    for v in 0..<nodeCount {
      guard offsets[v] <= offsets[v + 1] else { return "offsets fall at node \(v)" }
      for i in offsets[v]..<offsets[v + 1] {
        let u = Int(targets[i])
        guard u < nodeCount else { return "node \(v) has the neighbour \(u) of \(nodeCount)" }
        if i > offsets[v], targets[i - 1] >= targets[i], isDirected || u != v || targets[i - 1] > targets[i] {
          return "the row of node \(v) is not ascending at \(u)"
        }
        let weight = weights.isEmpty ? 1 : weights[i]
        guard weight >= 0, weight.isFinite else { return "the edge \(v)–\(u) has the weight \(weight)" }
        if !isDirected, self.weight(from: NodeID(u), to: NodeID(v)) != weight {
          return "the edge \(v)–\(u) differs from \(u)–\(v)"
        }
      }
    }
    return nil
  }
}

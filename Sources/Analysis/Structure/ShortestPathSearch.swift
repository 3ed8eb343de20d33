import GraphCore

/// Distances from one source over edges with lengths: Dijkstra, "A note on two problems in connexion with graphs"
/// (1959), doi 10.1007/BF01386390. Reused from source to source.
struct ShortestPathSearch {
  private var queue: DistanceQueue
  /// Nodes in the order they were settled, the source first.
  private(set) var order: [UInt32] = []
  /// Place of each settled node in `order`.
  private var rank: [Int32]

  init(nodeCount: Int) {
    queue = DistanceQueue(nodeCount: nodeCount)
    rank = Array(repeating: -1, count: nodeCount)
  }

  /// Distance of a node from the source, infinite where no path leads.
  func distance(of node: UInt32) -> Double { queue.distances[Int(node)] }

  /// Searches anew. `lengths` has one finite length > 0 an entry. Cost: entries × log nodes, of what is reached.
  mutating func run(from source: UInt32, on graph: borrowing CSRGraph, lengths: borrowing [Double]) {
    queue.forget(order)
    for v in order { rank[Int(v)] = -1 }
    order.removeAll(keepingCapacity: true)
    queue.bring(source, to: 0)
    while let v = queue.popNearest() {
      rank[Int(v)] = Int32(truncatingIfNeeded: order.count)
      order.append(v)
      let distance = queue.distances[Int(v)]
      for i in graph.row(v) {
        let u = graph.targets[i]
        let through = distance + lengths[i]
        if through < queue.distances[Int(u)], rank[Int(u)] < 0 { queue.bring(u, to: through) }
      }
    }
  }

  /// Whether the edge from `v` to `u` is the end of a shortest path to `u`.
  ///
  /// Sums of the same lengths in another order may differ in their last bits, so lengths are equal within 10⁻¹⁰ of
  /// themselves; `u` has to have been settled later, so that what counts as equal never leads in a circle.
  func isShortest(_ v: UInt32, _ u: UInt32, _ length: Double) -> Bool {
    guard rank[Int(u)] > rank[Int(v)] else { return false }
    let through = queue.distances[Int(v)] + length
    return through - queue.distances[Int(u)] <= 1e-10 * through
  }
}

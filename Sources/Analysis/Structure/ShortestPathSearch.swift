import GraphCore

/// Distances from one source over edges with lengths: Dijkstra, "A note on two problems in connexion with graphs"
/// (1959), doi 10.1007/BF01386390. Reused from source to source.
struct ShortestPathSearch {
  private var queue: DistanceQueue
  /// Nodes in the order they were settled, the source first.
  private(set) var order: [UInt32] = []
  /// Distance of each node from the source, infinite where no path leads.
  private(set) var distances: [Double]
  /// Place of each settled node in `order`, −1 where no path leads.
  private(set) var ranks: [Int32]

  init(nodeCount: Int) {
    queue = DistanceQueue(nodeCount: nodeCount)
    distances = Array(repeating: .infinity, count: nodeCount)
    ranks = Array(repeating: -1, count: nodeCount)
  }

  /// Searches anew. `lengths` has one finite length > 0 an entry. Cost: entries × log nodes, of what is reached.
  mutating func run(from source: UInt32, on graph: borrowing CSRGraph, lengths: borrowing [Double]) {
    forget()
    let targets = graph.targets.span
    let lengths = lengths.span
    distances[Int(source)] = 0
    queue.append(source, distance: 0)
    while let nearest = queue.popNearest() {
      ranks[Int(nearest.node)] = Int32(truncatingIfNeeded: order.count)
      order.append(nearest.node)
      for i in graph.row(nearest.node) {
        let through = nearest.distance + lengths[i]
        let known = distances[Int(targets[i])]
        guard through < known else { continue }
        distances[Int(targets[i])] = through
        if known == .infinity {
          queue.append(targets[i], distance: through)
        } else {
          queue.bring(targets[i], to: through)
        }
      }
    }
  }

  private mutating func forget() {
    for v in order {
      distances[Int(v)] = .infinity
      ranks[Int(v)] = -1
    }
    order.removeAll(keepingCapacity: true)
  }
}

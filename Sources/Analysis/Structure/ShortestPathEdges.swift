import GraphCore

/// The edges on shortest paths from one source, and the number of those paths. Reused from source to source.
///
/// They are written down in the order of a search, so that a sweep over them reads memory from one end to the other.
/// Numbers of paths are doubles: beyond 10³⁰⁸ they are not numbers. Memory: 24 bytes a node and 4 an entry.
struct ShortestPathEdges {
  /// Nodes by distance, the source first; the first `reached` of these.
  private(set) var order: [UInt32]
  private(set) var reached = 0
  /// By node; of what was reached.
  private(set) var pathCounts: [Double]
  /// Where shortest paths go on to: from the node at each place of `order`, up to `ends` of that place.
  private(set) var successors: [UInt32]
  private(set) var ends: [Int]
  private var hops: [Int32]

  init(for graph: CSRGraph) {
    order = Array(repeating: 0, count: graph.nodeCount)
    pathCounts = Array(repeating: 0, count: graph.nodeCount)
    // One more than can be needed: a successor is written before it is known to be one.
    successors = Array(repeating: 0, count: graph.targets.count + 1)
    ends = Array(repeating: 0, count: graph.nodeCount)
    hops = Array(repeating: -1, count: graph.nodeCount)
  }

  /// Breadth first, every edge one step long. Cost: the rows that are reached.
  mutating func search(from source: UInt32, on graph: borrowing CSRGraph) {
    reached = Self.search(
      from: source, graph.offsets.span, graph.targets.span, &hops, &pathCounts, &order, &successors, &ends)
    for v in order[..<reached] { hops[Int(v)] = -1 }
  }

  private static func search(
    from source: UInt32, _ offsets: Span<Int>, _ targets: Span<UInt32>, _ hops: inout [Int32],
    _ pathCounts: inout [Double], _ order: inout [UInt32], _ successors: inout [UInt32], _ ends: inout [Int],
  ) -> Int {
    var hops = hops.mutableSpan
    var paths = pathCounts.mutableSpan
    var order = order.mutableSpan
    var successors = successors.mutableSpan
    var ends = ends.mutableSpan
    order[0] = source
    hops[Int(source)] = 0
    paths[Int(source)] = 1
    var reached = 1
    var place = 0
    var end = 0
    while place < reached {
      let v = Int(order[place])
      let further = hops[v] + 1
      let start = end
      for i in offsets[v]..<offsets[v + 1] {
        let u = Int(targets[i])
        if hops[u] < 0 {
          hops[u] = further
          paths[u] = 0
          order[reached] = targets[i]
          reached += 1
        }
        // Whether an edge leads further is hard to foresee, so the processor is not asked to.
        successors[end] = targets[i]
        end += hops[u] == further ? 1 : 0
      }
      for i in start..<end { paths[Int(successors[i])] += paths[v] }
      ends[place] = end
      place += 1
    }
    return reached
  }

  /// From distances that were found along the same rows. Cost: the rows that were reached.
  ///
  /// Sums of the same lengths in another order may differ in their last bits, so lengths are equal within 10⁻¹⁰ of
  /// themselves; a successor has to have been settled later, so that what counts as equal never leads in a circle.
  mutating func take(
    from search: borrowing ShortestPathSearch, on graph: borrowing CSRGraph, lengths: borrowing [Double],
  ) {
    let distances = search.distances.span
    let ranks = search.ranks.span
    let targets = graph.targets.span
    let lengths = lengths.span
    reached = search.order.count
    for v in search.order { pathCounts[Int(v)] = 0 }
    pathCounts[Int(search.order[0])] = 1
    var end = 0
    for (place, v) in search.order.enumerated() {
      let start = end
      for i in graph.row(v) {
        let u = Int(targets[i])
        let through = distances[Int(v)] + lengths[i]
        let isShortest = ranks[u] > Int32(truncatingIfNeeded: place) && through - distances[u] <= 1e-10 * through
        successors[end] = targets[i]
        end += isShortest ? 1 : 0
      }
      let count = pathCounts[Int(v)]
      for i in start..<end { pathCounts[Int(successors[i])] += count }
      order[place] = v
      ends[place] = end
    }
  }
}

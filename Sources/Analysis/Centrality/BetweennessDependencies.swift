import GraphCore

/// Brandes' two sweeps for one source, edges one step long. Reused from source to source.
///
/// The first sweep writes down which edges lie on shortest paths, so that the second reads only those, one after the
/// other. Memory: 32 bytes a node and 4 an entry.
struct HopDependencies {
  private var distances: [Int32]
  /// Number of shortest paths from the source.
  private var pathCounts: [Double]
  /// (1 + dependency) / number of paths: what a node passes to each path that leads to it.
  private var passedDown: [Double]
  /// Nodes in the order they were reached.
  private var order: [UInt32]
  /// The nodes one step further from the source than each, by place in `order`, ending at `ends` of that place.
  private var successors: [UInt32]
  private var ends: [Int]

  init(for graph: CSRGraph) {
    distances = Array(repeating: -1, count: graph.nodeCount)
    pathCounts = Array(repeating: 0, count: graph.nodeCount)
    passedDown = pathCounts
    order = Array(repeating: 0, count: graph.nodeCount)
    // One more than can be needed: a successor is written before it is known to be one.
    successors = Array(repeating: 0, count: graph.targets.count + 1)
    ends = Array(repeating: 0, count: graph.nodeCount)
  }

  /// Adds the dependency of `source` on every other node to `sums`. Cost: the rows that are reached, and the shortest
  /// paths' edges.
  mutating func add(from source: UInt32, on graph: borrowing CSRGraph, to sums: inout [Double]) {
    let reached = Self.search(
      source, graph.offsets.span, graph.targets.span, &distances, &pathCounts, &order, &successors, &ends)
    Self.collect(reached, &pathCounts, &passedDown, &order, &successors, &ends, &sums)
    for v in order[..<reached] { distances[Int(v)] = -1 }
  }

  /// Breadth first; returns how many nodes were reached.
  private static func search(
    _ source: UInt32, _ offsets: Span<Int>, _ targets: Span<UInt32>, _ distances: inout [Int32],
    _ pathCounts: inout [Double], _ order: inout [UInt32], _ successors: inout [UInt32], _ ends: inout [Int],
  ) -> Int {
    var distance = distances.mutableSpan
    var paths = pathCounts.mutableSpan
    var order = order.mutableSpan
    var successors = successors.mutableSpan
    var ends = ends.mutableSpan
    order[0] = source
    distance[Int(source)] = 0
    paths[Int(source)] = 1
    var reached = 1
    var next = 0
    var end = 0
    while next < reached {
      let v = Int(order[next])
      let further = distance[v] + 1
      let start = end
      for i in offsets[v]..<offsets[v + 1] {
        let u = Int(targets[i])
        if distance[u] < 0 {
          distance[u] = further
          paths[u] = 0
          order[reached] = targets[i]
          reached += 1
        }
        // Whether an edge leads further is hard to foresee, so the processor is not asked to.
        successors[end] = targets[i]
        end += distance[u] == further ? 1 : 0
      }
      let count = paths[v]
      for i in start..<end { paths[Int(successors[i])] += count }
      ends[next] = end
      next += 1
    }
    return reached
  }

  /// Furthest first: a node depends on those that its shortest paths go on to.
  private static func collect(
    _ reached: Int, _ pathCounts: inout [Double], _ passedDown: inout [Double], _ order: inout [UInt32],
    _ successors: inout [UInt32], _ ends: inout [Int], _ sums: inout [Double],
  ) {
    let paths = pathCounts.span
    let order = order.span
    let successors = successors.span
    let ends = ends.span
    var passed = passedDown.mutableSpan
    var sums = sums.mutableSpan
    for place in stride(from: reached - 1, to: 0, by: -1) {
      let v = Int(order[place])
      var sum = 0.0
      for i in ends[place - 1]..<ends[place] { sum += passed[Int(successors[i])] }
      let dependency = sum * paths[v]
      passed[v] = (1 + dependency) / paths[v]
      sums[v] += dependency
    }
  }
}

/// Brandes' sweeps for one source over edges with lengths: Dijkstra's search, then numbers of paths in the order in
/// which nodes were settled, then dependencies in the reverse order.
struct LengthDependencies {
  private var search: ShortestPathSearch
  private var pathCounts: [Double]
  private var passedDown: [Double]

  init(nodeCount: Int) {
    search = ShortestPathSearch(nodeCount: nodeCount)
    pathCounts = Array(repeating: 0, count: nodeCount)
    passedDown = Array(repeating: 0, count: nodeCount)
  }

  /// Adds the dependency of `source` on every other node to `sums`. Cost: Dijkstra's, and twice the rows that are
  /// reached.
  mutating func add(
    from source: UInt32, on graph: borrowing CSRGraph, lengths: borrowing [Double], to sums: inout [Double],
  ) {
    search.run(from: source, on: graph, lengths: lengths)
    for v in search.order { pathCounts[Int(v)] = 0 }
    pathCounts[Int(source)] = 1
    for v in search.order {
      let count = pathCounts[Int(v)]
      for i in graph.row(v) where search.isShortest(v, graph.targets[i], lengths[i]) {
        pathCounts[Int(graph.targets[i])] += count
      }
    }
    for v in search.order.dropFirst().reversed() {
      var sum = 0.0
      for i in graph.row(v) where search.isShortest(v, graph.targets[i], lengths[i]) {
        sum += passedDown[Int(graph.targets[i])]
      }
      let dependency = sum * pathCounts[Int(v)]
      passedDown[Int(v)] = (1 + dependency) / pathCounts[Int(v)]
      sums[Int(v)] += dependency
    }
  }
}

extension CSRGraph {
  /// Where the row of `v` stands in `targets`.
  func row(_ v: UInt32) -> Range<Int> { offsets[Int(v)]..<offsets[Int(v) + 1] }
}

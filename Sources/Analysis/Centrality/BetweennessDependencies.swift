import GraphCore

/// Brandes' two sweeps for one source, edges one step long. Reused from source to source.
struct HopDependencies {
  private var distances: [Int32]
  /// Number of shortest paths from the source.
  private var pathCounts: [Double]
  /// (1 + dependency) / number of paths: what a node passes to each path that leads to it.
  private var passedDown: [Double]
  /// Nodes in the order they were reached; the first `reached` of these.
  private var order: [UInt32]

  init(nodeCount: Int) {
    distances = Array(repeating: -1, count: nodeCount)
    pathCounts = Array(repeating: 0, count: nodeCount)
    passedDown = Array(repeating: 0, count: nodeCount)
    order = Array(repeating: 0, count: nodeCount)
  }

  /// Adds the dependency of `source` on every other node to `sums`. Cost: twice the rows that are reached.
  mutating func add(from source: UInt32, on graph: borrowing CSRGraph, to sums: inout [Double]) {
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let reached = Self.search(source, offsets, targets, &distances, &pathCounts, &order)
    Self.collect(reached, offsets, targets, &distances, &pathCounts, &passedDown, &order, &sums)
    for v in order[..<reached] { distances[Int(v)] = -1 }
  }

  /// Breadth first; returns how many nodes were reached.
  private static func search(
    _ source: UInt32, _ offsets: Span<Int>, _ targets: Span<UInt32>, _ distances: inout [Int32],
    _ pathCounts: inout [Double], _ order: inout [UInt32],
  ) -> Int {
    var distance = distances.mutableSpan
    var paths = pathCounts.mutableSpan
    var order = order.mutableSpan
    order[0] = source
    distance[Int(source)] = 0
    paths[Int(source)] = 1
    var reached = 1
    var next = 0
    while next < reached {
      let v = Int(order[next])
      next += 1
      let further = distance[v] + 1
      let count = paths[v]
      for i in offsets[v]..<offsets[v + 1] {
        let u = Int(targets[i])
        let known = distance[u]
        if known == further {
          paths[u] += count
        } else if known < 0 {
          distance[u] = further
          paths[u] = count
          order[reached] = targets[i]
          reached += 1
        }
      }
    }
    return reached
  }

  /// Furthest first: a node depends on those that its shortest paths go on to.
  private static func collect(
    _ reached: Int, _ offsets: Span<Int>, _ targets: Span<UInt32>, _ distances: inout [Int32],
    _ pathCounts: inout [Double], _ passedDown: inout [Double], _ order: inout [UInt32], _ sums: inout [Double],
  ) {
    let distance = distances.span
    let paths = pathCounts.span
    let order = order.span
    var passed = passedDown.mutableSpan
    var sums = sums.mutableSpan
    let last = distance[Int(order[reached - 1])]
    for position in stride(from: reached - 1, to: 0, by: -1) {
      let v = Int(order[position])
      var sum = 0.0
      let further = distance[v] + 1
      if further <= last {
        for i in offsets[v]..<offsets[v + 1] {
          let u = Int(targets[i])
          if distance[u] == further { sum += passed[u] }
        }
      }
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

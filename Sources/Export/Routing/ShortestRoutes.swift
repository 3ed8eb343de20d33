/// Shortest ways from one box through the channels to others: Dijkstra (1959), doi:10.1007/BF01386390.
struct ShortestRoutes {
  /// The lines that a way follows, first and last upright, upright and level by turns.
  struct Route {
    var lines: [Int]
    /// On which side it leaves the first box and reaches the last.
    var leavesRight: Bool
    var arrivesRight: Bool
  }

  private let graph: ChannelGraph
  private let port: ChannelGraph.Port
  private let y: Double
  private var distance: [Double]
  private var previous: [Int]
  private var leavesRight: [Bool]

  /// Finds the ways from a box whose middle is at `y`. O((V + E) log V).
  init(_ graph: ChannelGraph, from port: ChannelGraph.Port, y: Double) {
    self.graph = graph
    self.port = port
    self.y = y
    distance = [Double](repeating: .infinity, count: graph.vertices.count)
    previous = [Int](repeating: -1, count: graph.vertices.count)
    leavesRight = [Bool](repeating: false, count: graph.vertices.count)
    var queue = Queue()
    for (line, isRight) in [(port.left, false), (port.right, true)] {
      for (vertex, cost) in Self.neighbours(graph, line, y) where cost < distance[vertex] {
        distance[vertex] = cost
        leavesRight[vertex] = isRight
        queue.push(cost, vertex)
      }
    }
    while let (cost, vertex) = queue.pop() {
      guard cost <= distance[vertex] else { continue }
      for (next, step) in graph.vertices[vertex].next where cost + step < distance[next] - 1e-9 {
        distance[next] = cost + step
        previous[next] = vertex
        leavesRight[next] = leavesRight[vertex]
        queue.push(cost + step, next)
      }
    }
  }

  /// The way to a box; nil where there is none.
  func route(to end: ChannelGraph.Port, y endY: Double) -> Route? {
    var best: (cost: Double, vertex: Int, line: Int, right: Bool)?
    for (line, isRight) in [(end.left, false), (end.right, true)] {
      for (own, isOwnRight) in [(port.left, false), (port.right, true)] where own == line {
        let cost = abs(endY - y)
        if best == nil || cost < best!.cost { best = (cost, isOwnRight ? -2 : -1, line, isRight) }
      }
      for (vertex, cost) in Self.neighbours(graph, line, endY) where distance[vertex] + cost < best?.cost ?? .infinity {
        best = (distance[vertex] + cost, vertex, line, isRight)
      }
    }
    guard let best else { return nil }
    guard best.vertex >= 0 else {
      return Route(lines: [best.line], leavesRight: best.vertex == -2, arrivesRight: best.right)
    }
    var chain = [best.vertex]
    while previous[chain[chain.count - 1]] >= 0 { chain.append(previous[chain[chain.count - 1]]) }
    chain.reverse()
    let isRight = leavesRight[best.vertex]
    var lines = [isRight ? port.right : port.left]
    for (a, b) in zip(chain, chain.dropFirst()) {
      let (p, q) = (graph.vertices[a], graph.vertices[b])
      let line = p.upright == q.upright ? p.upright : p.level
      if line != lines[lines.count - 1] { lines.append(line) }
    }
    if lines[lines.count - 1] != best.line { lines.append(best.line) }
    return Route(lines: lines, leavesRight: isRight, arrivesRight: best.right)
  }

  /// The vertices next to `y` on an upright line, above and below.
  private static func neighbours(_ graph: ChannelGraph, _ line: Int, _ y: Double) -> [(vertex: Int, cost: Double)] {
    let sorted = graph.lines[line].vertices
    let below = sorted.firstIndex { graph.vertices[$0].place.y >= y } ?? sorted.count
    var near: [(vertex: Int, cost: Double)] = []
    if below > 0 { near.append((sorted[below - 1], y - graph.vertices[sorted[below - 1]].place.y)) }
    if below < sorted.count { near.append((sorted[below], graph.vertices[sorted[below]].place.y - y)) }
    return near
  }
}

/// A binary heap of vertices by cost; equal costs by vertex.
private struct Queue {
  private var items: [(cost: Double, vertex: Int)] = []

  mutating func push(_ cost: Double, _ vertex: Int) {
    items.append((cost, vertex))
    var i = items.count - 1
    while i > 0, items[i] < items[(i - 1) / 2] {
      items.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  mutating func pop() -> (cost: Double, vertex: Int)? {
    guard let first = items.first else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return first }
    items[0] = last
    var i = 0
    while true {
      var least = i
      for child in [2 * i + 1, 2 * i + 2] where child < items.count && items[child] < items[least] { least = child }
      if least == i { return first }
      items.swapAt(i, least)
      i = least
    }
  }
}

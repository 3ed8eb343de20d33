package import GraphCore

/// Coreness: the largest k for which a node belongs to a part of the graph in which all have k neighbours or more.
///
/// Batagelj, Zaveršnik, "An O(m) algorithm for cores decomposition of networks" (2003), arXiv cs/0310049. Weights and
/// self-loops do not count. The graph has to be undirected. Cost: linear.
package struct Coreness: Sendable {
  /// By node index.
  package let scores: [Int]

  package init(of graph: CSRGraph, control: RunControl = RunControl()) throws(AnalysisError) {
    guard !graph.isDirected else { throw .needsUndirected(pass: "Coreness") }
    try control.step("Coreness", done: 0)
    var buckets = DegreeBuckets(degrees: graph.degreesWithoutLoops())
    graph.withRows { offsets, targets, _ in
      for position in 0..<offsets.count - 1 {
        let v = buckets.node(at: position)
        for i in offsets[v]..<offsets[v + 1] where Int(targets[i]) != v {
          buckets.lower(Int(targets[i]), above: buckets.degrees[v])
        }
      }
    }
    scores = buckets.degrees
  }
}

/// Nodes sorted by degree, where one degree can fall by one in constant time: each degree's nodes stand together, so
/// that a node changes places with the first of them.
private struct DegreeBuckets {
  private(set) var degrees: [Int]
  private var nodes: [UInt32]
  private var positions: [Int]
  /// Where the nodes of each degree begin.
  private var starts: [Int]

  init(degrees: [Int]) {
    self.degrees = degrees
    starts = Array(repeating: 0, count: (degrees.max() ?? 0) + 2)
    for degree in degrees { starts[degree + 1] += 1 }
    for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
    var next = starts
    nodes = Array(repeating: 0, count: degrees.count)
    positions = Array(repeating: 0, count: degrees.count)
    for (v, degree) in degrees.enumerated() {
      positions[v] = next[degree]
      nodes[next[degree]] = UInt32(truncatingIfNeeded: v)
      next[degree] += 1
    }
  }

  func node(at position: Int) -> Int { Int(nodes[position]) }

  /// Lowers the degree of `v` by one if it is above `floor`.
  mutating func lower(_ v: Int, above floor: Int) {
    let degree = degrees[v]
    guard degree > floor else { return }
    let start = starts[degree]
    let first = nodes[start]
    nodes.swapAt(start, positions[v])
    positions[Int(first)] = positions[v]
    positions[v] = start
    starts[degree] += 1
    degrees[v] = degree - 1
  }
}

package import GraphCore

/// Local clustering: how many of the pairs of a node's neighbours are joined themselves.
///
/// Watts, Strogatz (1998), doi 10.1038/30918; triangles are listed from their node of least degree, after Schank and
/// Wagner (2005), doi 10.1007/11427186_54. Weights and self-loops do not count. The graph has to be undirected. Cost:
/// entries to the power of 1.5 at most.
package struct Clustering: Sendable {
  /// Triangles through each node, by node index.
  package let triangles: [Int]
  /// Triangles over pairs of neighbours, 0 where a node has fewer than two neighbours.
  package let scores: [Double]
  /// Three times all triangles over all paths of two edges; 0 where there is no such path.
  package let transitivity: Double

  package init(of graph: CSRGraph) throws(AnalysisError) {
    guard !graph.isDirected else { throw .needsUndirected(pass: "Clustering") }
    let degrees = graph.degreesWithoutLoops()
    let counts = Self.triangles(of: Self.towardsLargerDegree(graph, degrees))
    let pairs = degrees.map { $0 * ($0 - 1) / 2 }
    triangles = counts
    scores = zip(counts, pairs).map { $1 == 0 ? 0 : Double($0) / Double($1) }
    let paths = pairs.reduce(0, +)
    transitivity = paths == 0 ? 0 : Double(counts.reduce(0, +)) / Double(paths)
  }

  /// Each edge once, from its node of lower degree (lower id, where equal) to the other: no row is longer than √(2 ·
  /// edges).
  private static func towardsLargerDegree(_ graph: CSRGraph, _ degrees: [Int]) -> (offsets: [Int], targets: [UInt32]) {
    var offsets = [0]
    var targets: [UInt32] = []
    offsets.reserveCapacity(graph.nodeCount + 1)
    targets.reserveCapacity(graph.edgeCount)
    for v in 0..<graph.nodeCount {
      for i in graph.row(UInt32(v)) {
        let u = Int(graph.targets[i])
        if (degrees[v], v) < (degrees[u], u) { targets.append(graph.targets[i]) }
      }
      offsets.append(targets.count)
    }
    return (offsets, targets)
  }

  private static func triangles(of rows: (offsets: [Int], targets: [UInt32])) -> [Int] {
    let offsets = rows.offsets.span
    let targets = rows.targets.span
    var counts = [Int](repeating: 0, count: offsets.count - 1)
    var marks = [Bool](repeating: false, count: offsets.count - 1)
    var count = counts.mutableSpan
    var marked = marks.mutableSpan
    for v in count.indices {
      for i in offsets[v]..<offsets[v + 1] { marked[Int(targets[i])] = true }
      for i in offsets[v]..<offsets[v + 1] {
        let u = Int(targets[i])
        for j in offsets[u]..<offsets[u + 1] where marked[Int(targets[j])] {
          count[v] += 1
          count[u] += 1
          count[Int(targets[j])] += 1
        }
      }
      for i in offsets[v]..<offsets[v + 1] { marked[Int(targets[i])] = false }
    }
    return counts
  }
}

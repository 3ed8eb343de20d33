package import GraphCore

/// Coreness: the largest k for which a node belongs to a part of the graph in which all have k neighbours or more.
///
/// Peeling from the outside: Seidman (1983), doi 10.1016/0378-8733(83)90028-X; level by level with what is left in
/// one list, after Kabir, Madduri, "Parallel k-core decomposition on multicore platforms" (2017), doi
/// 10.1109/IPDPSW.2017.151. Weights and self-loops do not count. The graph has to be undirected. Cost: linear, since
/// the list is as long at level k as there are nodes of coreness k or more, and no coreness is above the degree.
package struct Coreness: Sendable {
  /// By node index.
  package let scores: [Int]

  package init(of graph: CSRGraph, control: RunControl = RunControl()) throws(AnalysisError) {
    let pass = "Coreness"
    guard !graph.isDirected else { throw .needsUndirected(pass: pass) }
    var degrees = graph.degreesWithoutLoops().map { Int32(truncatingIfNeeded: $0) }
    var left = (0..<UInt32(graph.nodeCount)).map { $0 }
    var level = degrees.min() ?? 0
    while !left.isEmpty {
      try control.step(pass, done: 1 - Double(left.count) / Double(graph.nodeCount))
      var peeled = left.filter { degrees[Int($0)] == level }
      Self.peel(&peeled, at: level, from: graph, &degrees)
      left.removeAll { degrees[Int($0)] <= level }
      level = left.reduce(.max) { min($0, degrees[Int($1)]) }
    }
    scores = degrees.map { Int($0) }
  }

  /// Takes nodes away, and whoever falls to the level by that. Where a node was taken away its degree stays: it is the
  /// coreness.
  private static func peel(
    _ nodes: inout [UInt32], at level: Int32, from graph: CSRGraph, _ degrees: inout [Int32],
  ) {
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    var degree = degrees.mutableSpan
    while let v = nodes.popLast() {
      for i in offsets[Int(v)]..<offsets[Int(v) + 1] {
        let u = Int(targets[i])
        // A self-loop is passed over by itself: its node is at the level already.
        guard degree[u] > level else { continue }
        degree[u] -= 1
        if degree[u] == level { nodes.append(targets[i]) }
      }
    }
  }
}

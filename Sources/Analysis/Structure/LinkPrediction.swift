package import GraphCore

/// What pairs of nodes have in common, as a forecast of edges: neighbours count the more, the fewer others they know.
///
/// Adamic, Adar, "Friends and neighbors on the web" (2003), doi 10.1016/S0378-8733(03)00009-1: Σ 1 / ln(degree) over
/// common neighbours. Resource allocation: Zhou, Lü, Zhang, "Predicting missing links via local information" (2009),
/// doi 10.1140/epjb/e2009-00335-8: Σ 1 / degree. The graph has to be undirected; weights and self-loops do not count.
/// Cost: linear once, and both rows for each pair.
package struct LinkPrediction: Sendable {
  package struct Score: Sendable, Equatable {
    package let commonNeighbours: Int
    package let adamicAdar: Double
    package let resourceAllocation: Double
  }

  /// One a pair, in the order given; a node with itself has its own neighbours in common.
  package let scores: [Score]

  package init(
    of graph: CSRGraph, pairs: [(NodeID, NodeID)], control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let pass = "Link prediction"
    guard !graph.isDirected else { throw .needsUndirected(pass: pass) }
    for (a, b) in pairs {
      try graph.check(a)
      try graph.check(b)
    }
    try control.step(pass, done: 0)
    let degrees = graph.degreesWithoutLoops()
    var empty = Array(repeating: Score(commonNeighbours: 0, adamicAdar: 0, resourceAllocation: 0), count: pairs.count)
    let pieces = Pieces(of: pairs.count, grain: 256)
    _ = try control.fill(&empty, pieces, pass: pass) { range, part in
      for i in range {
        part[i - range.lowerBound] = Self.score(pairs[i].0, pairs[i].1, graph, degrees)
      }
    }
    scores = empty
  }

  private static func score(_ a: NodeID, _ b: NodeID, _ graph: CSRGraph, _ degrees: [Int]) -> Score {
    var (i, j) = (graph.offsets[a.index], graph.offsets[b.index])
    let (endA, endB) = (graph.offsets[a.index + 1], graph.offsets[b.index + 1])
    var common = 0
    var adamicAdar = 0.0
    var allocation = 0.0
    while i < endA, j < endB {
      let (u, v) = (graph.targets[i], graph.targets[j])
      if u == v, u != a.rawValue, u != b.rawValue {
        let degree = Double(degrees[Int(u)])
        common += 1
        // A neighbour of both ends has degree 2 or more, but for a node with itself.
        if degree > 1 { adamicAdar += 1 / logarithm(degree) }
        allocation += 1 / degree
      }
      if u <= v { i += 1 }
      if v <= u { j += 1 }
    }
    return Score(commonNeighbours: common, adamicAdar: adamicAdar, resourceAllocation: allocation)
  }
}

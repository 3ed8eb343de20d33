import Analysis
import GraphCore
import Testing

@Suite struct PageRankTests {
  /// Expected by NetworkX 3 and a textbook loop (nodes 2, 3 and 4 lead nowhere).
  @Test func fiveNodesWithDanglingOnes() throws {
    let graph = try graph(5, [(0, 1), (0, 3), (1, 2), (1, 3)], .directed)
    let rank = try PageRank(of: graph, options: .init(damping: 0.7))
    #expect(rank.converged)
    #expect(gap(rank.scores, [0.1505, 0.2032, 0.2216, 0.2743, 0.1505]) < 5e-5)
  }

  /// The definition, solved by elimination, on random graphs.
  @Test(arguments: try RandomGraph.many(1...300))
  func agreesWithTheLinearSystem(_ sample: RandomGraph) throws {
    let graph = sample.graph
    let jump = (0..<graph.nodeCount).map { Double(1 + ($0 * 7 + Int(sample.seed)) % 5) }
    let rank = try PageRank(of: graph, options: .init(damping: 0.85, tolerance: 1e-14, personalisation: jump))
    #expect(rank.converged)
    #expect(rank.residual <= 1e-14)
    #expect(gap(rank.scores, Self.solved(graph, jump: jump, damping: 0.85)) < 1e-12)
  }

  @Test func theToleranceIsAbsolute() throws {
    let graph = try Network.football.graph()
    let rough = try PageRank(of: graph, options: .init(tolerance: 1e-3))
    let exact = try PageRank(of: graph, options: .init(tolerance: 1e-14))
    let error = zip(rough.scores, exact.scores).reduce(0) { $0 + abs($1.0 - $1.1) }
    #expect(rough.iterations < exact.iterations)
    #expect(error <= 1e-3 * 0.85 / 0.15)
  }

  @Test func saysWhenItDidNotConverge() throws {
    let rank = try PageRank(of: try Network.karate.graph(), options: .init(tolerance: 1e-14, maxIterations: 2))
    #expect(rank.iterations == 2)
    #expect(!rank.converged)
  }

  @Test func emptyGraph() throws {
    let rank = try PageRank(of: graph(0, [], .directed))
    #expect(rank.scores.isEmpty)
    #expect(rank.converged)
  }

  @Test func refusesOptionsOutOfRange() throws {
    #expect(throws: AnalysisError.self) { try PageRank.Options(damping: 1) }
    #expect(throws: AnalysisError.self) { try PageRank.Options(tolerance: 0) }
    #expect(throws: AnalysisError.self) { try PageRank.Options(tolerance: .nan) }
    #expect(throws: AnalysisError.self) { try PageRank.Options(maxIterations: 0) }
    #expect(throws: AnalysisError.badPersonalisation) { try PageRank.Options(personalisation: [0, 0]) }
    #expect(throws: AnalysisError.badPersonalisation) { try PageRank.Options(personalisation: [.nan, 1]) }
    #expect(throws: AnalysisError.vectorSize(name: "The personalisation", expected: 3, found: 2)) {
      try PageRank(of: graph(3, [], .directed), options: .init(personalisation: [1, 1]))
    }
  }

  /// x = d · Pᵀx + (1 − d) · v, dangling rows of P being v, by Gauss and Jordan.
  private static func solved(_ graph: CSRGraph, jump: [Double], damping: Double) -> [Double] {
    let count = graph.nodeCount
    let v = jump.map { $0 / jump.reduce(0, +) }
    var rows = (0..<count).map { i in (0..<count).map { i == $0 ? 1.0 : 0 } + [(1 - damping) * v[i]] }
    for (u, row) in graph.matrix.enumerated() {
      let sum = row.reduce(0, +)
      for i in 0..<count { rows[i][u] -= damping * (sum > 0 ? row[i] / sum : v[i]) }
    }
    for pivot in 0..<count {
      let factor = rows[pivot][pivot]
      for j in 0...count { rows[pivot][j] /= factor }
      for i in 0..<count where i != pivot {
        let factor = rows[i][pivot]
        for j in 0...count { rows[i][j] -= factor * rows[pivot][j] }
      }
    }
    return rows.map { $0[count] }
  }
}

/// A graph from pairs of nodes.
func graph(_ nodeCount: Int, _ pairs: [(Int, Int)], _ direction: CSRGraph.Direction = .undirected) throws -> CSRGraph {
  var edges = EdgeList(nodeCount: nodeCount)
  for (u, v) in pairs { edges.append(NodeID(u), NodeID(v)) }
  return try CSRBuilder(direction: direction, duplicates: .refuse, loops: .keep).build(edges)
}

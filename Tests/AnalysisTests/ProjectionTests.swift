import Analysis
import GraphCore
import Testing

/// Projections against the product of matrices that defines them.
@Suite struct ProjectionTests {
  @Test(arguments: try RandomGraph.many(1...400))
  func agreesWithTheProduct(_ sample: RandomGraph) throws {
    let graph = sample.graph.filtered { $0.source != $0.target }
    let kinds: [RowProjection.Kind] = graph.isDirected ? [.coupling, .coCitation] : [.sharedNeighbours]
    for kind in kinds {
      let rows = kind == .coCitation ? graph.reversed().matrix : graph.matrix
      let holders = graph.nodes.map { item in rows.count { $0[item.index] > 0 } }
      for weighting in [RowProjection.Weighting.count, .cosine, .associationStrength, .fractional] {
        let found = try RowProjection(of: graph, options: .init(kind: kind, weighting: weighting)).graph
        for a in graph.nodes {
          for b in graph.nodes where a < b {
            let (x, y) = (rows[a.index], rows[b.index])
            let products = graph.nodes.map { x[$0.index] * y[$0.index] }
            let expected: Double
            switch weighting {
            case .count: expected = products.reduce(0, +)
            case .cosine:
              let lengths = [x, y].map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
              expected = products.reduce(0, +) / (lengths[0] * lengths[1])
            case .associationStrength: expected = products.reduce(0, +) / (x.reduce(0, +) * y.reduce(0, +))
            case .fractional:
              expected = graph.nodes.reduce(0) {
                $0 + (products[$1.index] > 0 ? products[$1.index] / Double(holders[$1.index] - 1) : 0)
              }
            }
            let weight = found.weight(from: a, to: b) ?? 0
            #expect(products.allSatisfy { $0 == 0 } ? weight == 0 : abs(weight - expected) < 1e-12)
          }
        }
      }
    }
  }

  /// Papers 0 to 3 cite works 4 to 7; work 7 is cited by all.
  private static func citations() throws -> CSRGraph {
    try graph(8, [(0, 4), (0, 5), (0, 7), (1, 4), (1, 5), (1, 7), (2, 5), (2, 7), (3, 6), (3, 7)], .directed)
  }

  @Test func keepsTheStrongestTiesOfEitherEnd() throws {
    let options = try RowProjection.Options(kind: .coupling, weighting: .count, strongest: 1)
    let found = try RowProjection(of: Self.citations(), options: options)
    var ties: [[Double]] = []
    found.graph.forEachEdge { ties.append([Double($0.source.rawValue), Double($0.target.rawValue), $0.weight]) }
    // 0 and 1 share three; 2 shares two with each and keeps the lower; 3 shares one with all and keeps 0.
    #expect(ties == [[0, 1, 3], [0, 2, 2], [0, 3, 1]])
    #expect(found.pairCount == 6)
  }

  @Test func leavesHubsOut() throws {
    let options = try RowProjection.Options(kind: .coupling, weighting: .count, hubLimit: 3)
    let found = try RowProjection(of: Self.citations(), options: options)
    #expect(found.hubCount == 1)
    #expect(found.graph.degree(of: NodeID(3)) == 0)
    #expect(found.graph.weight(from: NodeID(0), to: NodeID(1)) == 2)
  }

  @Test func refusals() throws {
    let citations = try Self.citations()
    #expect(throws: AnalysisError.self) { try RowProjection(of: citations, options: .init(kind: .sharedNeighbours)) }
    #expect(throws: AnalysisError.self) {
      try RowProjection(of: citations.undirected(), options: .init(kind: .coupling))
    }
    #expect(throws: AnalysisError.self) { try RowProjection.Options(kind: .coupling, strongest: 0) }
    #expect(throws: AnalysisError.self) { try RowProjection.Options(kind: .coupling, hubLimit: 1) }
  }
}

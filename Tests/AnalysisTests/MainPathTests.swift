import Analysis
import GraphCore
import Testing

@Suite struct MainPathTests {
  /// Two sources, three sinks. Paths by hand: 0-2-3-5, 0-2-3-6, 1-2-3-5, 1-2-3-6, 1-4-6, 1-4-7.
  private static func network() throws -> CSRGraph {
    try graph(8, [(0, 2), (1, 2), (2, 3), (3, 5), (3, 6), (1, 4), (4, 6), (4, 7)], .directed)
  }

  @Test func countsByHand() throws {
    let counts = try SearchPathCounts(of: Self.network())
    #expect(counts.pathCount == 6)
    var shares: [[Double]] = []
    counts.network.forEachEdge {
      shares.append([Double($0.source.rawValue), Double($0.target.rawValue), ($0.weight * 6).rounded()])
    }
    let byHand: [[Double]] = [
      [0, 2, 2], [1, 2, 2], [1, 4, 2], [2, 3, 4], [3, 5, 2], [3, 6, 2], [4, 6, 1], [4, 7, 1],
    ]
    #expect(shares == byHand)
    #expect(counts.nodeShares.map { ($0 * 6).rounded() } == [2, 4, 4, 4, 2, 2, 3, 1])
  }

  @Test func mainPathByHand() throws {
    let main = try MainPath(of: Self.network())
    #expect(main.nodes.map(\.rawValue) == [0, 2, 3, 5])
    #expect(abs(main.weight - 8.0 / 6) < 1e-15)
    let keys = try MainPath(of: Self.network(), search: .keyRoute(count: 4))
    // 2–3, then 0–2, 1–2 and 1–4 with the greatest ways through them.
    #expect(
      keys.arcs.map { [$0.source.rawValue, $0.target.rawValue] } == [
        [0, 2], [1, 2], [1, 4], [2, 3], [3, 5], [4, 6],
      ])
  }

  /// Two papers that cite each other, each also on a path: the arcs between them are left out and told of.
  @Test func cyclesAreReported() throws {
    let main = try MainPath(of: graph(5, [(0, 1), (1, 2), (2, 1), (2, 3), (4, 4)], .directed))
    #expect(main.counts.cyclicArcCount == 3)
    #expect(main.counts.cycles == [[NodeID(1), NodeID(2)], [NodeID(4)]])
    #expect(main.arcs.count == 1)
  }

  /// Sixty diamonds in a row have 2⁶⁰ paths, two thousand have more than a double holds.
  @Test(arguments: [60, 2_000]) func moreThanCanBeListed(diamonds: Int) throws {
    var pairs: [(Int, Int)] = []
    for i in 0..<diamonds {
      for middle in [3 * i + 1, 3 * i + 2] { pairs += [(3 * i, middle), (middle, 3 * i + 3)] }
    }
    let counts = try SearchPathCounts(of: graph(3 * diamonds + 1, pairs, .directed))
    #expect(counts.pathCount == (diamonds == 60 ? 0x1p60 : .infinity))
    #expect(counts.network.weights.allSatisfy { $0 == 0.5 })
  }

  @Test func refusals() throws {
    #expect(throws: AnalysisError.needsDirected(pass: "Search path counts")) { try MainPath(of: graph(2, [(0, 1)])) }
    #expect(throws: AnalysisError.self) { try MainPath(of: graph(2, [(0, 1)], .directed), search: .keyRoute(count: 0)) }
    #expect(try MainPath(of: graph(0, [], .directed)).nodes.isEmpty)
  }
}

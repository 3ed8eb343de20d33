import Analysis
import GraphCore
import Testing

@Suite struct BetweennessTests {
  /// By definition: over all pairs, the share of shortest paths through a node.
  @Test(arguments: try RandomGraph.many(1...400))
  func agreesWithCountedPaths(_ sample: RandomGraph) throws {
    for lengths in [PathLengths.hops, .weights] {
      let scores = try Betweenness(of: sample.graph, options: .init(lengths: lengths, normalisation: .none)).scores
      #expect(gap(scores, Self.counted(sample.graph, inHops: lengths == .hops)) < 1e-10)
    }
  }

  private static func counted(_ graph: CSRGraph, inHops: Bool) -> [Double] {
    let (distance, count) = graph.allShortestPaths(inHops: inHops)
    let all = 0..<graph.nodeCount
    return all.map { v in
      var sum = 0.0
      for s in all where s != v {
        for t in all where t != v && t != s && distance[s][t].isFinite {
          if distance[s][v] + distance[v][t] == distance[s][t] { sum += count[s][v] * count[v][t] / count[s][t] }
        }
      }
      return graph.isDirected ? sum : sum / 2
    }
  }

  @Test func lengthsOfOneAreHops() throws {
    let graph = try Network.lesmis.graph()
    let doubled = try Self.reweighted(graph) { _ in 2 }
    let byLength = try Betweenness(of: doubled, options: .init(lengths: .weights))
    #expect(gap(try Betweenness(of: graph).scores, byLength.scores) < 1e-12)
  }

  @Test func reciprocalWeightsMakeStrongTiesShort() throws {
    let graph = try Network.lesmis.graph()
    let inverted = try Self.reweighted(graph) { 1 / $0 }
    let a = try Betweenness(of: graph, options: .init(lengths: .reciprocalWeights))
    let b = try Betweenness(of: inverted, options: .init(lengths: .weights))
    #expect(gap(a.scores, b.scores) < 1e-12)
  }

  @Test func aSampleOfAllIsExact() throws {
    let graph = try Network.football.graph()
    let sampled = try Betweenness(of: graph, options: .init(sources: .sample(count: 115, seed: 3)))
    #expect(sampled.scores == (try Betweenness(of: graph).scores))
    #expect(sampled.errorBound == 0)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aSampleKeepsItsBound(seed: UInt64) throws {
    let graph = try Network.football.graph()
    let exact = try Betweenness(of: graph)
    let options = try Betweenness.Options(sources: .sample(count: 30, seed: seed))
    let sampled = try Betweenness(of: graph, options: options)
    #expect(sampled.sourceCount == 30)
    #expect(gap(exact.scores, sampled.scores) <= sampled.errorBound)
    #expect(try sampled.scores == Betweenness(of: graph, options: options).scores)
  }

  /// In the middle of a path of 100,001 nodes all 50,000² pairs meet.
  @Test func aLongPath() throws {
    let count = 100_001
    let path = try graph(count, (1..<count).map { ($0 - 1, $0) })
    let options = try Betweenness.Options(sources: .sample(count: 4, seed: 1), normalisation: .none)
    #expect(try Betweenness(of: path, options: options).scores.allSatisfy(\.isFinite))
  }

  @Test func refusesEdgesWithoutLength() throws {
    var edges = EdgeList(nodeCount: 3)
    edges.append(NodeID(0), NodeID(1), weight: 2)
    edges.append(NodeID(1), NodeID(2), weight: 0)
    let graph = try CSRBuilder(direction: .undirected, duplicates: .refuse, loops: .keep).build(edges)
    #expect(throws: AnalysisError.lengthNotPositive(source: NodeID(1), target: NodeID(2), length: 0)) {
      try Betweenness(of: graph, options: .init(lengths: .weights))
    }
    #expect(throws: AnalysisError.self) { try Betweenness.Options(sources: .sample(count: 0, seed: 1)) }
  }

  private static func reweighted(_ graph: CSRGraph, _ weight: (Double) -> Double) throws -> CSRGraph {
    var edges = EdgeList(nodeCount: graph.nodeCount)
    graph.forEachEdge { edges.append($0.source, $0.target, weight: weight($0.weight)) }
    return try CSRBuilder(direction: graph.direction, duplicates: .refuse, loops: .keep).build(edges)
  }
}

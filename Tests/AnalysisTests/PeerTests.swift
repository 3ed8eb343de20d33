import Analysis
import GraphCore
import Testing

/// Structure and centrality against igraph, NetworkX and NumPy: see Networks/README.md.
@Suite struct PeerTests {
  @Test func directedCentralities() throws {
    let (graph, scores) = try directedNetwork()
    func expected(_ column: String) throws -> [Double] { try #require(scores[column]) }
    let hits = try HITS(of: graph, options: .init(tolerance: 1e-14))
    #expect(hits.converged)
    #expect(try gap(hits.hubs, expected("hub")) < 1e-10)
    #expect(try gap(hits.authorities, expected("authority")) < 1e-10)
    let katz = try Katz(of: graph, options: .init(attenuation: 0.05, tolerance: 1e-15))
    #expect(katz.converged)
    #expect(try gap(katz.scores, expected("katz")) < 1e-11)
    let jump = graph.nodes.map { 1 + Double($0.index % 4) }
    let rank = try PageRank(of: graph, options: .init(tolerance: 1e-15, personalisation: jump))
    #expect(try gap(rank.scores, expected("pagerank")) < 1e-12)
    #expect(try ShortestPaths(of: graph, from: NodeID(0)).distances == expected("hops"))
    #expect(try ShortestPaths(of: graph, from: NodeID(0), lengths: .weights).distances == expected("distance"))
    #expect(try gap(Clustering(of: graph).scores, expected("clustering")) < 1e-14)
    let strong = try expected("strong").map { UInt32($0) }
    #expect(try StrongComponents(of: graph).partition == Partition(labels: strong))
  }

  @Test func directedFacts() throws {
    let graph = try directedNetwork().graph
    let facts = try Facts("directed")
    try expectPaths(facts, graph, .weights)
    let hops = try graph.unweighted()
    for (kind, name) in [(RowProjection.Kind.coupling, "coupling"), (.coCitation, "cocitation")] {
      let found = try RowProjection(of: hops, options: .init(kind: kind, weighting: .count))
      var ties: [[Double]] = []
      found.graph.forEachEdge { ties.append([Double($0.source.rawValue), Double($0.target.rawValue), $0.weight]) }
      let expected = facts[name].sorted { $0.lexicographicallyPrecedes($1) }
      #expect(ties == expected)
      #expect(found.pairCount == expected.count)
    }
  }

  @Test(arguments: Network.allCases) func structure(_ network: Network) throws {
    let graph = try network.graph()
    let facts = try Facts(network.rawValue)
    let bridges = try Bridges(of: graph)
    #expect(bridges.bridges.map { [Double($0.source.rawValue), Double($0.target.rawValue)] } == facts["bridge"])
    #expect(bridges.articulationPoints.map { [Double($0.rawValue)] } == facts["articulation"])
    #expect(try SpanningForest(of: graph).weight == facts.value("lightest"))
    #expect(try SpanningForest(of: graph, choice: .heaviest).weight == facts.value("heaviest"))
    try expectPaths(facts, graph, .hops)
    let katz = try Katz(of: graph, options: .init(tolerance: 1e-14))
    #expect(scaledGap(katz.scores, facts["katz"].map { $0[1] }) < 1e-6)
    let shared = try RowProjection(of: graph.unweighted(), options: .init(kind: .sharedNeighbours, weighting: .count))
    let strength = Strength(of: shared.graph).scores
    #expect(
      graph.nodes.map { [Double($0.rawValue), strength[$0.index], Double(shared.graph.degree(of: $0))] }
        == facts["shared"])
  }

  @Test(arguments: Network.allCases) func pairs(_ network: Network) throws {
    let expected = try Facts(network.rawValue)["pair"]
    let pairs = expected.map { (NodeID(Int($0[0])), NodeID(Int($0[1]))) }
    let found = try LinkPrediction(of: network.graph(), pairs: pairs).scores
    #expect(found.count == expected.count)
    for (score, row) in zip(found, expected) {
      #expect(Double(score.commonNeighbours) == row[2])
      #expect(abs(score.adamicAdar - row[3]) < 1e-13)
      #expect(abs(score.resourceAllocation - row[4]) < 1e-13)
    }
  }

  @Test(arguments: Network.allCases) func communityFigures(_ network: Network) throws {
    let graph = try network.graph()
    let facts = try Facts(network.rawValue)
    let thirds = Partition(labels: graph.nodes.map { $0.rawValue % 3 })
    let figures = try CommunityFigures(of: thirds, in: graph)
    #expect(gap(figures.communities.map(\.conductance), facts["conductance"].map { $0[1] }) < 1e-14)
    #expect(try abs(figures.coverage - facts.value("coverage")) < 1e-14)
  }

  private func expectPaths(_ facts: Facts, _ graph: CSRGraph, _ lengths: PathLengths) throws {
    let expected = facts["path"]
    #expect(!expected.isEmpty)
    var ends: [[Double]] = []
    for row in expected where !ends.contains([row[0], row[1]]) { ends.append([row[0], row[1]]) }
    for pair in ends {
      let wanted = expected.filter { Array($0.prefix(2)) == pair }.map { $0[3] }
      let found = try KShortestPaths(
        of: graph, from: NodeID(Int(pair[0])), to: NodeID(Int(pair[1])), count: wanted.count, lengths: lengths)
      #expect(found.paths.map(\.length) == wanted)
    }
  }
}

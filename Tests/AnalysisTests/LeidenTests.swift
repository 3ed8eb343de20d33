import Analysis
import GraphCore
import Testing

@Suite struct LeidenTests {
  /// The best modularities known for these networks (Brandes and others 2008 and later exact work), to four places.
  @Test(arguments: zip(Network.allCases, [0.4198, 0.6046, 0.5272, 0.5285, 0.5667]))
  func reachesTheBestKnownModularity(_ network: Network, _ best: Double) throws {
    let graph = try network.graph()
    let found = try Leiden(of: graph)
    #expect((found.quality * 10_000).rounded() >= best * 10_000 - 1e-6)
    #expect(found.converged)
    #expect(try found.quality == modularity(of: found.partition, in: graph))
  }

  @Test(
    .enabled(if: plantedNetworksAreThere, "the networks with planted communities are not beside this package"),
    arguments: ["lfr1000-mu01", "lfr1000-mu03"],
  )
  func findsPlantedCommunities(_ name: String) throws {
    let planted = try plantedNetwork(name)
    let found = try Leiden(of: planted.graph, options: .init(starts: 2)).partition
    #expect(normalisedMutualInformation(found.communities, planted.communities) >= 0.98)
  }

  @Test(arguments: try RandomGraph.many(1...400) { !$0.isDirected })
  func communitiesAreConnectedAndLocallyBest(_ sample: RandomGraph) throws {
    let graph = sample.graph
    for options in [Leiden.Options(), try .init(quality: .constantPotts, resolution: 0.3), try .init(resolution: 2)] {
      let found = try Leiden(of: graph, options: options)
      #expect(found.partition.invariantViolation() == nil)
      #expect(found.partition.nodeCount == graph.nodeCount)
      #expect(
        try ConnectedComponents(within: found.partition, of: graph).partition.communityCount
          == found.partition.communityCount)
      #expect(found.partition.sizes == found.partition.sizes.sorted(by: >))
      // No node gains by going elsewhere, alone included.
      for node in graph.nodes {
        for community in 0...found.partition.communityCount {
          var labels = found.partition.communities
          labels[node.index] = UInt32(community)
          let moved = try Self.quality(of: Partition(labels: labels), in: graph, options)
          #expect(moved <= found.quality + 1e-9)
        }
      }
    }
  }

  private static func quality(of partition: Partition, in graph: CSRGraph, _ options: Leiden.Options) throws -> Double {
    switch options.quality {
    case .modularity: try modularity(of: partition, in: graph, resolution: options.resolution)
    case .constantPotts: try constantPottsQuality(of: partition, in: graph, resolution: options.resolution)
    }
  }

  /// Eight cliques of five in a ring: modularity has them one by one, and so has the constant Potts model between the
  /// densities of a clique (1) and of two joined ones (21 / 45).
  @Test(arguments: [QualityFunction.modularity, .constantPotts])
  func aRingOfCliques(_ quality: QualityFunction) throws {
    var pairs: [(Int, Int)] = []
    for clique in 0..<8 {
      for i in 0..<5 {
        for j in 0..<i { pairs.append((5 * clique + j, 5 * clique + i)) }
      }
      pairs.append((5 * clique, (5 * clique + 6) % 40))
    }
    let resolution = quality == .modularity ? 1 : 0.5
    let found = try Leiden(of: graph(40, pairs), options: .init(quality: quality, resolution: resolution))
    #expect(found.partition == Partition(labels: (0..<40).map { UInt32($0 / 5) }))
  }

  @Test func theSameSeedGivesTheSameCommunities() throws {
    let graph = try Network.football.graph()
    for seed in 1...5 as ClosedRange<UInt64> {
      let options = try Leiden.Options(seed: seed, starts: 1)
      #expect(try Leiden(of: graph, options: options).partition == Leiden(of: graph, options: options).partition)
    }
  }

  @Test func theScaleOfWeightsDoesNotMatter() throws {
    let graph = try Network.lesmis.graph()
    var edges = EdgeList(nodeCount: graph.nodeCount)
    graph.forEachEdge { edges.append($0.source, $0.target, weight: $0.weight * 1024) }
    let scaled = try CSRBuilder(direction: .undirected, duplicates: .refuse, loops: .keep).build(edges)
    #expect(try Leiden(of: graph).partition == Leiden(of: scaled).partition)
  }

  @Test func nodesWithoutEdgesStayAlone() throws {
    #expect(try Leiden(of: graph(0, [])).partition.communityCount == 0)
    #expect(try Leiden(of: graph(3, [])).partition.communityCount == 3)
    #expect(try Leiden(of: graph(4, [(1, 2)])).partition.communities == [1, 0, 0, 2])
  }

  @Test func refusesWhatItCannotDo() throws {
    #expect(throws: AnalysisError.needsUndirected(pass: "Leiden")) { try Leiden(of: graph(2, [(0, 1)], .directed)) }
    #expect(throws: AnalysisError.self) { try Leiden.Options(resolution: -1) }
    #expect(throws: AnalysisError.self) { try Leiden.Options(starts: 0) }
    #expect(throws: AnalysisError.self) { try Leiden.Options(maxIterations: 0) }
    #expect(throws: AnalysisError.self) { try Leiden.Options(theta: 0) }
  }
}

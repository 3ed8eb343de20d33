import Analysis
import GraphCore
import Testing

/// Louvain, label propagation, levels and consensus on networks whose communities are known.
@Suite struct CommunityMethodTests {
  /// Eight cliques of six in a ring.
  private static func cliques() throws -> (graph: CSRGraph, planted: Partition) {
    var pairs: [(Int, Int)] = []
    for clique in 0..<8 {
      for i in 0..<6 {
        for j in 0..<i { pairs.append((6 * clique + j, 6 * clique + i)) }
      }
      pairs.append((6 * clique, (6 * clique + 7) % 48))
    }
    return (try graph(48, pairs), Partition(labels: (0..<48).map { UInt32($0 / 6) }))
  }

  @Test func everyMethodFindsCliques() throws {
    let (graph, planted) = try Self.cliques()
    #expect(try Louvain(of: graph).partition == planted)
    #expect(try LabelPropagation(of: graph).partition == planted)
    let consensus = try Consensus(of: graph)
    #expect(consensus.partition == planted)
    #expect(consensus.converged && consensus.stability.allSatisfy { $0 == 1 })
  }

  /// What igraph's Louvain method reaches on average over a hundred orders of the nodes, less 0.01.
  @Test(arguments: zip(Network.allCases, [0.4111, 0.6038, 0.5260, 0.5236, 0.5636]))
  func louvainReachesWhatOthersReach(_ network: Network, _ usual: Double) throws {
    let graph = try network.graph()
    let found = try Louvain(of: graph)
    #expect(found.quality >= usual - 0.01)
    #expect(abs(found.quality - (try modularity(of: found.partition, in: graph))) < 1e-15)
    #expect(found.levels.last == found.partition)
  }

  /// Two groups that every seed finds, and nodes between them that seeds disagree on: the stable ones are told apart.
  @Test func stabilityTellsCertainCommunitiesFromOthers() throws {
    let club = try Network.football.graph()
    let found = try Consensus(of: club, options: .init(runs: 30))
    #expect(found.stability.count == found.partition.communityCount)
    #expect(found.stability.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(found.stability.max() ?? 0 > (found.stability.min() ?? 0))
    #expect(found.quality > 0.59)
    let pieces = try ConnectedComponents(within: found.partition, of: club).partition
    #expect(pieces.communityCount == found.partition.communityCount)
    #expect(try Consensus(of: club, options: .init(runs: 30)).partition == found.partition)
  }

  @Test(arguments: Network.allCases) func levelsGrowTowardsTheCommunities(_ network: Network) throws {
    let graph = try network.graph()
    let found = try LeidenHierarchy(of: graph)
    let counts = found.levels.map(\.partition.communityCount)
    #expect(counts == counts.sorted(by: >) && Set(counts).count == counts.count)
    #expect(found.levels.last?.quality == found.levels.map(\.quality).max())
    #expect(found.parents.count == found.levels.count - 1)
  }

  @Test func refusals() throws {
    let directed = try graph(2, [(0, 1)], .directed)
    #expect(throws: AnalysisError.needsUndirected(pass: "Louvain")) { try Louvain(of: directed) }
    #expect(throws: AnalysisError.needsUndirected(pass: "Consensus")) { try Consensus(of: directed) }
    #expect(throws: AnalysisError.needsUndirected(pass: "Bridges")) { try Bridges(of: directed) }
    #expect(throws: AnalysisError.self) { try Consensus.Options(runs: 1) }
    #expect(throws: AnalysisError.self) { try LabelPropagation(of: directed, maxIterations: 0) }
    #expect(throws: AnalysisError.needsDirected(pass: "Topological order")) {
      try TopologicalOrder(of: graph(2, [(0, 1)]))
    }
    #expect(throws: AnalysisError.noSuchNode(node: 7, nodeCount: 2)) {
      try ShortestPaths(of: directed, from: NodeID(7))
    }
  }
}

import Analysis
import GraphCore
import Testing

/// What must not depend on how nodes are numbered, and graphs small enough to try them all.
@Suite struct InvarianceTests {
  @Test(arguments: Network.allCases)
  func scoresFollowTheirNodes(_ network: Network) throws {
    let graph = try network.graph()
    var order = (0..<UInt32(graph.nodeCount)).map { $0 }
    var random = SplitMix64(seed: 7)
    random.shuffle(&order)
    var edges = EdgeList(nodeCount: graph.nodeCount)
    graph.forEachEdge { edge in
      edges.append(NodeID(order[edge.target.index]), NodeID(order[edge.source.index]), weight: edge.weight)
    }
    let shuffled = try CSRBuilder(direction: .undirected, duplicates: .refuse, loops: .keep).build(edges)
    func back(_ scores: [Double]) -> [Double] { order.map { scores[Int($0)] } }

    #expect(gap(Strength(of: graph).scores, back(Strength(of: shuffled).scores)) == 0)
    #expect(gap(try PageRank(of: graph).scores, back(try PageRank(of: shuffled).scores)) < 1e-12)
    #expect(gap(try Betweenness(of: graph).scores, back(try Betweenness(of: shuffled).scores)) < 1e-12)
    #expect(gap(try Closeness(of: graph).scores, back(try Closeness(of: shuffled).scores)) < 1e-12)
    #expect(gap(try Eigenvector(of: graph).scores, back(try Eigenvector(of: shuffled).scores)) < 1e-9)
    #expect(gap(try Clustering(of: graph).scores, back(try Clustering(of: shuffled).scores)) == 0)
    let cores = try Coreness(of: shuffled).scores
    #expect(try Coreness(of: graph).scores == order.map { cores[Int($0)] })
    #expect(abs(try Leiden(of: graph).quality - Leiden(of: shuffled).quality) < 1e-12)
  }

  /// On every undirected graph of four nodes, Leiden reaches the highest modularity of all partitions.
  @Test func everyGraphOfFourNodes() throws {
    let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    // Labels 0 to 3 for each node name every partition, some more than once.
    let partitions = (0..<256).map { code in Partition(labels: (0..<4).map { UInt32(code >> (2 * $0)) & 3 }) }
    for mask in 0..<64 {
      let graph = try graph(4, pairs.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
      let best = try partitions.map { try modularity(of: $0, in: graph) }.max()
      let found = try Leiden(of: graph)
      #expect(abs(found.quality - (best ?? 0)) < 1e-12, "edges \(mask)")
      #expect(graph.invariantViolation() == nil)
    }
  }

  @Test(arguments: try RandomGraph.many(1...100) { $0.isDirected })
  func eigenvectorsOfDirectedGraphs(_ sample: RandomGraph) throws {
    let found = try Eigenvector(of: sample.graph)
    guard !sample.graph.isAcyclic else {
      #expect(found.scores.allSatisfy { $0 == 0 } && found.eigenvalue == 0)
      return
    }
    guard found.converged else { return }
    let incoming = sample.graph.reversed().matrix
    for (row, score) in zip(incoming, found.scores) {
      let product = zip(row, found.scores).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(product - found.eigenvalue * score) < 1e-7 * found.eigenvalue)
    }
  }
}

import Analysis
import GraphCore
import Testing

/// Every centrality on every small network, against igraph.
@Suite struct CentralityReferenceTests {
  @Test(arguments: Network.allCases)
  func agreesWithIgraph(_ network: Network) throws {
    let graph = try network.graph()
    let reference = try network.reference()
    func expected(_ column: String) throws -> [Double] { try #require(reference[column]) }
    let hops = try graph.unweighted()

    let pageRank = try PageRank(of: graph, options: .init(tolerance: 1e-13))
    #expect(pageRank.converged)
    #expect(try gap(pageRank.scores, expected("pagerank")) < 1e-10)
    #expect(abs(pageRank.scores.reduce(0, +) - 1) < 1e-12)

    #expect(try gap(Betweenness(of: graph).scores, expected("betweenness")) < 1e-11)
    let closeness = try Closeness(of: graph)
    #expect(try gap(closeness.scores, expected("closeness_wf")) < 1e-11)
    #expect(try gap(closeness.harmonic, expected("harmonic")) < 1e-11)

    let eigenvector = try Eigenvector(of: graph, options: try .init(tolerance: 1e-13))
    #expect(eigenvector.converged)
    #expect(try scaledGap(eigenvector.scores, expected("eigenvector")) < 1e-10)

    #expect(try gap(Coreness(of: graph).scores.map(Double.init), expected("coreness")) == 0)
    #expect(try gap(Clustering(of: graph).scores, expected("clustering")) < 1e-11)
    #expect(try gap(Strength(of: hops).scores, expected("degree")) == 0)
  }
}

extension CSRGraph {
  /// The same edges, each of weight 1.
  func unweighted() throws -> CSRGraph {
    var edges = EdgeList(nodeCount: nodeCount)
    forEachEdge { edges.append($0.source, $0.target) }
    return try CSRBuilder(direction: direction, duplicates: .refuse, loops: .keep).build(edges)
  }
}

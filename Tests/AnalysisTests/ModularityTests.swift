import Analysis
import GraphCore
import Testing

@Suite struct ModularityTests {
  /// The sum over all pairs of nodes that defines it.
  @Test(arguments: try RandomGraph.many(1...300))
  func agreesWithTheDefinition(_ sample: RandomGraph) throws {
    let graph = sample.graph
    let matrix = graph.matrix
    let total = matrix.joined().reduce(0, +)
    let outgoing = matrix.map { $0.reduce(0, +) }
    let incoming = (0..<graph.nodeCount).map { v in matrix.reduce(0) { $0 + $1[v] } }
    let partition = Partition(labels: (0..<graph.nodeCount).map { UInt32($0 % 3) })
    for resolution in [0.5, 1, 1.7] {
      var expected = 0.0
      for u in graph.nodes {
        for v in graph.nodes where partition.areTogether(u, v) && total > 0 {
          let chance = outgoing[u.index] * incoming[v.index] / total
          expected += (matrix[u.index][v.index] - resolution * chance) / total
        }
      }
      #expect(abs(try modularity(of: partition, in: graph, resolution: resolution) - expected) < 1e-12)
    }
  }

  @Test func twoTrianglesWithABridge() throws {
    let graph = try graph(6, [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)])
    let halves = Partition(labels: [0, 0, 0, 1, 1, 1])
    // Six of seven edges inside; each half has half of the ends.
    #expect(abs(try modularity(of: halves, in: graph) - (6.0 / 7 - 0.5)) < 1e-15)
    #expect(try constantPottsQuality(of: halves, in: graph, resolution: 0.5) == 6 - 0.5 * 6)
  }

  @Test func refusesAPartitionOfAnotherGraph() throws {
    let graph = try graph(3, [(0, 1)])
    #expect(throws: GraphError.partitionSize(expected: 3, found: 2)) {
      try modularity(of: Partition(labels: [0, 0]), in: graph)
    }
  }
}

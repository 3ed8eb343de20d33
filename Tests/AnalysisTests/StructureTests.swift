import Analysis
import GraphCore
import Testing

/// Components, coreness, clustering and distances against their definitions on small random graphs.
@Suite struct StructureTests {
  @Test(arguments: try RandomGraph.many(1...300))
  func components(_ sample: RandomGraph) throws {
    let distance = sample.graph.undirected().allShortestPaths(inHops: true).distance
    let partition = ConnectedComponents(of: sample.graph).partition
    #expect(partition.invariantViolation() == nil)
    for u in sample.graph.nodes {
      for v in sample.graph.nodes {
        #expect(partition.areTogether(u, v) == distance[u.index][v.index].isFinite)
      }
    }
  }

  /// A graph has a cycle where some node comes back to itself.
  @Test(arguments: try RandomGraph.many(1...300) { $0.isDirected })
  func acyclicity(_ sample: RandomGraph) throws {
    let distance = sample.graph.allShortestPaths(inHops: true).distance
    let comesBack = sample.graph.nodes.contains { v in
      sample.graph.neighbours(of: v).contains { distance[$0.node.index][v.index].isFinite }
    }
    #expect(sample.graph.isAcyclic == !comesBack)
  }

  @Test(arguments: try RandomGraph.many(1...300))
  func closeness(_ sample: RandomGraph) throws {
    for lengths in [PathLengths.hops, .weights] {
      let distance = sample.graph.allShortestPaths(inHops: lengths == .hops).distance
      let found = try Closeness(of: sample.graph, lengths: lengths)
      let others = max(Double(sample.graph.nodeCount - 1), 1)
      for v in 0..<sample.graph.nodeCount {
        let reached = distance[v].enumerated().filter { $0.offset != v && $0.element.isFinite }.map(\.element)
        let expected = reached.isEmpty ? 0 : Double(reached.count * reached.count) / others / reached.reduce(0, +)
        #expect(abs(found.scores[v] - expected) < 1e-12)
        #expect(abs(found.harmonic[v] - reached.reduce(0) { $0 + 1 / $1 } / others) < 1e-12)
      }
    }
  }

  /// Taking away, again and again, whoever has fewer than k neighbours left.
  @Test(arguments: try RandomGraph.many(1...300) { !$0.isDirected })
  func coreness(_ sample: RandomGraph) throws {
    let graph = sample.graph
    var expected = [Int](repeating: 0, count: graph.nodeCount)
    for k in 1...12 {
      var core = Set(graph.nodes)
      while let weak = core.first(where: { v in
        graph.neighbours(of: v).count { $0.node != v && core.contains($0.node) } < k
      }) { core.remove(weak) }
      for node in core { expected[node.index] = k }
    }
    #expect(try Coreness(of: graph).scores == expected)
  }

  @Test(arguments: try RandomGraph.many(1...300) { !$0.isDirected })
  func clustering(_ sample: RandomGraph) throws {
    let graph = sample.graph
    let found = try Clustering(of: graph)
    for v in graph.nodes {
      let around = graph.neighbours(of: v).map(\.node).filter { $0 != v }
      let joined = around.reduce(0) { sum, a in sum + around.count { $0 > a && graph.weight(from: a, to: $0) != nil } }
      let pairs = around.count * (around.count - 1) / 2
      #expect(found.triangles[v.index] == joined)
      #expect(found.scores[v.index] == (pairs == 0 ? 0 : Double(joined) / Double(pairs)))
    }
  }

  @Test(arguments: try RandomGraph.many(1...300) { !$0.isDirected && $0.totalWeight > 0 })
  func eigenvector(_ sample: RandomGraph) throws {
    let found = try Eigenvector(of: sample.graph)
    #expect(found.converged)
    let top = found.scores.max()
    #expect(top == 1)
    for (row, score) in zip(sample.graph.matrix, found.scores) {
      let product = zip(row, found.scores).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(product - found.eigenvalue * score) < 1e-7 * found.eigenvalue)
    }
  }

  /// The karate club has 45 triangles.
  @Test func trianglesOfTheKarateClub() throws {
    let found = try Clustering(of: try Network.karate.graph())
    #expect(found.triangles.reduce(0, +) == 3 * 45)
  }

  @Test func longPathsAndLargeStars() throws {
    let path = try graph(300_000, (1..<300_000).map { ($0 - 1, $0) })
    #expect(ConnectedComponents(of: path).partition.communityCount == 1)
    #expect(try Coreness(of: path).scores.allSatisfy { $0 == 1 })
    let star = try graph(300_000, (1..<300_000).map { (0, $0) })
    #expect(try Clustering(of: star).transitivity == 0)
    #expect(try Leiden(of: star, options: .init(starts: 1)).partition.communityCount == 1)
  }
}

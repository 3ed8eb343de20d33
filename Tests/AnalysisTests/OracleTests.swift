import Analysis
import GraphCore
import Testing

/// Passes against their definitions, on every graph of up to four nodes and on ten thousand random ones.
@Suite struct OracleTests {
  /// A thousand seeds a case.
  private static let thousands = Array(0..<10)

  private func forEach(
    of thousand: Int, where isWanted: (CSRGraph) -> Bool = { _ in true }, _ check: (CSRGraph, Comment) throws -> Void,
  ) throws {
    for seed in UInt64(1000 * thousand + 1)...UInt64(1000 * thousand + 1000) {
      let graph = try RandomGraph(seed: seed).graph
      if isWanted(graph) { try check(graph, "seed \(seed)") }
    }
  }

  @Test(arguments: 0...4) func smallGraphs(nodeCount: Int) throws {
    for direction in [CSRGraph.Direction.undirected, .directed] {
      for graph in try everyGraph(nodeCount, direction) {
        let comment: Comment = "\(graph)"
        try distances(graph, comment)
        try betweenness(graph, comment)
        try strongComponents(graph, comment)
        try labels(graph, comment)
        try clustering(graph, comment)
        try kShortestPaths(graph, comment)
        if graph.isDirected {
          try order(graph, comment)
          try searchPathCounts(graph, comment)
        } else {
          try bridges(graph, comment)
          try spanningForest(graph, comment)
          try communities(graph, comment)
        }
      }
    }
  }

  @Test(arguments: thousands) func distances(thousand: Int) throws { try forEach(of: thousand, distances) }
  @Test(arguments: thousands) func betweenness(thousand: Int) throws { try forEach(of: thousand, betweenness) }
  @Test(arguments: thousands) func strongComponents(thousand: Int) throws {
    try forEach(of: thousand, strongComponents)
  }
  @Test(arguments: thousands) func labels(thousand: Int) throws { try forEach(of: thousand, labels) }
  @Test(arguments: thousands) func clustering(thousand: Int) throws { try forEach(of: thousand, clustering) }
  @Test(arguments: thousands) func kShortestPaths(thousand: Int) throws {
    try forEach(of: thousand, where: { $0.nodeCount <= 7 }, kShortestPaths)
  }
  @Test(arguments: thousands) func order(thousand: Int) throws {
    try forEach(of: thousand, where: \.isDirected, order)
  }
  @Test(arguments: thousands) func searchPathCounts(thousand: Int) throws {
    try forEach(of: thousand, where: { $0.isDirected && $0.nodeCount <= 10 }, searchPathCounts)
  }
  @Test(arguments: thousands) func bridges(thousand: Int) throws {
    try forEach(of: thousand, where: { !$0.isDirected }, bridges)
  }
  @Test(arguments: thousands) func spanningForest(thousand: Int) throws {
    try forEach(of: thousand, where: { !$0.isDirected }, spanningForest)
  }
  @Test(arguments: thousands) func communities(thousand: Int) throws {
    try forEach(of: thousand, where: { !$0.isDirected }, communities)
  }

  /// Floyd and Warshall.
  private func distances(_ graph: CSRGraph, _ comment: Comment) throws {
    for lengths in [PathLengths.hops, .weights] {
      let expected = graph.allShortestPaths(inHops: lengths == .hops).distance
      for source in graph.nodes {
        let found = try ShortestPaths(of: graph, from: source, lengths: lengths)
        #expect(found.distances == expected[source.index], comment)
        #expect(found.reachedCount == expected[source.index].count { $0.isFinite }, comment)
        for target in graph.nodes {
          let path = found.path(to: target)
          #expect((path != nil) == found.distances[target.index].isFinite, comment)
          guard let path else { continue }
          let length = zip(path, path.dropFirst()).reduce(0) {
            $0 + (lengths == .hops ? 1 : graph.weight(from: $1.0, to: $1.1) ?? .nan)
          }
          #expect(path.first == source && length == found.distances[target.index], comment)
        }
      }
    }
  }

  /// Over all pairs, the share of shortest paths through a node.
  private func betweenness(_ graph: CSRGraph, _ comment: Comment) throws {
    for lengths in [PathLengths.hops, .weights] {
      let (distance, count) = graph.allShortestPaths(inHops: lengths == .hops)
      let all = 0..<graph.nodeCount
      let expected = all.map { v in
        var sum = 0.0
        for s in all where s != v {
          for t in all where t != v && t != s && distance[s][t].isFinite {
            if distance[s][v] + distance[v][t] == distance[s][t] { sum += count[s][v] * count[v][t] / count[s][t] }
          }
        }
        return graph.isDirected ? sum : sum / 2
      }
      let found = try Betweenness(of: graph, options: .init(lengths: lengths, normalisation: .none))
      #expect(gap(found.scores, expected) < 1e-10, comment)
    }
  }

  private func strongComponents(_ graph: CSRGraph, _ comment: Comment) throws {
    let reached = graph.reachable()
    let strong = try StrongComponents(of: graph)
    for u in graph.nodes {
      for v in graph.nodes {
        let isBothWays = reached[u.index].contains(v) && reached[v.index].contains(u)
        #expect(strong.partition.areTogether(u, v) == isBothWays, comment)
      }
    }
    #expect(strong.order.sorted() == Array(0..<strong.partition.communityCount), comment)
  }

  /// Edges lead forward or stay within a component; what is said to be a cycle is one.
  private func order(_ graph: CSRGraph, _ comment: Comment) throws {
    let found = try TopologicalOrder(of: graph)
    var place = [Int](repeating: -1, count: graph.nodeCount)
    for (index, node) in found.order.enumerated() { place[node.index] = index }
    #expect(found.order.count == graph.nodeCount && !place.contains(-1), comment)
    let reached = graph.reachable()
    graph.forEachEdge { edge in
      let isBackward = place[edge.source.index] >= place[edge.target.index]
      #expect(!isBackward || reached[edge.target.index].contains(edge.source), comment)
    }
    for cycle in found.cycles {
      #expect(Set(cycle).count == cycle.count, comment)
      for (u, v) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) {
        #expect(graph.weight(from: u, to: v) != nil, comment)
      }
    }
    let isOnCycle = graph.nodes.filter { v in
      graph.neighbours(of: v).contains { reached[$0.node.index].contains(v) }
    }
    #expect(found.cyclicNodeCount == isOnCycle.count && found.cycles.isEmpty == graph.isAcyclic, comment)
  }

  /// One step of the rule after another, with a table for each node.
  private func labels(_ graph: CSRGraph, _ comment: Comment) throws {
    var labels = graph.nodes.map(\.rawValue)
    for iterations in 1...3 {
      labels = graph.nodes.map { v in
        var weights: [UInt32: Double] = [:]
        for u in graph.neighbours(of: v) where u.node != v { weights[labels[u.node.index], default: 0] += u.weight }
        if graph.isDirected {
          for u in graph.nodes where u != v {
            if let weight = graph.weight(from: u, to: v) { weights[labels[u.index], default: 0] += weight }
          }
        }
        let most = weights.values.max()
        return weights.filter { $0.value == most }.keys.min() ?? labels[v.index]
      }
      #expect(try LabelPropagation(of: graph, maxIterations: iterations).labels == labels, comment)
      if try LabelPropagation(of: graph, maxIterations: iterations).converged { break }
    }
  }

  private func clustering(_ graph: CSRGraph, _ comment: Comment) throws {
    let found = try Clustering(of: graph)
    for v in graph.nodes {
      let around = graph.around(v)
      let pairs = around.count * (around.count - 1)
      let joined = around.reduce(0) { sum, a in
        sum + around.count { $0 != a && graph.weight(from: a, to: $0) != nil }
      }
      #expect(found.scores[v.index] == (pairs == 0 ? 0 : Double(joined) / Double(pairs)), comment)
      let triangles = around.reduce(0) { sum, a in sum + around.count { $0 > a && graph.around(a).contains($0) } }
      #expect(found.triangles[v.index] == triangles, comment)
    }
  }

  /// The lengths of all paths without a repeated node, sorted.
  private func kShortestPaths(_ graph: CSRGraph, _ comment: Comment) throws {
    guard graph.nodeCount > 0 else { return }
    let (source, target) = (NodeID(0), NodeID(graph.nodeCount - 1))
    for lengths in [PathLengths.hops, .weights] {
      let all = graph.simplePaths(from: source, to: target, inHops: lengths == .hops)
      let found = try KShortestPaths(of: graph, from: source, to: target, count: 15, lengths: lengths).paths
      #expect(found.map(\.length) == Array(all.map(\.length).sorted().prefix(15)), comment)
      #expect(Set(found.map(\.nodes)).count == found.count, comment)
      #expect(found.allSatisfy { path in all.contains { $0.nodes == path.nodes && $0.length == path.length } }, comment)
    }
  }

  /// All paths from sources to sinks, counted; the main path and key routes among them.
  private func searchPathCounts(_ graph: CSRGraph, _ comment: Comment) throws {
    let reached = graph.reachable()
    let acyclic = graph.filtered { !reached[$0.target.index].contains($0.source) }
    let paths = acyclic.sourceSinkPaths()
    let found = try SearchPathCounts(of: graph)
    #expect(found.pathCount == Double(paths.count), comment)
    #expect(found.cyclicArcCount == graph.edgeCount - acyclic.edgeCount, comment)
    var shares: [[NodeID]: Double] = [:]
    found.network.forEachEdge { arc in
      let through = paths.count { $0.contains([arc.source, arc.target]) }
      shares[[arc.source, arc.target]] = arc.weight
      #expect(abs(arc.weight - Double(through) / Double(paths.count)) < 1e-15, comment)
    }
    #expect(shares.count == acyclic.edgeCount, comment)
    func weight(_ path: [[NodeID]]) -> Double { path.reduce(0) { $0 + (shares[$1] ?? .nan) } }
    let main = try MainPath(of: graph)
    #expect(abs(main.weight - (paths.map(weight).max() ?? 0)) < 1e-12, comment)
    #expect(paths.isEmpty || paths.contains { Set($0) == Set(main.arcs.map { [$0.source, $0.target] }) }, comment)

    guard let top = shares.values.max() else { return }
    let key = try MainPath(of: graph, search: .keyRoute(count: 1))
    let through = shares.filter { $0.value == top }.keys.map { arc in
      paths.filter { $0.contains(arc) }.map(weight).max() ?? 0
    }
    #expect(through.contains { abs($0 - key.weight) < 1e-12 }, comment)
    #expect(key.arcs.contains { $0.weight == top }, comment)
  }

  /// What falls apart without an edge or a node.
  private func bridges(_ graph: CSRGraph, _ comment: Comment) throws {
    let found = try Bridges(of: graph)
    var expected: [Edge] = []
    graph.forEachEdge { edge in
      guard edge.source != edge.target else { return }
      let without = graph.reachable(edge: (edge.source, edge.target))
      if !without[edge.source.index].contains(edge.target) { expected.append(edge) }
    }
    #expect(found.bridges == expected, comment)
    let cut = graph.nodes.filter { v in
      let around = graph.around(v)
      let without = graph.reachable(without: [v])
      return around.contains { a in around.contains { !without[a.index].contains($0) } }
    }
    #expect(found.articulationPoints == Array(cut), comment)
  }

  private func spanningForest(_ graph: CSRGraph, _ comment: Comment) throws {
    for choice in [SpanningForest.Choice.lightest, .heaviest] {
      let found = try SpanningForest(of: graph, choice: choice)
      #expect(found.weight == graph.spanningWeight(choice == .lightest ? (<) : (>)), comment)
      let components = ConnectedComponents(of: graph).partition
      #expect(ConnectedComponents(of: found.forest).partition == components, comment)
      #expect(found.treeCount == components.communityCount, comment)
      #expect(found.forest.edgeCount == graph.nodeCount - components.communityCount, comment)
    }
  }

  /// Modularity by definition, communities in one piece, levels within each other.
  private func communities(_ graph: CSRGraph, _ comment: Comment) throws {
    let leiden = try Leiden(of: graph, options: .init(starts: 2))
    let hierarchy = try LeidenHierarchy(of: graph, options: .init(starts: 2))
    let louvain = try Louvain(of: graph)
    for (partition, quality) in [(leiden.partition, leiden.quality), (louvain.partition, louvain.quality)] {
      #expect(abs(quality - Self.modularity(partition, graph)) < 1e-12, comment)
    }
    for partition in [leiden.partition] + hierarchy.levels.map(\.partition) {
      let pieces = try ConnectedComponents(within: partition, of: graph).partition
      #expect(pieces.communityCount == partition.communityCount, comment)
    }
    #expect(hierarchy.levels.last?.partition == leiden.partition, comment)
    for (level, (parents, next)) in zip(hierarchy.levels, zip(hierarchy.parents, hierarchy.levels.dropFirst())) {
      for v in 0..<graph.nodeCount {
        #expect(parents[Int(level.partition.communities[v])] == next.partition.communities[v], comment)
      }
    }
    for (lower, upper) in zip(louvain.levels, louvain.levels.dropFirst()) {
      for u in graph.nodes {
        for v in graph.nodes where lower.areTogether(u, v) { #expect(upper.areTogether(u, v), comment) }
      }
    }
  }

  private static func modularity(_ partition: Partition, _ graph: CSRGraph) -> Double {
    let matrix = graph.matrix
    let sums = matrix.map { $0.reduce(0, +) }
    let total = sums.reduce(0, +)
    guard total > 0 else { return 0 }
    var modularity = 0.0
    for u in graph.nodes {
      for v in graph.nodes where partition.areTogether(u, v) {
        modularity += (matrix[u.index][v.index] - sums[u.index] * sums[v.index] / total) / total
      }
    }
    return modularity
  }
}

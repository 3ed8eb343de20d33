package import GraphCore

/// Communities by the Leiden algorithm: local moving, refinement, aggregation, until nothing gets better.
///
/// Traag, Waltman, van Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (2019), doi
/// 10.1038/s41598-019-41695-z. Every community is connected. The graph has to be undirected; weights are strengths of
/// ties. Cost: in practice linear in nodes and entries for each iteration of each start.
package struct Leiden: Sendable {
  /// Largest community first.
  package let partition: Partition
  /// What the partition reaches by the quality function and resolution asked for.
  package let quality: Double
  /// Rounds of all phases in the start that was kept.
  package let iterations: Int
  /// Whether the last of them found nothing better.
  package let converged: Bool

  package init(of graph: CSRGraph, options: Options = Options()) throws(AnalysisError) {
    guard !graph.isDirected else { throw .needsUndirected(pass: "Leiden") }
    let problem = Problem(graph, options)
    var seeds = SplitMix64(seed: options.seed)
    var best: (partition: Partition, quality: Double, iterations: Int, converged: Bool)?
    for _ in 0..<(options.starts ?? Self.affordableStarts(graph)) {
      var random = SplitMix64(seed: seeds.next())
      let run = problem.solve(maxIterations: options.maxIterations, random: &random)
      if let best, best.quality >= run.quality { continue }
      best = run
    }
    let kept = best ?? (.singletons(nodeCount: graph.nodeCount), 0, 0, true)
    partition = kept.partition
    quality = kept.quality
    iterations = kept.iterations
    converged = kept.converged
  }

  /// Small graphs are cheap to try often, and it is there that single starts differ most: 20 of them up to 12,500
  /// edges, fewer in proportion, a single one from 250,000 on.
  private static func affordableStarts(_ graph: CSRGraph) -> Int {
    min(max(250_000 / max(graph.edgeCount, 1), 1), 20)
  }
}

/// One graph and quality function, to be solved from any number of seeds.
private struct Problem {
  let graph: CSRGraph
  let options: Leiden.Options
  let base: LeidenLevel
  /// Price of two units of mass in one community.
  let price: Double
  let theta: Double
  let leastGain: Double

  init(_ graph: CSRGraph, _ options: Leiden.Options) {
    self.graph = graph
    self.options = options
    let strengths = Strength(of: graph).scores
    let isModularity = options.quality == .modularity
    base = LeidenLevel(
      offsets: graph.offsets,
      targets: graph.targets,
      weights: graph.weights,
      masses: isModularity ? strengths : Array(repeating: 1, count: graph.nodeCount),
    )
    let total = 2 * graph.totalWeight
    price = isModularity ? (total > 0 ? options.resolution / total : 0) : options.resolution
    // In units of the mean edge, so that the result does not depend on the scale of the weights.
    let meanWeight = graph.targets.isEmpty || total == 0 ? 1 : total / Double(graph.targets.count)
    theta = options.theta * meanWeight
    leastGain = 1e-10 * meanWeight
  }

  func solve(
    maxIterations: Int, random: inout SplitMix64,
  ) -> (partition: Partition, quality: Double, iterations: Int, converged: Bool) {
    var current = Partition.singletons(nodeCount: graph.nodeCount)
    var quality = -Double.infinity
    for iteration in 1...maxIterations {
      let next = connected(Partition(labels: iterate(from: current.communities, random: &random)))
      let reached = self.quality(of: next)
      let isBetter = reached > quality + 1e-12 * max(abs(reached), 1)
      if reached >= quality { (current, quality) = (next, reached) }
      if !isBetter { return (Partition(labels: current.communities, order: .size), quality, iteration, true) }
    }
    return (Partition(labels: current.communities, order: .size), quality, maxIterations, false)
  }

  /// One round: move, refine, aggregate, on ever smaller networks, until every community is one node of its network.
  private func iterate(from start: [UInt32], random: inout SplitMix64) -> [UInt32] {
    var level = base
    var community = start
    /// The node of `level` that each node of the graph has gone into.
    var place = (0..<UInt32(graph.nodeCount)).map { $0 }
    while true {
      var moving = LocalMoving(of: level, from: community)
      moving.run(on: level, resolution: price, leastGain: leastGain, random: &random)
      let moved = Partition(labels: moving.community)
      if moved.communityCount == level.nodeCount { return place.map { moved.communities[Int($0)] } }
      let refinement = Refinement(
        of: level, within: moved.communities, resolution: price, theta: theta, random: &random)
      let groups = Partition(labels: refinement.group)
      // Groups that are all single nodes would give the same network again; rounding can do that.
      if groups.communityCount == level.nodeCount { return place.map { moved.communities[Int($0)] } }
      community = Array(repeating: 0, count: groups.communityCount)
      for (v, group) in groups.communities.enumerated() { community[Int(group)] = moved.communities[v] }
      level = level.aggregated(by: groups.communities, count: groups.communityCount)
      place = place.map { groups.communities[Int($0)] }
    }
  }

  /// The promise of connected communities, kept even where a round ended early: pieces of one are separated, which
  /// never lowers the quality. Cost: linear.
  private func connected(_ partition: Partition) -> Partition {
    ConnectedComponents.pieces(of: partition, in: graph)
  }

  private func quality(of partition: Partition) -> Double {
    options.quality.value(of: partition, in: graph, resolution: options.resolution)
  }
}

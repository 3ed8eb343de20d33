import GraphCore

/// One graph and quality function, to be solved from any number of seeds.
struct LeidenProblem {
  private let graph: CSRGraph
  private let options: Leiden.Options
  private let base: LeidenLevel
  /// Price of two units of mass in one community.
  private let price: Double
  private let theta: Double
  /// Gains of a move, and of a round, that rounding could have made.
  private let negligibleGain: Double
  private let negligibleImprovement: Double

  init(_ graph: CSRGraph, _ options: Leiden.Options) {
    self.graph = graph
    self.options = options
    let total = 2 * graph.totalWeight
    // In units of the mean edge, so that the result does not depend on the scale of the weights.
    let meanWeight = total > 0 ? total / Double(graph.targets.count) : 1
    theta = options.theta * meanWeight
    negligibleGain = 1e-10 * meanWeight
    let masses: [Double]
    switch options.quality {
    case .modularity:
      masses = Strength(of: graph).scores
      price = total > 0 ? options.resolution / total : 0
      negligibleImprovement = 1e-12
    case .constantPotts:
      masses = Array(repeating: 1, count: graph.nodeCount)
      price = options.resolution
      negligibleImprovement = 1e-12 * total
    }
    base = LeidenLevel(offsets: graph.offsets, targets: graph.targets, weights: graph.weights, masses: masses)
  }

  /// One start: rounds from each node alone until one finds nothing better.
  func solve(seed: UInt64) -> Leiden {
    var random = SplitMix64(seed: seed)
    var current = Partition.singletons(nodeCount: graph.nodeCount)
    var quality = quality(of: current)
    var iterations = 0
    var converged = false
    while !converged, iterations < options.maxIterations {
      let next = connected(Partition(labels: round(from: current.communities, random: &random)))
      let reached = self.quality(of: next)
      converged = reached <= quality + negligibleImprovement
      if reached >= quality { (current, quality) = (next, reached) }
      iterations += 1
    }
    let partition = Partition(labels: current.communities, order: .size)
    return Leiden(
      partition: partition, quality: self.quality(of: partition), iterations: iterations, converged: converged)
  }

  /// One round: move, refine, aggregate, on ever smaller networks, until every community is one node of its network.
  private func round(from start: [UInt32], random: inout SplitMix64) -> [UInt32] {
    var level = base
    var community = start
    /// The node of `level` that each node of the graph has gone into.
    var place = (0..<UInt32(graph.nodeCount)).map { $0 }
    while true {
      var moving = LocalMoving(of: level, from: community)
      moving.run(on: level, resolution: price, leastGain: negligibleGain, random: &random)
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

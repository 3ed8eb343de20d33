import GraphCore

/// One graph and quality function, to be solved from any number of seeds.
struct LeidenProblem {
  private static let pass = "Leiden"

  private let moves: MovingProblem
  private let maxIterations: Int
  private let theta: Double
  private let control: RunControl

  init(_ graph: CSRGraph, _ options: Leiden.Options, _ control: RunControl) {
    moves = MovingProblem(graph, options.quality, resolution: options.resolution)
    maxIterations = options.maxIterations
    theta = options.theta * moves.meanWeight
    self.control = control
  }

  private var graph: CSRGraph { moves.graph }

  /// One start: rounds from each node alone until one finds nothing better.
  func solve(seed: UInt64) throws(AnalysisError) -> Leiden {
    var random = SplitMix64(seed: seed)
    var current = Partition.singletons(nodeCount: graph.nodeCount)
    var quality = moves.quality(of: current)
    var iterations = 0
    var converged = false
    while !converged, iterations < maxIterations {
      var levels: [Partition] = []
      let round = try round(from: current.communities, random: &random, levels: &levels)
      let next = connected(Partition(labels: round))
      let reached = moves.quality(of: next)
      converged = reached <= quality + moves.negligibleImprovement
      if reached >= quality { (current, quality) = (next, reached) }
      iterations += 1
    }
    let partition = Partition(labels: current.communities, order: .size)
    return Leiden(
      partition: partition, quality: moves.quality(of: partition), iterations: iterations, converged: converged)
  }

  /// The groups of each level of one more round from a partition, the smallest first, and where that round ends.
  func levels(from partition: Partition, seed: UInt64) throws(AnalysisError) -> [Partition] {
    var random = SplitMix64(seed: seed)
    var levels: [Partition] = []
    let last = try round(from: partition.communities, random: &random, levels: &levels)
    return levels + [connected(Partition(labels: last))]
  }

  /// One round: move, refine, aggregate, on ever smaller networks, until every community is one node of its network.
  private func round(
    from start: [UInt32], random: inout SplitMix64, levels: inout [Partition],
  ) throws(AnalysisError) -> [UInt32] {
    var level = moves.base
    var community = start
    /// The node of `level` that each node of the graph has gone into.
    var place = (0..<UInt32(graph.nodeCount)).map { $0 }
    while true {
      var moving = LocalMoving(of: level, from: community)
      try moving.run(
        on: level, resolution: moves.price, leastGain: moves.negligibleGain, random: &random, control: control,
        pass: Self.pass)
      let moved = Partition(labels: moving.community)
      if moved.communityCount == level.nodeCount { return place.map { moved.communities[Int($0)] } }
      let refinement = Refinement(
        of: level, within: moved.communities, resolution: moves.price, theta: theta, random: &random)
      let groups = Partition(labels: refinement.group)
      // Groups that are all single nodes would give the same network again; rounding can do that.
      if groups.communityCount == level.nodeCount { return place.map { moved.communities[Int($0)] } }
      community = Array(repeating: 0, count: groups.communityCount)
      for (v, group) in groups.communities.enumerated() { community[Int(group)] = moved.communities[v] }
      level = level.aggregated(by: groups.communities, count: groups.communityCount)
      place = place.map { groups.communities[Int($0)] }
      levels.append(Partition(labels: place))
    }
  }

  /// The promise of connected communities, kept even where a round ended early: pieces of one are separated, which
  /// never lowers the quality. Cost: linear.
  private func connected(_ partition: Partition) -> Partition {
    ConnectedComponents.pieces(of: partition, in: graph)
  }
}

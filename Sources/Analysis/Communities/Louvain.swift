package import GraphCore

/// Communities by the Louvain method: local moving and aggregation, until no community gains by joining another.
///
/// Blondel, Guillaume, Lambiotte, Lefebvre, "Fast unfolding of communities in large networks" (2008), doi
/// 10.1088/1742-5468/2008/10/P10008; a node is looked at again only when a neighbour has moved, after Ozaki, Tezuka,
/// Inaba (2016), doi 10.7763/IJCEE.2016.V8.927. Communities can be disconnected, which `Leiden` never lets happen: it
/// is the better choice, and this one is for comparison. The graph has to be undirected. Cost: in practice linear.
package struct Louvain: Sendable {
  package struct Options: Sendable {
    package let quality: QualityFunction
    /// At least 0, usually 1; see `Leiden.Options`.
    package let resolution: Double
    /// Any number; the same one gives the same communities.
    package let seed: UInt64

    /// Modularity at resolution 1, seed 1.
    package init() {
      quality = .modularity
      resolution = 1
      seed = 1
    }

    package init(
      quality: QualityFunction = .modularity, resolution: Double = 1, seed: UInt64 = 1,
    ) throws(AnalysisError) {
      guard resolution >= 0, resolution.isFinite else {
        throw .option(name: "resolution", value: "\(resolution)", range: "finite and at least 0")
      }
      self.quality = quality
      self.resolution = resolution
      self.seed = seed
    }
  }

  /// Largest community first.
  package let partition: Partition
  /// What the partition reaches by the quality function and resolution asked for.
  package let quality: Double
  /// The communities of each level, the smallest first: each is put together from those of the level before. The last
  /// has the communities of `partition`. Empty where no two nodes gain by being together.
  package let levels: [Partition]

  package init(
    of graph: CSRGraph, options: Options = Options(), control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    guard !graph.isDirected else { throw .needsUndirected(pass: "Louvain") }
    let problem = MovingProblem(graph, options.quality, resolution: options.resolution)
    var random = SplitMix64(seed: options.seed)
    var level = problem.base
    var levels: [Partition] = []
    /// The node of `level` that each node of the graph has gone into.
    var place = (0..<UInt32(graph.nodeCount)).map { $0 }
    while true {
      var moving = LocalMoving(of: level, from: (0..<UInt32(level.nodeCount)).map { $0 })
      try moving.run(
        on: level, resolution: problem.price, leastGain: problem.negligibleGain, random: &random, control: control,
        pass: "Louvain")
      let moved = Partition(labels: moving.community)
      if moved.communityCount == level.nodeCount { break }
      place = place.map { moved.communities[Int($0)] }
      levels.append(Partition(labels: place, order: .size))
      level = level.aggregated(by: moved.communities, count: moved.communityCount)
    }
    partition = levels.last ?? .singletons(nodeCount: graph.nodeCount)
    quality = problem.quality(of: partition)
    self.levels = levels
  }
}

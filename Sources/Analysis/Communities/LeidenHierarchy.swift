package import GraphCore

/// The Leiden communities, and the ever smaller groups that they are put together from.
///
/// Each level is what the refinement found on the network of the level below (Traag, Waltman, van Eck, 2019, doi
/// 10.1038/s41598-019-41695-z): groups are connected, and each lies within one of the next level. Cost: that of
/// `Leiden` and one more round.
package struct LeidenHierarchy: Sendable {
  package struct Level: Sendable {
    /// Largest group first.
    package let partition: Partition
    package let quality: Double
  }

  /// From the smallest groups to the communities.
  package let levels: [Level]
  /// By level but the last: the group of the next level that each group belongs to.
  package let parents: [[UInt32]]
  package let converged: Bool

  package init(
    of graph: CSRGraph, options: Leiden.Options = Leiden.Options(), control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let found = try Leiden(of: graph, options: options, control: control)
    let problem = LeidenProblem(graph, options, control)
    let round = try problem.levels(from: found.partition, seed: options.seed)
    var partitions: [Partition] = []
    // A round that ended elsewhere, or a level that joined nothing, is no step of the way to the communities.
    for level in round.dropLast() where Self.refines(level, found.partition) {
      if level.communityCount > found.partition.communityCount, level.communityCount != partitions.last?.communityCount
      {
        partitions.append(Partition(labels: level.communities, order: .size))
      }
    }
    partitions.append(found.partition)
    levels = partitions.map {
      Level(partition: $0, quality: options.quality.value(of: $0, in: graph, resolution: options.resolution))
    }
    parents = zip(partitions, partitions.dropFirst()).map { lower, upper in
      var parent = [UInt32](repeating: 0, count: lower.communityCount)
      for (group, above) in zip(lower.communities, upper.communities) { parent[Int(group)] = above }
      return parent
    }
    converged = found.converged
  }

  private static func refines(_ fine: Partition, _ coarse: Partition) -> Bool {
    var parent = [UInt32](repeating: .max, count: fine.communityCount)
    return zip(fine.communities, coarse.communities).allSatisfy { group, community in
      if parent[Int(group)] == .max { parent[Int(group)] = community }
      return parent[Int(group)] == community
    }
  }
}

package import GraphCore

/// Modularity of a partition: the share of edge weight inside communities, less what it would be if the ends of all
/// edges were joined at random.
///
/// Newman, "Analysis of weighted networks" (2004), doi 10.1103/PhysRevE.70.056131; directed after Leicht and Newman
/// (2008), doi 10.1103/PhysRevLett.100.118703; resolution after Reichardt and Bornholdt (2006), doi
/// 10.1103/PhysRevE.74.016110. `resolution` is at least 0, usually 1; higher values favour smaller communities. A
/// graph without weight has 0. Cost: linear. Throws `GraphError.partitionSize` where the partition is of another
/// graph.
package func modularity(
  of partition: Partition, in graph: CSRGraph, resolution: Double = 1,
) throws(GraphError) -> Double {
  try partition.check(covers: graph)
  return QualityFunction.modularity.value(of: partition, in: graph, resolution: resolution)
}

/// Constant Potts model: edge weight inside communities, less `resolution` for every pair of nodes in one.
///
/// Traag, Van Dooren, Nesterov, "Narrow scope for resolution-limit-free community detection" (2011),
/// doi 10.1103/PhysRevE.84.016114. Cost: linear. Throws `GraphError.partitionSize` where the partition is of another
/// graph.
package func constantPottsQuality(
  of partition: Partition, in graph: CSRGraph, resolution: Double,
) throws(GraphError) -> Double {
  try partition.check(covers: graph)
  return QualityFunction.constantPotts.value(of: partition, in: graph, resolution: resolution)
}

/// What communities are found by.
package enum QualityFunction: Sendable, Equatable {
  /// Edge weight inside communities against chance; the usual choice. See `modularity(of:in:resolution:)`.
  case modularity
  /// Edge weight inside against a fixed price for each pair of nodes. See `constantPottsQuality(of:in:resolution:)`.
  case constantPotts

  /// The quality of a partition that is known to be of the graph.
  func value(of partition: Partition, in graph: CSRGraph, resolution: Double) -> Double {
    let inside = internalEntryWeight(of: partition, in: graph)
    switch self {
    case .constantPotts:
      let pairs = partition.sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) / 2 }
      return inside / (graph.isDirected ? 1 : 2) - resolution * pairs
    case .modularity:
      guard graph.totalWeight > 0 else { return 0 }
      let outgoing = totals(of: Strength(of: graph).scores, in: partition)
      let incoming = graph.isDirected ? totals(of: Strength(of: graph.reversed()).scores, in: partition) : outgoing
      // Entries are counted, so that an undirected edge is there twice on both sides.
      let entryWeight = graph.isDirected ? graph.totalWeight : 2 * graph.totalWeight
      let expected = zip(outgoing, incoming).reduce(0) { $0 + ($1.0 / entryWeight) * ($1.1 / entryWeight) }
      return inside / entryWeight - resolution * expected
    }
  }
}

private func totals(of values: [Double], in partition: Partition) -> [Double] {
  var totals = [Double](repeating: 0, count: partition.communityCount)
  for (node, value) in values.enumerated() { totals[Int(partition.communities[node])] += value }
  return totals
}

private func internalEntryWeight(of partition: Partition, in graph: CSRGraph) -> Double {
  let community = partition.communities.span
  return graph.withRows { offsets, targets, weights in
    var inside = 0.0
    for v in 0..<offsets.count - 1 {
      for i in offsets[v]..<offsets[v + 1] where community[Int(targets[i])] == community[v] {
        inside += weights.isEmpty ? 1 : weights[i]
      }
    }
    return inside
  }
}

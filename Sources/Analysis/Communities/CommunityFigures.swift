package import GraphCore

/// How well each community holds together, and the whole partition.
///
/// Conductance: weight of the edges that leave a community over the smaller of both sides' volumes; Kannan, Vempala,
/// Vetta (2004), doi 10.1145/990308.990313. Coverage: weight inside communities over all weight; Fortunato (2010), doi
/// 10.1016/j.physrep.2009.11.002. The graph has to be undirected; a self-loop is inside and counts twice for volume.
/// Cost: linear.
package struct CommunityFigures: Sendable {
  package struct Figures: Sendable, Equatable {
    package let size: Int
    /// Weight of the edges within.
    package let internalWeight: Double
    /// Weight of the edges that leave.
    package let cutWeight: Double
    /// Sum of the members' strengths.
    package let volume: Double
    /// 0 (nothing leaves) … 1; 0 where one side has no volume.
    package let conductance: Double
    /// Share of pairs of members that are joined, self-loops aside; 0 for a single node.
    package let density: Double
  }

  /// By community.
  package let communities: [Figures]
  /// 0 … 1; 1 in a graph without weight.
  package let coverage: Double

  package init(of partition: Partition, in graph: CSRGraph) throws {
    try partition.check(covers: graph)
    guard !graph.isDirected else { throw AnalysisError.needsUndirected(pass: "Conductance") }
    let count = partition.communityCount
    var inside = [Double](repeating: 0, count: count)
    var cut = inside
    var joined = [Int](repeating: 0, count: count)
    graph.forEachEdge { edge in
      let (a, b) = (partition.community(of: edge.source), partition.community(of: edge.target))
      if a == b {
        inside[a] += edge.weight
        if edge.source != edge.target { joined[a] += 1 }
      } else {
        cut[a] += edge.weight
        cut[b] += edge.weight
      }
    }
    let total = graph.totalWeight
    communities = partition.sizes.enumerated().map { c, size in
      let volume = 2 * inside[c] + cut[c]
      let smaller = min(volume, 2 * total - volume)
      return Figures(
        size: size, internalWeight: inside[c], cutWeight: cut[c], volume: volume,
        conductance: smaller > 0 ? min(cut[c] / smaller, 1) : 0,
        density: size > 1 ? Double(joined[c]) / (Double(size) * Double(size - 1) / 2) : 0)
    }
    coverage = total > 0 ? inside.reduce(0, +) / total : 1
  }
}

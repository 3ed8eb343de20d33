package import GraphCore

/// Weakly connected components: nodes are together where a path joins them, whatever the directions of its edges.
///
/// Union by lowest node with path halving. Cost: practically linear.
package struct ConnectedComponents: Sendable {
  /// Components in order of their lowest node.
  package let partition: Partition

  package init(of graph: CSRGraph) {
    partition = Self.united(graph, within: nil)
  }

  /// The connected pieces of each community: the components that are left when edges between communities are taken
  /// away. Throws where the partition is of another graph.
  package init(within communities: Partition, of graph: CSRGraph) throws(GraphError) {
    try communities.check(covers: graph)
    partition = Self.pieces(of: communities, in: graph)
  }

  /// The same for a partition that is known to be of the graph.
  static func pieces(of communities: Partition, in graph: CSRGraph) -> Partition {
    united(graph, within: communities.communities.span)
  }

  private static func united(_ graph: CSRGraph, within community: Span<UInt32>?) -> Partition {
    var parents = (0..<UInt32(graph.nodeCount)).map { $0 }
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    var parent = parents.mutableSpan
    for v in parent.indices {
      for i in offsets[v]..<offsets[v + 1] {
        if let community, community[v] != community[Int(targets[i])] { continue }
        let a = root(of: UInt32(truncatingIfNeeded: v), &parent)
        let b = root(of: targets[i], &parent)
        if a != b { parent[Int(max(a, b))] = min(a, b) }
      }
    }
    // A parent is never above its child, so that going up once suffices.
    for v in parent.indices { parent[v] = parent[Int(parent[v])] }
    return Partition(labels: parents)
  }

  private static func root(of node: UInt32, _ parent: inout MutableSpan<UInt32>) -> UInt32 {
    var node = node
    while parent[Int(node)] != node {
      let above = parent[Int(parent[Int(node)])]
      parent[Int(node)] = above
      node = above
    }
    return node
  }
}

package import GraphCore

/// Weakly connected components: nodes are together where a path joins them, whatever the directions of its edges.
///
/// Union by lowest node with path halving. Cost: practically linear.
package struct ConnectedComponents: Sendable {
  /// Components in order of their lowest node.
  package let partition: Partition

  package init(of graph: CSRGraph) {
    var parent = (0..<UInt32(graph.nodeCount)).map { $0 }
    graph.withRows { offsets, targets, _ in
      var parent = parent.mutableSpan
      for v in 0..<offsets.count - 1 {
        for i in offsets[v]..<offsets[v + 1] {
          let a = Self.root(of: UInt32(truncatingIfNeeded: v), &parent)
          let b = Self.root(of: targets[i], &parent)
          if a != b { parent[Int(max(a, b))] = min(a, b) }
        }
      }
      // A parent is never above its child, so that going up once suffices.
      for v in parent.indices { parent[v] = parent[Int(parent[v])] }
    }
    partition = Partition(labels: parent)
  }

  /// The components of the graph that is left when every edge between two communities is taken away: each community
  /// in connected pieces. Cost: linear.
  package init(within communities: Partition, of graph: CSRGraph) {
    self.init(of: graph.filtered { communities.areTogether($0.source, $0.target) })
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

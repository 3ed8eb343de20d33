package import GraphCore

/// Weakly connected components: nodes are together where a path joins them, whatever the directions of its edges.
///
/// Union by lowest node with path halving; the largest component is found from few edges of each node, after Sutton,
/// Ben-Nun, Barak, "Optimizing parallel graph connectivity computation via subgraph sampling" (2018), doi
/// 10.1109/IPDPS.2018.00012. Cost: practically linear.
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
    // Few edges of each node join most of what there is. What belongs to the largest piece then need not be looked at:
    // an undirected edge that leads out of it stands in the row of its other end, too.
    let first = community == nil && !graph.isDirected ? 2 : 0
    for v in parent.indices where first > 0 {
      for i in offsets[v]..<min(offsets[v] + first, offsets[v + 1]) { unite(v, targets[i], &parent) }
    }
    let largest = first > 0 ? frequentRoot(&parent) : .max
    for v in parent.indices where first > 0 { parent[v] = parent[Int(parent[v])] }
    for v in parent.indices where parent[v] != largest {
      for i in min(offsets[v] + first, offsets[v + 1])..<offsets[v + 1] {
        if let community, community[v] != community[Int(targets[i])] { continue }
        unite(v, targets[i], &parent)
      }
    }
    // A parent is never above its child, so that going up once suffices.
    for v in parent.indices { parent[v] = parent[Int(parent[v])] }
    return Partition(labels: parents)
  }

  private static func unite(_ v: Int, _ u: UInt32, _ parent: inout MutableSpan<UInt32>) {
    let a = root(of: UInt32(truncatingIfNeeded: v), &parent)
    let b = root(of: u, &parent)
    if a != b { parent[Int(max(a, b))] = min(a, b) }
  }

  /// The root that most of a thousand nodes have, the lower of equal ones.
  private static func frequentRoot(_ parent: inout MutableSpan<UInt32>) -> UInt32 {
    let step = parent.count / 1024 + 1
    var roots: [UInt32] = []
    for v in stride(from: 0, to: parent.count, by: step) {
      roots.append(root(of: UInt32(truncatingIfNeeded: v), &parent))
    }
    roots.sort()
    var best: (root: UInt32, count: Int) = (.max, 0)
    var start = 0
    for i in roots.indices where i + 1 == roots.count || roots[i + 1] != roots[i] {
      if i + 1 - start > best.count { best = (roots[i], i + 1 - start) }
      start = i + 1
    }
    return best.root
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

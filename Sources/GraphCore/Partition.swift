/// Every node of a graph in exactly one community, communities numbered from 0 without gaps.
package struct Partition: Sendable, Equatable {
  package enum Order: Sendable {
    /// The community of the lowest node is 0, the next lowest that is not in it has 1, and so on.
    case firstNode
    /// Largest community first; equal ones by their lowest node.
    case size
  }

  /// The community of each node, by node index.
  package let communities: [UInt32]
  package let communityCount: Int

  /// Renumbers labels densely. Nodes are together where their labels are equal. Cost: linear.
  package init(labels: [UInt32], order: Order = .firstNode) {
    let first = Self.numberedByFirstNode(labels)
    guard order == .size else {
      self = first
      return
    }
    let place = Renumbering(byFalling: first.sizes).places
    communities = first.communities.map { place[Int($0)] }
    communityCount = first.communityCount
  }

  private init(communities: [UInt32], communityCount: Int) {
    self.communities = communities
    self.communityCount = communityCount
  }

  private static func numberedByFirstNode(_ labels: [UInt32]) -> Partition {
    // Labels are mostly node or community numbers: a table where they are small, a dictionary where they are not.
    var count: UInt32 = 0
    guard let top = labels.max() else { return Partition(communities: [], communityCount: 0) }
    if Int(top) <= 2 * labels.count {
      var table = [UInt32](repeating: .max, count: Int(top) + 1)
      let dense = labels.map { label in
        if table[Int(label)] == .max {
          table[Int(label)] = count
          count += 1
        }
        return table[Int(label)]
      }
      return Partition(communities: dense, communityCount: Int(count))
    }
    var table: [UInt32: UInt32] = [:]
    let dense = labels.map { label in
      if let known = table[label] { return known }
      table[label] = count
      count += 1
      return count - 1
    }
    return Partition(communities: dense, communityCount: Int(count))
  }

  /// Each node alone.
  package static func singletons(nodeCount: Int) -> Partition {
    Partition(communities: (0..<UInt32(nodeCount)).map { $0 }, communityCount: nodeCount)
  }

  package var nodeCount: Int { communities.count }
  package func community(of node: NodeID) -> Int { Int(communities[node.index]) }
  package func areTogether(_ a: NodeID, _ b: NodeID) -> Bool { communities[a.index] == communities[b.index] }

  /// Number of nodes in each community. Cost: linear.
  package var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: communityCount)
    for community in communities { sizes[Int(community)] += 1 }
    return sizes
  }

  /// The nodes of each community, ascending. Cost: linear.
  package var members: [[NodeID]] {
    var members = sizes.map { size in
      var list: [NodeID] = []
      list.reserveCapacity(size)
      return list
    }
    for (node, community) in communities.enumerated() { members[Int(community)].append(NodeID(node)) }
    return members
  }

  /// Throws unless the partition covers exactly the nodes of `graph`.
  package func check(covers graph: CSRGraph) throws(GraphError) {
    guard nodeCount == graph.nodeCount else {
      throw .partitionSize(expected: graph.nodeCount, found: nodeCount)
    }
  }

  /// The first broken invariant, in words, or nil. Cost: linear.
  package func invariantViolation() -> String? {
    for (node, community) in communities.enumerated() where Int(community) >= communityCount {
      return "node \(node) is in community \(community) of \(communityCount)"
    }
    if let empty = sizes.firstIndex(of: 0) { return "community \(empty) is empty" }
    return nil
  }
}

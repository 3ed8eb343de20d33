/// A network as VOSviewer wants it: items numbered from 1, clusters numbered from 1 without gaps, and undirected links of
/// which each pair of items has one at most, the strengths of all edges between the two added.
struct VOSviewerMap {
  struct Link: Equatable {
    /// Indices of items, the smaller first.
    let a: Int
    let b: Int
    let strength: Double
  }

  /// By the smaller item, then the larger.
  let links: [Link]
  /// How many links each item has, and their strength added.
  let linkCounts: [Int]
  let linkStrengths: [Double]
  /// The cluster of each item, from 1; nil for one that belongs to none.
  let clusters: [Int?]
  /// The names of clusters 1, 2, ….
  let clusterNames: [String]
  /// Columns of numbers that every item has a value of, by their place among the further columns.
  let scores: [Int]

  /// VOSviewer's manual, “Map and network files”: at least three items.
  static let leastItems = 3

  /// Cost: linear in nodes, and in edges but for sorting them.
  init(_ network: Network) {
    let pairs = network.edges.filter { $0.source != $0.target }.map { edge in
      Link(a: min(edge.source, edge.target), b: max(edge.source, edge.target), strength: edge.weight)
    }
    // Ties in order of the edges, so that sums are always added in the same order.
    let order = pairs.indices.sorted { (pairs[$0].a, pairs[$0].b, $0) < (pairs[$1].a, pairs[$1].b, $1) }
    var links: [Link] = []
    for index in order {
      let pair = pairs[index]
      if let last = links.last, last.a == pair.a, last.b == pair.b {
        links[links.count - 1] = Link(a: last.a, b: last.b, strength: Self.sum(last.strength, pair.strength))
      } else {
        links.append(pair)
      }
    }
    var counts = [Int](repeating: 0, count: network.nodes.count)
    var strengths = [Double](repeating: 0, count: network.nodes.count)
    for link in links {
      for item in [link.a, link.b] {
        counts[item] += 1
        strengths[item] = Self.sum(strengths[item], link.strength)
      }
    }
    let present = Set(network.nodes.compactMap(\.community)).sorted()
    var numbers = [Int?](repeating: nil, count: network.communities.count)
    for (place, community) in present.enumerated() { numbers[community] = place + 1 }
    self.links = links
    linkCounts = counts
    linkStrengths = strengths
    clusters = network.nodes.map { $0.community.flatMap { numbers[$0] } }
    clusterNames = present.map { network.communities[$0] }
    scores = network.furtherNodeColumns.indices.filter { column in
      network.furtherNodeColumns[column].kind != .text && network.nodes.allSatisfy { $0.values[column] != nil }
    }
  }

  /// No sum is infinite, which JSON could not hold.
  private static func sum(_ a: Double, _ b: Double) -> Double { min(a + b, .greatestFiniteMagnitude) }
}

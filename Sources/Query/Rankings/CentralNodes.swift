package import PaperModel
package import Store

/// A node with its place in a ranking.
package struct CentralNode: Sendable {
  package let node: StoredNode
  package let value: Double
  /// The community that it is a member of; of nodes of other kinds none is.
  package let community: Int?
  /// The communities of the papers that it is tied to, but its own, the most papers first: what it joins.
  package let joins: [CommunityShare]
}

/// The most central nodes of a kind.
package struct CentralNodes: Sendable {
  /// What papers are ranked by besides the measures that the graph file stores.
  private static let counted = ["degree", "citations"]
  /// What nodes of other kinds are ranked by.
  private static let papers = "papers"

  package let measure: String
  package let kind: NodeKind
  /// The most central first, ties by node.
  package let nodes: [CentralNode]

  /// What nodes of `kind` can be ranked by; the first is taken where nothing is said.
  package static func measures(of kind: NodeKind, _ reader: GraphReader) throws -> [String] {
    guard kind == .paper else { return [papers] }
    let stored = try reader.measures()
    let first = stored.filter { $0 == "pagerank" }
    return first + stored.filter { $0 != "pagerank" } + counted
  }

  /// The `limit` most central nodes, all where it is nil; `measure` is one of `measures(of:)`. With `community`, papers
  /// of that community alone; of other kinds, what its papers have, counted among them alone.
  ///
  /// Papers that the measure gives nothing are left out: nobody is central without a tie.
  package init(
    of kind: NodeKind, by measure: String, community: Int?, limit: Int?, _ reader: GraphReader
  ) throws {
    self.kind = kind
    self.measure = measure
    let limit = limit ?? .max
    let ranked =
      switch (kind, measure) {
      case (.paper, "degree"): try reader.papersByDegree(community: community, limit: limit)
      case (.paper, "citations"): try reader.papersByCitations(community: community, limit: limit)
      case (.paper, _): try reader.papers(by: measure, community: community, limit: limit)
      default: try reader.nodes(ofKind: kind.rawValue, community: community, limit: limit)
      }
    nodes = try ranked.filter { $0.value > 0 }.compactMap { entry in
      guard let node = try reader.node(entry.node) else { return nil }
      guard kind == .paper else {
        return CentralNode(
          node: node, value: entry.value, community: nil, joins: try reader.communities(ofPapersAt: node.id))
      }
      let own = try reader.paper(node.id)?.measures.community
      return CentralNode(
        node: node, value: entry.value, community: own,
        joins: try reader.communities(tiedTo: node.id).filter { $0.community != own })
    }
  }
}

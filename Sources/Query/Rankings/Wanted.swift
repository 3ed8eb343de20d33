package import PaperModel
package import Store

/// Something that papers use and that no paper of the collection is.
package struct WantedNode: Sendable {
  /// A paper that uses it, in its own words.
  package struct Use: Sendable {
    package let paper: StoredPaper
    /// Nil only where the paper's source names it without words.
    package let proof: Proof?
  }

  package let node: StoredNode
  package let uses: [Use]
}

/// Names and works that many papers use and that are not in the collection.
package enum Wanted {
  /// What is looked for unless kinds are named.
  package static let usualKinds: [NodeKind] = [.name, .work]
  /// What can be looked for.
  package static let kinds: [NodeKind] = [.name, .work, .repository, .model, .dataset, .space, .page, .web]

  /// Nodes that at least `least` papers use, the most used first, ties by node; at most `limit`, all where it is nil.
  package static func nodes(
    kinds: [NodeKind] = usualKinds, least: Int, limit: Int?, _ reader: GraphReader
  ) throws -> [WantedNode] {
    let proofs = EdgeProofs(reader)
    let count = try reader.paperCount()
    return try reader.wanted(kinds: kinds.map(\.rawValue), least: least, limit: limit ?? .max).compactMap { entry in
      guard let node = try reader.node(entry.node) else { return nil }
      var uses: [WantedNode.Use] = []
      for edge in try reader.edges(to: node.id) where edge.source < count && uses.last?.paper.id != edge.source {
        guard let paper = try reader.paper(edge.source) else { continue }
        uses.append(WantedNode.Use(paper: paper, proof: try proofs.proofs(of: edge.id).first))
      }
      return WantedNode(node: node, uses: uses)
    }
  }
}

import PaperModel
package import Store

/// One end of an edge as it is shown at the other.
package struct EdgeView: Sendable {
  package let edge: StoredEdge
  /// The node at the other end.
  package let other: StoredNode
  /// How many papers are tied to `other`; nil for papers and authors' names of works alone.
  package let papers: Int?
  /// For a mention: the papers that introduce the name. For what mentions a paper: the name that it uses.
  package let note: String?
  /// Those first that say most.
  package let proofs: [Proof]
}

/// The edges of one kind at a node, in one direction.
package struct EdgeGroup: Sendable {
  package enum Direction: String, Sendable { case out, `in` }

  /// The edge's kind, or `mentioned-by`: those that mention what a paper introduces.
  package let kind: String
  package let direction: Direction
  /// How many there are; `edges` are the strongest of them.
  package let count: Int
  package let edges: [EdgeView]
}

/// A node with all that the graph knows of it.
package struct NodeView: Sendable {
  package let node: StoredNode
  /// Of a paper.
  package let paper: StoredPaper?
  package let fields: StoredPaperFields?
  /// How many papers are tied to it; nil for a paper.
  package let papers: Int?
  package let groups: [EdgeGroup]

  /// The node `id` with the `limit` strongest edges of each kind; all where `limit` is nil. `kinds` are kinds of edges,
  /// or of the nodes at their other ends; all where it is empty.
  ///
  /// Nil where there is no such node. Cost: linear in its edges.
  package init?(_ id: Int, _ reader: GraphReader, limit: Int?, kinds: Set<String> = []) throws {
    guard let node = try reader.node(id) else { return nil }
    self.node = node
    let isPaper = node.kind == NodeKind.paper.rawValue
    paper = isPaper ? try reader.paper(id) : nil
    fields = isPaper ? try reader.fields(of: id) : nil
    papers = isPaper ? nil : try reader.paperCount(of: id)
    groups = try EdgeGrouping(reader: reader, limit: limit ?? .max, kinds: kinds).groups(at: id, isPaper: isPaper)
  }
}

/// Sorts the edges at a node into groups.
private struct EdgeGrouping {
  let reader: GraphReader
  let limit: Int
  let kinds: Set<String>

  /// Kinds in the order in which they are shown.
  private static let order: [EdgeKind] = [
    .introduces, .hasConcept, .linksTo, .ownedBy, .mentions, .cites, .writtenBy,
  ]

  func groups(at node: Int, isPaper: Bool) throws -> [EdgeGroup] {
    let (out, into) = (try reader.edges(from: node), try reader.edges(to: node))
    var groups: [EdgeGroup] = []
    for kind in Self.order {
      groups.append(try group(kind.rawValue, .out, out.filter { $0.kind == kind.rawValue }))
      groups.append(try group(kind.rawValue, .in, into.filter { $0.kind == kind.rawValue }))
    }
    if isPaper {
      let mentions = try reader.mentions(ofWhatIsIntroducedBy: node)
      groups.append(try group("mentioned-by", .in, mentions))
    }
    return groups.filter { $0.count > 0 }
  }

  private func group(_ kind: String, _ direction: EdgeGroup.Direction, _ edges: [StoredEdge]) throws -> EdgeGroup {
    var wanted = edges
    if !kinds.isEmpty, !kinds.contains(kind) {
      wanted = try edges.filter { edge in try kinds.contains(reader.node(other(edge, direction))?.kind ?? "") }
    }
    let strongest = wanted.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }.prefix(limit)
    let proofs = EdgeProofs(reader)
    let views = try strongest.compactMap { edge -> EdgeView? in
      guard let other = try reader.node(other(edge, direction)) else { return nil }
      let isPaper = other.kind == NodeKind.paper.rawValue
      return EdgeView(
        edge: edge, other: other, papers: isPaper ? nil : try reader.paperCount(of: other.id),
        note: try note(edge, kind, direction), proofs: try proofs.proofs(of: edge.id))
    }
    return EdgeGroup(kind: kind, direction: direction, count: wanted.count, edges: views)
  }

  private func other(_ edge: StoredEdge, _ direction: EdgeGroup.Direction) -> Int {
    direction == .out ? edge.target : edge.source
  }

  private func note(_ edge: StoredEdge, _ kind: String, _ direction: EdgeGroup.Direction) throws -> String? {
    guard edge.kind == EdgeKind.mentions.rawValue else { return nil }
    if kind == "mentioned-by" { return try reader.node(edge.target)?.label }
    guard direction == .out else { return nil }
    let introducers = try reader.edges(to: edge.target).filter { $0.kind == EdgeKind.introduces.rawValue }
    return try introducers.first.flatMap { try reader.node($0.source)?.label }
  }
}

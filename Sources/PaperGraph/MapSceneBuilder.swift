package import Export
import Extraction
import PaperModel
package import Store

/// Chooses what of a graph file a map shows: every paper, and of what ties them the strongest, so that it can be read.
package struct MapSceneBuilder {
  /// How many of the concepts and names that it shares are drawn for a paper; links are drawn all.
  private static let tiesPerPaper = 4

  private let reader: GraphReader
  private let papers: [StoredPaper]
  private let nodes: [StoredNode]

  package init(_ reader: GraphReader) throws {
    self.reader = reader
    papers = try (0..<reader.paperCount()).compactMap { try reader.paper($0) }
    nodes = try reader.nodes()
  }

  /// The map of the whole graph. `title` is what stands above it.
  package func scene(title: String) throws -> MapScene {
    let edges = try reader.edges()
    let ties = try chosenTies(edges)
    let mentions = try mentions(edges)
    let communities = try reader.communityNames().map(MapScene.Community.init(name:))
    let top = papers.map(\.measures.pageRank).max() ?? 1
    let shownConcepts = ties.count { $0.kind == .concept }
    let allConcepts = try reader.count(
      "SELECT count(*) FROM (SELECT target FROM edge WHERE kind = 'has-concept' GROUP BY target HAVING count(*) > 1)")
    var caption = [
      "\(papers.count) papers in \(communities.count) communities; \(ties.count - shownConcepts) links and names"
    ]
    caption.append(
      shownConcepts < allConcepts
        ? "\(shownConcepts) of \(allConcepts) shared concepts: the \(Self.tiesPerPaper) strongest of each paper"
        : "\(allConcepts) shared concepts")
    return MapScene(
      title: title, caption: caption,
      papers: papers.map { paper in
        MapScene.Paper(
          id: paper.key, title: paper.title, address: paper.address, community: paper.measures.community,
          centrality: top > 0 ? paper.measures.pageRank / top : 0, tooltip: tooltip(of: paper, communities))
      },
      ties: ties, mentions: mentions, communities: communities)
  }

  private func tooltip(of paper: StoredPaper, _ communities: [MapScene.Community]) -> String {
    guard let community = paper.measures.community, community < communities.count else { return "connected to nothing" }
    return "in \(communities[community].name)"
  }

  // MARK: Ties

  private func chosenTies(_ edges: [StoredEdge]) throws -> [MapScene.Tie] {
    var members: [Int: [StoredEdge]] = [:]
    var owned: [Int: Int] = [:]
    for edge in edges {
      switch EdgeKind(rawValue: edge.kind) {
      case .hasConcept, .linksTo, .mentions:
        if edge.target >= papers.count { members[edge.target, default: []].append(edge) }
      case .ownedBy: owned[edge.source] = edge.target
      case .introduces, .cites, .writtenBy, nil: continue
      }
    }
    // An owner is drawn where it joins papers, or is linked to itself.
    for (node, owner) in owned.sorted(by: { $0.key < $1.key }) { members[owner, default: []] += members[node] ?? [] }
    let strong = try strongestTies()
    var ties: [MapScene.Tie] = []
    for (node, edges) in members.sorted(by: { $0.key < $1.key }) {
      guard let kind = MapScene.Tie.Kind(node: nodes[node].kind) else { continue }
      let papersHere = Set(edges.map(\.source))
      switch kind {
      case .concept, .name:
        let chosen = edges.filter { strong[$0.source]?[node] != nil }
        guard Set(chosen.map(\.source)).count > 1 else { continue }
        ties.append(try tie(node, kind, chosen) { strong[$0]?[node] ?? 0 })
      case .owner where papersHere.count < 2 && !edges.contains { $0.target == node }: continue
      default: ties.append(try tie(node, kind, edges) { _ in 1 })
      }
    }
    return ties
  }

  /// For each paper the concepts and names by which it is most like others, with their strength relative to the first.
  private func strongestTies() throws -> [Int: [Int: Double]] {
    let limit = HubLimit.limit(paperCount: papers.count)
    var result: [Int: [Int: Double]] = [:]
    for paper in papers {
      let vector = try reader.vector(of: paper.id)
      var ties: [(node: Int, weight: Double)] = []
      for (feature, weight) in zip(vector.columns, vector.values) {
        guard let node = try reader.feature(feature).node, node >= papers.count,
          let kind = MapScene.Tie.Kind(node: nodes[node].kind), kind == .concept || kind == .name,
          try reader.postings(of: feature).columns.count <= limit
        else { continue }
        ties.append((node, Double(weight)))
      }
      ties.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.node < $1.node }
      let top = ties.first?.weight ?? 1
      result[paper.id] = Dictionary(
        uniqueKeysWithValues: ties.prefix(Self.tiesPerPaper).map { ($0.node, $0.weight / top) })
    }
    return result
  }

  private func tie(
    _ node: Int, _ kind: MapScene.Tie.Kind, _ edges: [StoredEdge], weight: (Int) -> Double
  ) throws -> MapScene.Tie {
    var seen: Set<Int> = []
    let members = try edges.sorted { ($0.source, $0.id) < ($1.source, $1.id) }.filter {
      seen.insert($0.source).inserted
    }
    .map { edge in
      MapScene.Tie.Member(paper: edge.source, weight: weight(edge.source), tooltip: try quotation(edge))
    }
    return MapScene.Tie(
      id: "\(nodes[node].kind):\(nodes[node].key)", kind: kind, label: label(nodes[node], kind),
      address: nodes[node].address,
      tooltip: "\(kind.rawValue) in \(members.count == 1 ? "1 paper" : "\(members.count) papers")", members: members)
  }

  /// What is written on a node: without the host, which its shape says.
  private func label(_ node: StoredNode, _ kind: MapScene.Tie.Kind) -> String {
    switch kind {
    case .concept, .name, .page: return node.label
    case .repository, .owner, .model, .dataset, .space, .collection:
      let parts = node.label.split(separator: "/")
      return parts.dropFirst(kind == .dataset || kind == .space || kind == .collection ? 2 : 1).joined(separator: "/")
    }
  }

  private func quotation(_ edge: StoredEdge) throws -> String {
    guard let proof = try reader.evidence(ofEdge: edge.id).first, let paper = try reader.paper(proof.paper) else {
      return ""
    }
    guard let field = proof.field == "title" ? paper.titleField : proof.field == "abstract" ? paper.abstractField : nil
    else {
      return proof.text ?? ""
    }
    let sentence = Quote.sentence(in: field.text.span, around: proof.range)
    return "“\(collapsed(String(decoding: field.text[sentence], as: UTF8.self)))”"
  }

  // MARK: Mentions

  private func mentions(_ edges: [StoredEdge]) throws -> [MapScene.Mention] {
    var introducers: [Int: [Int]] = [:]
    for edge in edges where edge.kind == EdgeKind.introduces.rawValue {
      introducers[edge.target, default: []].append(edge.source)
    }
    var result: [MapScene.Mention] = []
    for edge in edges {
      if edge.kind == EdgeKind.cites.rawValue, edge.target < papers.count {
        result.append(MapScene.Mention(from: edge.source, to: edge.target, tooltip: "cites: " + (try quotation(edge))))
      }
      guard edge.kind == EdgeKind.mentions.rawValue else { continue }
      for paper in introducers[edge.target] ?? [] where paper != edge.source {
        let tooltip = "\(edge.sense ?? "mentions") \(nodes[edge.target].label): \(try quotation(edge))"
        result.append(MapScene.Mention(from: edge.source, to: paper, tooltip: tooltip))
      }
    }
    return result
  }
}

extension MapScene.Tie.Kind {
  /// The kind of mark that a node of the graph has on a map; nil for kinds that are not drawn as ties.
  fileprivate init?(node kind: String) {
    switch NodeKind(rawValue: kind) {
    case .concept: self = .concept
    case .repository, .gist: self = .repository
    case .owner: self = .owner
    case .model: self = .model
    case .dataset: self = .dataset
    case .space: self = .space
    case .collection: self = .collection
    case .page, .web: self = .page
    case .name: self = .name
    case .paper, .author, .work, nil: return nil
    }
  }
}

import PaperModel
package import Store

/// What changed from one graph to another.
package struct GraphDiff: Sendable {
  package struct Paper: Sendable, Equatable {
    package let key: String
    package let title: String
    package let date: String?
    /// The name of its community, where it has one.
    package let community: String?
  }

  /// A resource that papers of one graph alone link to.
  package struct Link: Sendable, Equatable {
    package let kind: String
    package let id: String
    package let address: String?
    /// Keys of the papers that link to it.
    package let papers: [String]
  }

  /// A paper of both graphs whose community has another identity now.
  package struct Move: Sendable, Equatable {
    package let key: String
    package let title: String
    package let from: String?
    package let to: String?
  }

  package let oldCount: Int
  package let newCount: Int
  /// Papers that both have.
  package let shared: Int
  /// Most central first.
  package let new: [Paper]
  package let gone: [Paper]
  package let changed: [PaperChange]
  package let moved: [Move]
  package let communities: [CommunityChange]
  /// Every concept that five papers have, by score: steepest rise first. Two groups: old, new. A concept that
  /// one graph alone knows is counted by its words in both (`SharedVocabulary`).
  package let concepts: [ConceptTrend]
  package let newLinks: [Link]
  package let goneLinks: [Link]

  /// Cost: linear in papers, concept edges and links of both graphs; communities without papers in common are compared
  /// in pairs.
  package init(old: GraphReader, new: GraphReader) throws {
    let before = try GraphSnapshot(old)
    let after = try GraphSnapshot(new)
    let papers = PaperMatching(before.papers, after.papers)
    oldCount = before.papers.count
    newCount = after.papers.count
    shared = papers.pairs.count
    self.new = Self.papers(papers.new, after)
    gone = Self.papers(papers.gone, before)
    changed = papers.pairs.compactMap { PaperChange(before.papers[$0.old], after.papers[$0.new]) }
    let everybody = before.papers.count + after.papers.count
    var totals: [String: Int] = [:]
    for graph in [before, after] { for own in graph.concepts { for c in own { totals[c.key, default: 0] += 1 } } }
    let (was, now) = (before.side, after.side)
    let matching = CommunityMatching(
      was, now, pairs: papers.pairs,
      rarity: totals.mapValues { Logarithm.natural(Double(everybody + 1) / Double($0)) })
    communities = matching.changes
    moved = papers.pairs.compactMap { pair in
      let (from, to) = (was.communities[pair.old], now.communities[pair.new])
      guard from.map({ matching.oldIdentity[$0] }) != to.map({ matching.newIdentity[$0] }) else { return nil }
      return Move(
        key: after.papers[pair.new].key, title: after.papers[pair.new].title,
        from: from.map { before.communityNames[$0] }, to: to.map { after.communityNames[$0] })
    }
    let vocabulary = SharedVocabulary(before, after)
    concepts = ConceptTrend.trends([Array(before.papers.indices), Array(after.papers.indices)]) { group, paper in
      group == 0 ? vocabulary.old[paper] : vocabulary.new[paper]
    }
    newLinks = Self.links(of: after, without: before)
    goneLinks = Self.links(of: before, without: after)
  }

  private static func papers(_ indices: [Int], _ graph: GraphSnapshot) -> [Paper] {
    indices.sorted { a, b in
      let (x, y) = (graph.papers[a].pageRank, graph.papers[b].pageRank)
      return x != y ? x > y : a < b
    }.map { index in
      let facts = graph.papers[index]
      return Paper(
        key: facts.key, title: facts.title, date: facts.date,
        community: facts.community.flatMap {
          graph.communityNames.indices.contains($0) ? graph.communityNames[$0] : nil
        })
    }
  }

  /// Resources by kind and id, with the papers in the order of the graph.
  private static func links(of graph: GraphSnapshot, without other: GraphSnapshot) -> [Link] {
    let known = Set(other.links.map(Resource.init))
    var papers: [Resource: [String]] = [:]
    var first: [Resource: StoredLink] = [:]
    for link in graph.links {
      let resource = Resource(link)
      guard !known.contains(resource) else { continue }
      papers[resource, default: []].append(graph.papers[link.paper].key)
      if first[resource] == nil { first[resource] = link }
    }
    return first.values.sorted { ($0.kind, $0.key) < ($1.kind, $1.key) }.map { link in
      Link(kind: link.kind, id: link.label, address: link.address, papers: papers[Resource(link)] ?? [])
    }
  }

  private struct Resource: Hashable {
    let kind: String
    let key: String

    init(_ link: StoredLink) { (kind, key) = (link.kind, link.key) }
  }
}

package import Store

/// What there is to say of a community.
package struct CommunityProfile: Sendable, Equatable {
  /// A concept, and how far it sets the community apart.
  package struct Concept: Sendable, Equatable {
    package let label: String
    /// How many members have it.
    package let members: Int
    /// How many other papers of the collection have it.
    package let others: Int
    /// Whether it is one of those that make the name.
    package let isName: Bool
  }

  /// How a community hangs together with another.
  package struct Link: Sendable, Equatable {
    /// Number of the other community.
    package let other: Int
    package let name: String
    /// Ties between members of the one and the other, and the sum of their weights.
    package let ties: Int
    package let weight: Double
    /// What both have: the concepts with most papers on the side that has fewer, rare ones first among equals.
    package let concepts: [String]
  }

  /// Number of the community, from 0, largest first.
  package let id: Int
  package let name: String
  /// Members, most central first.
  package let papers: [Int]
  /// Best first: the name's, then others that are commoner here than elsewhere.
  package let concepts: [Concept]
  /// How many members have one of the name's concepts.
  package let covered: Int
  /// The share of the weight of the members' ties that stays inside, 0…1.
  package let cohesion: Double
  /// The strongest, strongest first.
  package let links: [Link]
  /// Papers in the whole collection.
  package let paperCount: Int

  /// A concept's share among the members.
  package func share(_ concept: Concept) -> Double {
    papers.isEmpty ? 0 : Double(concept.members) / Double(papers.count)
  }

  /// A concept's share among all other papers.
  package func shareElsewhere(_ concept: Concept) -> Double {
    let others = paperCount - papers.count
    return others > 0 ? Double(concept.others) / Double(others) : 0
  }
}

/// All communities of a graph, with what explains each and what ties them.
package struct CommunityOverview: Sendable {
  package let communities: [CommunityProfile]
  package let paperCount: Int
  /// Papers that are tied to nothing, and so in no community.
  package let outside: Int
  package let modularity: Double

  /// How many other communities are named for each.
  static let linkLimit = 5
  static let linkConcepts = 3

  /// Cost: linear in edges and ties, and for each link told the concepts of both communities.
  package init(_ reader: GraphReader) throws {
    let stored = try reader.communities()
    let count = try reader.paperCount()
    let concepts = try reader.targets(ofKind: "has-concept")
    paperCount = count
    outside = count - stored.reduce(0) { $0 + $1.papers.count }
    modularity = try reader.meta("modularity").flatMap(Double.init) ?? 0
    let links = try CommunityLinks(stored, concepts: concepts, reader)
    communities = stored.map { community in
      let named = Self.nameCount(community)
      let own = Set(community.topics.prefix(named).map(\.concept))
      return CommunityProfile(
        id: community.id, name: community.name, papers: community.papers,
        concepts: community.topics.enumerated().map { rank, topic in
          CommunityProfile.Concept(
            label: topic.label, members: topic.members, others: max(0, topic.total - topic.members),
            isName: rank < named)
        },
        covered: community.papers.count { paper in concepts[paper].contains(where: own.contains) },
        cohesion: links.cohesion[community.id] ?? 0, links: links.strongest(of: community.id),
        paperCount: count)
    }
  }

  /// How many of the topics make the name; 0 where the community is named by a paper.
  private static func nameCount(_ community: StoredCommunity) -> Int {
    for count in stride(from: community.topics.count, to: 0, by: -1)
    where community.topics.prefix(count).map(\.label).joined(separator: " · ") == community.name {
      return count
    }
    return 0
  }
}

import Store

/// What a comparison needs of one graph.
struct GraphSnapshot {
  let papers: [PaperFacts]
  /// Key and label of each paper's concepts.
  let concepts: [[(key: String, label: String)]]
  let communityNames: [String]
  let links: [StoredLink]

  init(_ reader: GraphReader) throws {
    papers = try reader.facts()
    let named = try reader.concepts()
    concepts = try reader.targets(ofKind: "has-concept").map { $0.compactMap { named[$0] } }
    communityNames = try reader.communityNames()
    links = try reader.links()
  }

  var side: CommunityMatching.Side {
    var sizes = [Int](repeating: 0, count: communityNames.count)
    var counts = [[String: Int]](repeating: [:], count: communityNames.count)
    for (paper, facts) in papers.enumerated() {
      guard let community = facts.community, sizes.indices.contains(community) else { continue }
      sizes[community] += 1
      for concept in concepts[paper] { counts[community][concept.key, default: 0] += 1 }
    }
    return CommunityMatching.Side(
      communities: papers.map { facts in facts.community.flatMap { sizes.indices.contains($0) ? $0 : nil } },
      names: communityNames, sizes: sizes, concepts: counts)
  }
}

package import GraphCore

/// A group of papers that hold more together than with the rest.
package struct Community: Sendable, Equatable {
  /// A concept that explains a community.
  package struct Topic: Sendable, Equatable {
    package let concept: NodeID
    /// How many of the members have it.
    package let members: Int
  }

  /// Members, most central first.
  package let papers: [Int]
  /// Best first; each is found in at least two members. The first of them make the name.
  package let topics: [Topic]
  /// What people call it: up to three concepts.
  package let name: String
}

/// Names communities by what their members have and the others have not.
package enum CommunityNaming {
  /// `members` of each community, in the order in which communities are to be numbered, each most central first.
  ///
  /// A concept scores by how many members have it times how much more often it stands here than elsewhere: n · share here ·
  /// (0.05 + ln(share here / share in all)), where the small addend orders what is everywhere alike. Hubs name nothing.
  /// Words of a concept that an earlier topic already says are passed over in the name. A community without a concept in two
  /// members is named by its most central paper's title.
  package static func communities(_ members: [[Int]], in graph: TypedGraph) -> [Community] {
    var overall: [NodeID: Int] = [:]
    for paper in 0..<graph.paperCount {
      for concept in concepts(of: paper, in: graph) { overall[concept, default: 0] += 1 }
    }
    let limit = HubLimit.limit(paperCount: graph.paperCount)
    return members.map { papers in
      var here: [NodeID: Int] = [:]
      for paper in papers { for concept in concepts(of: paper, in: graph) { here[concept, default: 0] += 1 } }
      let scored = here.compactMap { concept, count -> (node: NodeID, members: Int, score: Double)? in
        guard count > 1, let total = overall[concept], total <= limit else { return nil }
        let shareHere = Double(count) / Double(papers.count)
        let ratio = shareHere * Double(graph.paperCount) / Double(total)
        return (concept, count, Double(count) * shareHere * (0.05 + Logarithm.natural(max(1, ratio))))
      }
      let ranked = scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.node < $1.node }
      let topics = ranked.prefix(8).map { Community.Topic(concept: $0.node, members: $0.members) }
      return Community(papers: papers, topics: Array(topics), name: name(topics, papers, graph))
    }
  }

  private static func concepts(of paper: Int, in graph: TypedGraph) -> [NodeID] {
    graph.edges(from: NodeID(paper)).filter { $0.kind == .hasConcept }.map(\.target)
  }

  private static func name(_ topics: [Community.Topic], _ papers: [Int], _ graph: TypedGraph) -> String {
    var said: Set<Substring> = []
    var parts: [String] = []
    for topic in topics where parts.count < 3 {
      // What holds for less than a quarter of the members names something else, unless there is nothing better.
      guard parts.isEmpty || topic.members * 4 >= papers.count else { continue }
      let words = graph.nodes[topic.concept.index].key.split(separator: " ")
      guard !words.allSatisfy(said.contains), said.isDisjoint(with: words) || parts.count < 2 else { continue }
      said.formUnion(words)
      parts.append(graph.nodes[topic.concept.index].label)
    }
    guard parts.isEmpty else { return parts.joined(separator: " · ") }
    return papers.first.map { graph.nodes[$0].label } ?? ""
  }
}

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
  /// A concept scores by how many members have it times how much more often it stands here than elsewhere
  /// (n · ln(share here / share in all)); words of a concept that an earlier topic already says are passed over in the name.
  /// A community without a concept in two members is named by its most central paper's title.
  package static func communities(_ members: [[Int]], in graph: TypedGraph) -> [Community] {
    var overall: [NodeID: Int] = [:]
    for paper in 0..<graph.paperCount {
      for concept in concepts(of: paper, in: graph) { overall[concept, default: 0] += 1 }
    }
    return members.map { papers in
      var here: [NodeID: Int] = [:]
      for paper in papers { for concept in concepts(of: paper, in: graph) { here[concept, default: 0] += 1 } }
      let scored = here.filter { $0.value > 1 }.map { entry -> (NodeID, Int, Double) in
        let shareHere = Double(entry.value) / Double(papers.count)
        let shareOverall = Double(overall[entry.key] ?? 1) / Double(max(1, graph.paperCount))
        return (
          entry.key, entry.value, Double(entry.value) * Logarithm.natural(max(1, shareHere / shareOverall)) * shareHere
        )
      }
      let ranked = scored.filter { $0.2 > 0 }.sorted { $0.2 != $1.2 ? $0.2 > $1.2 : $0.0 < $1.0 }
      let topics = ranked.prefix(8).map { Community.Topic(concept: $0.0, members: $0.1) }
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

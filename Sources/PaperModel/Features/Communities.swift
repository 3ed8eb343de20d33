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
  /// How many concepts are kept of a community.
  private static let topicLimit = 8

  /// `members` of each community, in the order in which communities are to be numbered, each most central first.
  ///
  /// A name is the cover of `ConceptCover`: the fewest concepts that most members have, each in a third of them or more.
  /// Two communities of the same name are told apart by what the later one has and its namesake has not. A
  /// community that no concept explains is named by its most central paper's title. Topics beyond the name are ordered
  /// by members · share · ln(lift).
  package static func communities(_ members: [[Int]], in graph: TypedGraph) -> [Community] {
    let concepts = ConceptCover(graph)
    var named: [[NodeID]: Int] = [:]
    return members.indices.map { index in
      let papers = members[index]
      let candidates = concepts.candidates(papers)
      var cover = concepts.cover(papers, of: candidates)
      while let namesake = named[cover.map(\.concept)], !cover.isEmpty {
        guard
          let more = distinction(papers, candidates, cover, from: members[namesake], concepts)
        else { break }
        cover.append(more)
      }
      named[cover.map(\.concept)] = named[cover.map(\.concept)] ?? index
      let rest = candidates.filter { candidate in
        candidate.lift > 1 && !cover.contains { $0.concept == candidate.concept }
      }.sorted { a, b in
        let (x, y) = (score(a, papers), score(b, papers))
        return x != y ? x > y : a.concept < b.concept
      }
      let topics = (cover + rest).prefix(max(topicLimit, cover.count))
      let labels = cover.map { graph.nodes[$0.concept.index].label }
      return Community(
        papers: papers, topics: topics.map { Community.Topic(concept: $0.concept, members: $0.members) },
        name: labels.isEmpty
          ? papers.first.map { graph.nodes[$0].label } ?? "" : labels.joined(separator: " · "))
    }
  }

  private static func score(_ candidate: ConceptCover.Candidate, _ papers: [Int]) -> Double {
    let share = Double(candidate.members) / Double(papers.count)
    return Double(candidate.members) * share * Logarithm.natural(candidate.lift)
  }

  /// The concept of at least a third of `papers`, no rarer here than outside, whose share is furthest above that among
  /// the papers of `namesake`.
  private static func distinction(
    _ papers: [Int], _ candidates: [ConceptCover.Candidate], _ cover: [ConceptCover.Candidate],
    from namesake: [Int], _ concepts: ConceptCover
  ) -> ConceptCover.Candidate? {
    let others = Dictionary(uniqueKeysWithValues: concepts.candidates(namesake).map { ($0.concept, $0.members) })
    func difference(_ candidate: ConceptCover.Candidate) -> Double {
      Double(candidate.members) / Double(papers.count)
        - Double(others[candidate.concept] ?? 0) / Double(namesake.count)
    }
    return candidates.filter {
      $0.members * 3 >= papers.count && $0.lift >= 1 && difference($0) > 0 && concepts.isNew($0, beside: cover)
    }.max { a, b in
      let (x, y) = (difference(a), difference(b))
      return x != y ? x < y : a.concept > b.concept
    }
  }
}

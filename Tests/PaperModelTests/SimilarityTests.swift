import Documents
import GraphCore
import Testing

@testable import PaperModel

@Suite struct SimilarityTests {
  /// The `count` others most similar to each paper, by all dot products and a sort.
  private func naive(_ index: FeatureIndex, _ count: Int, where include: (Feature, Int) -> Bool) -> [[ScoredPaper]] {
    let n = index.vectors.rowCount
    return (0..<n).map { a in
      let scored = (0..<n).filter { $0 != a }.map { b in
        let products = index.vectors.row(a).products(with: index.vectors.row(b)).filter {
          include(index.features[Int($0.feature)], index.postings.range(of: Int($0.feature)).count)
        }
        return ScoredPaper(paper: UInt32(b), score: products.reduce(0) { $0 + $1.product })
      }
      return Array(scored.filter { $0.score > 0 }.sorted(by: ScoredPaper.ranksBefore).prefix(count))
    }
  }

  @Test("Nearest papers against all pairs", arguments: 1...30 as ClosedRange<UInt64>)
  func nearest(seed: UInt64) {
    let index = Collection(RandomCollection.records(seed: seed)).features
    #expect(index.nearest(3) == naive(index, 3) { _, _ in true })
    let rare: @Sendable (Feature, Int) -> Bool = { _, df in df < 4 }
    #expect(index.nearest(5, include: rare) == naive(index, 5, where: rare))
  }

  @Test("Shares of a neighbourhood", arguments: 1...30 as ClosedRange<UInt64>)
  func neighbourhood(seed: UInt64) {
    let index = Collection(RandomCollection.records(seed: seed)).features
    let near = Neighbourhood(index)
    #expect(near.nearest.rowCount == index.vectors.rowCount && near.followers.rowCount == index.vectors.rowCount)
    for paper in 0..<index.vectors.rowCount {
      let row = near.nearest.row(paper)
      #expect(row.columns.count <= Neighbourhood.size && !row.columns.contains(UInt32(paper)))
      #expect(row.values.isEmpty || abs(row.values.reduce(0, +) - 1) < 1e-5)
      #expect(row.columns == near.similarities[paper].map(\.paper))
      for (x, share) in zip(row.columns, row.values) {
        let followers = near.followers.row(Int(x))
        #expect(followers.columns.firstIndex(of: UInt32(paper)).map { followers.values[$0] } == share)
      }
    }
    #expect(near.followers.columns.count == near.nearest.columns.count)
  }

  @Test("Ties of the projection", arguments: 1...40 as ClosedRange<UInt64>, [1, 3, 12])
  func projection(seed: UInt64, perPaper: Int) {
    let index = Collection(RandomCollection.records(seed: seed)).features
    let projection = Projection(index, perPaper: perPaper)
    let limit = HubLimit.limit(paperCount: projection.paperCount)
    let pairs = projection.ties.map { ($0.a, $0.b) }
    #expect(pairs.allSatisfy { $0.0 < $0.1 && Int($0.1) < projection.paperCount })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 }, "sorted, and each once")
    // By definition: a pair is tied where one is among the most similar of the other, of those that share most rare nodes.
    let sharing = naive(index, perPaper * 8) { feature, df in
      if case .node = feature { df <= limit } else { false }
    }
    let similar = naive(index, index.vectors.rowCount) { _, _ in true }
    var expected: [[UInt32]: Double] = [:]
    for paper in sharing.indices {
      let shares = Set(sharing[paper].map(\.paper))
      for entry in similar[paper].filter({ shares.contains($0.paper) }).prefix(perPaper) {
        expected[[min(UInt32(paper), entry.paper), max(UInt32(paper), entry.paper)]] = entry.score
      }
    }
    #expect(Dictionary(uniqueKeysWithValues: projection.ties.map { ([$0.a, $0.b], $0.weight) }) == expected)
  }

  @Test func hubsTieNothing() {
    // Four papers of five share a repository, two of them another one. The limit among five is 3.
    let collection = Collection(
      (0..<5).map { i in
        let hub = i < 4 ? "https://github.com/acme/hub " : ""
        return PaperRecord("P\(i)", key: "\(i)", abstract: hub + (i < 2 ? "https://github.com/other/rare" : ""))
      })
    #expect(HubLimit.limit(paperCount: 5) == 3)
    #expect(Projection(collection.features).ties.map { [$0.a, $0.b] } == [[0, 1]])
  }

  @Test func hubLimitRisesMoreSlowlyThanTheCollection() {
    let sizes = Array(0...3_000) + stride(from: 3_000, through: 1_000_000, by: 997)
    let limits = sizes.map { HubLimit.limit(paperCount: $0) }
    #expect(limits.allSatisfy { $0 >= 3 })
    #expect(zip(limits, limits.dropFirst()).allSatisfy { $0 <= $1 })
    // The shares that its documentation names.
    #expect(HubLimit.limit(paperCount: 50) == 12)
    #expect((0.058...0.063).contains(Double(HubLimit.limit(paperCount: 500)) / 500))
    #expect((0.0155...0.0165).contains(Double(HubLimit.limit(paperCount: 5_000)) / 5_000))
  }
}

@Suite struct CommunityNamingTests {
  @Test("Names of random communities", arguments: 1...40 as ClosedRange<UInt64>)
  func topics(seed: UInt64) {
    let collection = Collection(RandomCollection.records(seed: seed))
    let n = collection.papers.count
    let members = [Array(0..<n / 2), Array(n / 2..<n)].filter { !$0.isEmpty }
    let communities = CommunityNaming.communities(members, in: collection.graph)
    #expect(communities.map(\.papers) == members)
    for community in communities {
      #expect(!community.name.isEmpty)
      #expect(Set(community.topics.map(\.concept)).count == community.topics.count)
      for topic in community.topics {
        let holders = community.papers.filter { paper in
          collection.graph.edges(from: NodeID(paper)).contains { $0.kind == .hasConcept && $0.target == topic.concept }
        }
        #expect(holders.count == topic.members && topic.members > 1)
      }
    }
  }

  private func graph(_ concepts: [[String]]) -> TypedGraph {
    var assembly = GraphAssembly()
    for paper in concepts.indices { _ = assembly.node(.paper, key: "\(paper)", label: "Paper \(paper)") }
    for (paper, own) in concepts.enumerated() {
      for concept in own {
        assembly.edge(NodeID(paper), .hasConcept, assembly.node(.concept, key: concept, label: concept.uppercased()))
      }
    }
    return assembly.graph(paperCount: concepts.count)
  }

  @Test func namedByWhatTheOthersHaveNot() {
    let graph = graph([
      ["parsing", "learning"], ["parsing", "learning"], ["birds", "learning"], ["birds", "learning"],
    ])
    #expect(CommunityNaming.communities([[0, 1], [2, 3]], in: graph).map(\.name) == ["PARSING", "BIRDS"])
  }

  @Test func theWholeCollectionIsNamedByWhatAllOfItHas() {
    let graph = graph([["parsing"], ["learning", "parsing"], ["learning", "parsing", "birds"]])
    let community = CommunityNaming.communities([[0, 1, 2]], in: graph)[0]
    #expect(community.name == "PARSING")
    #expect(community.topics.first?.members == 3)
  }

  /// Four members: two parse, three of them and nobody else know birds, and one concept in one member names nothing.
  @Test func theFewestConceptsThatMostMembersHave() {
    let graph = graph([
      ["birds", "parsing"], ["birds", "parsing"], ["birds", "lonely"], ["speech"], ["learning"], ["learning"],
      ["speech"],
    ])
    let communities = CommunityNaming.communities([[0, 1, 2, 3], [4, 5, 6]], in: graph)
    #expect(communities.map(\.name) == ["BIRDS", "LEARNING"])
  }

  @Test func whatLessThanAThirdHaveIsNoName() {
    let graph = graph([["birds"], ["birds"]] + (0..<5).map { ["own \($0)"] } + [["learning"], ["learning"]])
    let communities = CommunityNaming.communities([[2, 0, 1, 3, 4, 5, 6], [7, 8]], in: graph)
    #expect(communities.map(\.name) == ["Paper 2", "LEARNING"])
    #expect(communities[0].topics.map(\.members) == [2])
  }

  /// Coding is too common among the birds to name anything, and yet tells the two groups of agents apart.
  @Test func namesakesAreToldApart() {
    let agents = [["agents"], ["agents"], ["agents"], ["agents"], ["agents", "coding"], ["agents", "coding"]]
    let birds = (0..<10).map { $0 < 8 ? ["birds", "coding"] : ["birds"] }
    let communities = CommunityNaming.communities([[0, 1, 2, 3], [4, 5], Array(6..<16)], in: graph(agents + birds))
    #expect(communities.map(\.name) == ["AGENTS", "AGENTS · CODING", "BIRDS"])
  }

  @Test func withoutASharedConceptNamedByTheFirstPaper() {
    let graph = graph([["parsing"], ["birds"], []])
    let communities = CommunityNaming.communities([[1, 0], [2]], in: graph)
    #expect(communities.map(\.name) == ["Paper 1", "Paper 2"])
    #expect(communities.allSatisfy { $0.topics.isEmpty })
  }
}

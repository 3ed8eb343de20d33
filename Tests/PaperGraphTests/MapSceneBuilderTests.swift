import Export
import GraphSupport
import PaperModel
import Store
import Testing

@testable import PaperGraph

@Suite struct MapSceneBuilderTests {
  private func scene(_ contents: GraphContents) throws -> MapScene {
    let folder = try TemporaryFolder()
    return try Collections.graph(contents, in: folder).read { try MapSceneBuilder($0).scene(title: "T") }
  }

  @Test func everyPaperIsThereAndEveryIndexValid() throws {
    let contents = try Pipeline().contents(of: Reading([Collections.samples + "/trending"]))
    let scene = try scene(contents)
    #expect(scene.papers.map(\.id) == contents.papers.map(\.key))
    #expect(scene.papers.map(\.title) == contents.papers.map(\.displayTitle))
    #expect(scene.papers.map(\.community) == contents.measures.map(\.community))
    #expect(scene.papers.allSatisfy { (0...1).contains($0.centrality) } && scene.papers.contains { $0.centrality == 1 })
    #expect(scene.communities.map(\.name) == contents.communities.map(\.name))
    #expect(Set(scene.ties.map(\.id)).count == scene.ties.count)
    for tie in scene.ties {
      #expect(!tie.label.isEmpty && !tie.members.isEmpty)
      #expect(tie.members.allSatisfy { scene.papers.indices.contains($0.paper) && (0...1).contains($0.weight) })
      #expect(Set(tie.members.map(\.paper)).count == tie.members.count, "a paper is a member once")
      if tie.kind == .concept || tie.kind == .name { #expect(tie.members.count > 1) }
    }
    // Every link that the page gives is on the map.
    let kinds = Dictionary(grouping: scene.ties, by: \.kind).mapValues(\.count)
    #expect(kinds[.repository] == 16 && kinds[.model] == 1 && kinds[.collection] == 1 && kinds[.page] == 2)
    for mention in scene.mentions {
      #expect(scene.papers.indices.contains(mention.from) && scene.papers.indices.contains(mention.to))
      #expect(mention.from != mention.to)
    }
  }

  @Test func sharedRepositoryMentionAndCitationAreShown() throws {
    let scene = try scene(Collections.contents(Collections.six))
    let repository = try #require(scene.ties.first { $0.kind == .repository })
    #expect(repository.label == "acme/moe" && repository.address == "https://github.com/acme/moe")
    #expect(repository.members.map(\.paper) == [0, 1])
    #expect(repository.members[0].tooltip.contains("https://github.com/acme/moe"))
    // a3 mentions a1's successor by name and cites a1; the fifth paper cites the fourth.
    let ways = Set(scene.mentions.map { [$0.from, $0.to] })
    #expect(ways == [[2, 1], [2, 0], [4, 3]])
  }

  @Test("Graphs with little in them", arguments: [[], [#"{"title": "Alone in the world"}"#]])
  func little(lines: [String]) throws {
    let scene = try scene(Collections.contents(lines))
    #expect(scene.papers.count == lines.count && scene.ties.isEmpty && scene.mentions.isEmpty)
    #expect(scene.papers.allSatisfy { $0.community == nil })
  }
}

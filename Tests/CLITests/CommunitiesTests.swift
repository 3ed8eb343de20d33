import TestSupport
import Testing

@Suite struct CommunitiesTests {
  struct Answer: Decodable {
    struct Concept: Decodable {
      let label: String
      let members: Int
      let others: Int
      let inName: Bool
    }
    struct Paper: Decodable {
      let key: String
      let title: String
    }
    struct Link: Decodable {
      let number: Int
      let ties: Int
    }
    struct Community: Decodable {
      let number: Int
      let name: String
      let size: Int
      let covered: Int
      let concepts: [Concept]
      let central: [Paper]
      let members: [Paper]?
      let links: [Link]
    }
    struct Timeline: Decodable {
      struct Trend: Decodable {
        let label: String
        let counts: [Int]
        let z: Double
      }
      struct Slice: Decodable {
        let label: String
        let papers: Int
      }
      let error: String?
      let unit: String?
      let slices: [Slice]?
      let rising: [Trend]?
    }
    let schemaVersion: Int
    let papers: Int
    let outside: Int
    let communities: [Community]
    let timeline: Timeline?
  }

  @Test func everyNameHoldsForAThirdOfTheMembers() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let answer = try folder.paperGraph("communities", "--members", "--json", "--graph", graph).json(Answer.self)
      #expect(answer.schemaVersion == 1 && answer.papers == 83)
      #expect(answer.communities.reduce(answer.outside) { $0 + $1.size } == 83)
      for community in answer.communities {
        let named = community.concepts.filter(\.inName)
        #expect(named.isEmpty || named.map(\.label).joined(separator: " · ") == community.name)
        #expect(community.members?.count == community.size)
        for concept in named {
          #expect(concept.members * 3 >= community.size, "\(community.name)")
          // Counted by SQL alone.
          let count = try folder.rows(
            """
            SELECT count(*) FROM edge e JOIN node n ON n.id = e.target AND n.kind = 'concept' AND n.label = '\(concept.label)'
            JOIN paper p ON p.id = e.source AND p.community = \(community.number - 1) WHERE e.kind = 'has-concept'
            """, in: graph)
          #expect(count == ["\(concept.members)"])
        }
        for link in community.links {
          let ties = try folder.rows(
            """
            SELECT count(*) FROM tie JOIN paper p ON p.id = a JOIN paper q ON q.id = b WHERE (p.community, q.community) IN
            (VALUES (\(community.number - 1), \(link.number - 1)), (\(link.number - 1), \(community.number - 1)))
            """, in: graph)
          #expect(ties == ["\(link.ties)"])
        }
      }
    }
  }

  @Test func peopleReadThemInTheWidthOfTheirTerminal() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let answer = try folder.paperGraph("communities", "--json", "--graph", graph).json(Answer.self)
      let run = try folder.paperGraph("communities", "-n", "2", "--graph", graph)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.lines.allSatisfy { $0.count <= 100 })
      #expect(run.output.contains(answer.communities[0].name) && run.output.contains(answer.communities[1].name))
      #expect(run.output.contains("and \(answer.communities.count - 2) more"))
      #expect(run.output.contains(answer.communities[0].central[0].title.prefix(20)))
    }
  }

  @Test func theTimelineCountsPapersAndSeesWhatRises() throws {
    try inTemporaryFolder { folder in
      let graph = try TwoTopics.make(in: folder)
      let answer = try folder.paperGraph("communities", "--timeline", "--json", "--graph", graph).json(Answer.self)
      let timeline = try #require(answer.timeline)
      #expect(timeline.unit == "week")
      #expect(timeline.slices?.reduce(0) { $0 + $1.papers } == 72)
      #expect(timeline.slices?.first?.label == "2025-12-29")
      let speech = try #require(timeline.rising?.first { $0.label.lowercased() == "speech recognition" })
      #expect(speech.counts.reduce(0, +) == 24 && speech.z > 2.576)
      let run = try folder.paperGraph("communities", "--timeline", "--graph", graph)
      #expect(run.output.contains("rising concepts") && run.output.contains("▁") || run.output.contains("█"))
    }
  }

  @Test func withoutDatesThereIsNoTimelineAndASentence() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let answer = try folder.paperGraph("communities", "--timeline", "--json", "--graph", graph).json(Answer.self)
      #expect(answer.timeline?.error?.contains("timeline") == true)
      #expect(try folder.paperGraph("communities", "--timeline", "--graph", graph).output.contains("No timeline"))
    }
  }

  @Test("Odd graphs", arguments: OddGraph.allCases)
  func odd(_ odd: OddGraph) throws {
    try inTemporaryFolder { folder in
      let graph = try odd.make(in: folder)
      for flags in [[], ["--json"], ["--timeline"], ["--timeline", "--json", "--members"]] {
        let run = try folder.start(["communities", "--graph", graph] + flags).finish()
        #expect(run.status == 0 && run.errors.isEmpty, "\(odd) \(flags): \(run.errors)")
      }
      let answer = try folder.paperGraph("communities", "--json", "--graph", graph).json(Answer.self)
      #expect(answer.communities.isEmpty && answer.outside == answer.papers)
    }
  }

  @Test func badUse() throws {
    try inTemporaryFolder { folder in
      #expect(try folder.paperGraph("communities", "-n", "-1").status == 64)
      let run = try folder.paperGraph("communities", "--graph", "none.sqlite")
      #expect(run.status == 1 && run.errors.contains("none.sqlite"))
    }
  }
}

import TestSupport
import Testing

/// `top`: the most central nodes of each kind, and the communities that they join.
@Suite struct TopTests {
  private func top(_ arguments: String...) throws -> Run {
    try inTemporaryFolder { folder in
      try folder.start(["top", "--graph", try SharedGraph.trending()] + arguments).finish()
    }
  }

  @Test(arguments: ["pagerank", "strength", "betweenness"]) func storedMeasuresAreRankedAsStored(_ measure: String)
    throws
  {
    try inTemporaryFolder { folder in
      let answer = try top("--by", measure, "--json", "-n", "7").json(TopAnswer.self)
      let rows = try folder.rows(
        "SELECT key FROM paper WHERE \(measure) > 0 ORDER BY \(measure) DESC, id LIMIT 7",
        in: try SharedGraph.trending())
      #expect(answer.nodes.map(\.key) == rows)
      #expect(answer.by == measure && answer.kind == "paper" && answer.nodes.map(\.rank) == Array(1...7))
    }
  }

  @Test func degreesAreNumbersOfTies() throws {
    try inTemporaryFolder { folder in
      let rows = try folder.rows(
        """
        SELECT p.key, count(*) FROM paper p JOIN tie ON a = p.id OR b = p.id GROUP BY p.id ORDER BY 2 DESC, p.id LIMIT 5
        """, in: try SharedGraph.trending())
      let answer = try top("--by", "degree", "--json", "-n", "5").json(TopAnswer.self)
      #expect(answer.nodes.map { "\($0.key)\t\(Int($0.value))" } == rows)
    }
  }

  @Test func conceptsAreRankedByPapers() throws {
    try inTemporaryFolder { folder in
      let rows = try folder.rows(
        """
        SELECT n.key, count(DISTINCT e.source) FROM node n JOIN edge e ON e.target = n.id WHERE n.kind = 'concept'
        GROUP BY n.id ORDER BY 2 DESC, n.id LIMIT 6
        """, in: try SharedGraph.trending())
      let answer = try top("--kind", "concept", "--json", "-n", "6").json(TopAnswer.self)
      #expect(answer.nodes.map { "\($0.key)\t\(Int($0.value))" } == rows)
      #expect(answer.nodes[0].joins.reduce(0) { $0 + $1.papers } <= Int(answer.nodes[0].value))
    }
  }

  @Test func bridgesAreNamedWithTheCommunitiesThatTheyJoin() throws {
    try inTemporaryFolder { folder in
      let answer = try top("--by", "betweenness", "--json", "-n", "3").json(TopAnswer.self)
      for node in answer.nodes {
        let own = try #require(node.community)
        let rows = try folder.rows(
          """
          SELECT q.community, count(*) FROM paper p JOIN tie t ON t.a = p.id OR t.b = p.id
          JOIN paper q ON q.id = t.a + t.b - p.id WHERE p.key = '\(node.key)' AND q.community <> \(own.id)
          GROUP BY 1 ORDER BY 2 DESC, 1
          """, in: try SharedGraph.trending())
        #expect(node.joins.map { "\($0.id)\t\($0.papers)" } == rows)
      }
      let run = try top("--by", "betweenness", "-n", "3")
      #expect(run.output.contains("; joins "))
      for line in run.lines { #expect(line.count <= 100, "\(line)") }
    }
  }

  @Test func oneCommunityIsChosenByNumberOrName() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let names = try folder.rows("SELECT name FROM community ORDER BY id", in: graph)
      let members = Set(try folder.rows("SELECT key FROM paper WHERE community = 1", in: graph))
      let byNumber = try top("--community", "1", "--json", "-n", "0").json(TopAnswer.self)
      #expect(Set(byNumber.nodes.map(\.key)) == members && byNumber.community?.name == names[1])
      let byName = try top("--community", names[1].uppercased(), "--json", "-n", "0").json(TopAnswer.self)
      #expect(byName.nodes.map(\.key) == byNumber.nodes.map(\.key))
      #expect(try top("--community", "99").status == 2)
      #expect(try top("--community", "no such thing").errors.contains(names[0]))
    }
  }

  @Test func wrongMeasuresAndKindsAreRefused() throws {
    let measure = try top("--by", "beauty")
    #expect(measure.status == 64 && measure.errors.contains("pagerank"))
    #expect(try top("--kind", "concept", "--by", "pagerank").status == 64)
    #expect(try top("--kind", "zebra").status == 64)
    #expect(try top("-n", "-3").status == 64)
  }
}

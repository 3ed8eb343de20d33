import TestSupport
import Testing

/// `info` says what is in the graph file, and no more.
@Suite struct InfoTests {
  @Test func theNumbersAreThoseOfTheFile() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let run = try folder.paperGraph("info", "--json", "--graph", graph)
      #expect(run.status == 0 && run.errors.isEmpty)
      let answer = try run.json(InfoAnswer.self)
      #expect(answer.schemaVersion == 1 && answer.graph == graph)
      #expect(answer.papers == 83)
      #expect(answer.sources.map(\.records) == [83])
      #expect(answer.fields["title"] == 83 && answer.fields["abstract"] == 83 && answer.fields["DOI"] == 0)
      for (table, counts) in [("node", answer.nodes), ("edge", answer.edges)] {
        let rows = try folder.rows("SELECT kind, count(*) FROM \(table) GROUP BY kind ORDER BY kind", in: graph)
        #expect(rows == counts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" })
      }
      #expect(answer.nodes["repository"] == 16 && answer.nodes["collection"] == 1 && answer.nodes["page"] == 2)
      let groups = try folder.rows("SELECT name, size FROM community ORDER BY id", in: graph)
      #expect(groups == answer.communities.map { "\($0.name)\t\($0.size)" })
      #expect(answer.connected + answer.isolated.count == 83)
    }
  }

  @Test func peopleReadTheSame() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let run = try folder.paperGraph("info", "--graph", graph)
      let answer = try folder.paperGraph("info", "--json", "--graph", graph).json(InfoAnswer.self)
      #expect(run.output.contains("83 papers, \(answer.connected) connected"))
      for (kind, count) in answer.nodes {
        #expect(run.lines.contains { $0.split(separator: " ").map(String.init) == ["\(count)", kind] }, "\(kind)")
      }
    }
  }

  /// Every community is called by concepts that at least two of its members have.
  @Test func communitiesAreNamedByWhatTheirMembersShare() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let poor = """
        SELECT t.community_id, n.label, t.members, count(DISTINCT e.source) FROM community_topic t JOIN node n ON n.id = t.concept
        LEFT JOIN edge e ON e.target = t.concept AND e.kind = 'has-concept'
          AND e.source IN (SELECT id FROM paper WHERE community = t.community_id)
        GROUP BY t.community_id, t.concept HAVING count(DISTINCT e.source) < 2 OR count(DISTINCT e.source) <> t.members
        """
      #expect(try folder.rows(poor, in: graph) == [])
      #expect(
        try folder.rows(
          "SELECT count(*) FROM community WHERE id NOT IN (SELECT community_id FROM community_topic)", in: graph) == [
            "0"
          ])
    }
  }
}

import TestSupport
import Testing

/// Questions to graphs in which there is next to nothing.
@Suite struct SmallGraphTests {
  private enum Graph: String, CaseIterable {
    case empty, onePaper, withoutConcepts

    func make(in folder: Folder) throws {
      let lines =
        switch self {
        case .empty, .onePaper: [#"{"id": "u", "title": "Alone in the world"}"#]
        case .withoutConcepts:
          [#"{"id": "u", "title": "Zebra"}"#, #"{"id": "v", "title": "Zebras"}"#, #"{"id": "w", "title": "Okapi"}"#]
        }
      try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
      if self == .withoutConcepts { try folder.write("concepts: {ban: [zebra, okapi]}\n", to: "paperGraph.yaml") }
      #expect(try folder.paperGraph("build", "in.jsonl", "--graph", "g", "-q").status == 0)
      guard self == .empty else { return }
      // No build makes one.
      let tables = [
        "tie", "near_miss", "evidence", "edge", "record", "paper_vector", "feature", "paper", "node", "community",
      ]
      let clearing =
        tables.map { "DELETE FROM \($0);" }.joined() + "INSERT INTO title_search (title_search) VALUES ('rebuild');"
      #expect(try folder.run("sqlite3", "g", clearing).status == 0)
    }
  }

  /// What each command says of each graph: its exit status.
  @Test(arguments: Graph.allCases) private func everyCommandAnswers(_ graph: Graph) throws {
    try inTemporaryFolder { folder in
      try graph.make(in: folder)
      let isEmpty = graph == .empty
      let cases: [(arguments: [String], status: Int32)] = [
        (["show", "u"], isEmpty ? 2 : 0), (["show", "nothing like it"], 2), (["path", "u", "u"], isEmpty ? 2 : 0),
        (["path", "u", "w"], graph == .withoutConcepts ? 1 : 2), (["top"], 0), (["top", "--by", "betweenness"], 0),
        (["top", "--by", "degree"], 0), (["top", "--kind", "concept"], 0), (["top", "--kind", "owner"], 0),
        (["top", "--community", "7"], 2), (["wanted"], 0), (["wanted", "--kind", "repository"], 0),
        (["related", "u"], isEmpty ? 2 : 0), (["related", "u", "u"], isEmpty ? 2 : 0), (["related", "--text", "-"], 0),
        (["related", "--why", "u", "u"], isEmpty ? 2 : 0), (["related", "u", "--diverse"], isEmpty ? 2 : 0),
        (["related", "u", "--same-community"], isEmpty ? 2 : 0),
        (["related", "u", "--other-communities"], isEmpty ? 2 : 0),
      ]
      for (arguments, status) in cases {
        for json in [[], ["--json"]] {
          let run = try folder.start(arguments + json + ["--graph", "g"], input: "Zebras graze alone").finish()
          #expect(run.status == status, "\(graph): \(arguments): \(run.errors)")
          #expect((run.status == 0) == !run.errors.hasPrefix("paperGraph: "), "\(arguments): \(run.errors)")
          if !json.isEmpty, arguments.first != "top" || run.status == 0 {
            #expect(run.output.hasPrefix(#"{"schema_version": 1, "#) && run.output.hasSuffix("}\n"), "\(arguments)")
          }
        }
      }
    }
  }

  @Test func withoutConceptsWordsTieAndConceptsAreNotThere() throws {
    try inTemporaryFolder { folder in
      try Graph.withoutConcepts.make(in: folder)
      let answer = try folder.paperGraph("related", "u", "--json", "--graph", "g").json(RelatedAnswer.self)
      #expect(answer.results.map(\.key) == ["v"])
      #expect(try folder.paperGraph("wanted", "--json", "--graph", "g").json(WantedAnswer.self).wanted.isEmpty)
      let show = try folder.paperGraph("show", "Okapi", "--graph", "g")
      #expect(show.output.contains("No edge leads to it or from it."))
    }
  }
}

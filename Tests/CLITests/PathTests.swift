import TestSupport
import Testing

/// `path`: how two nodes are connected, with what proves each step.
@Suite struct PathTests {
  private static let lines = [
    #"{"id": "a", "title": "Zebras of the plain", "abstract": "Code: https://github.com/acme/tool.", "references": ["b"]}"#,
    #"{"id": "b", "title": "Okapi in the wood"}"#,
    #"{"id": "c", "title": "Gnu on the move", "abstract": "We extend https://github.com/acme/tool.", "references": ["d"]}"#,
    #"{"id": "d", "title": "Antelope"}"#, #"{"id": "e", "title": "Quartz", "abstract": "Minerals."}"#,
  ]

  private func path(_ arguments: String...) throws -> Run {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines.joined(separator: "\n"), to: "in.jsonl")
      #expect(try folder.paperGraph("build", "in.jsonl", "--graph", "g", "-q").status == 0)
      return try folder.start(["path", "--graph", "g"] + arguments).finish()
    }
  }

  @Test func everyStepIsAnEdgeWithItsProof() throws {
    let answer = try path("b", "d", "--json", "-n", "1").json(PathAnswer.self)
    #expect(answer.schemaVersion == 1 && answer.connected && answer.from.key == "b" && answer.to.key == "d")
    let path = try #require(answer.paths.first)
    #expect(path.steps.map(\.kind) == ["cites", "links-to", "links-to", "cites"])
    #expect(path.steps.map(\.direction) == ["backward", "forward", "backward", "forward"])
    #expect(path.steps.map(\.to.key) == ["a", "github.com/acme/tool", "c", "d"])
    #expect(path.steps[1].evidence.first?.text == "Code: https://github.com/acme/tool.")
    #expect(path.steps[2].evidence.first?.line == 3)
    for (step, next) in zip(path.steps, path.steps.dropFirst()) { #expect(step.to.key == next.from.key) }
    #expect(abs(path.steps.reduce(0) { $0 + $1.length + $1.price } - path.length) < 1e-9)
    #expect(path.steps.last?.price == 0)
  }

  @Test func alternativesAreLongerAndAreNotTheSame() throws {
    try inTemporaryFolder { folder in
      let answer = try folder.paperGraph(
        "path", "A Survey on Mixture of Experts", "TinyStories", "-n", "5", "--json", "--graph",
        try SharedGraph.trending()
      ).json(PathAnswer.self)
      #expect(answer.paths.map(\.rank) == [1, 2, 3, 4, 5])
      #expect(answer.paths.map(\.length) == answer.paths.map(\.length).sorted())
      #expect(Set(answer.paths.map { $0.steps.map(\.to.key) }).count == 5)
      for step in answer.paths.flatMap(\.steps) { #expect(!step.evidence.isEmpty || step.kind == "owned-by") }
    }
  }

  @Test func peopleReadTitlesAndQuotations() throws {
    let run = try path("Zebras", "Gnu", "-n", "1")
    #expect(run.status == 0)
    #expect(run.errors == "Found by prefix: Zebras of the plain\nFound by prefix: Gnu on the move\n")
    #expect(run.output.contains("Zebras of the plain\n  links to"))
    #expect(run.output.contains("repository: github.com/acme/tool\n  is linked to by"))
    #expect(run.output.contains("“We extend https://github.com/acme/tool.” (in.jsonl:3)"))
  }

  @Test func whatIsNotConnectedIsSaid() throws {
    let run = try path("a", "e", "--json")
    #expect(run.status == 1)
    #expect(run.errors.contains("not connected"))
    let answer = try run.json(PathAnswer.self)
    #expect(!answer.connected && answer.paths.isEmpty)
    #expect(try path("a", "e").data.isEmpty)
  }

  @Test func bothEndsMayBeOneNode() throws {
    let run = try path("a", "Zebras of the plain")
    #expect(run.status == 0 && run.output == "Both are Zebras of the plain.\n")
    #expect(try path("a", "a", "--json").json(PathAnswer.self).paths.map(\.steps.count) == [0])
  }

  @Test func endsThatAreNotFoundAndWrongNumbersAreRefused() throws {
    #expect(try path("a", "no such paper anywhere").status == 2)
    #expect(try path("no such paper anywhere", "a").status == 2)
    #expect(try path("a").status == 64)
    #expect(try path("a", "b", "-n", "0").status == 64)
  }
}

import TestSupport
import Testing

/// `wanted`: what papers use and no paper here is.
@Suite struct WantedTests {
  private static let lines = [
    #"{"id": "a", "title": "Zebras", "abstract": "We compare with GigaNet-7B on stripes.", "references": ["A Work on Stripes That Is Not Here", "b"]}"#,
    #"{"id": "b", "title": "Okapi", "abstract": "Unlike GigaNet-7B, ours is small.", "references": ["A Work on Stripes That Is Not Here"]}"#,
    #"{"id": "c", "title": "Gnu", "abstract": "We fine-tune GigaNet-7B.", "references": ["Another Work That Is Cited Only Once"]}"#,
  ]

  private func wanted(_ arguments: String...) throws -> Run {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines.joined(separator: "\n"), to: "in.jsonl")
      #expect(try folder.paperGraph("build", "in.jsonl", "--graph", "g", "-q").status == 0)
      return try folder.start(["wanted", "--graph", "g"] + arguments).finish()
    }
  }

  @Test func namesAndWorksAreCountedAndQuoted() throws {
    let answer = try wanted("--json").json(WantedAnswer.self)
    #expect(answer.schemaVersion == 1)
    #expect(answer.wanted.map { "\($0.rank) \($0.kind) \($0.papers)" } == ["1 name 3", "2 work 2"])
    #expect(answer.wanted[0].label == "GigaNet")
    #expect(answer.wanted[0].uses.map(\.key) == ["a", "b", "c"])
    #expect(
      answer.wanted[0].uses.map { $0.evidence.first?.text } == [
        "We compare with GigaNet-7B on stripes.", "Unlike GigaNet-7B, ours is small.", "We fine-tune GigaNet-7B.",
      ])
    #expect(answer.wanted[0].uses.map { $0.evidence.first?.marked } == Array(repeating: ["GigaNet"], count: 3))
    #expect(answer.wanted[1].uses.map { $0.evidence.first?.line } == [1, 2])
  }

  @Test func papersOfTheCollectionAreNotWanted() throws {
    let all = try wanted("--at-least", "1", "-n", "0", "--json").json(WantedAnswer.self)
    #expect(!all.wanted.contains { $0.label == "Okapi" })
    #expect(all.wanted.contains { $0.label == "Another Work That Is Cited Only Once" && $0.papers == 1 })
  }

  @Test func kindsAndNumbersCanBeChosen() throws {
    #expect(try wanted("--kind", "work", "--json").json(WantedAnswer.self).wanted.map(\.kind) == ["work"])
    #expect(try wanted("-n", "1", "--json").json(WantedAnswer.self).wanted.count == 1)
    #expect(try wanted("--kind", "concept").status == 64)
    #expect(try wanted("--at-least", "0").status == 64)
  }

  @Test func peopleReadTheSame() throws {
    let run = try wanted()
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.lines.first == "3 papers  GigaNet (name)")
    #expect(run.output.contains("“We compare with GigaNet-7B on stripes.” (in.jsonl:1)"))
    #expect(run.output.contains("and 1 more (--verbose)"))
    #expect(try wanted("-v").output.contains("“We fine-tune GigaNet-7B.” (in.jsonl:3)"))
  }

  @Test func nothingWantedIsSaid() throws {
    let run = try wanted("--at-least", "9")
    #expect(run.status == 0 && run.output == "Nothing that 9 papers or more use is missing from the collection.\n")
  }
}

import TestSupport
import Testing

/// `related` for several papers, for a text, for a pair, and with what the user has.
@Suite struct RelatedOptionsTests {
  private struct SetAnswer: Decodable {
    struct Paper: Decodable {
      let key: String
      let title: String
    }
    struct Query: Decodable {
      let key: String?
      let title: String?
      let text: String?
      let set: [Paper]?
      let not: [Paper]?
    }
    struct Reason: Decodable {
      let kind: String
      let label: String
      let contribution: Double
      let of: String?
      let here: RelatedAnswer.Quote?
      let there: RelatedAnswer.Quote?
    }
    struct Result: Decodable {
      let rank: Int?
      let key: String
      let title: String
      let score: Double
      let have: Bool?
      let reasons: [Reason]
    }
    struct Trait: Decodable {
      let kind: String
      let label: String
      let papers: Int
    }
    let query: Query
    let results: [Result]
    let related: Bool?
    let of: Int?
    let onlyHere: [Trait]?
    let onlyThere: [Trait]?
  }

  private func related(_ arguments: String..., input: String = "") throws -> (run: Run, answer: SetAnswer) {
    try inTemporaryFolder { folder in
      let run = try folder.start(
        ["related", "--json", "--graph", try SharedGraph.trending()] + arguments, input: input
      ).finish()
      return (run, try run.json(SetAnswer.self))
    }
  }

  private func addsUp(_ results: [SetAnswer.Result]) {
    for result in results {
      #expect(!result.reasons.isEmpty)
      #expect(abs(result.reasons.reduce(0) { $0 + $1.contribution } - result.score) < 1e-6, "\(result.title)")
      for reason in result.reasons { #expect(reason.here != nil && reason.there != nil, "\(reason.label)") }
    }
  }

  @Test func severalPapersAreASet() throws {
    let answer = try related("ModuleFormer", "AquilaMoE", "-n", "0").answer
    let set = try #require(answer.query.set)
    #expect(set.count == 2 && set[0].title.hasPrefix("ModuleFormer") && set[1].title.hasPrefix("AquilaMoE"))
    #expect(!answer.results.contains { result in set.contains { $0.key == result.key } })
    addsUp(answer.results)
    #expect(Set(answer.results.flatMap(\.reasons).compactMap(\.of)) == Set(set.map(\.key)))
    // What is like both is first: a paper about mixtures of experts.
    #expect(answer.results[0].reasons.contains { $0.label == "Mixture-of-Experts" })
  }

  @Test func whatIsNotWantedIsPushedAway() throws {
    let plain = try related("NVLM", "-n", "0").answer.results
    let pushed = try related("NVLM", "--not", "MME-CoT", "-n", "0").answer
    #expect(pushed.query.not?.first?.title.hasPrefix("MME-CoT") == true)
    #expect(!pushed.results.contains { $0.title.hasPrefix("MME-CoT") })
    addsUp(pushed.results)
    for result in pushed.results {
      let before = try #require(plain.first { $0.key == result.key })
      #expect(result.score <= before.score + 1e-9)
    }
    #expect(pushed.results.flatMap(\.reasons).contains { $0.contribution < 0 })
  }

  @Test func aDraftIsAnsweredAndQuoted() throws {
    let draft = "We route tokens to a mixture of experts.\nHallucination in question answering falls.\n"
    let answer = try related("--text", "-", "-n", "0", input: draft).answer
    #expect(answer.query.text == "-" && answer.query.key == nil)
    #expect(answer.results[0].reasons.contains { $0.label == "Mixture-of-Experts" })
    addsUp(answer.results)
    let second = answer.results.flatMap(\.reasons).first { $0.label == "question answering" }
    #expect(second?.here?.text == "Hallucination in question answering falls." && second?.here?.line == 2)
    try inTemporaryFolder { folder in
      try folder.write(draft, to: "draft.txt")
      let run = try folder.paperGraph(
        "related", "--text", "draft.txt", "-n", "1", "--graph", try SharedGraph.trending())
      #expect(run.status == 0 && run.lines.first == "Related to the text of draft.txt")
      #expect(run.output.contains("(draft.txt:1)"))
      for path in ["none.txt", ".", "empty.txt"] {
        try folder.write(" \n", to: "empty.txt")
        let refused = try folder.paperGraph("related", "--text", path, "--graph", try SharedGraph.trending())
        #expect(refused.status == 1 && refused.errors.hasPrefix("paperGraph: cannot read \(path)"), "\(refused.errors)")
      }
    }
  }

  @Test func whatIsHadAlreadyIsMarked() throws {
    try inTemporaryFolder { folder in
      let title = "Layerwise Recurrent Router for Mixture-of-Experts"
      try folder.write("@article{x, title = {\(title)}, year = 2024}\n", to: "mine.bib")
      let run = try folder.paperGraph(
        "related", "A Survey on Mixture of Experts", "--have", "mine.bib", "--json", "--graph",
        try SharedGraph.trending())
      let results = try run.json(SetAnswer.self).results
      #expect(results.filter { $0.have == true }.map(\.title) == [title])
      #expect(results.allSatisfy { $0.have != nil })
      let shown = try folder.paperGraph(
        "related", "A Survey on Mixture of Experts", "--have", "mine.bib", "--graph", try SharedGraph.trending())
      #expect(shown.lines.contains { $0.contains(title) && $0.hasSuffix("have") })
      let missing = try folder.paperGraph(
        "related", "NVLM", "--have", "none.bib", "--graph", try SharedGraph.trending())
      #expect(missing.status == 1 && missing.errors.contains("none.bib"))
    }
  }

  @Test func aPairIsExplainedWhateverItsRank() throws {
    let all = try related("A Survey on Mixture of Experts", "-n", "0").answer.results
    let last = try #require(all.last)
    let pair = try related("--why", "A Survey on Mixture of Experts", last.key).answer
    #expect(pair.related == true && pair.of == all.count)
    #expect(pair.results.map(\.rank) == [all.count])
    #expect(pair.results[0].score == last.score)
    addsUp(pair.results)
    #expect(pair.onlyHere?.contains { $0.label == "Mixture-of-Experts" } == true)
    #expect(pair.onlyThere?.isEmpty == false)
  }

  @Test func strangersAreToldWhy() throws {
    try inTemporaryFolder { folder in
      try folder.write(
        #"{"id": "u", "title": "Zebras graze"}"# + "\n" + #"{"id": "v", "title": "Okapi hide"}"#, to: "in.jsonl")
      #expect(try folder.paperGraph("build", "in.jsonl", "--graph", "g", "-q").status == 0)
      let run = try folder.paperGraph("related", "--why", "u", "v", "--graph", "g")
      #expect(run.status == 0 && run.output.contains("Not related: they have no word"))
      #expect(run.output.contains("only the first:") && run.output.contains("zebra (1 paper)"))
      let answer = try folder.paperGraph("related", "--why", "u", "v", "--json", "--graph", "g").json(SetAnswer.self)
      #expect(answer.related == false && answer.results.map(\.rank) == [nil] && answer.results[0].score == 0)
    }
  }

  @Test func communitiesPartTheAnswers() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let all = try related("NVLM", "-n", "0").answer.results
      let same = try related("NVLM", "--same-community", "-n", "0").answer.results
      let other = try related("NVLM", "--other-communities", "-n", "0").answer.results
      #expect(!same.isEmpty && !other.isEmpty && same.count + other.count == all.count)
      let own = try folder.rows(
        "SELECT q.key FROM paper p JOIN paper q ON q.community = p.community WHERE p.title LIKE 'NVLM%'", in: graph)
      #expect(Set(same.map(\.key)).isSubset(of: own) && Set(other.map(\.key)).isDisjoint(with: own))
      let diverse = try related("NVLM", "--diverse").answer.results
      #expect(diverse.count == 10 && diverse[0].key == all[0].key)
      #expect(Set(diverse.map(\.key)).count == 10)
      for result in diverse { #expect(all.contains { $0.key == result.key && $0.score == result.score }) }
    }
  }

  @Test(arguments: [
    [], ["--why", "a"], ["--why", "a", "b", "c"], ["-", "a"], ["-", "--text", "x"],
    ["a", "--same-community", "--other-communities"],
    ["--not", "a"],
  ])
  func whatMakesNoSenseIsWrongUsage(_ arguments: [String]) throws {
    try inTemporaryFolder { folder in
      let run = try folder.start(["related", "--graph", try SharedGraph.trending()] + arguments).finish()
      #expect(run.status == 64 && run.data.isEmpty, "\(arguments): \(run.errors)")
    }
  }
}

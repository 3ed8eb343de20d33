import Foundation
import TestSupport
import Testing

/// `related` for one paper, on the page of 83.
@Suite struct RelatedTests {
  private static let survey = "A Survey on Mixture of Experts"
  /// The beginnings of the titles that a reader of the page would name first.
  private static let experts = [
    "AquilaMoE", "ModuleFormer", "Layerwise Recurrent Router", "Pre-gated MoE", "DMoERM",
    "Exploiting Mixture-of-Experts Redundancy",
  ]

  private func related(_ arguments: String...) throws -> (run: Run, answer: RelatedAnswer) {
    try inTemporaryFolder { folder in
      let run = try folder.start(["related", "--json", "--graph", try SharedGraph.trending()] + arguments).finish()
      return (run, try run.json(RelatedAnswer.self))
    }
  }

  @Test(arguments: [
    ("A Survey on Mixture of Experts", survey, nil),
    ("a survey on  MIXTURE-of-experts", survey, nil),
    ("Mixture-of-Experts survey", survey, "words"),
    ("A Survy on Mixure of Experts", survey, "spelling"),
    (
      "SeaLLMs 3",
      "SeaLLMs 3: Open Foundation and Chat Multilingual Large Language Models for Southeast Asian Languages", "prefix"
    ),
    ("https://github.com/microsoft/CoLM", "Chain-of-Model Learning for Language Model", "id"),
    ("hf.co/cofeai/flm-101b", "FLM-101B: An Open LLM and How to Train It with $100K Budget", "id"),
  ]) func aPaperIsFound(_ query: String, _ title: String, _ way: String?) throws {
    let (run, answer) = try related(query, "-n", "1")
    #expect(run.status == 0, "\(run.errors)")
    #expect(answer.schemaVersion == 1)
    #expect(answer.query.title == title)
    #expect(answer.results.count == 1)
    try inTemporaryFolder { folder in
      let said = try folder.paperGraph("related", query, "-n", "1", "--graph", try SharedGraph.trending()).errors
      #expect(said == (way.map { "Found by \($0): \(title)\n" } ?? ""))
    }
  }

  @Test func theExpertsAreAmongTheFirstEight() throws {
    let titles = try related(Self.survey, "-n", "8").answer.results.map(\.title)
    #expect(titles.count == 8)
    for expert in Self.experts { #expect(titles.contains { $0.hasPrefix(expert) }, "\(expert) is not among \(titles)") }
  }

  @Test func contributionsAddUpAndBothPapersAreQuoted() throws {
    for query in [Self.survey, "NVLM", "Dolma", "MT-Ladder", "TinyStories"] {
      let answer = try related(query, "-n", "0").answer
      #expect(answer.results.count > 10)
      #expect(answer.results.map(\.rank) == Array(1...answer.results.count))
      #expect(Set(answer.results.map(\.key)).count == answer.results.count)
      #expect(!answer.results.contains { $0.title == answer.query.title })
      for (better, worse) in zip(answer.results, answer.results.dropFirst()) { #expect(better.score >= worse.score) }
      for result in answer.results {
        let reasons = try #require(result.reasons)
        #expect(abs(reasons.reduce(0) { $0 + $1.contribution } - result.score) < 1e-6, "\(query): \(result.title)")
        #expect(!reasons.isEmpty && result.score > 0)
        for reason in reasons {
          #expect(!reason.label.isEmpty && reason.contribution > 0)
          #expect(reason.here != nil && reason.there != nil, "\(query): \(result.title): \(reason.label)")
        }
      }
    }
  }

  /// White space apart, each quotation stands in its file and begins on its line.
  @Test func quotationsStandWhereTheySay() throws {
    func words(_ text: some StringProtocol) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
    let page = try String(contentsOfFile: Project.path("Samples/trending/trending-papers.txt"), encoding: .utf8)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { words($0) }
    for result in try related(Self.survey, "-n", "0").answer.results {
      for quote in (result.reasons ?? []).flatMap({ [$0.here, $0.there] }).compactMap({ $0 }) {
        #expect(quote.source.hasSuffix("Samples/trending/trending-papers.txt"))
        let line = try #require(lines.indices.contains(quote.line - 1) ? lines[quote.line - 1] : nil)
        #expect(line.contains(words(quote.text)), "line \(quote.line): \(quote.text)")
      }
    }
  }

  @Test func aQuotationOfWrappedTextBeginsOnItsLine() throws {
    func words(_ text: some StringProtocol) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
    try inTemporaryFolder { folder in
      try folder.copy(Project.path("Samples/plain-text/reading-list.txt"), to: "list.txt")
      #expect(try folder.paperGraph("build", "list.txt", "--graph", "g").status == 0)
      let lines = try folder.text(of: "list.txt").split(separator: "\n", omittingEmptySubsequences: false)
      let answer = try folder.paperGraph("related", "Switch Transformers", "-n", "0", "--json", "--graph", "g")
        .json(RelatedAnswer.self)
      let quotes = answer.results.flatMap { $0.reasons ?? [] }.flatMap { [$0.here, $0.there] }.compactMap { $0 }
      #expect(!quotes.isEmpty)
      for quote in quotes {
        let rest = lines[(quote.line - 1)...]
        #expect(words(rest.joined(separator: " ")).contains(words(quote.text)))
        #expect(
          !words(rest.dropFirst().joined(separator: " ")).contains(words(quote.text)), "begins before: \(quote.text)")
      }
    }
  }

  @Test(arguments: [
    ("2024.acl-long.106", "LoRAMoE"), ("2006.16668", "GShard"), ("arXiv:2409.02060v2", "OLMoE"),
    ("https://arxiv.org/pdf/2401.04088", "Mixtral of Experts"), ("huggingface.co/papers/2401.06066", "DeepSeekMoE"),
  ])
  func idsOfEveryKindAreFound(_ id: String, _ title: String) throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph("related", id, "-n", "1", "--json", "--graph", try SharedGraph.identified())
      #expect(run.status == 0, "\(run.errors)")
      #expect(try run.json(RelatedAnswer.self).query.title?.hasPrefix(title) == true)
    }
  }

  @Test func theIdOfTheInputIsTheKeyEverywhere() throws {
    try inTemporaryFolder { folder in
      let answer = try folder.paperGraph(
        "related", "2024.acl-long.106", "-n", "0", "--json", "--graph", try SharedGraph.identified()
      ).json(RelatedAnswer.self)
      #expect(answer.query.key == "2024.acl-long.106")
      #expect(answer.results.contains { $0.key == "2024.acl-long.334" })
    }
  }

  @Test func severalAreRefusedWithTheCandidates() throws {
    let (run, answer) = try related("language")
    #expect(run.status == 2)
    #expect(answer.results.isEmpty)
    #expect(answer.error?.contains("language") == true)
    let candidates = try #require(answer.candidates).map(\.title)
    #expect(candidates.count >= 2)
    #expect(candidates.contains { $0.hasPrefix("Language Ranker") })
    // Said to people as well, also where JSON was asked for.
    for title in candidates { #expect(run.errors.contains(title)) }
  }

  @Test func noneIsRefusedAndTheNearestAreNamed() throws {
    let (run, answer) = try related("Survey of Mixed Export Markets in Europe")
    #expect(run.status == 2)
    #expect(answer.results.isEmpty && answer.error != nil)
    #expect(try related("").run.status == 2)
    #expect(try related("🂡 ☃").run.status == 2)
  }

  @Test func withoutReasonsTheOrderAndTheScoresAreTheSame() throws {
    let plain = try related(Self.survey, "-n", "12").answer.results
    let bare = try related(Self.survey, "-n", "12", "--no-reasons")
    #expect(bare.answer.results.map(\.key) == plain.map(\.key))
    #expect(bare.answer.results.map(\.score) == plain.map(\.score))
    #expect(!bare.run.output.contains("reasons"))
  }

  @Test func tenAreGivenUnlessAsked() throws {
    #expect(try related(Self.survey).answer.results.count == 10)
    #expect(try related(Self.survey, "-n", "3").answer.results.count == 3)
  }

  @Test func theAnswerForPeopleHasTitleScoreReasonAndBothQuotes() throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph("related", Self.survey, "-n", "2", "--graph", try SharedGraph.trending())
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.lines.first == "Related to A Survey on Mixture of Experts")
      #expect(run.output.contains("here   “") && run.output.contains("there  “"))
      // A place may stand behind the last words of a quotation; nothing else goes over the edge.
      for line in run.lines where !line.contains("trending-papers.txt:") { #expect(line.count <= 100, "\(line)") }
    }
  }
}

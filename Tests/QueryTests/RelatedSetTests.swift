import Documents
import GraphSupport
import PaperModel
import Store
import Testing

@testable import Query

/// `related` for several papers, for texts and for pairs.
@Suite struct RelatedSetTests {
  private func read<T>(seed: UInt64, _ body: (GraphReader, Int) throws -> T) throws -> T {
    let folder = try TemporaryFolder()
    let contents = try Collections.contents(randomLines(seed: seed))
    return try Collections.graph(contents, in: folder).read { try body($0, contents.papers.count) }
  }

  /// The mean of the scores for each paper of the set, less half the mean for each that pushes away.
  @Test("Scores for sets are sums of scores", arguments: 1...15 as ClosedRange<UInt64>)
  func sums(seed: UInt64) throws {
    try read(seed: seed) { reader, count in
      guard count >= 6 else { return }
      var relatedness = try Relatedness(reader)
      func scores(_ paper: Int) throws -> [Int: Double] {
        Dictionary(
          uniqueKeysWithValues: try relatedness.ranking(of: paper, limit: nil).map { (Int($0.paper), $0.score) })
      }
      let (like, unlike) = (try [0, 1].map(scores), try [2].map(scores))
      var related = try RelatedPapers(reader)
      var options = RelatedOptions(limit: nil)
      let results = try related.related(to: related.query([0, 1], unlike: [2]), options)
      for paper in 3..<count {
        let expected =
          like.reduce(0) { $0 + ($1[paper] ?? 0) } / 2 - 0.5 * unlike.reduce(0) { $0 + ($1[paper] ?? 0) }
        let found = results.first { $0.paper == paper }
        #expect((found != nil) == (expected > 0) || abs(expected) < 1e-9, "seed \(seed)")
        if let found { #expect(abs(found.score - expected) < 1e-9, "seed \(seed)") }
      }
      #expect(!results.contains { (0...2).contains($0.paper) })
      for result in results {
        #expect(abs(result.reasons.reduce(0) { $0 + $1.contribution } - result.score) < 1e-9)
        for reason in result.reasons {
          #expect(reason.contribution < 0 ? reason.asked == 2 : reason.asked == 0 || reason.asked == 1)
        }
      }
      options.isDiverse = true
      let diverse = try related.related(to: related.query([0, 1], unlike: [2]), options)
      #expect(Set(diverse.map(\.paper)) == Set(results.prefix(50).map(\.paper)))
      #expect(diverse.first == results.first)
    }
  }

  @Test("The same paper twice is the paper", arguments: 20...24 as ClosedRange<UInt64>)
  func twice(seed: UInt64) throws {
    try read(seed: seed) { reader, _ in
      var related = try RelatedPapers(reader)
      let once = try related.related(to: 0, limit: nil, reasons: true)
      let twice = try related.related(to: related.query([0, 0]), RelatedOptions(limit: nil))
      #expect(once.map(\.paper) == twice.map(\.paper))
      for (a, b) in zip(once, twice) { #expect(abs(a.score - b.score) < 1e-9) }
    }
  }

  /// The abstract of a paper finds that paper first, and is quoted as the text that it is.
  @Test func aTextFindsWhatItIsAbout() throws {
    let folder = try TemporaryFolder()
    try Collections.graph(Collections.six, in: folder).read { reader throws in
      var related = try RelatedPapers(reader)
      let text = "A draft.\nWe study sparse translation with RouterNet.\nCode: https://github.com/acme/moe"
      let query = try related.query(text: Array(text.utf8), source: "draft.txt")
      let results = try related.related(to: query, RelatedOptions(limit: nil))
      #expect(results.prefix(2).map(\.key).sorted() == ["a1", "a2"])
      let reasons = results.flatMap(\.reasons)
      #expect(reasons.contains { $0.kind == .concept && $0.label.lowercased() == "translation" })
      #expect(reasons.contains { $0.kind == .repository })
      #expect(
        results.first { $0.key == "a2" }?.reasons.contains { $0.kind == .name && $0.label == "RouterNet" } == true)
      for result in results {
        #expect(abs(result.reasons.reduce(0) { $0 + $1.contribution } - result.score) < 1e-9)
        for reason in result.reasons {
          let here = try #require(reason.here, "\(reason.label)")
          #expect(reason.asked == nil && here.source == "draft.txt")
          let lines = text.split(separator: "\n").dropFirst(here.line - 1).joined(separator: " ")
          #expect(lines.contains(here.text), "\(here.line): \(here.text)")
        }
      }
    }
  }

  @Test(arguments: ["…", "zzzz qqqq", "the of and", "\u{0}\u{1}", "\u{FFFD}"])
  func aTextOfUnknownWordsFindsNothing(text: String) throws {
    let folder = try TemporaryFolder()
    try Collections.graph(Collections.six, in: folder).read { reader throws in
      var related = try RelatedPapers(reader)
      let query = try related.query(text: Array(text.utf8), source: "-")
      #expect(try related.related(to: query, RelatedOptions(limit: nil)).isEmpty)
    }
  }

  @Test("Pairs are what rankings say, and strangers are told apart", arguments: 30...36 as ClosedRange<UInt64>)
  func pairs(seed: UInt64) throws {
    try read(seed: seed) { reader, count in
      var related = try RelatedPapers(reader)
      for query in 0..<min(4, count) {
        let ranking = try related.related(to: query, limit: nil, reasons: true)
        for paper in 0..<count where paper != query {
          let pair = try #require(try related.pair(query, paper))
          let rank = ranking.firstIndex { $0.paper == paper }
          #expect(pair.rank == rank.map { $0 + 1 } && pair.rankedCount == ranking.count)
          if let rank { #expect(pair.result == ranking[rank]) } else { #expect(pair.result.reasons.isEmpty) }
          let (here, there) = (Set(pair.onlyHere.map(\.label)), Set(pair.onlyThere.map(\.label)))
          #expect(here.isDisjoint(with: there))
        }
      }
    }
  }

  @Test func birdsAndRoutersHaveNothingInCommon() throws {
    let folder = try TemporaryFolder()
    try Collections.graph(Collections.six, in: folder).read { reader throws in
      var related = try RelatedPapers(reader)
      let pair = try #require(try related.pair(3, 5))
      #expect(pair.rank == nil && pair.result.score == 0 && pair.result.reasons.isEmpty)
      #expect(pair.onlyHere.contains { $0.label.lowercased() == "neural machine translation" && $0.papers == 3 })
      #expect(pair.onlyThere.contains { $0.label.hasPrefix("sparrow") })
    }
  }

  @Test func whatSomebodyHasIsKnownByIdOrTitle() throws {
    let folder = try TemporaryFolder()
    let had = try Collections.contents([
      #"{"id": "x", "title": "Another title", "arxiv_id": "2305.11738v9"}"#,
      #"{"id": "y", "title": "low-resource neural machine TRANSLATION"}"#, #"{"id": "z9", "title": "Ornithology"}"#,
    ])
    try Collections.graph(Collections.six, in: folder).read { reader throws in
      let library = Library(had.papers)
      // A short title names no one paper.
      #expect(try (0..<6).filter { try library.holds($0, reader) } == [3, 4])
    }
  }
}

import Documents
import GraphSupport
import PaperModel
import Store
import Testing

@testable import Query

@Suite struct RelatednessTests {
  /// The formula that `Relatedness` documents, from the vectors, for every pair of papers.
  private func scores(of query: Int, _ contents: GraphContents) -> [Int: Double] {
    let n = contents.papers.count
    let vectors = (0..<n).map { contents.features.vectors.row($0) }
    func s(_ a: Int, _ b: Int) -> Double { vectors[a].products(with: vectors[b]).reduce(0) { $0 + $1.product } }
    func k(_ a: Int, _ x: Int) -> Double {
      let row = contents.neighbours.nearest.row(a)
      return row.columns.firstIndex(of: UInt32(x)).map { Double(row.values[$0]) } ?? 0
    }
    var result: [Int: Double] = [:]
    for d in 0..<n where d != query {
      var score = s(query, d)
      for x in 0..<n where x != query && x != d { score += 0.5 * k(query, x) * s(x, d) + 0.5 * s(query, x) * k(d, x) }
      if score > 0 { result[d] = score }
    }
    return result
  }

  @Test("Rankings against the formula", arguments: 1...25 as ClosedRange<UInt64>)
  func formula(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let contents = try Collections.contents(randomLines(seed: seed))
    try Collections.graph(contents, in: folder).read { reader throws in
      var relatedness = try Relatedness(reader)
      for query in contents.papers.indices {
        let expected = scores(of: query, contents)
        let ranking = try relatedness.ranking(of: query, limit: nil)
        #expect(Set(ranking.map { Int($0.paper) }) == Set(expected.keys))
        for entry in ranking { #expect(abs(entry.score - (expected[Int(entry.paper)] ?? 0)) < 1e-9) }
        #expect(zip(ranking, ranking.dropFirst()).allSatisfy { ScoredPaper.ranksBefore($0, $1) })
        #expect(try relatedness.ranking(of: query, limit: 3) == Array(ranking.prefix(3)))
        #expect(try relatedness.ranking(of: query, limit: .max) == ranking)
      }
    }
  }

  @Test(
    "Reasons add up, quote both papers, and do not depend on what was asked before",
    arguments: 30...50 as ClosedRange<UInt64>)
  func reasons(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let contents = try Collections.contents(randomLines(seed: seed))
    let texts = contents.papers.map { collapsed(($0.title?.value.text ?? "") + " " + ($0.abstract?.value.text ?? "")) }
    try Collections.graph(contents, in: folder).read { reader throws in
      var batch = try RelatedPapers(reader)
      for query in contents.papers.indices {
        let results = try batch.related(to: query, limit: nil, reasons: true)
        var single = try RelatedPapers(reader)
        #expect(try single.related(to: query, limit: nil, reasons: true) == results)
        let plain = try single.related(to: query, limit: nil, reasons: false)
        #expect(plain.map(\.paper) == results.map(\.paper) && plain.allSatisfy { $0.reasons.isEmpty })
        for result in results {
          #expect(abs(result.reasons.reduce(0) { $0 + $1.contribution } - result.score) < 1e-9)
          #expect(!result.reasons.isEmpty)
          for reason in result.reasons {
            #expect(reason.contribution > 0 && !reason.label.isEmpty)
            guard let here = reason.here, let there = reason.there else {
              Issue.record("\(reason.kind) \(reason.label) quotes nothing")
              continue
            }
            #expect(quotes(here, texts[query], contents.papers[query]), "\(reason.label): \(here.text)")
            #expect(quotes(there, texts[result.paper], contents.papers[result.paper]), "\(reason.label): \(there.text)")
            #expect(here.line == query + 1 && there.line == result.paper + 1)
          }
        }
      }
    }
  }

  private func quotes(_ quotation: Quotation, _ text: String, _ paper: Paper) -> Bool {
    text.contains(quotation.text) || paper.references.contains { $0.value.text.text == quotation.text }
  }

  @Test func onePaperHasNoneNear() throws {
    let folder = try TemporaryFolder()
    let file = try Collections.graph([#"{"id": "u", "title": "Alone in the world"}"#], in: folder)
    #expect(
      try file.read { reader in
        var related = try RelatedPapers(reader)
        return try related.related(to: 0, limit: nil, reasons: true)
      }.isEmpty)
  }

  @Test func emptyGraphAndUnknownPapersGiveNothing() throws {
    let folder = try TemporaryFolder()
    let file = try Collections.graph([], in: folder)
    #expect(
      try file.read { reader in
        var related = try RelatedPapers(reader)
        return try related.related(to: 0, limit: 10, reasons: true)
      }.isEmpty)
  }

  @Test func withoutConceptsWordsAreReasons() throws {
    let folder = try TemporaryFolder()
    let lines = [
      #"{"id": "u", "title": "Zebras graze"}"#, #"{"id": "v", "title": "Zebra"}"#, #"{"id": "w", "title": "Okapi"}"#,
    ]
    let file = try Collections.graph(lines, in: folder)
    let results = try file.read { reader in
      var related = try RelatedPapers(reader)
      return try related.related(to: 0, limit: nil, reasons: true)
    }
    #expect(results.map(\.key) == ["v"])
    #expect(results.first?.reasons.first?.here?.text == "Zebras graze")
    #expect(results.first?.reasons.first?.there?.text == "Zebra")
  }

  @Test func aPaperAndWhatItCitesAreRelated() throws {
    let folder = try TemporaryFolder()
    let lines = [
      #"{"id": "u", "title": "Zebras", "references": ["v"]}"#, #"{"id": "v", "title": "Okapi"}"#,
      #"{"id": "w", "title": "Gnu"}"#,
    ]
    let results = try Collections.graph(lines, in: folder).read { reader in
      var related = try RelatedPapers(reader)
      return try related.related(to: 0, limit: nil, reasons: true)
    }
    #expect(results.map(\.key) == ["v"])
    #expect(results.first?.reasons.first?.kind == .citation)
    #expect(results.first?.reasons.first?.there?.text == "Okapi")
  }
}

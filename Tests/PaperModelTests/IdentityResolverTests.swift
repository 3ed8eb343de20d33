import Documents
import Testing

@testable import PaperModel

@Suite struct IdentityResolverTests {
  private let title = "Attention Is All You Need"

  @Test(
    "Ways to name one arXiv paper",
    arguments: [
      PaperRecord(key: "1706.03762"), PaperRecord(key: "arXiv:1706.03762v7"),
      PaperRecord(addresses: ["https://arxiv.org/abs/1706.03762v1"]),
      PaperRecord(addresses: ["http://arxiv.org/pdf/1706.03762.pdf"]),
      PaperRecord(addresses: ["https://huggingface.co/papers/1706.03762"]),
      PaperRecord(addresses: ["https://doi.org/10.48550/arXiv.1706.03762"]),
      PaperRecord(key: "10.48550/arXiv.1706.03762"),
    ])
  func arXiv(record: PaperRecord) {
    let known = PaperRecord(title, addresses: ["https://arxiv.org/abs/1706.03762"])
    let joined = papers(known, record)
    #expect(joined.count == 1)
    #expect(joined.first?.arXivID == "1706.03762")
  }

  @Test func doiCaseDoesNotMatter() {
    let joined = papers(
      PaperRecord(title, key: "10.1145/ABC.Def"), PaperRecord(addresses: ["https://dx.doi.org/10.1145/abc.dEF"]))
    #expect(joined.count == 1)
    #expect(joined.first?.doi == "10.1145/abc.def")
    #expect(joined.first?.key == "10.1145/ABC.Def")
  }

  /// Two papers that give the DOI of the same data set are two papers.
  @Test func depositsAreNoPapers() {
    let deposit = "https://doi.org/10.5281/zenodo.3779901"
    let joined = papers(
      PaperRecord("Emotion lexicons for ninety-one languages", addresses: [deposit]),
      PaperRecord("Word emotion prediction without a lexicon", addresses: [deposit]))
    #expect(joined.count == 2)
    #expect(joined.allSatisfy { $0.doi == nil })
  }

  @Test func equalDistinctiveTitlesAreOnePaper() {
    let joined = papers(
      PaperRecord("A Survey on Mixture of Experts", addresses: ["https://arxiv.org/abs/2407.06204"]),
      PaperRecord("A survey on Mixture-of-Experts."))
    #expect(joined.count == 1)
  }

  @Test("Titles that name no one paper", arguments: ["Introduction", "A Survey", "Preface", "Editorial Board", "2024"])
  func shortTitlesNeverMerge(title: String) {
    #expect(
      papers(
        PaperRecord(title), PaperRecord(title), PaperRecord(title, abstract: "One."),
        PaperRecord(title, abstract: "Two.")
      ).count == 4)
  }

  @Test func shortTitlesWithTheSameTextAreOnePaper() {
    let joined = papers(
      PaperRecord("Introduction", abstract: "One."), PaperRecord("Introduction", abstract: "Two."),
      PaperRecord("Introduction", abstract: "Two. "), PaperRecord("Introduction", abstract: "One."))
    #expect(joined.map { $0.abstract?.value.text } == ["One.", "Two."])
  }

  @Test func sameTextWithoutTitleIsOnePaper() {
    let joined = papers(
      PaperRecord(abstract: "Sparrows sing in spring."), PaperRecord(abstract: "Crows do not."),
      PaperRecord(abstract: "Sparrows sing\nin spring."))
    #expect(joined.map(\.key) == ["sparrows-sing-in-spring", "crows-do-not"])
  }

  @Test(
    "Ids that contradict each other",
    arguments: [
      ("2305.11738", "2305.11739"), ("10.1/a", "10.1/b"), ("x001", "x002"),
    ])
  func contradictingIdsNeverMerge(a: String, b: String) {
    #expect(papers(PaperRecord(title, key: a), PaperRecord(title, key: b)).count == 2)
  }

  @Test func sourcesWithKeysAndWithoutMeet() {
    #expect(papers(PaperRecord(title), PaperRecord(title, key: "x001")).map(\.key) == ["attention-is-all-you-need"])
    #expect(papers(PaperRecord(title, key: "x001"), PaperRecord(title)).map(\.key) == ["x001"])
  }

  @Test(
    "A record that knows both ids joins those that know one",
    arguments: [[0, 1, 2], [2, 0, 1], [1, 2, 0], [0, 2, 1]])
  func bridges(order: [Int]) {
    let records = [
      PaperRecord("Preprint of the work", addresses: ["https://arxiv.org/abs/2305.11738"]),
      PaperRecord("The work as printed", addresses: ["https://doi.org/10.1145/1234"]),
      PaperRecord(addresses: ["https://arxiv.org/abs/2305.11738", "https://doi.org/10.1145/1234"]),
    ]
    let joined = IdentityResolver.papers(of: [order.map { records[$0] }]).papers
    #expect(joined.count == 1)
    #expect(joined.first?.arXivID == "2305.11738")
    #expect(joined.first?.doi == "10.1145/1234")
    #expect(joined.first?.sources.count == 3)
  }

  @Test func fieldsAreNotOverwritten() throws {
    var first = PaperRecord(title, key: "1706.03762", authors: ["A. Vaswani"])
    first.venue = "NeurIPS"
    var second = PaperRecord(
      "Attention is all you need!", key: "1706.03762v5", abstract: "The dominant models …",
      addresses: ["https://github.com/tensorflow/tensor2tensor"], authors: ["Someone Else"])
    second.venue = "arXiv"
    second.date = PaperDate(year: 2017)
    let resolved = IdentityResolver.papers(of: [[first], [second]])
    let paper = try #require(resolved.papers.first)
    #expect(resolved.papers.count == 1)
    #expect(paper.title?.value.text == title)
    #expect(paper.title?.file == 0)
    #expect(paper.abstract?.file == 1)
    #expect(paper.authors == ["A. Vaswani"])
    #expect(paper.venue == "NeurIPS")
    #expect(paper.date?.year == 2017)
    #expect(paper.key == "1706.03762")
    #expect(paper.addresses.map(\.file) == [1])
    #expect(paper.sources.map(\.file) == [0, 1])
    #expect(resolved.mergedCounts == [0, 1])
  }

  @Test("What came in is papers and merged", arguments: 1...60 as ClosedRange<UInt64>)
  func nothingIsLost(seed: UInt64) {
    let records = RandomCollection.records(seed: seed)
    let cut = records.count / 2
    let resolved = IdentityResolver.papers(of: [Array(records[..<cut]), Array(records[cut...])])
    #expect(resolved.papers.count + resolved.mergedCounts.reduce(0, +) == records.count)
    #expect(resolved.papers.reduce(0) { $0 + $1.sources.count } == records.count)
    #expect(Set(resolved.papers.map(\.key)).count == resolved.papers.count)
    #expect(resolved == IdentityResolver.papers(of: [Array(records[..<cut]), Array(records[cut...])]))
    // The same files read twice give the same papers, save those that have nothing by which to know them.
    let twice = IdentityResolver.papers(of: [records, records])
    #expect(twice.papers.map(\.key).starts(with: resolved.papers.map(\.key)))
  }

  @Test func keysAreUniqueAlsoWhereTheyLookNumbered() {
    let joined = papers(
      PaperRecord("One", key: "a"), PaperRecord("Two", key: "a-2"), PaperRecord("Three", key: "a"),
      PaperRecord("Four", key: "a"), PaperRecord("Five", key: "a-2"))
    #expect(joined.map(\.key) == ["a", "a-2", "a-3", "a-4", "a-2-2"])
  }

  /// Quadratic work would take minutes.
  @Test(.timeLimit(.minutes(1))) func manyEqualKeysAndTitlesStayLinear() {
    let records =
      (0..<10_000).map { PaperRecord("Introduction", key: "same", abstract: "Text \($0) of many.") }
      + (0..<10_000).map { PaperRecord("A Title That Many Papers Have", key: "k\($0)", abstract: "Other \($0).") }
    let joined = IdentityResolver.papers(of: [records]).papers
    #expect(joined.count == 20_000)
    #expect(Set(joined.map(\.key)).count == 20_000)
  }

  @Test func zeroBytesBecomeBlanks() {
    let joined = papers(PaperRecord("A\0B", key: "k\0", abstract: "One\0two"))
    #expect(joined.first?.key == "k ")
    #expect(joined.first?.title?.value.text == "A B")
    #expect(joined.first?.abstract?.value.text == "One two")
  }

  @Test func nothingGivesNothing() {
    #expect(IdentityResolver.papers(of: []).papers.isEmpty)
    #expect(IdentityResolver.papers(of: [[], []]).mergedCounts == [0, 0])
  }
}

import Documents
import Extraction
import Testing

@testable import PaperModel

@Suite struct CitationTests {
  private func reference(
    _ text: String, line: Int = 1, ids: [WorkIdentifier] = [], title: String? = nil, authors: [String] = [],
    year: Int? = nil, venue: String? = nil, contexts: [String] = []
  ) -> Reference {
    func place(_ text: String) -> SourceText { SourceText(text, line: line, bytes: 0..<1) }
    var reference = Reference(place(text))
    reference.identifiers = ids
    (reference.title, reference.authors, reference.year, reference.venue) = (title, authors, year, venue)
    reference.contexts = contexts.map(place)
    return reference
  }

  private func paper(_ title: String, key: String, cites references: [Reference]) -> PaperRecord {
    var record = PaperRecord(title, key: key)
    record.references = references
    return record
  }

  private func works(_ collection: Collection) -> [Node] { collection.graph.nodes.filter { $0.kind == .work } }

  @Test("Papers here are found by any id", arguments: IdentifierScheme.allCases)
  func byIdentifier(scheme: IdentifierScheme) {
    let samples: [IdentifierScheme: (String, String)] = [
      .doi: ("10.1000/ABC", "https://doi.org/10.1000/abc"), .arXiv: ("2305.11738v2", "arXiv:2305.11738"),
      .pubMed: ("12345", "PMID: 12345"), .pubMedCentral: ("PMC123", "123"), .acl: ("P19-1001", "p19-1001"),
      .openAlex: ("W123456", "https://openalex.org/W123456"),
      .semanticScholar: (String(repeating: "ab", count: 20), String(repeating: "AB", count: 20)),
      .corpusID: ("12", "CorpusID:12"), .dblp: ("conf/a/b", "DBLP:conf/a/b"), .mag: ("12345", "12345"),
      .openReview: ("rJ4km2R5t7", "https://openreview.net/forum?id=rJ4km2R5t7"),
    ]
    guard let (own, cited) = samples[scheme] else {
      Issue.record("\(scheme) has no sample")
      return
    }
    var known = PaperRecord("Known", key: "k")
    known.identifiers = [WorkIdentifier(scheme, own)]
    let citing = paper("Citing", key: "c", cites: [reference("Something", ids: [WorkIdentifier(scheme, cited)])])
    #expect(Collection([known, citing]).ties(.cites) == ["c → k"])
  }

  @Test func byTitleWherePeopleAndYearAgree() {
    var known = PaperRecord("Neural Machine Translation at Scale", key: "k", authors: ["Ada Lovelace"])
    known.date = PaperDate(year: 2020)
    let title = "Neural machine translation at scale"
    let citing = paper(
      "Citing", key: "c",
      cites: [
        reference("[1]", title: title, authors: ["Lovelace, A."], year: 2021),
        reference("[2]", title: title, authors: ["Alan Turing"], year: 2020),
        reference("[3]", title: title, authors: ["Ada Lovelace"], year: 2009),
      ])
    let collection = Collection([known, citing])
    #expect(collection.ties(.cites).filter { $0 == "c → k" }.count == 1)
    #expect(collection.edges(.cites).first?.evidence.count == 1)
    #expect(works(collection).count == 2)
  }

  @Test(
    "Citations of which only the text is known",
    arguments: [
      "Lovelace, A., Turing, A. (2020). Neural machine translation at scale. Journal of Engines, 3, 1-20.",
      "Lovelace A., Turing A., Neural machine translation at scale, Journal of Engines, 3, 4, pp. 1-20, (2020)",
      "A. Lovelace and A. Turing, \"Neural Machine Translation at Scale,\" J. Eng., vol. 3, 2020.",
      "[12] Lovelace et al. Neural machine-translation at scale. 2020",
    ])
  func byTitleInText(text: String) {
    var known = PaperRecord("Neural Machine Translation at Scale", key: "k", authors: ["Ada Lovelace", "Alan Turing"])
    known.date = PaperDate(year: 2020)
    #expect(Collection([known, paper("Citing", key: "c", cites: [reference(text)])]).ties(.cites) == ["c → k"])
  }

  @Test func textOfSomebodyElseIsNotResolved() {
    let known = PaperRecord("Neural Machine Translation at Scale", key: "k", authors: ["Ada Lovelace"])
    let text = "Babbage, C. (1990). Neural machine translation at scale. Journal of Engines, 3, 1-20."
    #expect(!Collection([known, paper("Citing", key: "c", cites: [reference(text)])]).ties(.cites).contains("c → k"))
  }

  @Test func outsideWorksAreOneWhoeverCitesThem() throws {
    let title = "Attention Is All You Need"
    let collection = Collection([
      paper("One", key: "a", cites: [reference("x", ids: [WorkIdentifier(.arXiv, "1706.03762")])]),
      paper(
        "Two", key: "b",
        cites: [
          reference("y", ids: [WorkIdentifier(.openAlex, "W2963403868"), WorkIdentifier(.arXiv, "1706.03762v5")])
        ]),
      paper(
        "Three", key: "c",
        cites: [
          reference(
            "z", ids: [WorkIdentifier(.openAlex, "W2963403868")], title: title,
            authors: ["Ashish Vaswani", "N. Shazeer", "X"],
            year: 2017, venue: "NeurIPS")
        ]),
      paper("Four", key: "d", cites: [reference("Attention is all you need.")]),
      paper("Five", key: "e", cites: [reference("Vaswani, A. et al. Attention is all you need. NeurIPS, 2017.")]),
      PaperRecord("Six", key: "f", abstract: "See https://arxiv.org/abs/1706.03762 for more."),
    ])
    let work = try #require(works(collection).first)
    #expect(works(collection).count == 1 && collection.edges(.cites).count == 6)
    #expect(work.key == "arxiv.org/abs/1706.03762" && work.label == title)
    #expect(work.address == "https://arxiv.org/abs/1706.03762" && work.year == 2017)
    #expect(work.detail == "Ashish Vaswani et al., NeurIPS")
  }

  @Test func labelsAreTheShortestCitationWhereNoTitleIsKnown() {
    let doi = [WorkIdentifier(.doi, "10.1000/x")]
    let collection = Collection([
      paper("One", key: "a", cites: [reference("Turing A (1950) Computing machinery and more words, Mind", ids: doi)]),
      paper("Two", key: "b", cites: [reference("Turing, Mind, 1950", ids: doi)]),
      paper("Three", key: "c", cites: [reference("10.1000/y")]),
    ])
    #expect(works(collection).map(\.label) == ["Turing, Mind, 1950", "doi.org/10.1000/y"])
  }

  @Test func citingWorksPointHere() {
    var known = PaperRecord("Known", key: "k")
    known.citations = [
      reference("Second", ids: [WorkIdentifier(.arXiv, "2305.11738")]),
      reference("An Outside Work That Cites", title: "An Outside Work That Cites", contexts: ["We use Known [1]."]),
    ]
    let collection = Collection([known, PaperRecord("Second", key: "2305.11738")])
    #expect(collection.ties(.cites) == ["2305.11738 → k", "an outside work that cites → k"])
    let evidence = collection.edges(.cites).flatMap { collection.graph.evidence(of: $0) }
    #expect(evidence.map(\.field) == [.citations, .citations, .context] && evidence.allSatisfy { $0.paper == 0 })
  }

  @Test func contextsAreEvidence() throws {
    let citing = paper(
      "Citing", key: "c",
      cites: [reference("Known", line: 9, ids: [WorkIdentifier(.doi, "10.1000/x")], contexts: ["We build on Known."])])
    let collection = Collection([citing])
    let edge = try #require(collection.edges(.cites).first)
    #expect(collection.graph.evidence(of: edge).map(\.field) == [.references, .context])
    #expect(collection.graph.evidence(of: edge).map(\.text) == ["Known", "We build on Known."])
    #expect(collection.graph.evidence(of: edge).allSatisfy { $0.line == 9 })
  }

  @Test func everyReferenceIsCountedOnce() {
    let citing = paper(
      "Citing Itself at Length", key: "c",
      cites: [
        reference("k"), reference("10.1000/outside"), reference("[3]", title: "An Outside Work With a Title"),
        reference("Ibid."),
        reference("Citing itself at length"),
      ])
    let resolved = IdentityResolver.papers(of: [[PaperRecord("Known", key: "k")], [citing]]).papers
    let documents = resolved.map(\.document)
    let built = GraphBuilder.graph(
      of: resolved, documents: documents, findings: CollectionFindings(documents), fileCount: 2)
    var expected = CitationSummary()
    (expected.references, expected.resolved, expected.outsideWithID) = (5, 1, 1)
    (expected.outsideWithTitle, expected.textOnly, expected.toItself) = (1, 1, 1)
    #expect(built.citations == [CitationSummary(), expected])
  }

  /// Quadratic work would take minutes.
  @Test(.timeLimit(.minutes(1))) func longListsStayLinear() {
    let references = (0..<10_000).map { number in
      reference(
        "[\(number)]", title: number % 2 == 0 ? "Work number \(number) of the whole list" : "Deep learning",
        authors: ["Author \(number % 50)"], year: 1990 + number % 30)
    }
    let collection = Collection([paper("One", key: "a", cites: references)])
    #expect(collection.edges(.cites).count > 5_000)
  }
}

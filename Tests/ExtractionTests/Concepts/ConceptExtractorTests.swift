import Testing

@testable import Extraction

@Suite struct ConceptExtractorTests {
  private func index(_ texts: [(String, String)], options: ConceptOptions = .init()) -> ConceptIndex {
    let documents = texts.map { Document(title: $0.0, abstract: $0.1) }
    return ConceptExtractor(options: options).extract(documents, acronyms: documents.map(AcronymFinder.acronyms))
  }

  private let experts = [
    ("A Survey on Mixture of Experts", "The mixture of experts (MoE) scales model capacity. MoE layers route tokens."),
    ("Pre-gated MoE", "MoEs need memory. We study Mixture-of-Experts inference on GPUs."),
    ("Routers", "Each Mixture of Expert needs a router, and GPUs need memory."),
  ]

  @Test func joinsSpellingsPluralsAndShortForms() throws {
    let index = index(experts)
    let found = index.concepts.filter { $0.id.hasPrefix("mixture of expert") && !$0.id.hasSuffix("inference") }
    let concept = try #require(found.first)
    #expect(found.count == 1)
    #expect(concept.acronyms == ["MoE"])
    #expect(concept.documentFrequency == 3)
    #expect(concept.isShared)
    let number = try #require(index.concepts.firstIndex(of: concept))
    let texts = try #require(index.byDocument[1].first { $0.concept == number }).mentions.map {
      Document(title: experts[1].0, abstract: experts[1].1).text(at: $0)
    }
    #expect(texts == ["MoE", "MoEs", "Mixture-of-Experts"])
  }

  @Test func keepsTwoReadingsOfAShortFormApart() {
    let index = index([
      ("One", "We devise Chain-of-Language-Model (CoLM) with caches. CoLM shares keys."),
      ("Two", "We propose Coresets for Training LLMs (CoLM) on data mixtures. CoLM reduces memory."),
    ])
    let ids = Set(index.concepts.filter { $0.acronyms.contains("CoLM") }.map(\.id))
    #expect(ids == ["chain of language model", "coreset for training llm"])
  }

  @Test(arguments: [
    "wide range", "extensive experiments", "future research", "success rate", "previous work", "experimental results",
    "various tasks", "significant improvements", "state of the art", "proposed method", "recent years",
    "important role",
  ])
  func neverSharesBoilerplate(_ phrase: String) {
    let index = index([
      ("Alpha decay", "We show a \(phrase) of alpha decay. The \(phrase) matters."),
      ("Beta decay", "There is a \(phrase) of beta decay, and \(phrase) again."),
      ("Gamma rays", "A \(phrase) of gamma rays; consistently outperform \(phrase)."),
    ])
    let words = phrase.split(separator: " ").map(String.init)
    #expect(!index.concepts.contains { c in c.isShared && words.allSatisfy(c.id.contains) })
  }

  @Test func cleansMarkup() {
    let index = index([
      (
        "A",
        "We study \\textit{quantum error correction} with $O(n^2)$ gates **surface codes** at https://a.org/deep-thing"
      ),
      ("B", "For quantum error correction, surface codes help."),
    ])
    let shared = Set(index.concepts.filter(\.isShared).map(\.id))
    #expect(shared.isSuperset(of: ["quantum error correction", "surface code"]))
    #expect(!index.concepts.contains { $0.id.contains("textit") || $0.id.contains("deep thing") })
  }

  @Test func isTheSameWhateverTheParallelism() {
    let texts = (0..<300).map { i in
      (
        "Paper \(i) on topic\(i % 17) parsing",
        "Topic\(i % 17) parsing with graph neural networks (GNN) and GNNs, case \(i % 5)."
      )
    }
    var one = ConceptOptions()
    one.parallelism = 1
    var many = ConceptOptions()
    many.parallelism = 4
    let (a, b) = (index(texts, options: one), index(texts, options: many))
    #expect(a.concepts == b.concepts)
    #expect(a.byDocument == b.byDocument)
  }

  @Test func mentionsLieInTheText() {
    let documents = experts.map { Document(title: $0.0, abstract: $0.1) }
    for (document, concepts) in zip(documents, index(experts).byDocument) {
      for mention in concepts.flatMap(\.mentions) {
        #expect(mention.range.upperBound <= document[mention.field].count)
        #expect(!mention.range.isEmpty)
      }
    }
  }

  @Test func ranksBestFirstAndIdsAreUnique() {
    let index = index(experts)
    for concepts in index.byDocument { #expect(concepts.map(\.score) == concepts.map(\.score).sorted(by: >)) }
    #expect(Set(index.concepts.map(\.id)).count == index.concepts.count)
  }

  @Test func emptyInputs() {
    #expect(index([]).concepts.isEmpty)
    #expect(index([("", "")]).byDocument == [[]])
  }
}

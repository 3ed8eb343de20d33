import Documents
import Extraction
import GraphCore
import Testing

@testable import PaperModel

@Suite struct KeywordTests {
  private func record(_ key: String, _ keywords: [String], abstract: String = "Nothing here.") -> PaperRecord {
    var record = PaperRecord("Paper \(key)", key: key, abstract: abstract)
    record.keywords = keywords
    return record
  }

  private func concepts(_ collection: Collection) -> [Node] { collection.graph.nodes.filter { $0.kind == .concept } }

  @Test func keywordsThatPapersShareAreConcepts() throws {
    let collection = Collection([
      record("a", ["Sleep Hygiene", "Once"]), record("b", ["sleep hygiene"]), record("c", ["Sleep Hygiene"]),
    ])
    let node = try #require(concepts(collection).first { $0.key == "sleep hygiene" })
    #expect(node.label == "Sleep Hygiene")
    #expect(collection.ties(.hasConcept).filter { $0.hasSuffix("→ sleep hygiene") }.count == 3)
    #expect(!concepts(collection).contains { $0.key == "once" })
    let edge = try #require(collection.edges(.hasConcept).first { collection.graph.nodes[$0.target.index] == node })
    let proof = try #require(collection.graph.evidence(of: edge).first)
    #expect(proof.field == .keywords && proof.text == "Sleep Hygiene")
  }

  @Test func aKeywordIsEvidenceOfTheConceptThatItNames() throws {
    let text = "We study world models. They help."
    let collection = Collection([
      record("a", [], abstract: text), record("b", [], abstract: text + " More."), record("c", ["World-Model"]),
    ])
    #expect(collection.ties(.hasConcept).contains("c → world model"))
    #expect(concepts(collection).count { $0.key == "world model" } == 1)
  }

  @Test("Headings of MeSH", arguments: ["*Breast Neoplasms", "Breast Neoplasms/*drug therapy", "Breast neoplasms."])
  func headings(keyword: String) {
    let collection = Collection([record("a", [keyword]), record("b", ["Breast Neoplasms"])])
    #expect(concepts(collection).contains { $0.key == "breast neoplasm" })
  }

  @Test(
    "No keywords",
    arguments: ["cs.CL", "stat.ML", "2020", "x", "A whole sentence that somebody has put into the field by mistake."])
  func noKeywords(keyword: String) {
    let collection = Collection([record("a", [keyword]), record("b", [keyword])])
    #expect(collection.graph.evidence.allSatisfy { $0.field != .keywords })
  }

  /// What every paper is filed under ties none of them.
  @Test func whatAllPapersHaveTiesNothing() {
    let collection = Collection((0..<40).map { record("k\($0)", ["Humans", "Topic \($0 / 2)"]) })
    let projection = Projection(collection.features)
    #expect(projection.ties.allSatisfy { $0.a / 2 == $0.b / 2 })
    #expect(projection.ties.count == 20)
  }
}

@Suite struct ConceptRulesTests {
  private func rule<V>(_ value: V) -> ConceptRules.Rule<V> { ConceptRules.Rule(value, text: "rule") }

  private func built(_ change: (inout ConceptRules) -> Void) -> (
    concepts: [String: String], unmatched: [String], BuiltGraph
  ) {
    let text = "Graph neural networks are good. We treat speech recognition."
    let papers = IdentityResolver.papers(of: [
      [
        PaperRecord("One", key: "a", abstract: text),
        PaperRecord("Two", key: "b", abstract: text + " They sing with great joy."),
        PaperRecord("Three", key: "c", abstract: "Birds sing with great joy."),
      ]
    ]).papers
    var rules = ConceptRules()
    change(&rules)
    let documents = papers.map(\.document)
    let built = GraphBuilder.graph(
      of: papers, documents: documents, findings: CollectionFindings(documents), overrides: rules)
    let nodes = built.graph.nodes.filter { $0.kind == .concept }.map { ($0.key, $0.label) }
    return (Dictionary(uniqueKeysWithValues: nodes), built.unmatchedRules, built)
  }

  @Test func withoutRules() {
    let (concepts, unmatched, _) = built { _ in }
    #expect(concepts["speech recognition"] != nil && concepts["graph neural network"] != nil)
    #expect(unmatched.isEmpty)
  }

  @Test func ban() {
    let (concepts, unmatched, _) = built { $0.bans = [rule("Speech-recognition")] }
    #expect(concepts["speech recognition"] == nil && concepts["graph neural network"] != nil && unmatched.isEmpty)
  }

  @Test func rename() {
    let (concepts, _, _) = built { $0.renamings = [rule(ConceptRules.Renaming("speech recognition", label: "ASR"))] }
    #expect(concepts["speech recognition"] == "ASR")
  }

  @Test func merge() {
    let (concepts, _, graph) = built {
      $0.merges = [rule(ConceptRules.Merge(["graph neural networks", "speech recognition"], label: "Models"))]
    }
    #expect(concepts["graph neural network"] == "Models" && concepts["speech recognition"] == nil)
    let edges = graph.graph.edges.filter { graph.graph.nodes[$0.target.index].key == "graph neural network" }
    #expect(edges.count == 2 && edges.allSatisfy { graph.graph.evidence(of: $0).count == 2 })
  }

  @Test func keepWhatExtractionLeavesOut() {
    let (concepts, unmatched, graph) = built { $0.keeps = [rule("With great joy")] }
    #expect(concepts.keys.contains("with great joy") && unmatched.isEmpty)
    #expect(graph.graph.edges.count { graph.graph.nodes[$0.target.index].key == "with great joy" } == 2)
  }

  @Test func rulesThatMeetNothingAreTold() {
    let (_, unmatched, _) = built {
      $0.bans = [rule("quantum gravity")]
      $0.keeps = [ConceptRules.Rule("dark matter", text: "keep: dark matter")]
    }
    #expect(unmatched.count == 2 && unmatched.last?.contains("keep: dark matter") == true)
  }
}

@Suite struct RepositoryTests {
  @Test(
    "One repository, however it is written",
    arguments: [
      "https://github.com/Acme/Tool", "http://www.github.com/acme/tool.git", "git@github.com:Acme/Tool.git",
      "https://github.com/acme/tool/tree/main/src/deep", "https://raw.githubusercontent.com/acme/tool/main/x.py",
      "https://github.com/acme/tool/issues/3#note", "https://github.com/ACME/TOOL/blob/v1/README.md?plain=1",
      "git+https://github.com/acme/tool.git", "https://github.com/acme/tool/",
    ])
  func repository(address: String) {
    let collection = Collection([
      PaperRecord("One", key: "a", addresses: ["https://github.com/acme/tool"]),
      PaperRecord("Two", key: "b", addresses: [address]),
    ])
    #expect(collection.ties(.linksTo) == ["a → github.com/acme/tool", "b → github.com/acme/tool"])
  }
}

import Documents
import Extraction
import GraphCore
import Testing

@testable import PaperModel

@Suite struct GraphBuilderTests {
  @Test("Invariants of the graph", arguments: 1...80 as ClosedRange<UInt64>)
  func invariants(seed: UInt64) {
    let collection = Collection(RandomCollection.records(seed: seed))
    let (graph, papers) = (collection.graph, collection.papers)
    #expect(graph.paperCount == papers.count)
    for (index, paper) in papers.enumerated() {
      #expect(graph.nodes[index].kind == .paper && graph.nodes[index].key == paper.key)
    }
    #expect(graph.nodes.dropFirst(papers.count).allSatisfy { $0.kind != .paper })
    #expect(Set(graph.nodes.map { "\($0.kind) \($0.key)" }).count == graph.nodes.count)

    let order = Dictionary(uniqueKeysWithValues: EdgeKind.allCases.enumerated().map { ($1, $0) })
    let triples = graph.edges.map { ($0.source, order[$0.kind] ?? -1, $0.target) }
    #expect(zip(triples, triples.dropFirst()).allSatisfy { $0 < $1 }, "sorted, and each once")
    #expect(graph.rows.count == graph.nodes.count + 1 && graph.rows.first == 0 && graph.rows.last == graph.edges.count)
    for node in graph.nodes.indices {
      #expect(graph.edges(from: NodeID(node)).allSatisfy { $0.source.index == node })
    }
    #expect(graph.edges.flatMap { Array($0.evidence) } == Array(graph.evidence.indices), "all evidence, in order")

    for edge in graph.edges {
      let target = graph.nodes[edge.target.index]
      #expect(edge.source != edge.target)
      #expect(edge.weight > 0 && edge.weight <= 1)
      #expect((edge.kind == .ownedBy) == edge.evidence.isEmpty)
      #expect((edge.kind == .ownedBy) == (edge.source.index >= graph.paperCount))
      #expect(Self.targets(of: edge.kind).contains(target.kind))
      for proof in graph.evidence(of: edge) { check(proof, of: edge, target, collection) }
    }
  }

  private static func targets(of kind: EdgeKind) -> Set<NodeKind> {
    switch kind {
    case .hasConcept: [.concept]
    case .linksTo: [.repository, .gist, .owner, .model, .dataset, .space, .collection, .page, .web]
    case .ownedBy: [.owner]
    case .introduces, .mentions: [.name]
    case .cites: [.paper, .work]
    case .writtenBy: [.author]
    }
  }

  /// The words at the place are those that the edge claims.
  private func check(_ proof: Evidence, of edge: TypedEdge, _ target: Node, _ collection: Collection) {
    #expect(proof.paper == edge.source.index)
    guard proof.field == .title || proof.field == .abstract else {
      #expect(proof.text?.isEmpty == false)
      return
    }
    let bytes = collection.documents[proof.paper][proof.field == .title ? .title : .abstract]
    guard proof.range.upperBound <= bytes.count, !proof.range.isEmpty else {
      Issue.record("\(proof.range) lies outside of \(bytes.count) bytes")
      return
    }
    guard let text = String(validating: bytes[proof.range], as: UTF8.self) else {
      Issue.record("\(proof.range) cuts a character")
      return
    }
    switch edge.kind {
    case .linksTo: #expect(LinkScanner.target(ofAddress: text)?.key == target.key)
    case .introduces, .mentions:
      let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
      // A name that several papers introduce is a node for each.
      #expect(letters == target.key || target.key.hasPrefix(letters + " "))
    case .hasConcept: #expect(text == collapsed(text) || text.contains("\n"))
    default: break
    }
  }

  @Test func linksLeadToResourcesAndOwners() {
    let collection = Collection([
      PaperRecord("One", key: "p", abstract: "Code: https://github.com/Acme/Tool and https://huggingface.co/acme.")
    ])
    #expect(collection.ties(.linksTo) == ["p → github.com/acme/tool", "p → huggingface.co/acme"])
    #expect(collection.ties(.ownedBy) == ["github.com/acme/tool → github.com/acme"])
    #expect(collection.graph.nodes.first { $0.kind == .repository }?.label == "github.com/Acme/Tool")
  }

  @Test func referencesFindPapersByIdKeyAndTitle() {
    let collection = Collection([
      PaperRecord("Neural Machine Translation at Scale", key: "2305.11738"), PaperRecord("Second", key: "x2"),
      PaperRecord("Third", key: "10.1000/ABC"),
      PaperRecord(
        "Fourth", key: "x4",
        references: [
          "arXiv:2305.11738v9", "x2", "https://doi.org/10.1000/abc", "neural machine translation at scale.", "x4",
          "Fourth",
          "Survey", "A Work That Is Not Here",
        ]),
    ])
    #expect(
      collection.ties(.cites) == ["x4 → 2305.11738", "x4 → x2", "x4 → 10.1000/ABC", "x4 → a work that is not here"])
    #expect(collection.edges(.cites).first?.evidence.count == 2)
  }

  @Test func outsideWorksAreOneUnderAllTheirPages() {
    let collection = Collection([
      PaperRecord("One", key: "a", abstract: "See https://huggingface.co/papers/2305.11738 there."),
      PaperRecord("Two", key: "b", abstract: "See arXiv:2305.11738v2 there."),
      PaperRecord("Three", key: "c", references: ["2305.11738"]),
    ])
    #expect(collection.graph.nodes.filter { $0.kind == .work }.map(\.label) == ["arxiv.org/abs/2305.11738"])
    #expect(collection.edges(.cites).count == 3)
  }

  @Test func ownAddressIsNoCitation() {
    let collection = Collection([
      PaperRecord("One", addresses: ["https://arxiv.org/abs/2305.11738", "https://arxiv.org/pdf/2305.11738v2"])
    ])
    #expect(collection.edges(.cites).isEmpty && collection.edges(.linksTo).isEmpty)
  }

  @Test func namesJoinWhoIntroducesAndWhoMentionsThem() {
    let collection = Collection([
      PaperRecord("QuxNet: Deep Parsing", key: "a", abstract: "QuxNet parses."),
      PaperRecord("Parsing Well", key: "b", abstract: "We compare with QuxNet on parsing."),
    ])
    #expect(collection.ties(.introduces) == ["a → quxnet"])
    #expect(collection.ties(.mentions) == ["b → quxnet"])
  }

  @Test func authorsOfSeveralPapersAreOneNode() {
    let collection = Collection([
      PaperRecord("One", key: "a", authors: ["Ada Lovelace", ""]),
      PaperRecord("Two", key: "b", authors: ["ada  lovelace"]),
    ])
    #expect(collection.ties(.writtenBy) == ["a → ada lovelace", "b → ada lovelace"])
    #expect(collection.graph.nodes.count { $0.kind == .author } == 1)
  }

  @Test func emptyCollection() {
    let collection = Collection([])
    #expect(collection.graph.nodes.isEmpty && collection.graph.edges.isEmpty && collection.graph.rows == [0])
  }
}

@Suite struct GraphAssemblyTests {
  @Test func edgesMetTwiceAreOneWithAllTheirEvidence() {
    var assembly = GraphAssembly()
    let a = assembly.node(.paper, key: "a", label: "A")
    let c = assembly.node(.concept, key: "c", label: "first")
    #expect(assembly.node(.concept, key: "c", label: "second") == c)
    func proof(_ line: Int) -> Evidence { Evidence(paper: 0, file: 0, field: .references, line: line, text: "x") }
    assembly.edge(a, .hasConcept, c, weight: 0.25, evidence: [proof(1)])
    assembly.edge(a, .linksTo, c, evidence: [proof(2)])
    assembly.edge(a, .hasConcept, c, weight: 0.5, sense: "uses", evidence: [proof(3)])
    let graph = assembly.graph(paperCount: 1)
    #expect(graph.nodes.map(\.label) == ["A", "first"])
    #expect(graph.edges.map(\.kind) == [.hasConcept, .linksTo])
    #expect(graph.edges[0].weight == 0.5 && graph.edges[0].sense == "uses")
    #expect(graph.evidence(of: graph.edges[0]).map(\.line) == [1, 3])
    #expect(graph.evidence(of: graph.edges[1]).map(\.line) == [2])
  }

  @Test func salienceIsTheRatioOfOdds() {
    #expect(Salience.share(of: 2, top: 2) == 1)
    // Half the odds: ln 2 below.
    #expect(abs(Salience.share(of: 1 - 0.693147180559945, top: 1) - 0.5) < 1e-12)
    #expect(Salience.share(of: -100, top: 3) == 0.02)
    #expect(Salience.share(of: 5, top: 3) == 1)
  }
}

import Documents
import Extraction
import GraphCore

@testable import PaperModel

extension PaperRecord {
  /// A record as a source would give it, every field on line 1.
  init(
    _ title: String? = nil, key: String? = nil, abstract: String? = nil, addresses: [String] = [],
    references: [String] = [], authors: [String] = []
  ) {
    func text(_ value: String) -> SourceText { SourceText(value, line: 1, bytes: 0..<value.utf8.count) }
    self.init(line: 1, bytes: 0..<1)
    self.key = key
    self.title = title.map(text)
    self.abstract = abstract.map(text)
    self.addresses = addresses.map(text)
    self.references = references.map { Reference(text($0)) }
    self.authors = authors
  }
}

/// The papers that the records of one file make.
func papers(_ records: PaperRecord...) -> [Paper] { IdentityResolver.papers(of: [records]).papers }

/// A collection with all that is made of it.
struct Collection {
  let papers: [Paper]
  let documents: [Document]
  let graph: TypedGraph
  let features: FeatureIndex

  init(_ records: [PaperRecord]) {
    papers = IdentityResolver.papers(of: [records]).papers
    documents = papers.map(\.document)
    graph = GraphBuilder.graph(of: papers, documents: documents, findings: CollectionFindings(documents)).graph
    features = FeatureIndex(documents: documents, graph: graph)
  }

  func edges(_ kind: EdgeKind) -> [TypedEdge] { graph.edges.filter { $0.kind == kind } }

  /// `source → target` of every edge of a kind, by the nodes' keys.
  func ties(_ kind: EdgeKind) -> [String] {
    edges(kind).map { "\(graph.nodes[$0.source.index].key) → \(graph.nodes[$0.target.index].key)" }
  }
}

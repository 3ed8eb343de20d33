import Documents
package import Extraction
import GraphCore

/// Joins papers and what was found in them to the typed graph.
///
/// Node ids follow the papers, then first appearance, so that the same papers in the same order give the same graph.
package struct GraphBuilder {
  /// How many of a paper's own concepts, shared with nobody, become nodes all the same: they say what it is about.
  private static let ownConcepts = 8

  private let papers: [Paper]
  private let documents: [Document]
  private let findings: CollectionFindings
  private var assembly = GraphAssembly()
  private var byArXiv: [String: Int] = [:]
  private var byDOI: [String: Int] = [:]
  private var byTitle: [TitleKey: Int] = [:]
  private var byKey: [String: Int] = [:]

  /// `findings` must be those of the papers' documents, in the same order.
  package static func graph(
    of papers: [Paper], documents: [Document], findings: CollectionFindings, fileCount: Int = 0,
    overrides rules: ConceptRules = ConceptRules()
  ) -> BuiltGraph {
    precondition(papers.count == findings.documents.count && papers.count == documents.count)
    var builder = GraphBuilder(papers: papers, documents: documents, findings: findings)
    return BuiltGraph(
      graph: builder.build(), citations: [CitationSummary](repeating: CitationSummary(), count: fileCount),
      unmatchedRules: [])
  }

  private init(papers: [Paper], documents: [Document], findings: CollectionFindings) {
    self.papers = papers
    self.documents = documents
    self.findings = findings
  }

  private mutating func build() -> TypedGraph {
    for (index, paper) in papers.enumerated() {
      byKey[paper.key] = index
      _ = assembly.node(.paper, key: paper.key, label: paper.displayTitle, address: paper.address)
      if let id = paper.arXivID { byArXiv[id] = index }
      if let id = paper.doi { byDOI[id] = index }
      if let title = paper.title, byTitle[TitleKey(title.value.text)] == nil {
        byTitle[TitleKey(title.value.text)] = index
      }
    }
    for index in papers.indices {
      addConcepts(of: index)
      addLinks(of: index)
      addReferences(of: index)
      addAuthors(of: index)
    }
    addNames()
    return assembly.graph(paperCount: papers.count)
  }

  // MARK: Concepts

  private mutating func addConcepts(of index: Int) {
    let found = findings.concepts.byDocument[index]
    let top = found.first?.score ?? 0
    var own = 0
    for entry in found {
      let concept = findings.concepts.concepts[entry.concept]
      if !concept.isShared {
        own += 1
        if own > Self.ownConcepts || concept.documentFrequency > 1 { continue }
      }
      let node = assembly.node(.concept, key: concept.id, label: concept.label, worth: concept.weight)
      assembly.edge(
        NodeID(index), .hasConcept, node, weight: Salience.share(of: entry.score, top: top),
        evidence: entry.mentions.map { evidence(index, $0) })
    }
  }

  // MARK: Links

  private mutating func addLinks(of index: Int) {
    for link in findings.documents[index].links {
      addLink(of: index, link.target, evidence(index, link.place, repaired: link.repaired), isOwnField: false)
    }
    for address in papers[index].addresses {
      guard let target = LinkScanner.target(ofAddress: address.value.text) else { continue }
      // The paper's own page at an archive or publisher is where to read it, not something that it made.
      if target.kind == .web, PaperAddress.isPaper(address.value.text) { continue }
      let proof = Evidence(
        paper: index, file: address.file, field: .address, line: address.value.line, text: address.value.text)
      addLink(of: index, target, proof, isOwnField: true)
    }
  }

  private mutating func addLink(of index: Int, _ target: LinkTarget, _ proof: Evidence, isOwnField: Bool) {
    guard let kind = target.kind.nodeKind else {
      // An address field that names a paper names this one, unless the collection says otherwise.
      let id = Identifiers.paper(target)
      let ids = (arXiv: id?.arXiv, doi: id?.doi)
      addCitation(of: index, ids, proof, known: isOwnField && !(ids.doi.map(DOIRegistrant.isDeposit) ?? false))
      return
    }
    let node = assembly.node(kind, key: target.key, label: target.id, address: target.address)
    assembly.edge(NodeID(index), .linksTo, node, evidence: [proof])
    if let owner = target.owner, owner.key != target.key {
      let ownerNode = assembly.node(.owner, key: owner.key, label: owner.id, address: owner.address)
      assembly.edge(node, .ownedBy, ownerNode)
    }
  }

  // MARK: Citations

  private mutating func addReferences(of index: Int) {
    for reference in papers[index].references {
      let text = reference.value.text.text
      let proof = Evidence(
        paper: index, file: reference.file, field: .references, line: reference.value.text.line, text: text)
      let ids = (arXiv: Identifiers.arXiv(text), doi: Identifiers.doi(text))
      if ids.arXiv != nil || ids.doi != nil {
        addCitation(of: index, ids, proof, known: false)
        continue
      }
      let title = TitleKey(text)
      if let cited = byKey[text] ?? byTitle[title] {
        cite(index, cited, proof)
      } else if title.isDistinctive {
        let work = assembly.node(.work, key: title.text, label: collapsed(text))
        assembly.edge(NodeID(index), .cites, work, evidence: [proof])
      }
    }
  }

  /// `known`: whether ids that no paper of the collection has are the paper's own.
  private mutating func addCitation(
    of index: Int, _ ids: (arXiv: String?, doi: String?), _ proof: Evidence, known: Bool
  ) {
    if let cited = ids.arXiv.flatMap({ byArXiv[$0] }) ?? ids.doi.flatMap({ byDOI[$0] }) {
      cite(index, cited, proof)
    } else if !known, ids.arXiv != papers[index].arXivID || ids.arXiv == nil {
      // One work, whichever page of it was named.
      let label = ids.arXiv.map { "arxiv.org/abs/\($0)" } ?? "doi.org/\(ids.doi ?? "")"
      let work = assembly.node(.work, key: label.lowercased(), label: label, address: "https://" + label)
      assembly.edge(NodeID(index), .cites, work, evidence: [proof])
    }
  }

  private mutating func cite(_ index: Int, _ cited: Int, _ proof: Evidence) {
    guard cited != index else { return }
    assembly.edge(NodeID(index), .cites, NodeID(cited), evidence: [proof])
  }

  // MARK: Authors and names

  private mutating func addAuthors(of index: Int) {
    let paper = papers[index]
    for author in paper.authors {
      let key = TitleKey(author).text
      guard !key.isEmpty else { continue }
      let node = assembly.node(.author, key: key, label: collapsed(author))
      let origin =
        paper.origins[.authors]
        ?? FieldOrigin(file: paper.sources.first?.file ?? 0, line: paper.sources.first?.line ?? 1)
      assembly.edge(
        NodeID(index), .writtenBy, node,
        evidence: [Evidence(paper: index, file: origin.file, field: .authors, line: origin.line, text: author)])
    }
  }

  private mutating func addNames() {
    let names = findings.names
    for name in names.names {
      for introduction in name.introductions {
        let node = nameNode(name, introducedBy: introduction.document)
        assembly.edge(
          NodeID(introduction.document), .introduces, node,
          evidence: [evidence(introduction.document, introduction.place)])
      }
    }
    for mention in names.mentions {
      let name = names.names[mention.name]
      let node = nameNode(name, introducedBy: name.owner)
      assembly.edge(
        NodeID(mention.document), .mentions, node, sense: mention.sense.rawValue,
        evidence: [evidence(mention.document, mention.place)])
    }
    for wanted in names.wanted {
      let node = assembly.node(.name, key: wanted.key, label: wanted.name)
      for use in wanted.uses {
        assembly.edge(NodeID(use.document), .mentions, node, weight: 0.5, evidence: [evidence(use.document, use.place)])
      }
    }
  }

  /// The node of a name. Two papers may give one name to two things: then each has its own node, told apart by the paper.
  private mutating func nameNode(_ name: CollectionName, introducedBy document: Int?) -> NodeID {
    let isShared = name.owner == nil && name.introductions.count > 1
    let key = isShared ? document.map { "\(name.key) \(papers[$0].key)" } ?? name.key : name.key
    return assembly.node(.name, key: key, label: name.name)
  }

  private func evidence(_ index: Int, _ place: Place, repaired: Bool = false) -> Evidence {
    let paper = papers[index]
    let source = place.field == .title ? paper.title : paper.abstract
    return Evidence(
      paper: index, file: source?.file ?? 0, field: place.field == .title ? .title : .abstract, range: place.range,
      line: source?.value.line(at: place.range.lowerBound) ?? 1, repaired: repaired)
  }
}

import Documents
package import Extraction
import GraphCore

/// Joins papers and what was found in them to the typed graph.
///
/// Node ids follow the papers, then first appearance, so that the same papers in the same order give the same graph.
package struct GraphBuilder {
  let papers: [Paper]
  let documents: [Document]
  let findings: CollectionFindings
  let keywords: Keywords
  var concepts: ConceptTable
  var assembly = GraphAssembly()
  var byIdentifier: [Identifier: Int] = [:]
  var summaries: [CitationSummary]

  /// `findings` must be those of the papers' documents, in the same order; `fileCount` is the number of files read.
  ///
  /// Cost: linear in the papers, what was found in them and what they cite.
  package static func graph(
    of papers: [Paper], documents: [Document], findings: CollectionFindings, fileCount: Int = 0,
    overrides rules: ConceptRules = ConceptRules()
  ) -> BuiltGraph {
    precondition(papers.count == findings.documents.count && papers.count == documents.count)
    var builder = GraphBuilder(papers, documents, findings, fileCount: fileCount, rules)
    builder.addAll()
    builder.noteUnmatched(rules)
    return BuiltGraph(
      graph: builder.assembly.graph(paperCount: papers.count), citations: builder.summaries,
      unmatchedRules: builder.concepts.unmatched)
  }

  private init(
    _ papers: [Paper], _ documents: [Document], _ findings: CollectionFindings, fileCount: Int, _ rules: ConceptRules
  ) {
    self.papers = papers
    self.documents = documents
    self.findings = findings
    keywords = Keywords(papers)
    concepts = ConceptTable(findings.concepts, rules: rules)
    summaries = [CitationSummary](repeating: CitationSummary(), count: fileCount)
  }

  private mutating func addAll() {
    for (index, paper) in papers.enumerated() {
      _ = assembly.node(.paper, key: paper.key, label: paper.displayTitle, address: paper.address)
      for id in paper.identifiers.flatMap(Identifiers.withImplied) where byIdentifier[id] == nil {
        byIdentifier[id] = index
      }
    }
    for index in papers.indices {
      addConcepts(of: index)
      addLinks(of: index)
      addAuthors(of: index)
    }
    let entries = citationEntries()
    addCitations(entries, CitationResolver(papers: papers, entries: entries))
    addNames()
  }

  private mutating func noteUnmatched(_ rules: ConceptRules) {
    for rule in rules.keeps {
      let term = ConceptTable.folded(rule.value)
      if concepts.entry(of: term) == nil, !assembly.hasNode(.concept, key: term) { concepts.noteMissing(rule.text) }
    }
  }

  // MARK: Links

  private mutating func addLinks(of index: Int) {
    for link in findings.documents[index].links {
      addLink(of: index, link.target, evidence(index, link.place, repaired: link.repaired))
    }
    for address in papers[index].addresses {
      guard let target = LinkScanner.target(ofAddress: address.value.text) else { continue }
      // The paper's own page at an archive or publisher is where to read it, not something that it made.
      if target.kind == .web, PaperAddress.isPaper(address.value.text) { continue }
      let proof = Evidence(
        paper: index, file: address.file, field: .address, line: address.value.line, text: address.value.text)
      addLink(of: index, target, proof)
    }
  }

  /// Links that name papers are citations, see `citationEntries`.
  private mutating func addLink(of index: Int, _ target: LinkTarget, _ proof: Evidence) {
    guard let kind = target.kind.nodeKind else { return }
    let node = assembly.node(kind, key: target.key, label: target.id, address: target.address)
    assembly.edge(NodeID(index), .linksTo, node, evidence: [proof])
    if let owner = target.owner, owner.key != target.key {
      let ownerNode = assembly.node(.owner, key: owner.key, label: owner.id, address: owner.address)
      assembly.edge(node, .ownedBy, ownerNode)
    }
  }

  // MARK: Authors and names

  private mutating func addAuthors(of index: Int) {
    let paper = papers[index]
    let origin = paper.origin(of: .authors)
    for author in paper.authors {
      let key = TitleKey(author).text
      guard !key.isEmpty else { continue }
      let node = assembly.node(.author, key: key, label: collapsed(author))
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

  func evidence(_ index: Int, _ place: Place, repaired: Bool = false) -> Evidence {
    let paper = papers[index]
    let source = place.field == .title ? paper.title : paper.abstract
    return Evidence(
      paper: index, file: source?.file ?? 0, field: place.field == .title ? .title : .abstract, range: place.range,
      line: source?.value.line(at: place.range.lowerBound) ?? 1, repaired: repaired)
  }
}

import Documents
import Extraction
import GraphCore

/// Citations: lists of references and of citing works, and links that name papers.
extension GraphBuilder {
  /// Every naming of a work, paper after paper.
  func citationEntries() -> [CitationEntry] {
    papers.indices.flatMap { index -> [CitationEntry] in
      let paper = papers[index]
      let links = findings.documents[index].links.compactMap { link -> CitationEntry? in
        guard link.target.kind.nodeKind == nil, let id = Identifiers.paper(link.target) else { return nil }
        return CitationEntry(id, of: index, proof: evidence(index, link.place, repaired: link.repaired))
      }
      return links + addressEntries(of: index)
        + paper.references.map { CitationEntry($0, of: index, origin: .reference) }
        + paper.citations.map { CitationEntry($0, of: index, origin: .citation) }
    }
  }

  /// Addresses that name a work: an address field that names a paper names this one, unless the collection says
  /// otherwise. The DOI of a deposit is another work's.
  private func addressEntries(of index: Int) -> [CitationEntry] {
    papers[index].addresses.compactMap { address in
      guard let target = LinkScanner.target(ofAddress: address.value.text), target.kind.nodeKind == nil,
        let id = Identifiers.paper(target), byIdentifier[id] != nil || id.doi.map(DOIRegistrant.isDeposit) == true
      else { return nil }
      let proof = Evidence(
        paper: index, file: address.file, field: .address, line: address.value.line, text: address.value.text)
      return CitationEntry(id, of: index, proof: proof)
    }
  }

  /// Adds the edges of the entries, which `resolver` has resolved, and counts what became of them.
  mutating func addCitations(_ entries: [CitationEntry], _ resolver: CitationResolver) {
    var keys = UniqueKeys()
    let keyOf = resolver.works.map { keys.key($0.key) }
    for (entry, target) in zip(entries, resolver.targets) {
      var isToItself = false
      switch target {
      case .paper(let cited):
        isToItself = cited == entry.paper
        if !isToItself { cite(entry, NodeID(cited)) }
      case .work(let number):
        let work = resolver.works[number]
        let node = assembly.node(
          .work, key: keyOf[number], label: work.label, address: work.address, year: work.year, detail: work.detail)
        cite(entry, node)
      case .none: break
      }
      if entry.origin != .link { count(entry, target, isToItself: isToItself) }
    }
  }

  private mutating func cite(_ entry: CitationEntry, _ work: NodeID) {
    let paper = NodeID(entry.paper)
    let (source, target) = entry.origin == .citation ? (work, paper) : (paper, work)
    assembly.edge(source, .cites, target, evidence: entry.evidence)
  }

  private mutating func count(_ entry: CitationEntry, _ target: CitationResolver.Target, isToItself: Bool) {
    guard summaries.indices.contains(entry.file) else { return }
    summaries[entry.file].references += 1
    switch target {
    case .paper: if isToItself { summaries[entry.file].toItself += 1 } else { summaries[entry.file].resolved += 1 }
    case .work where !entry.facts.identifiers.isEmpty: summaries[entry.file].outsideWithID += 1
    case .work where entry.facts.title != nil: summaries[entry.file].outsideWithTitle += 1
    case .work, .none: summaries[entry.file].textOnly += 1
    }
  }
}

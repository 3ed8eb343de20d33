/// Gathers the terms that documents chose into concepts: evidence, numbers, labels, weights.
struct ConceptIndexBuilder {
  let documents: [Document]
  let acronyms: AcronymTable
  let terms: TermTable

  /// The index of `chosen`, the terms of each document. Cost: linear in the mentions.
  func index(_ chosen: [[DocumentTerm]]) -> ConceptIndex {
    let evidence = gather(chosen)
    let quality = TermQuality(collection: documents.count)
    let shared = evidence.all.map(quality.joins)

    var numbers = [Int](repeating: -1, count: evidence.all.count)
    var order: [Int] = []
    var labels = LabelVotes()
    var byDocument: [[DocumentConcept]] = []
    byDocument.reserveCapacity(chosen.count)
    for (document, terms) in chosen.enumerated() {
      var concepts: [DocumentConcept] = []
      for term in terms {
        guard let e = evidence.index[term.key], term.isRanked || shared[e] else { continue }
        if numbers[e] < 0 {
          numbers[e] = order.count
          order.append(e)
        }
        labels.vote(numbers[e], document: document, term: term, text: documents[document])
        concepts.append(DocumentConcept(concept: numbers[e], score: term.score, mentions: term.mentions))
      }
      byDocument.append(concepts)
    }
    let concepts = order.indices.map { number in
      let e = evidence.all[order[number]]
      let label = labels.label(of: number, documents)
      return Concept(
        id: LabelVotes.folded(label), label: label, acronyms: shortForms(of: e.key),
        documentFrequency: Int(e.counts.documents), weight: quality.weight(e), isShared: shared[order[number]],
        isHub: quality.isHub(e))
    }
    return ConceptIndex(concepts: concepts, byDocument: byDocument)
  }

  private func gather(_ chosen: [[DocumentTerm]]) -> (all: [ConceptEvidence], index: [UInt64: Int]) {
    var index: [UInt64: Int] = [:]
    var all: [ConceptEvidence] = []
    for term in chosen.joined() {
      let at = index[term.key] ?? all.count
      if at == all.count {
        index[term.key] = at
        all.append(ConceptEvidence(key: term.key, words: term.words, everywhere: term.traits))
        if let slot = terms.slot(of: term.key) { all[at].counts = terms.slots[slot] }
      }
      all[at].anywhere.formUnion(term.traits)
      all[at].everywhere.formIntersection(term.traits)
      all[at].longest = max(all[at].longest, term.longest)
      if term.isRanked { all[at].ranked += 1 }
    }
    return (all, index)
  }

  /// The short forms defined for a term, the commonest first, plurals left out where the singular is there.
  private func shortForms(of key: UInt64) -> [String] {
    let counted = acronyms.shortForms[key] ?? [:]
    let sorted = counted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return sorted.filter { !($0.last == "s" && counted[String($0.dropLast())] != nil) }
  }
}

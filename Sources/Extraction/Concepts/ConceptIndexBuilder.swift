/// Gathers the terms that documents chose into concepts: evidence, numbers, labels, weights.
struct ConceptIndexBuilder {
  let documents: [Document]
  let acronyms: AcronymTable
  let terms: TermTable

  /// The index of `chosen`, the terms of each document. Cost: linear in the mentions.
  func index(_ chosen: [[DocumentTerm]]) -> ConceptIndex {
    let (evidence, numberOfKey) = gather(chosen)
    let quality = TermQuality(collection: documents.count)
    let shared = evidence.map(quality.joins)

    var numbers = [Int](repeating: -1, count: evidence.count)
    var order: [Int] = []
    var labels = ConceptLabels()
    var byDocument: [[DocumentConcept]] = []
    byDocument.reserveCapacity(chosen.count)
    for (document, terms) in chosen.enumerated() {
      var concepts: [DocumentConcept] = []
      for term in terms {
        guard let e = numberOfKey[term.key], term.isRanked || shared[e] else { continue }
        if numbers[e] < 0 {
          numbers[e] = order.count
          order.append(e)
        }
        labels.vote(numbers[e], document: document, spelling: term.spelling)
        concepts.append(DocumentConcept(concept: numbers[e], score: term.score, mentions: term.mentions))
      }
      byDocument.append(concepts)
    }
    let spelled = labels.labels(count: order.count, documents)
    let ids = unique(Parallel.map(spelled.count, grain: 1024) { ConceptLabels.folded(spelled[$0]) })
    let concepts = Parallel.map(order.count, grain: 1024) { [order] number in
      let e = evidence[order[number]]
      return Concept(
        id: ids[number], label: spelled[number], acronyms: shortForms(of: e.key),
        documentFrequency: Int(e.counts.documents), weight: quality.weight(e), isShared: shared[order[number]],
        isHub: quality.isHub(e))
    }
    return ConceptIndex(concepts: concepts, byDocument: byDocument)
  }

  /// A number behind what two concepts would share: a short form of two meanings inside a longer term.
  private func unique(_ ids: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return ids.map { id in
      let count = seen[id, default: 0] + 1
      seen[id] = count
      return count == 1 ? id : "\(id) \(count)"
    }
  }

  private func gather(_ chosen: [[DocumentTerm]]) -> ([ConceptEvidence], KeyMap) {
    var numbers = KeyMap()
    var all: [ConceptEvidence] = []
    for terms in chosen {
      for term in terms {
        let at = numbers.number(of: term.key, orNew: all.count)
        if at == all.count {
          all.append(ConceptEvidence(key: term.key, words: term.words, everywhere: term.traits))
          if let slot = self.terms.slot(of: term.key) { all[at].counts = self.terms.slots[slot] }
        }
        all[at].anywhere.formUnion(term.traits)
        all[at].everywhere.formIntersection(term.traits)
        all[at].longest = max(all[at].longest, term.longest)
        if term.isRanked { all[at].ranked += 1 }
      }
    }
    return (all, numbers)
  }

  /// The short forms defined for a term, the commonest first, plurals left out where the singular is there.
  private func shortForms(of key: UInt64) -> [String] {
    guard acronyms.longForms[key] != nil, let counted = acronyms.shortForms[key] else { return [] }
    let sorted = counted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return sorted.filter { !($0.last == "s" && counted[String($0.dropLast())] != nil) }
  }
}

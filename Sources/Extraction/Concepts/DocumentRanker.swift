/// A term that was chosen for a document.
struct DocumentTerm {
  let key: UInt64
  let score: Double
  let isRanked: Bool
  let words: Int
  let traits: TermOccurrence.Traits
  /// Largest document frequency of a longer term round it here.
  let longest: Int
  let mentions: [Place]
}

/// Scores and chooses the terms of one document after the other.
struct DocumentRanker {
  let terms: TermTable
  let collection: Int
  let ranked: Int
  let score: KeyphraseScore

  private struct Candidate {
    var key: UInt64
    var slot: Int
    var evidence: TermEvidence
    var range: Range<Int>
    var score = 0.0
  }

  init(terms: TermTable, collection: Int, ranked: Int) {
    self.terms = terms
    self.collection = collection
    self.ranked = ranked
    score = KeyphraseScore(coherence: terms.coherence(documents: collection))
  }

  /// The terms of the document that `finder` has just read, best first.
  mutating func terms(of finder: TermFinder) -> [DocumentTerm] {
    let occurrences = finder.occurrences
    let containing = longestContaining(occurrences)
    let order = occurrences.indices.sorted { (occurrences[$0].key, $0) < (occurrences[$1].key, $1) }
    var candidates: [Candidate] = []
    var i = 0
    while i < order.count {
      let key = occurrences[order[i]].key
      var end = i + 1
      while end < order.count, occurrences[order[end]].key == key { end += 1 }
      if let slot = terms.slot(of: key) {
        var candidate = Candidate(key: key, slot: slot, evidence: TermEvidence(), range: i..<end)
        candidate.evidence = evidence(order[i..<end].map { occurrences[$0] }, slot, finder)
        candidate.evidence.longest = order[i..<end].map { containing[$0] }.max() ?? 0
        candidate.score = score.of(candidate.evidence)
        candidates.append(candidate)
      }
      i = end
    }
    candidates.sort { ($1.score, $0.range.lowerBound) < ($0.score, $1.range.lowerBound) }
    var chosen: [DocumentTerm] = []
    for (place, c) in candidates.enumerated() {
      let isRanked = place < ranked
      guard isRanked || TermQuality.mayJoin(c.evidence) else { continue }
      var mentions: [Place] = []
      for o in order[c.range] {
        let place = Place(occurrences[o].field, Int(occurrences[o].start)..<Int(occurrences[o].end))
        if mentions.last != place { mentions.append(place) }
      }
      chosen.append(DocumentTerm(
        key: c.key, score: c.score, isRanked: isRanked, words: c.evidence.words, traits: c.evidence.traits,
        longest: c.evidence.longest, mentions: mentions))
    }
    return chosen
  }

  func evidence(_ all: [TermOccurrence], _ slot: Int, _ finder: TermFinder) -> TermEvidence {
    var e = TermEvidence()
    e.counts = terms.slots[slot]
    e.collection = collection
    e.occurrences = all.count
    e.words = all[0].words
    e.letters = all[0].letters
    e.length = finder.units
    e.first = Int.max
    for o in all {
      if o.traits.contains(.standsAlone) { e.alone += 1 }
      if o.field == .title { e.inTitle = true }
      e.first = min(e.first, Int(o.position) + (o.field == .abstract ? finder.titleUnits : 0))
      e.traits.formUnion(o.traits)
    }
    return e
  }

  /// For each occurrence the largest document frequency of the longer ones round it in its noun phrase.
  func longestContaining(_ occurrences: [TermOccurrence]) -> [Int] {
    var largest = [Int](repeating: 0, count: occurrences.count)
    var i = 0
    while i < occurrences.count {
      var end = i + 1
      while end < occurrences.count, occurrences[end].phrase == occurrences[i].phrase { end += 1 }
      if end - i > 1 {
        let frequencies = occurrences[i..<end].map { o in terms.slot(of: o.key).map { Int(terms.slots[$0].documents) } ?? 0 }
        for a in i..<end {
          for b in i..<end where occurrences[b].start <= occurrences[a].start && occurrences[b].end >= occurrences[a].end
            && occurrences[b].end - occurrences[b].start > occurrences[a].end - occurrences[a].start
          { largest[a] = max(largest[a], frequencies[b - i]) }
        }
      }
      i = end
    }
    return largest
  }
}

/// A term that was chosen for a document.
struct DocumentTerm: Sendable {
  let key: UInt64
  let score: Double
  let isRanked: Bool
  let words: Int
  let traits: TermOccurrence.Traits
  /// Largest document frequency of a longer term round it here.
  let longest: Int
  let mentions: [Place]
  let spelling: Spelling
}

/// Scores and chooses the terms of one document after the other.
struct DocumentRanker: Sendable {
  let terms: TermTable
  let collection: Int
  let ranked: Int
  let score: KeyphraseScore

  private struct Candidate {
    let evidence: TermEvidence
    /// Its occurrences in the sorted order.
    let range: Range<Int>
    let score: Double
  }

  init(terms: TermTable, collection: Int, ranked: Int) {
    self.terms = terms
    self.collection = collection
    self.ranked = ranked
    score = KeyphraseScore(coherence: terms.coherence(documents: collection))
  }

  /// The terms of the document that `finder` has just read, best first.
  func terms(of finder: TermFinder, in document: Document) -> [DocumentTerm] {
    let occurrences = finder.occurrences
    let slots = occurrences.map { terms.slot(of: $0.key) ?? 0 }
    let longest = longestContaining(occurrences, slots)
    // Occurrences of one term side by side, in order of place: sorted by slot, then by number.
    let order = occurrences.indices.map { UInt64(slots[$0]) << 32 | UInt64($0) }.sorted().map { Int($0 & 0xFFFF_FFFF) }
    var candidates: [Candidate] = []
    var i = 0
    while i < order.count {
      var end = i + 1
      while end < order.count, slots[order[end]] == slots[order[i]] { end += 1 }
      let evidence = evidence(order[i..<end], occurrences, slots[order[i]], longest, finder)
      candidates.append(Candidate(evidence: evidence, range: i..<end, score: score.of(evidence)))
      i = end
    }
    // Sorted by number: candidates are large.
    func key(_ c: Int) -> UInt64 { occurrences[order[candidates[c].range.lowerBound]].key }
    let best = candidates.indices.sorted { a, b in
      let (x, y) = (candidates[a].score, candidates[b].score)
      return x != y ? x > y : key(a) < key(b)
    }
    var chosen: [DocumentTerm] = []
    for (place, number) in best.enumerated() where place < ranked || TermQuality.mayJoin(candidates[number].evidence) {
      let c = candidates[number]
      var mentions: [Place] = []
      for o in order[c.range] {
        let place = Place(occurrences[o].field, Int(occurrences[o].start)..<Int(occurrences[o].end))
        if mentions.last != place { mentions.append(place) }
      }
      chosen.append(
        DocumentTerm(
          key: occurrences[order[c.range.lowerBound]].key, score: c.score, isRanked: place < ranked,
          words: c.evidence.words, traits: c.evidence.traits, longest: c.evidence.longest, mentions: mentions,
          spelling: Spelling(best: mentions, in: document)))
    }
    return chosen
  }

  func evidence(
    _ all: ArraySlice<Int>, _ occurrences: [TermOccurrence], _ slot: Int, _ longest: [Int], _ finder: TermFinder
  ) -> TermEvidence {
    var e = TermEvidence()
    e.counts = terms.slots[slot]
    e.collection = collection
    e.occurrences = all.count
    e.length = finder.units
    e.first = Int.max
    for i in all {
      let o = occurrences[i]
      if o.traits.contains(.standsAlone) { e.alone += 1 }
      if o.field == .title { e.inTitle = true }
      e.first = min(e.first, Int(o.position) + (o.field == .abstract ? finder.titleUnits : 0))
      e.traits.formUnion(o.traits)
      e.words = max(e.words, o.words)
      e.letters = max(e.letters, o.letters)
      e.longest = max(e.longest, longest[i])
    }
    return e
  }

  /// For each occurrence the largest document frequency of the longer ones round it in its noun phrase.
  func longestContaining(_ occurrences: [TermOccurrence], _ slots: [Int]) -> [Int] {
    var largest = [Int](repeating: 0, count: occurrences.count)
    for outer in occurrences.indices {
      let o = occurrences[outer]
      let df = Int(terms.slots[slots[outer]].documents)
      func note(_ inner: Int) {
        guard occurrences[inner].end <= o.end, occurrences[inner].end - occurrences[inner].start < o.end - o.start
        else { return }
        largest[inner] = max(largest[inner], df)
      }
      // Occurrences of a phrase go by where they begin, so those inside this one lie close around it.
      var inner = outer - 1
      while inner >= 0, occurrences[inner].phrase == o.phrase, occurrences[inner].start >= o.start {
        note(inner)
        inner -= 1
      }
      inner = outer + 1
      while inner < occurrences.count, occurrences[inner].phrase == o.phrase, occurrences[inner].start >= o.start,
        occurrences[inner].start < o.end
      {
        note(inner)
        inner += 1
      }
    }
    return largest
  }
}

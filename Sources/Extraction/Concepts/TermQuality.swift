/// What the collection knows of a term that documents have chosen.
struct ConceptEvidence {
  let key: UInt64
  var counts = TermCounts()
  var words = 1
  /// Traits seen in any document, and those seen in every one.
  var anywhere: TermOccurrence.Traits = []
  var everywhere: TermOccurrence.Traits
  /// Largest document frequency of a longer term that holds it.
  var longest = 0
  /// Documents that rank it among their keyphrases.
  var ranked = 0
}

/// Whether a term is good enough to join two papers, and what that is worth.
struct TermQuality {
  /// Documents in the collection.
  let collection: Int

  /// A cheap test before the evidence is gathered: what cannot join is not kept.
  static func mayJoin(_ e: TermEvidence) -> Bool {
    e.counts.documents >= 2 && !e.traits.contains(.allWeak)
      && (e.words > 1 || !e.traits.contains(.general) || e.traits.contains(.acronym))
      && (e.words > 1 || e.letters > 3 || e.traits.contains(.acronym))
  }

  /// Whether sharing the term says that two papers treat the same subject.
  func joins(_ e: ConceptEvidence) -> Bool {
    let df = Double(e.counts.documents)
    guard e.counts.documents >= 2, !e.anywhere.contains(.allWeak) else { return false }
    // It lives inside one longer term.
    if Double(e.longest) > 0.75 * df { return false }
    if e.everywhere.contains(.longForm) { return true }
    if e.anywhere.contains(.general) && e.words == 1 { return false }
    // `data-driven`, `task-specific`: never the name of anything.
    if e.everywhere.isSuperset(of: [.adjective, .hyphenated]) { return false }
    let ranked = Double(e.ranked) / df
    if e.words == 1 {
      if e.everywhere.contains(.acronym) { return true }
      return ranked >= 0.3
    }
    if e.everywhere.contains(.endsWithHollow) { return false }
    let alone = Double(e.counts.standingAlone) / df
    if !e.everywhere.isDisjoint(with: [.beginsWithSize, .beginsWithWeak, .beginsWithParticiple]) {
      return df >= 3 && alone >= 0.4 && ranked >= 0.3
    }
    return alone >= 0.25 && ranked >= 0.1
  }

  /// Worth of sharing the term: its rarity, damped where one word or general words make it.
  func weight(_ e: ConceptEvidence) -> Double {
    let rarity = log(Double(max(collection, 1)) / Double(max(e.counts.documents, 1)))
    var factor = e.words == 1 && !e.everywhere.contains(.acronym) ? 0.6 : 1.0
    if e.everywhere.contains(.holdsWeak) { factor *= 0.75 }
    return rarity * factor
  }

  /// Document frequency above which a term is a hub.
  ///
  /// 12 % of 50 documents, 1 % of 5,000, and between and beyond by the same power law; several times that for terms
  /// which
  /// papers put into their titles, for these stay subjects however many papers have them.
  func isHub(_ e: ConceptEvidence) -> Bool {
    let window = 6 * exp(0.46 * log(Double(max(collection, 8)) / 50))
    let titles = Double(e.counts.titles) / Double(max(e.counts.documents, 1))
    return Double(e.counts.documents) > max(3, window) * (2 + 10 * titles)
  }
}

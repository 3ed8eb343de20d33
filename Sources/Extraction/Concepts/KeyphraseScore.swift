/// What is known of a term in one document and in the collection, as its score reads it.
struct TermEvidence {
  /// Occurrences in the document.
  var occurrences = 0
  /// Of these, those that are whole noun phrases.
  var alone = 0
  var inTitle = false
  /// Units before the first occurrence, and in the whole document.
  var first = 0
  var length = 1
  var words = 1
  var letters = 1
  var traits: TermOccurrence.Traits = []
  var counts = TermCounts()
  /// Largest document frequency of a longer term that holds it here.
  var longest = 0
  /// Documents in the collection.
  var collection = 1
}

/// How well a term names the subject of its document: log odds that a person would give it as a keyphrase.
struct KeyphraseScore: Sendable {
  static func features(of e: TermEvidence) -> InlineArray<48, Double> {
    let df = Double(e.counts.documents)
    let n = Double(max(e.collection, 2))
    func has(_ t: TermOccurrence.Traits) -> Double { e.traits.contains(t) ? 1 : 0 }
    let single = e.words == 1 ? 1.0 : 0
    let share = Double(e.counts.standingAlone) / df
    return [
      1,
      single,
      e.words == 3 ? 1 : 0,
      e.words == 4 ? 1 : 0,
      e.words >= 5 ? 1 : 0,
      log(Double(e.occurrences)),
      e.inTitle ? 1 : 0,
      log(1 + Double(e.first)) / log(2 + Double(e.length)),
      Double(e.alone) / Double(e.occurrences),
      share,
      log(df) / log(n),
      df >= 2 ? 1 : 0,
      (Double(e.counts.titles) + 0.3) / (df + 1),
      log(Double(e.counts.occurrences) / df),
      Double(e.longest) / df,
      has(.holdsOf), has(.beginsWithSize), has(.beginsWithWeak), has(.beginsWithParticiple), has(.endsWithWeak),
      has(.holdsWeak), has(.acronym), has(.capitalized), has(.hyphenated), has(.endsWithGerund), has(.expanded),
      has(.longForm), has(.adjective), has(.beginsWithAdjective),
      single * has(.acronym),
      single * log(df) / log(n),
      single * log(Double(e.letters)),
      single * (Double(e.counts.titles) + 0.3) / (df + 1),
      single * (e.inTitle ? 1 : 0),
      single * log(Double(e.occurrences)),
      (e.inTitle ? 1 : 0) * (Double(e.alone) / Double(e.occurrences)),
      has(.general), has(.endsWithHollow), has(.allWeak), single * has(.allWeak),
      (log(df) / log(n)) * (log(df) / log(n)),
      (e.inTitle ? 1 : 0) * log(Double(e.occurrences)),
      e.first < 12 ? 1 : 0,
      df >= 5 ? 1 : 0,
      has(.expanded) * has(.longForm),
      single * has(.endsWithGerund),
      share * log(df) / log(n),
      (Double(e.counts.titles) + 0.3) / (df + 1) * log(df) / log(n),
    ]
  }

  let coherence: Double
  private let weights: [Double]

  init(coherence: Double) {
    self.coherence = coherence
    weights = KeyphraseWeights.table.map { $0.manyFields + coherence * $0.oneField }
  }

  func of(_ e: TermEvidence) -> Double {
    let f = Self.features(of: e)
    var s = 0.0
    for i in f.indices where i < weights.count { s += f[i] * weights[i] }
    return s
  }
}

extension Folding {
  /// The folded form of one word, given in lower case: singular, American spelling, without a possessive `'s`.
  ///
  /// `tumours` → `tumor`, `analyses` → `analysis`, `modelling` → `modeling`, `Alzheimer's` → `alzheimer`. Cost: linear.
  package static func folded(_ lower: [UInt8]) -> [UInt8] { american(singular(withoutPossessive(lower))) }

  /// The folded form of the word at `range` of `text` as given: a capital before a final `s` marks a plural (`GPUs`,
  /// `AIs`).
  package static func folded(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    folded(lowered(text, withoutPluralOfCapitals(text, range)))
  }

  /// `range` without the `s` of `GPUs`.
  static func withoutPluralOfCapitals(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, text[range.upperBound - 1] == UInt8(ascii: "s"), Byte.isUpper(text[range.upperBound - 2])
    else {
      return range
    }
    return range.lowerBound..<(range.upperBound - 1)
  }

  /// `word` without a final `'s`.
  static func withoutPossessive(_ word: [UInt8]) -> [UInt8] {
    if ends(word, "'s") { return word.dropLast(2) }
    if ends(word, "’s") { return word.dropLast(4) }
    return word
  }

  /// The singular of a regular or classical plural; any other word as it is.
  package static func singular(_ word: [UInt8]) -> [UInt8] {
    if let known = irregular[word] { return known }
    guard word.count > 3, word.last == UInt8(ascii: "s") else {
      // The short forms of two letters: `AIs`, `PCs` arrive in lower case and stay, the collection joins them.
      return word
    }
    if ends(word, "ss") || ends(word, "us") || ends(word, "is") || ends(word, "ics") && word.count > 5 { return word }
    if ends(word, "ies"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
    if ends(word, "yses") || ends(word, "eses") || ends(word, "oses") { return word.dropLast(2) + Array("is".utf8) }
    for ending in ["sses", "xes", "ches", "shes", "zzes"] where ends(word, ending) { return word.dropLast(2) }
    return word.dropLast()
  }

  private static let irregular: [[UInt8]: [UInt8]] = {
    let pairs: StaticString = """
      matrices matrix vertices vertex indices index appendices appendix corpora corpus phenomena phenomenon criteria
      criterion hypotheses hypothesis bacteria bacterium media medium children child men man women woman people person
      mice
      mouse feet foot teeth tooth halves half lives life leaves leaf knives knife selves self genera genus nuclei
      nucleus
      stimuli stimulus loci locus foci focus radii radius fungi fungus alumni alumnus syllabi syllabus algae alga larvae
      larva formulae formula antennae antenna spectra spectrum quanta quantum strata stratum errata erratum automata
      automaton polyhedra polyhedron axes axis crises crisis bases base biases bias buses bus gases gas lenses lens
      viruses virus caches cache series series species species news news always always mathematics mathematics
      physics physics politics politics lyrics lyric metrics metric statistics statistic heuristics heuristic topics
      topic
      characteristics characteristic graphics graphic mechanics mechanics robotics robotics semantics semantics
      ethics ethics analytics analytics schemata schema stigmata stigma lemmata lemma theses thesis caches cache
      heroes hero potatoes potato echoes echo clothes clothes oases oasis apparatus apparatus atlas atlas
      canvas canvas chaos chaos gas gas bias bias lens lens pancreas pancreas does does has has was was
      clinics clinic fabrics fabric critics critic mosaics mosaic plastics plastic ceramics ceramic diagnostics
      diagnostic
      epidemics epidemic mimics mimic antibiotics antibiotic narcotics narcotic genetics genetics
      """
    let words = pairs.description.utf8.split { Byte.isSpace($0) }.map { Array($0) }
    var table: [[UInt8]: [UInt8]] = [:]
    for i in stride(from: 0, to: words.count - 1, by: 2) { table[words[i]] = words[i + 1] }
    return table
  }()

  static func ends(_ word: [UInt8], _ ending: String) -> Bool {
    word.count > ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

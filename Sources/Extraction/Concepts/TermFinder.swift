/// A place where a candidate term stands.
struct TermOccurrence: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    /// A whole noun phrase, not a part of one.
    static let standsAlone = Traits(rawValue: 1 << 0)
    static let holdsOf = Traits(rawValue: 1 << 1)
    static let beginsWithSize = Traits(rawValue: 1 << 2)
    static let beginsWithWeak = Traits(rawValue: 1 << 3)
    static let beginsWithParticiple = Traits(rawValue: 1 << 4)
    static let endsWithWeak = Traits(rawValue: 1 << 5)
    static let holdsWeak = Traits(rawValue: 1 << 6)
    static let acronym = Traits(rawValue: 1 << 7)
    /// Capitals in running text, not at the start of a sentence.
    static let capitalized = Traits(rawValue: 1 << 8)
    static let hyphenated = Traits(rawValue: 1 << 9)
    static let endsWithGerund = Traits(rawValue: 1 << 10)
    /// A short form that is read as its long form.
    static let expanded = Traits(rawValue: 1 << 11)
    static let opensSentence = Traits(rawValue: 1 << 12)
    /// The long form of an acronym somewhere in the collection.
    static let longForm = Traits(rawValue: 1 << 13)
    /// A single adjective.
    static let adjective = Traits(rawValue: 1 << 14)
    static let beginsWithAdjective = Traits(rawValue: 1 << 15)
    static let endsWithHollow = Traits(rawValue: 1 << 16)
    /// A single word that names no subject by itself.
    static let general = Traits(rawValue: 1 << 17)
    /// Nothing but words that make no term by themselves.
    static let allWeak = Traits(rawValue: 1 << 18)
  }

  let key: UInt64
  var traits: Traits
  let field: Document.Field
  /// Bytes in the field.
  let start: Int32
  let end: Int32
  /// Number of words, those of the long form where a short form stands for it.
  let words: Int
  let letters: Int
  /// Units of the field before it.
  let position: Int32
  /// Number of the noun phrase in the document: occurrences of one phrase may contain each other.
  let phrase: Int32
}

/// Finds the candidate terms of a document: the sub-phrases of its noun phrases.
struct TermFinder: Sendable {
  var lexicon = Lexicon()
  private var scanner = TermScanner()
  private let acronyms: AcronymTable
  private let longestTerm: Int
  private(set) var occurrences: [TermOccurrence] = []
  private(set) var titleUnits = 0
  private(set) var units = 0
  private var phrase: Int32 = 0
  /// Bytes of a field that are read; no abstract comes near, and a broken file must not fill the memory.
  private static let longestField = 1 << 20

  init(acronyms: AcronymTable, longestTerm: Int) {
    self.acronyms = acronyms
    self.longestTerm = longestTerm
  }

  /// Fills `occurrences`, in order of place, the title first. Cost: linear in the text.
  mutating func find(in document: Document, number: Int) {
    occurrences.removeAll(keepingCapacity: true)
    phrase = 0
    units = 0
    let aliases = acronyms.view(of: number)
    for field in Document.Field.allCases {
      var bytes = document[field]
      guard !bytes.isEmpty else { continue }
      if bytes.count > Self.longestField { bytes.removeLast(bytes.count - Self.longestField) }
      scanner.scan(bytes.span, lexicon: &lexicon, aliases: aliases)
      collect(field)
      units += scanner.units.count
      if field == .title { titleUnits = scanner.units.count }
    }
  }

  private mutating func collect(_ field: Document.Field) {
    var i = 0
    while i < scanner.units.count {
      if scanner.units[i].words > 0, acronyms.mayBegin(with: scanner.units[i].hash.key) { longForm(from: i, field) }
      guard isInner(i), i == 0 || !isInner(i - 1) else {
        i += 1
        continue
      }
      var end = i + 1
      while end < scanner.units.count, isInner(end) { end += 1 }
      nounPhrase(i..<end, field)
      i += 1
    }
  }

  private func isInner(_ i: Int) -> Bool { scanner.units[i].tag != .boundary && scanner.units[i].tag != .of }

  private func mayEnd(_ i: Int) -> Bool { scanner.units[i].tag == .noun || scanner.units[i].tag == .gerund }

  /// Every stretch of up to `longestTerm` words that ends in a noun, and `noun of noun`.
  private mutating func nounPhrase(_ run: Range<Int>, _ field: Document.Field) {
    var last = run.upperBound - 1
    while last >= run.lowerBound, !mayEnd(last) { last -= 1 }
    phrase += 1
    if last < run.lowerBound {
      if run.count == 1, isCompoundAdjective(run.lowerBound) { emit(run, field, [.adjective, .standsAlone]) }
      return
    }
    // A phrase stands alone with and without the size or the general adjective before it, and the general noun behind
    // it.
    var firstStrong = run.lowerBound
    while firstStrong < last, scanner.units[firstStrong].shape.contains(.weak) { firstStrong += 1 }
    var lastStrong = last
    while lastStrong > firstStrong, scanner.units[lastStrong].shape.contains(.weak) || !mayEnd(lastStrong) {
      lastStrong -= 1
    }
    if lastStrong < firstStrong || !mayEnd(lastStrong) { lastStrong = last }
    for start in run.lowerBound...last {
      var words = 0
      for end in start...last {
        words += Int(scanner.units[end].words)
        if words > longestTerm, end > start { break }
        guard mayEnd(end) || start == end && isCompoundAdjective(start) else { continue }
        let alone = start <= firstStrong && end >= lastStrong
        var traits: TermOccurrence.Traits = alone ? [.standsAlone] : []
        if !mayEnd(end) { traits.insert(.adjective) }
        emit(start..<(end + 1), field, traits)
      }
    }
    ofPhrase(head: last, field)
  }

  /// `mixture of experts`: one noun, `of`, and the noun phrase behind it.
  private mutating func ofPhrase(head: Int, _ field: Document.Field) {
    guard head + 2 < scanner.units.count, scanner.units[head + 1].tag == .of, isInner(head + 2),
      !scanner.units[head].shape.contains(.weak)
        || scanner.units[head].shape.contains(.capitalized) && field == .abstract
    else { return }
    var words = Int(scanner.units[head].words) + 1
    var end = head + 2
    while end < scanner.units.count, isInner(end) {
      words += Int(scanner.units[end].words)
      guard words <= longestTerm else { break }
      if mayEnd(end), !scanner.units[end].shape.contains(.weak) {
        emit(head..<(end + 1), field, [.holdsOf, .standsAlone])
      }
      end += 1
    }
  }

  /// A long form that an acronym somewhere in the collection has, whatever its words are.
  private mutating func longForm(from start: Int, _ field: Document.Field) {
    var hash = TermHash.empty
    var holdsBoundary = false
    var end = start
    while end < min(scanner.units.count, start + 9), scanner.units[end].words > 0 {
      hash = hash + scanner.units[end].hash
      holdsBoundary =
        holdsBoundary || scanner.units[end].tag == .boundary || scanner.units[end].tag == .of || !mayEnd(end)
      end += 1
      guard acronyms.mayBegin(with: hash.key) else { return }
      if holdsBoundary, end - start > 1, acronyms.longForms[hash.key] != nil {
        phrase += 1
        emit(start..<end, field, [.standsAlone, .longForm])
      }
    }
  }

  /// `multilingual`, `cross-lingual`: adjectives that name a subject by a prefix of number or place.
  private func isCompoundAdjective(_ i: Int) -> Bool {
    let unit = scanner.units[i]
    return unit.tag == .adjective && (unit.wordClass.contains(.compound) || unit.shape.contains(.hyphenated))
      && !unit.shape.contains(.weak)
  }

  private mutating func emit(_ range: Range<Int>, _ field: Document.Field, _ given: TermOccurrence.Traits) {
    let first = scanner.units[range.lowerBound]
    let last = scanner.units[range.upperBound - 1]
    var hash = TermHash.empty
    var traits = given
    var words = 0
    var letters = 0
    var strong = 0
    for i in range {
      let unit = scanner.units[i]
      hash = hash + unit.hash
      words += Int(unit.words)
      letters += Int(unit.letters)
      if unit.shape.contains(.weak) {
        traits.insert(.holdsWeak)
      } else if unit.tag != .of, unit.tag != .boundary {
        strong += 1
      }
      if unit.shape.contains(.acronym) { traits.insert(.acronym) }
      if unit.shape.contains(.hyphenated) { traits.insert(.hyphenated) }
      if unit.shape.contains(.expanded) { traits.insert(.expanded) }
      if field == .abstract, unit.shape.contains(.capitalized), !unit.shape.contains(.opensSentence) {
        traits.insert(.capitalized)
      }
    }
    if acronyms.mayBegin(with: hash.key), acronyms.longForms[hash.key] != nil { traits.insert(.longForm) }
    if strong == 0, !traits.contains(.longForm) {
      guard range.count > 1 else { return }
      traits.insert(.allWeak)
    }
    guard letters > 2 * (range.count - 1) + 2 || traits.contains(.acronym) else { return }
    if first.shape.contains(.opensSentence) { traits.insert(.opensSentence) }
    if range.count > 1 {
      if first.shape.contains(.size) { traits.insert(.beginsWithSize) }
      if first.shape.contains(.weak) { traits.insert(.beginsWithWeak) }
      if first.tag == .participle { traits.insert(.beginsWithParticiple) }
      if first.tag == .adjective { traits.insert(.beginsWithAdjective) }
      if last.shape.contains(.weak) { traits.insert(.endsWithWeak) }
    }
    if last.wordClass.contains(.hollow) { traits.insert(.endsWithHollow) }
    if range.count == 1, !traits.contains(.acronym), !first.wordClass.isDisjoint(with: [.general, .verbNoun, .verb]) {
      traits.insert(.general)
    }
    if last.tag == .gerund { traits.insert(.endsWithGerund) }
    occurrences.append(
      TermOccurrence(
        key: hash.key, traits: traits, field: field, start: first.start, end: last.end, words: words, letters: letters,
        position: first.position, phrase: phrase))
  }
}

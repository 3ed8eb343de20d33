/// Reads the reference lists of Scopus: the field `references` of BibTeX, `N1  - References:` of RIS, the column
/// `References` of CSV.
///
/// Two forms are met: `Family, I.I., Family, I., Title (year) Source, volume (issue), pp. 1-2` and, since 2023,
/// `Family I.I., Family I., Title, Source, volume, issue, pp. 1-2, (year)`. Citations are parted by semicolons, which
/// stand in titles too.
enum ScopusReferences {
  /// The works of a list, in its order; each says what could be told for sure. Cost: linear in the text.
  static func read(_ list: SourceText) -> [Reference] {
    var stretches = TextStretches(list)
    let bytes = stretches.bytes
    let span = bytes.span
    return citations(span).map { read(span, $0, stretches.text($0)) }
  }

  /// The citations of a list. A semicolon ends one at the end of a line, where its year has been met, and where people
  /// follow.
  private static func citations(_ text: borrowing Span<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (start, hasYear) = (0, false)
    for i in text.indices {
      if text[i] == UInt8(ascii: "("), CitationText.yearInParentheses(text, at: i, before: text.count) != nil {
        hasYear = true
      }
      guard text[i] == UInt8(ascii: ";"), i + 1 == text.count || ASCII.isSpace(text[i + 1]) else { continue }
      let endsLine = i + 1 == text.count || text[i + 1] == ASCII.lineFeed || text[i + 1] == ASCII.carriageReturn
      guard endsLine || hasYear || beginsWithPerson(text, i + 1) else { continue }
      found.append(CitationText.trimmed(text, start..<i))
      (start, hasYear) = (i + 1, false)
    }
    found.append(CitationText.trimmed(text, start..<text.count))
    return found.filter { !$0.isEmpty }
  }

  /// Whether `Family, I.I.,` stands at `start`. Looks at 80 bytes at most.
  private static func beginsWithPerson(_ text: borrowing Span<UInt8>, _ start: Int) -> Bool {
    let pieces = CitationText.pieces(text, start..<min(start + 80, text.count))
    return pieces.count > 2 && CitationText.areInitials(CitationText.string(text, pieces[1]))
  }

  private static func read(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ shown: SourceText) -> Reference {
    var reference = Reference(shown)
    reference.identifiers = CitationText.identifiers(in: text, range)
    guard let place = yearPlace(text, range) else { return reference }
    reference.year = CitationText.year(text, at: place + 1, before: range.upperBound)
    let before = CitationText.trimmed(text, range.lowerBound..<place)
    if place + 6 == range.upperBound, let last = before.last, text[last] == UInt8(ascii: ",") {
      readCommas(text, before, &reference)
    } else {
      let (authors, rest) = people(text, before)
      reference.authors = authors
      if let first = rest.first { reference.title = title(text, first.lowerBound..<before.upperBound) }
      reference.venue = venue(text, place + 6..<range.upperBound)
    }
    return reference
  }

  /// Where `(year)` stands: the last one that a source follows, otherwise the first; an issue may look like a year.
  private static func yearPlace(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    var (first, beforeSource) = (Int?.none, Int?.none)
    for i in range where CitationText.yearInParentheses(text, at: i, before: range.upperBound) != nil {
      first = first ?? i
      let next = i + 7
      if next < range.upperBound, text[i + 6] == 0x20, ASCII.isLetter(text[next]) || text[next] >= 0x80 {
        beforeSource = i
      }
    }
    return beforeSource ?? first
  }

  /// `Family, I.I., Family, I., Jr., …`: the people, and the pieces behind them.
  private static func people(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> ([String], ArraySlice<Range<Int>>) {
    let pieces = CitationText.pieces(text, range)
    var authors: [String] = []
    var i = 0
    while i + 1 < pieces.count, pieces[i].count <= 60 {
      let initials = CitationText.string(text, pieces[i + 1])
      guard CitationText.areInitials(initials) else { break }
      var name = initials + " " + CitationText.string(text, pieces[i])
      i += 2
      if i < pieces.count, CitationText.isSuffix(CitationText.string(text, pieces[i])) {
        name += " " + CitationText.string(text, pieces[i])
        i += 1
      }
      authors.append(name)
    }
    return (authors, pieces[i...])
  }

  /// `Family I.I., Family I., Title, Source, volume, issue, pp. 1-2`.
  private static func readCommas(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ reference: inout Reference) {
    var rest = CitationText.pieces(text, range)[...]
    while let piece = rest.first, let name = person(CitationText.string(text, piece)) {
      reference.authors.append(name)
      rest.removeFirst()
    }
    while rest.count > 1, let last = rest.last, isNumbering(text, last) { rest.removeLast() }
    guard let first = rest.first, let last = rest.last else { return }
    if rest.count == 1 {
      reference.title = title(text, first)
    } else {
      reference.venue = CitationText.string(text, last)
      reference.title = title(text, first.lowerBound..<rest[rest.endIndex - 2].upperBound)
    }
  }

  /// `Family I.I.` as `I.I. Family`.
  private static func person(_ piece: String) -> String? {
    guard piece.utf8.count <= 80, let blank = piece.lastIndex(of: " ") else { return nil }
    let initials = piece[piece.index(after: blank)...]
    return CitationText.areInitials(initials) ? initials + " " + piece[..<blank] : nil
  }

  /// Whether a piece behind the title is a volume, an issue, pages or an address rather than a source.
  private static func isNumbering(_ text: borrowing Span<UInt8>, _ piece: Range<Int>) -> Bool {
    let first = text[piece.lowerBound]
    if ASCII.isDigit(first) || first == UInt8(ascii: "(") { return true }
    let start = CitationText.string(text, piece.prefix(8)).lowercased()
    if ["pp.", "p.", "art", "http", "doi", "vol", "no."].contains(where: { start.hasPrefix($0) }) { return true }
    // An article number: S12, E1004.
    return piece.count <= 12 && piece.contains { ASCII.isDigit(text[$0]) } && !piece.contains { text[$0] == 0x20 }
  }

  /// What stands behind the year up to the volume: nil where a comma follows the year, since that is no source.
  private static func venue(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String? {
    guard let first = range.first, text[first] == 0x20 else { return nil }
    let pieces = CitationText.pieces(text, range)
    let source = pieces.prefix { !isNumbering(text, $0) }
    guard let start = source.first, let end = source.last else { return nil }
    return CitationText.string(text, start.lowerBound..<end.upperBound)
  }

  private static func title(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String? {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == UInt8(ascii: ",") || ASCII.isSpace(text[end - 1]) { end -= 1 }
    return end > range.lowerBound ? CitationText.string(text, range.lowerBound..<end) : nil
  }
}

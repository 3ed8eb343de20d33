/// Reads the cited references of Web of Science: the field `Cited-References` of BibTeX, the lines `CR` of its tagged
/// format, the column `CR` of its tables.
///
/// `Family I, 2015, SOURCE, V12, P34, DOI 10.1/x`, one a line, or parted by semicolons in a table. The title of the work
/// is not given, only where it appeared.
enum WebOfScienceReferences {
  /// The works of a list, in its order. Cost: linear in the text.
  static func read(_ list: SourceText) -> [Reference] {
    var stretches = TextStretches(list)
    let bytes = stretches.bytes
    let span = bytes.span
    return citations(span).map { read(span, $0, stretches.text($0)) }
  }

  /// One a line; in BibTeX, where each ends with a full stop, a line without one goes on in the next. A single line is
  /// a table's, where semicolons part them.
  private static func citations(_ text: borrowing Span<UInt8>) -> [Range<Int>] {
    let lines = split(text, at: ASCII.lineFeed)
    guard lines.count > 1 else { return split(text, at: UInt8(ascii: ";")) }
    let stops = lines.count { text[$0.upperBound - 1] == UInt8(ascii: ".") }
    guard stops * 2 > lines.count else { return lines }
    var found: [Range<Int>] = []
    var start: Int?
    for line in lines {
      start = start ?? line.lowerBound
      guard text[line.upperBound - 1] == UInt8(ascii: "."), let first = start else { continue }
      found.append(first..<line.upperBound)
      start = nil
    }
    if let start, let last = lines.last { found.append(start..<last.upperBound) }
    return found
  }

  /// The stretches between separators, trimmed; a separator counts where white space or the end follows it, so that
  /// DOIs with semicolons stay whole.
  private static func split(_ text: borrowing Span<UInt8>, at separator: UInt8) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for i in text.indices where text[i] == separator {
      if separator != ASCII.lineFeed, i + 1 < text.count, !ASCII.isSpace(text[i + 1]) { continue }
      found.append(CitationText.trimmed(text, start..<i))
      start = i + 1
    }
    found.append(CitationText.trimmed(text, start..<text.count))
    return found.filter { !$0.isEmpty }
  }

  private static func read(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ shown: SourceText) -> Reference {
    var reference = Reference(shown)
    reference.identifiers = CitationText.identifiers(in: text, range)
    let pieces = CitationText.pieces(text, range)
    guard let place = pieces.firstIndex(where: { isYear(text, $0) }) else {
      reference.authors = pieces.count > 1 ? person(text, pieces[0]).map { [$0] } ?? [] : []
      return reference
    }
    reference.year = CitationText.year(text, at: pieces[place].lowerBound, before: range.upperBound)
    if place > 0, let name = person(text, pieces[0].lowerBound..<pieces[place - 1].upperBound) {
      reference.authors = [name]
    }
    if place + 1 < pieces.count, !isNumbering(text, pieces[place + 1]) {
      var source = pieces[place + 1]
      if place + 2 == pieces.count, text[source.upperBound - 1] == UInt8(ascii: ".") {
        source = source.lowerBound..<source.upperBound - 1
      }
      reference.venue = CitationText.string(text, source)
    }
    return reference
  }

  private static func isYear(_ text: borrowing Span<UInt8>, _ piece: Range<Int>) -> Bool {
    let isEnded = piece.count == 4 || (piece.count == 5 && text[piece.upperBound - 1] == UInt8(ascii: "."))
    return isEnded && CitationText.year(text, at: piece.lowerBound, before: piece.upperBound) != nil
  }

  /// `V12`, `P34`, `DOI 10.…`, `ARTN 5`.
  private static func isNumbering(_ text: borrowing Span<UInt8>, _ piece: Range<Int>) -> Bool {
    let first = text[piece.lowerBound]
    if first == UInt8(ascii: "V") || first == UInt8(ascii: "P"), piece.count > 1 {
      return ASCII.isDigit(text[piece.lowerBound + 1])
    }
    let start = CitationText.string(text, piece.prefix(5))
    return start.hasPrefix("DOI ") || start.hasPrefix("ARTN")
  }

  /// `Family IJ`, `Family, I. J.` as `IJ Family`; nil for `[Anonymous]`. A group, which an asterisk marks, stays as it
  /// is.
  private static func person(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String? {
    let name = CitationText.string(text, range)
    if name.lowercased().hasPrefix("[anonymous") || name.lowercased() == "anonymous" { return nil }
    if name.hasPrefix("*") { return String(name.dropFirst()) }
    if let comma = name.firstIndex(of: ",") {
      let given = name[name.index(after: comma)...].drop { $0 == " " }
      return given.isEmpty ? String(name[..<comma]) : given + " " + name[..<comma]
    }
    guard let blank = name.lastIndex(of: " ") else { return name }
    let last = name[name.index(after: blank)...]
    let isInitials =
      (1...4).contains(last.utf8.count(where: { $0 != 0x2E && $0 != 0x2D }))
      && last.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "." || $0 == "-" }
    return isInitials ? last + " " + name[..<blank] : name
  }
}

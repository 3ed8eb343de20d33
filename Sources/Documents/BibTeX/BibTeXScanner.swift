/// Finds the entries of a BibTeX file, one after the other, in one pass over its bytes.
///
/// The grammar is that of BibTeX (Patashnik, Designing BibTeX styles, and `bibtex.web`), with the slips that files have:
/// missing commas, keys and closing braces, values without braces, quotes within quotes. Where a value does not end, the
/// next entry that begins a line ends it, so that one entry is lost and no more.
struct BibTeXScanner {
  enum Item {
    /// `entry` holds it.
    case entry
    /// `@string`: the name and, in `entry`, the pieces.
    case macro(String)
    case preamble
    case comment(Range<Int>)
    /// Text between entries, which BibTeX takes for a comment.
    case outside(Range<Int>)
    /// An entry that cannot be read, and why.
    case broken(Range<Int>, String)
  }

  private(set) var position: Int
  /// The entry read last; its storage serves all of them.
  private(set) var entry = BibTeXEntry()
  /// Stretches within entries that are no fields, and where the first stands.
  private(set) var strays = 0
  private(set) var firstStray: Int?
  private let end: Int
  /// Bytes that may still be looked at in vain for the end of a comment.
  private var lookahead: Int

  init(start: Int, end: Int) {
    position = start
    self.end = end
    lookahead = 2 * (end - start) + 1024
  }

  /// The next thing in the text; nil at its end.
  mutating func next(_ text: borrowing Span<UInt8>) -> Item? {
    let start = position
    var at = position
    while at < end, !(text[at] == UInt8(ascii: "@") && BibTeXSyntax.isCommand(text, at, end)) { at += 1 }
    position = at
    let between = CitationText.trimmed(text, start..<at)
    if between.contains(where: { text[$0] != UInt8(ascii: "}") && text[$0] != UInt8(ascii: ",") }) {
      return .outside(between)
    }
    return at < end ? readCommand(text, at) : nil
  }

  private mutating func readCommand(_ text: borrowing Span<UInt8>, _ at: Int) -> Item {
    let name = BibTeXSyntax.name(text, BibTeXSyntax.skipSpace(text, at + 1, end), end)
    entry.clear()
    entry.type = BibTeXSyntax.lowered(text, name)
    let open = BibTeXSyntax.skipSpace(text, name.upperBound, end)
    if entry.type == "comment" { return readComment(text, at, open) }
    let close = text[open] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
    var i = open + 1
    switch entry.type {
    case "string":
      let name = BibTeXSyntax.name(text, BibTeXSyntax.skipSpace(text, i, end), end)
      i = BibTeXSyntax.skipSpace(text, name.upperBound, end)
      guard i < end, text[i] == UInt8(ascii: "="), !name.isEmpty else {
        return resume(text, from: i, at, "a macro is defined without a name and a value")
      }
      i += 1
      if let broken = readValue(text, &i, close) {
        return resume(text, from: broken, at, "the value of the macro is not closed")
      }
      i = BibTeXSyntax.skipSpace(text, i, end)
      position = i < end && text[i] == close ? i + 1 : i
      return .macro(BibTeXSyntax.lowered(text, name))
    case "preamble":
      if let broken = readValue(text, &i, close) { return resume(text, from: broken, at, "the preamble is not closed") }
      i = BibTeXSyntax.skipSpace(text, i, end)
      position = i < end && text[i] == close ? i + 1 : i
      return .preamble
    default: return readEntry(text, at, i, close)
    }
  }

  // MARK: Entries

  private mutating func readEntry(_ text: borrowing Span<UInt8>, _ at: Int, _ start: Int, _ close: UInt8) -> Item {
    var i = start
    entry.key = readKey(text, &i, close)
    while true {
      while i < end, ASCII.isSpace(text[i]) || text[i] == UInt8(ascii: ",") { i += 1 }
      guard i < end else { break }
      if text[i] == close {
        i += 1
        guard let next = BibTeXSyntax.fieldBehindComma(text, i, end) else { return finish(at..<i, isClosed: true) }
        // A brace too many closed the entry before its time.
        stray(at: i - 1)
        i = next
      } else if text[i] == UInt8(ascii: "@"), BibTeXSyntax.beginsEntry(text, i, end) {
        break
      } else if !readField(text, &i, close, at) {
        return resume(text, from: i, at, Self.unclosedValue)
      }
    }
    return finish(at..<i, isClosed: false)
  }

  private static let unclosedValue = "the value of a field is not closed by a brace or a quote"

  private mutating func finish(_ range: Range<Int>, isClosed: Bool) -> Item {
    entry.bytes = range
    entry.isClosed = isClosed
    position = range.upperBound
    return .entry
  }

  /// The key: what stands before the first comma, or before the first field where there is no key.
  private func readKey(_ text: borrowing Span<UInt8>, _ i: inout Int, _ close: UInt8) -> Range<Int> {
    let start = BibTeXSyntax.skipSpace(text, i, end)
    var stop = start
    while stop < end, text[stop] != UInt8(ascii: ","), text[stop] != close {
      if text[stop] == UInt8(ascii: "=") {
        // `@article{title = {…}`: a field before any comma. A key may hold the sign too.
        let value = BibTeXSyntax.skipSpace(text, stop + 1, end)
        if value < end, text[value] == UInt8(ascii: "{") || text[value] == UInt8(ascii: "\"") {
          var field = CitationText.trimmed(text, start..<stop).upperBound
          while field > start, !ASCII.isSpace(text[field - 1]) { field -= 1 }
          i = field
          return CitationText.trimmed(text, start..<field)
        }
      }
      if text[stop] == ASCII.lineFeed, stop > start {
        // A key without a comma: the next line begins with a field.
        let next = BibTeXSyntax.skipSpace(text, stop, end)
        if BibTeXSyntax.beginsField(text, next, end) || (next < end && text[next] == UInt8(ascii: "@")) { break }
        stop = next
        continue
      }
      stop += 1
    }
    // `@misc{year = 2020, …}`.
    if BibTeXSyntax.beginsField(text, start, end), text[BibTeXSyntax.name(text, start, end).upperBound] == 0x20 {
      return start..<start
    }
    i = stop
    return CitationText.trimmed(text, start..<stop)
  }

  /// Reads `name = value`; false, with `i` where reading can go on, if the value does not end.
  private mutating func readField(
    _ text: borrowing Span<UInt8>, _ i: inout Int, _ close: UInt8, _ at: Int
  ) -> Bool {
    let name = BibTeXSyntax.name(text, i, end)
    let sign = BibTeXSyntax.skipSpace(text, name.upperBound, end)
    guard !name.isEmpty, sign < end, text[sign] == UInt8(ascii: "=") else {
      stray(at: i)
      skipStray(text, &i, close)
      return true
    }
    i = sign + 1
    let first = entry.pieces.count
    if let broken = readValue(text, &i, close) {
      i = broken
      return false
    }
    entry.assign(BibTeXFieldName.named(text, name), from: first)
    return true
  }

  private mutating func stray(at place: Int) {
    strays += 1
    firstStray = firstStray ?? place
  }

  /// Goes to the end of the line or to the next comma or brace.
  private func skipStray(_ text: borrowing Span<UInt8>, _ i: inout Int, _ close: UInt8) {
    i += 1
    while i < end, text[i] != UInt8(ascii: ","), text[i] != ASCII.lineFeed, text[i] != close { i += 1 }
  }

  // MARK: Values

  /// Reads pieces joined by `#` into the entry. Returns where reading can go on if one of them does not end.
  private mutating func readValue(_ text: borrowing Span<UInt8>, _ i: inout Int, _ close: UInt8) -> Int? {
    while true {
      i = BibTeXSyntax.skipSpace(text, i, end)
      guard i < end else { return nil }
      switch text[i] {
      case UInt8(ascii: "{"):
        switch BibTeXSyntax.closingBrace(text, i + 1, end) {
        case .found(let stop):
          entry.add(BibTeXEntry.Piece(range: i + 1..<stop, isBare: false))
          i = stop + 1
        case .cut(let next): return next
        }
      case UInt8(ascii: "\""):
        switch BibTeXSyntax.closingQuote(text, i + 1, end) {
        case .found(let stop):
          entry.add(BibTeXEntry.Piece(range: i + 1..<stop, isBare: false))
          i = stop + 1
        case .cut(let next): return next
        }
      default: readBareWords(text, &i, close)
      }
      i = BibTeXSyntax.skipSpace(text, i, end)
      guard i < end, text[i] == UInt8(ascii: "#") else { return nil }
      i += 1
    }
  }

  /// A number, the name of a macro, or text that someone forgot to put into braces: up to a comma or the end of the line.
  private mutating func readBareWords(_ text: borrowing Span<UInt8>, _ i: inout Int, _ close: UInt8) {
    let start = i
    while i < end {
      let b = text[i]
      if b == UInt8(ascii: ",") || b == UInt8(ascii: "#") || b == close || b == ASCII.lineFeed { break }
      if b == UInt8(ascii: "{") || b == UInt8(ascii: "\"") { break }
      i += 1
    }
    let word = CitationText.trimmed(text, start..<i)
    if !word.isEmpty { entry.add(BibTeXEntry.Piece(range: word, isBare: true)) }
  }

  // MARK: What is no entry

  /// `@comment{…}` is left out as a whole where its braces match, otherwise up to the end of the line.
  private mutating func readComment(_ text: borrowing Span<UInt8>, _ at: Int, _ open: Int) -> Item {
    if open < end, text[open] == UInt8(ascii: "{"), lookahead > 0 {
      var (depth, i) = (1, open + 1)
      while i < end, depth > 0 {
        if text[i] == UInt8(ascii: "{") { depth += 1 }
        if text[i] == UInt8(ascii: "}") { depth -= 1 }
        i += 1
      }
      if depth == 0 {
        position = i
        return .comment(at..<i)
      }
      lookahead -= i - open
    }
    var i = at
    while i < end, text[i] != ASCII.lineFeed { i += 1 }
    position = i
    return .comment(at..<i)
  }

  /// Goes on at the next entry that begins a line, from `start` on.
  private mutating func resume(_ text: borrowing Span<UInt8>, from start: Int, _ at: Int, _ reason: String) -> Item {
    var i = max(start, at + 1)
    while i < end, !(text[i] == UInt8(ascii: "@") && BibTeXSyntax.beginsEntry(text, i, end)) { i += 1 }
    position = i
    return .broken(CitationText.trimmed(text, at..<i), reason)
  }
}

/// Questions about places in BibTeX text. Each costs no more than what it passes over.
enum BibTeXSyntax {
  /// Where a value ends, or where reading can go on after a value without an end.
  enum Ending {
    case found(Int)
    case cut(Int)
  }

  static func skipSpace(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, ASCII.isSpace(text[i]) { i += 1 }
    return i
  }

  /// The name at `start`: of a type, a field or a macro. Empty where none begins.
  static func name(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var i = start
    while i < end, isNameByte(text[i]) { i += 1 }
    return start..<i
  }

  /// Every printing character but those that have a meaning (`bibtex.web`, section 32 ff.).
  private static func isNameByte(_ b: UInt8) -> Bool {
    guard b > 0x20, b != 0x7F else { return false }
    switch b {
    case UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "@"),
      UInt8(ascii: "\\"):
      return false
    default: return true
    }
  }

  static func lowered(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for i in range.prefix(64) { bytes.append(ASCII.lowered(text[i])) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `@word{` or `@word(` stands at `at` so that it begins something, and is neither part of an e-mail address
  /// nor commented out with a percent sign, which BibTeX does not know but people use.
  static func isCommand(_ text: borrowing Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    if at > 0 {
      let before = text[at - 1]
      guard ASCII.isSpace(before) || before == UInt8(ascii: "}") || before == UInt8(ascii: ")") || before == 0xBF else {
        return false
      }
      var back = at - 1
      while back > 0, at - back < 64, text[back] == 0x20 || text[back] == ASCII.tab { back -= 1 }
      if text[back] == UInt8(ascii: "%") { return false }
    }
    let start = skipSpace(text, at + 1, min(end, at + 64))
    guard start < end, ASCII.isLetter(text[start]) else { return false }
    let name = name(text, start, min(end, start + 64))
    if name.count == 7, lowered(text, name) == "comment" { return true }
    let open = skipSpace(text, name.upperBound, end)
    return open < end && (text[open] == UInt8(ascii: "{") || text[open] == UInt8(ascii: "("))
  }

  /// Whether an entry begins at `at`, where a value or a field might stand as well: it begins the line, and a key and a
  /// field follow.
  static func beginsEntry(_ text: borrowing Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    var back = at - 1
    while back >= 0, at - back < 64, text[back] == 0x20 || text[back] == ASCII.tab { back -= 1 }
    guard back < 0 || text[back] == ASCII.lineFeed || text[back] == ASCII.carriageReturn else { return false }
    guard at + 1 < end, ASCII.isLetter(text[at + 1]) else { return false }
    let word = name(text, at + 1, min(end, at + 65))
    let open = skipSpace(text, word.upperBound, end)
    guard open < end, text[open] == UInt8(ascii: "{") || text[open] == UInt8(ascii: "(") else { return false }
    let type = lowered(text, word)
    if type == "comment" || type == "preamble" { return true }
    var i = skipSpace(text, open + 1, end)
    if beginsField(text, i, end) { return true }
    let limit = min(end, i + 256)
    while i < limit, text[i] != UInt8(ascii: ","), text[i] != ASCII.lineFeed {
      if text[i] == UInt8(ascii: "{") || text[i] == UInt8(ascii: "}") || text[i] == UInt8(ascii: "\"") { return false }
      i += 1
    }
    guard i < limit else { return false }
    return beginsField(text, skipSpace(text, text[i] == ASCII.lineFeed ? i : i + 1, end), end)
  }

  /// Whether `name =` stands at `start`.
  static func beginsField(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start < end, ASCII.isLetter(text[start]) else { return false }
    let name = name(text, start, min(end, start + 64))
    let sign = skipSpace(text, name.upperBound, min(end, name.upperBound + 64))
    return sign < end && text[sign] == UInt8(ascii: "=")
  }

  /// The place of the field in `, name = …` at `start`; nil where something else stands there.
  static func fieldBehindComma(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let comma = skipSpace(text, start, end)
    guard comma < end, text[comma] == UInt8(ascii: ",") else { return nil }
    let field = skipSpace(text, comma + 1, end)
    return beginsField(text, field, end) ? field : nil
  }

  /// The brace that closes the one before `start`. Backslashes do not hide braces, as in BibTeX.
  static func closingBrace(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Ending {
    var (depth, i) = (1, start)
    while i < end {
      switch text[i] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return .found(i) }
      case UInt8(ascii: "@"): if beginsEntry(text, i, end) { return .cut(i) }
      default: break
      }
      i += 1
    }
    return .cut(end)
  }

  /// The quote that closes the one before `start`: outside braces, with something behind it that may follow a value.
  static func closingQuote(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Ending {
    var (depth, i) = (0, start)
    while i < end {
      switch text[i] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\""):
        if depth == 0, mayFollowValue(text, skipSpace(text, i + 1, end), end) { return .found(i) }
      case UInt8(ascii: "@"): if beginsEntry(text, i, end) { return .cut(i) }
      default: break
      }
      i += 1
    }
    return .cut(end)
  }

  private static func mayFollowValue(_ text: borrowing Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    guard i < end else { return true }
    switch text[i] {
    case UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "@"): return true
    default: return beginsField(text, i, end)
    }
  }
}

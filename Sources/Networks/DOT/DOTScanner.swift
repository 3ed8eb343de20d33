/// The words of DOT (graphviz.org, “The DOT language”), one after the other.
struct DOTScanner {
  enum Token {
    /// A name, a number or a string, escapes read; `isBare` where it does not stand in quotes and may be a keyword.
    case id([UInt8], isBare: Bool)
    /// `->` or `--`
    case edge(isArc: Bool)
    /// One of `{ } [ ] = ; , :`
    case mark(UInt8)
  }

  private(set) var position = 0
  /// Where the token handed out last begins.
  private(set) var start = 0

  /// The next token; nil at the end.
  mutating func next(_ text: Span<UInt8>) throws(Fault) -> Token? {
    try passSpace(text)
    guard position < text.count else { return nil }
    start = position
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "="),
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"):
      position += 1
      return .mark(byte)
    case UInt8(ascii: "\""): return .id(try quoted(text), isBare: false)
    case UInt8(ascii: "<"): return .id(try markup(text), isBare: false)
    case UInt8(ascii: "-") where text.holds("->", at: position) || text.holds("--", at: position):
      position += 2
      return .edge(isArc: text[start + 1] == UInt8(ascii: ">"))
    default: break
    }
    if byte == UInt8(ascii: "-") { position += 1 }
    while position < text.count, Self.isNameByte(text[position]) { position += 1 }
    guard position > start + (byte == UInt8(ascii: "-") ? 1 : 0) else {
      throw Fault(at: start, "\(text.quoted(start..<start + 1)) cannot stand here: put names that hold it in quotes")
    }
    return .id(text.bytes(start..<position), isBare: true)
  }

  /// Whether the next token is that mark, which is not passed.
  mutating func isBefore(_ mark: UInt8, _ text: Span<UInt8>) throws(Fault) -> Bool {
    try passSpace(text)
    return position < text.count && text[position] == mark
  }

  private static func isNameByte(_ b: UInt8) -> Bool {
    ASCII.isLetter(b) || ASCII.isDigit(b) || b == UInt8(ascii: "_") || b == UInt8(ascii: ".") || b >= 0x80
  }

  /// A string; several joined by `+` are one.
  private mutating func quoted(_ text: Span<UInt8>) throws(Fault) -> [UInt8] {
    var out: [UInt8] = []
    repeat {
      position += 1
      while true {
        guard position < text.count else { throw Fault(at: start, "a string begins here that is never closed") }
        let byte = text[position]
        position += 1
        if byte == UInt8(ascii: "\"") { break }
        // A backslash before a quote or the end of a line is no part of the string; others stay.
        if byte == UInt8(ascii: "\\"), position < text.count {
          if text[position] == UInt8(ascii: "\"") {
            out.append(UInt8(ascii: "\""))
            position += 1
            continue
          }
          if text[position] == ASCII.lineFeed {
            position += 1
            continue
          }
        }
        out.append(byte)
      }
      let end = position
      try passSpace(text)
      guard position < text.count, text[position] == UInt8(ascii: "+") else {
        position = end
        return out
      }
      position += 1
      try passSpace(text)
    } while position < text.count && text[position] == UInt8(ascii: "\"")
    return out
  }

  /// `<…>` with markup within, brackets balanced.
  private mutating func markup(_ text: Span<UInt8>) throws(Fault) -> [UInt8] {
    var depth = 0
    repeat {
      guard position < text.count else { throw Fault(at: start, "“<” begins markup here that is never closed") }
      if text[position] == UInt8(ascii: "<") { depth += 1 }
      if text[position] == UInt8(ascii: ">") { depth -= 1 }
      position += 1
    } while depth > 0
    return text.bytes(start..<position)
  }

  /// White space, comments of C, lines that begin with `#`.
  private mutating func passSpace(_ text: Span<UInt8>) throws(Fault) {
    while position < text.count {
      if ASCII.isSpace(text[position]) {
        position += 1
      } else if text.holds("//", at: position) || (text[position] == UInt8(ascii: "#") && isLineStart(text)) {
        position = text.end(before: ASCII.lineFeed, position..<text.count)
      } else if text.holds("/*", at: position) {
        let begin = position
        position += 2
        while position < text.count, !text.holds("*/", at: position) { position += 1 }
        guard position < text.count else { throw Fault(at: begin, "a comment begins here that is never closed") }
        position += 2
      } else {
        return
      }
    }
  }

  private func isLineStart(_ text: Span<UInt8>) -> Bool {
    position == 0 || text[position - 1] == ASCII.lineFeed
  }
}

/// The rows of a table: cells parted by one byte, in quotes where they hold it (RFC 4180).
struct TableRows {
  struct Cell {
    /// Without its quotes.
    let range: Range<Int>
    /// Whether quotes stand doubled within.
    let hasDoubled: Bool

    func bytes(_ text: Span<UInt8>) -> [UInt8] {
      guard hasDoubled else { return text.bytes(range) }
      var out: [UInt8] = []
      var i = range.lowerBound
      while i < range.upperBound {
        out.append(text[i])
        i += text[i] == UInt8(ascii: "\"") ? 2 : 1
      }
      return out
    }
  }

  let separator: UInt8
  private(set) var position: Int
  /// Where the row handed out last begins.
  private(set) var start = 0

  /// Guesses the separator from the first line: the one that stands there most.
  init(_ text: Span<UInt8>, from start: Int) {
    position = start
    let line = start..<text.end(before: ASCII.lineFeed, start..<text.count)
    let counts = [UInt8(ascii: ","), ASCII.tab, UInt8(ascii: ";")].map { byte in line.count { text[$0] == byte } }
    let most = counts.max() ?? 0
    separator =
      most == 0
      ? ASCII.blank : most == counts[1] ? ASCII.tab : most == counts[0] ? UInt8(ascii: ",") : UInt8(ascii: ";")
  }

  /// The cells of the next row that is not blank; nil at the end.
  mutating func next(_ text: Span<UInt8>) throws(Fault) -> [Cell]? {
    while position < text.count, ASCII.isSpace(text[position]), text[position] != separator { position += 1 }
    guard position < text.count else { return nil }
    start = position
    var cells: [Cell] = []
    while true {
      cells.append(try cell(text))
      guard position < text.count else { return cells }
      let byte = text[position]
      position += 1
      if byte == separator {
        if separator == ASCII.blank { passBlanks(text) }
        continue
      }
      return cells
    }
  }

  private mutating func passBlanks(_ text: Span<UInt8>) {
    while position < text.count, text[position] == ASCII.blank || text[position] == ASCII.tab,
      separator != text[position] || separator == ASCII.blank
    {
      position += 1
    }
  }

  /// Reads a cell up to the separator or the end of the line that follows it.
  private mutating func cell(_ text: Span<UInt8>) throws(Fault) -> Cell {
    passBlanks(text)
    guard position < text.count, text[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < text.count, !endsCell(text[position]) { position += 1 }
      return Cell(range: text.trimmed(start..<position), hasDoubled: false)
    }
    let open = position
    position += 1
    var hasDoubled = false
    while true {
      position = text.end(before: UInt8(ascii: "\""), position..<text.count)
      guard position < text.count else {
        throw Fault(at: open, "a cell begins with a quote here and never ends: close it, or double the quote")
      }
      guard position + 1 < text.count, text[position + 1] == UInt8(ascii: "\"") else { break }
      hasDoubled = true
      position += 2
    }
    let range = open + 1..<position
    position += 1
    while position < text.count, !endsCell(text[position]) { position += 1 }
    return Cell(range: range, hasDoubled: hasDoubled)
  }

  private func endsCell(_ b: UInt8) -> Bool {
    b == separator || b == ASCII.lineFeed || b == ASCII.carriageReturn
  }
}

/// The text of a cell as people read it: doubled quotes, entities and tags gone.
enum TableText {
  /// The content of a cell with its quotes taken out of their doubling.
  static func string(_ bytes: [UInt8], _ cell: TableCell) -> String {
    cell.hasQuotes ? String(decoding: unquoted(bytes, cell.range), as: UTF8.self) : bytes.string(cell.range)
  }

  /// The text with its place; `isLine` makes one line of it.
  static func text(_ bytes: [UInt8], _ cell: TableCell, line: Int, isLine: Bool) -> SourceText {
    let content = bytes[cell.range]
    var (isMarked, isBroken) = marks(content.span)
    isBroken = isBroken && isLine
    guard cell.hasQuotes || isMarked || isBroken else {
      return SourceText(bytes.string(cell.range), line: line, bytes: cell.range, isVerbatim: true)
    }
    var text = string(bytes, cell)
    if isMarked { text = InlineMarkup.plain(text) }
    if isBroken { text = joined(text) }
    // Not every `&` is an entity's.
    return SourceText(text, line: line, bytes: cell.range, isVerbatim: text.utf8.elementsEqual(content))
  }

  /// Whether there may be entities or tags, and whether there are line breaks. Without a way out of the loop, so that
  /// many bytes are looked at at once.
  private static func marks(_ text: borrowing Span<UInt8>) -> (isMarked: Bool, isBroken: Bool) {
    var found: UInt8 = 0
    for i in text.indices {
      let b = text[i]
      found |= (b == UInt8(ascii: "&") ? 1 : 0) | (b == UInt8(ascii: "<") ? 1 : 0) | (b < 0x20 ? 2 : 0)
    }
    return (found & 1 != 0, found & 2 != 0)
  }

  private static func unquoted(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let next = i + 1 < range.upperBound ? bytes[i + 1] : 0
      if next == UInt8(ascii: "\""), bytes[i] == next || bytes[i] == UInt8(ascii: "\\") { i += 1 }
      out.append(bytes[i])
      i += 1
    }
    return out
  }

  private static func joined(_ text: String) -> String {
    String(decoding: Array(text.utf8.split(whereSeparator: ASCII.isSpace).joined(separator: [0x20])), as: UTF8.self)
  }
}

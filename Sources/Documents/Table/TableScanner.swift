/// A cell: where its content stands, without the quotes round it and the white space at its ends.
struct TableCell: Sendable {
  var range: Range<Int>
  /// Whether quotes within it stand doubled or escaped.
  var hasQuotes = false

  /// How many cells a row has up to its last that is not empty.
  static func filledCount(_ cells: [TableCell]) -> Int { (cells.lastIndex { !$0.range.isEmpty } ?? -1) + 1 }
}

/// How a table writes its rows.
struct TableDialect: Sendable {
  var delimiter: UInt8
  /// Whether `\"` is a quote within quotes, as some databases write, rather than `""`.
  var escapesWithBackslash = false
  /// Whether rows end at a carriage return, as they did on old computers: nowhere is a line feed.
  var endsAtCarriageReturn = false
}

/// Reads the rows of a table one after another: RFC 4180, and what is met instead of it.
///
/// A quote closes a cell only where the delimiter or the end of the line follows, so that stray quotes within text do no
/// harm. Cost: linear; `expected` cells a row tell a quote that is never closed, and what is read again for its sake is
/// at most four times as long as the table in all.
struct TableScanner {
  private let bytes: [UInt8]
  private let end: Int
  private let dialect: TableDialect
  private(set) var offset: Int
  /// The cells of the row read last.
  private(set) var cells: [TableCell] = []
  /// Bytes that may still be read a second time.
  private var budget: Int
  /// Where too much was read in vain, quotes that open from here on are looked for on their line only.
  private var unclosedFrom = Int.max

  struct Row: Sendable {
    let range: Range<Int>
    /// Whether a quote that is never closed stands in it, so that the row is its first line only.
    var isUnclosed = false
  }

  /// How quotes are taken: closed by a quote before a delimiter, or by the first one on the same line and otherwise as
  /// text.
  private enum Quotes { case lenient, strict }

  init(_ bytes: [UInt8], _ range: Range<Int>, _ dialect: TableDialect) {
    (self.bytes, offset, end, self.dialect) = (bytes, range.lowerBound, range.upperBound, dialect)
    budget = 4 * range.count
  }

  /// The next row that is not blank; nil at the end. `expected`: how many cells rows have, 0 where that is not known.
  mutating func next(expected: Int = 0) -> Row? {
    while offset < end {
      let start = offset
      guard scan(.lenient) else {
        budget -= end - start
        if budget < 0 { unclosedFrom = min(unclosedFrom, start) }
        return line(from: start, isUnclosed: true)
      }
      let row = start..<offset
      if cells.count == 1, cells[0].range.isEmpty, !cells[0].hasQuotes, bytes.trimmed(row).isEmpty { continue }
      guard expected > 0, filledCount != expected, cells.count != expected else { return Row(range: row) }
      return mended(row, expected) ?? Row(range: row)
    }
    return nil
  }

  /// How many cells the row has up to its last that is not empty.
  var filledCount: Int { TableCell.filledCount(cells) }

  /// The row read with stray quotes as text, where that makes it what it should be or where a line to come is a row
  /// of its own; nil where it stays as it was read.
  private mutating func mended(_ row: Range<Int>, _ expected: Int) -> Row? {
    guard bytes[row].contains(UInt8(ascii: "\"")), budget >= row.count else { return nil }
    budget -= row.count
    let (before, after) = (cells, offset)
    offset = row.lowerBound
    _ = scan(.strict)
    let first = row.lowerBound..<offset
    if cells.count == expected || filledCount == expected { return Row(range: first) }
    // A row on one of the lines to come says that the quote was never meant to reach it.
    let strict = cells
    for _ in 0..<(expected > 2 ? 4 : 1) where offset < after {
      _ = scan(.strict)
      guard cells.count == expected else { continue }
      (cells, offset) = (strict, first.upperBound)
      return Row(range: first, isUnclosed: true)
    }
    (cells, offset) = (before, after)
    return nil
  }

  /// The line at `start` as a row of its own.
  private mutating func line(from start: Int, isUnclosed: Bool) -> Row {
    offset = start
    _ = scan(.strict)
    return Row(range: start..<offset, isUnclosed: isUnclosed)
  }

  /// Reads one row from `offset` and stops behind its end; false where a quote is never closed.
  private mutating func scan(_ quotes: Quotes) -> Bool {
    cells.removeAll(keepingCapacity: true)
    let bytes = self.bytes
    let span = bytes.span
    let delimiter = dialect.delimiter
    let lineEnd = dialect.endsAtCarriageReturn ? ASCII.carriageReturn : ASCII.lineFeed
    var i = offset
    while true {
      while i < end, span[i] == 0x20, delimiter != 0x20 { i &+= 1 }
      let isOpen = i < end && span[i] == UInt8(ascii: "\"")
      let found = isOpen && (quotes == .strict || i < unclosedFrom) ? quoted(span, i, quotes) : nil
      if isOpen, found == nil, quotes == .lenient { return false }
      if let (cell, next) = found {
        cells.append(cell)
        i = next
      } else {
        let start = i
        while i < end {
          let b = span[i]
          if b == delimiter || b == lineEnd { break }
          i &+= 1
        }
        var last = i
        while last > start, ASCII.isSpace(span[last - 1]) { last &-= 1 }
        // A quote that nothing closes on its line is no part of the text.
        let isStray = isOpen && !(start + 1..<last).contains { span[$0] == UInt8(ascii: "\"") }
        cells.append(TableCell(range: isStray ? start + 1..<max(last, start + 1) : start..<last))
      }
      guard i < end, span[i] == delimiter else { break }
      i &+= 1
    }
    offset = min(i &+ 1, end)
    return true
  }

  /// The cell whose opening quote stands at `open`, and where the delimiter or the end of the line behind it stands; nil
  /// where it is never closed.
  private func quoted(_ span: borrowing Span<UInt8>, _ open: Int, _ quotes: Quotes) -> (TableCell, next: Int)? {
    let quote = UInt8(ascii: "\"")
    let start = open + 1
    var hasQuotes = false
    var i = start
    while i < end {
      guard let place = ByteScan.firstOffset(of: quote, in: span, i..<end) else { return nil }
      if quotes == .strict, ByteScan.firstOffset(of: ASCII.lineFeed, in: span, i..<place) != nil { return nil }
      i = place
      if dialect.escapesWithBackslash, i > start, span[i - 1] == UInt8(ascii: "\\") {
        hasQuotes = true
        i &+= 1
        continue
      }
      if i + 1 < end, span[i + 1] == quote {
        // A doubled quote, unless the cell is empty or ends in a quote: `""` and `"a"""`.
        hasQuotes = true
        i &+= 2
        continue
      }
      var next = i + 1
      while next < end, span[next] == 0x20 || span[next] == ASCII.carriageReturn && !dialect.endsAtCarriageReturn {
        next &+= 1
      }
      if next >= end || span[next] == dialect.delimiter || span[next] == ASCII.lineFeed
        || span[next] == ASCII.carriageReturn
      {
        let content = trimmed(span, start..<i)
        return (TableCell(range: content, hasQuotes: hasQuotes), next)
      }
      guard quotes == .lenient else { return nil }
      hasQuotes = true
      i &+= 1
    }
    return nil
  }

  private func trimmed(_ span: borrowing Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, ASCII.isSpace(span[low]) { low &+= 1 }
    while low < high, ASCII.isSpace(span[high - 1]) { high &-= 1 }
    return low..<high
  }
}

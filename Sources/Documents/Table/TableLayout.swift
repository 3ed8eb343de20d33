/// How a table is written and what its columns hold.
struct TableLayout {
  let sample: TableSample
  let columns: ColumnRoles
  /// Where the rows of data begin.
  let dataStart: Int
  /// Lines before the header: where the table comes from, comments.
  let preamble: Range<Int>

  /// Looks at the beginning of a text; nil where it is no table. Cost: 64 KiB are read at most four times.
  init?(_ bytes: [UInt8], _ whole: Range<Int>) {
    guard let first = bytes[whole].first(where: { !ASCII.isSpace($0) }), !"{[<@%".utf8.contains(first) else {
      return nil
    }
    let stated = Self.statedDelimiter(bytes, whole)
    let range = (stated?.next ?? whole.lowerBound)..<whole.upperBound
    let head = bytes[range.prefix(TableSample.length)]
    let isOld = !head.contains(ASCII.lineFeed) && head.contains(ASCII.carriageReturn)
    let escapes = Self.escapesWithBackslash(head)
    let delimiters = stated.map { [$0.delimiter] } ?? Array(",;\t|".utf8)
    var best: TableSample?
    for delimiter in delimiters where head.contains(delimiter) {
      let dialect = TableDialect(delimiter: delimiter, escapesWithBackslash: escapes, endsAtCarriageReturn: isOld)
      guard let sample = TableSample(bytes, range, dialect) else { continue }
      if let held = best, Self.score(held) >= Self.score(sample) { continue }
      best = sample
    }
    guard let best, best.consistency >= Self.leastConsistency(best) else { return nil }
    sample = best
    columns = ColumnRoles(best)
    dataStart = best.header.map { best.ranges[$0].upperBound } ?? range.lowerBound
    preamble = whole.lowerBound..<(best.header.map { best.ranges[$0].lowerBound } ?? range.lowerBound)
  }

  /// Four known names are no accident, whatever the rows are like.
  private static func leastConsistency(_ sample: TableSample) -> Double {
    sample.knownNames > 3 ? 0 : sample.knownNames > 1 ? 0.5 : 0.9
  }

  /// Names that are known say more than columns that are alike.
  private static func score(_ sample: TableSample) -> Double {
    Double(sample.knownNames) * 10 + sample.consistency * (5 + Double(min(sample.width, 40)) / 10)
  }

  /// `sep=;` in the first line, as Excel reads it.
  private static func statedDelimiter(_ bytes: [UInt8], _ range: Range<Int>) -> (delimiter: UInt8, next: Int)? {
    let end =
      bytes.firstOffset(of: ASCII.lineFeed, in: range.prefix(16)) ?? min(range.upperBound, range.lowerBound + 16)
    let line = bytes[range.lowerBound..<end].filter { $0 != UInt8(ascii: "\"") && $0 != ASCII.carriageReturn }
    guard line.count == 5, line.holds("sep=", at: 0), let delimiter = line.last else { return nil }
    return (delimiter, min(end + 1, range.upperBound))
  }

  private static func escapesWithBackslash(_ head: ArraySlice<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    var (escaped, doubled) = (0, 0)
    for (a, b) in zip(head, head.dropFirst()) where b == quote {
      if a == UInt8(ascii: "\\") { escaped += 1 } else if a == quote { doubled += 1 }
    }
    return escaped > 0 && escaped > doubled
  }
}

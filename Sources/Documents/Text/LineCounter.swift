/// Tells the line on which a byte stands, without a table of all lines.
///
/// Counts from the place asked for last, so that places asked for in rising order cost one pass over the bytes in all.
struct LineCounter {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line, from 1, of the byte at `target`. A line ends behind its line feed.
  mutating func line(at target: Int) -> Int {
    let target = min(target, bytes.count)
    if target >= offset {
      line += Self.lineFeeds(bytes.span, offset..<target)
    } else {
      line -= Self.lineFeeds(bytes.span, target..<offset)
    }
    offset = target
    return line
  }

  /// First and last line of `range`.
  mutating func lines(of range: Range<Int>) -> ClosedRange<Int> {
    let first = line(at: range.lowerBound)
    return first...line(at: Swift.max(range.lowerBound, range.upperBound - 1))
  }

  private static func lineFeeds(_ span: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for i in range where span[i] == ASCII.lineFeed { count &+= 1 }
    return count
  }
}

/// Tells the line on which a byte stands, without a table of all lines.
///
/// Counts from the line asked for last: places on it cost nothing, and places asked for in rising order cost one
/// pass over the bytes in all.
struct LineCounter: Sendable {
  private let bytes: [UInt8]
  /// Bytes of one line, `line`, as far as they are known: up to and without its line feed.
  private var known: Range<Int>
  private var line: Int

  init(_ bytes: [UInt8]) { self.init(bytes, line: 1, at: 0) }

  /// Counts from `offset`, which is known to stand on `line`.
  init(_ bytes: [UInt8], line: Int, at offset: Int) {
    self.bytes = bytes
    self.line = line
    known = offset..<offset
  }

  /// The line, from 1, of the byte at `target`. A line ends behind its line feed; the end
  /// of the bytes belongs to the last of them.
  mutating func line(at target: Int) -> Int {
    let target = max(0, min(target, bytes.count - 1))
    if !known.contains(target) { (line, known) = whereabouts(of: target) }
    return line
  }

  private func whereabouts(of target: Int) -> (line: Int, known: Range<Int>) {
    let span = bytes.span
    var line = line
    if target >= known.upperBound {
      line += ByteScan.count(of: ASCII.lineFeed, in: span, known.upperBound..<target)
    } else {
      let passed = ByteScan.count(of: ASCII.lineFeed, in: span, target..<known.lowerBound)
      if passed == 0 { return (line, target..<known.upperBound) }
      line -= passed
    }
    return (line, target..<(ByteScan.firstOffset(of: ASCII.lineFeed, in: span, target..<bytes.count) ?? bytes.count))
  }

  /// First and last line of `range`.
  mutating func lines(of range: Range<Int>) -> ClosedRange<Int> {
    let first = line(at: range.lowerBound)
    return first...line(at: Swift.max(range.lowerBound, range.upperBound - 1))
  }
}

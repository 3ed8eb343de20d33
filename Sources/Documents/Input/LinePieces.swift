/// Whole lines of a file, many at a time, without the rest of it in memory.
package struct LinePieces {
  package struct Piece: Sendable {
    /// Lines with their ends; the last line of the file may have none.
    package let bytes: [UInt8]
    /// The number of the first of them, from 1.
    package let firstLine: Int
  }

  /// What is read from; at its end once all pieces were handed out.
  package private(set) var stream: ByteStream
  /// The beginning of a line that goes on.
  private var carried: [UInt8]
  /// The number of the next line.
  package private(set) var line = 1
  private let pieceBytes: Int

  /// - Parameter beginning: what was read of `stream` before.
  /// - Parameter pieceBytes: what a piece holds about, 1 or more; a longer line is a piece of its own.
  package init(_ stream: ByteStream, beginning: [UInt8], pieceBytes: Int) {
    self.stream = stream
    carried = beginning
    self.pieceBytes = pieceBytes
  }

  /// The next lines, at least one; nil at the end. Cost: linear in what it hands out, and in long lines.
  package mutating func next() -> Piece? {
    while true {
      // A long line is read in growing steps, so that it is not copied over and over.
      let count = max(pieceBytes, carried.count)
      var bytes = stream.next(upTo: count, behind: carried)
      let end = stream.isAtEnd ? bytes.count : bytes.lastIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? 0
      carried = Array(bytes[end...])
      guard end > 0 else {
        if stream.isAtEnd { return nil }
        continue
      }
      bytes.removeSubrange(end...)
      defer { line += ByteScan.count(of: ASCII.lineFeed, in: bytes.span, 0..<bytes.count) }
      return Piece(bytes: bytes, firstLine: line)
    }
  }
}

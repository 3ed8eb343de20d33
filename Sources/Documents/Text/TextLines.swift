/// One line of a text: where it stands, without its line break.
struct TextLine {
  /// From 1.
  let number: Int
  /// Bytes of the line without white space at its ends.
  let content: Range<Int>
  /// Bytes of white space before the content.
  let indent: Int

  var isBlank: Bool { content.isEmpty }
}

/// The lines of a source, in order. Lines end at LF or CR LF; of a source with neither, CR ends them (`Source`).
struct TextLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var offset: Int
  private var number = 0

  init(_ source: Source) { (bytes, offset) = (source.bytes, source.start) }

  mutating func next() -> TextLine? {
    guard offset < bytes.count else { return nil }
    number += 1
    let end = bytes.firstOffset(of: ASCII.lineFeed, in: offset..<bytes.count) ?? bytes.count
    let content = bytes.trimmed(offset..<end)
    defer { offset = end + 1 }
    return TextLine(number: number, content: content, indent: content.lowerBound - offset)
  }
}

extension [UInt8] {
  /// Bytes of a stretch that is read on one core: large against the cost of handing it over, small against a file that
  /// is worth it.
  private static var stretch: Int { 1 << 20 }

  /// Cuts `range` behind line feeds into stretches of a megabyte or so, by the bytes alone.
  func stretches(of range: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let least = Swift.min(start + Self.stretch, range.upperBound)
      let end = firstOffset(of: ASCII.lineFeed, in: least..<range.upperBound).map { $0 + 1 } ?? range.upperBound
      stretches.append(start..<end)
      start = end
    }
    return stretches
  }
}

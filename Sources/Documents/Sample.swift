/// The beginning of a file, looked at once for all readers.
struct Sample {
  /// How much of a file is looked at to tell its format.
  static let length = 64 * 1024

  let bytes: [UInt8]
  /// The lines that are not blank, trimmed; the last one only where it is whole.
  let lines: [ArraySlice<UInt8>]
  private let source: Source
  /// The beginning of the text, where its first line is longer than the sample.
  let head: ArraySlice<UInt8>?
  /// The outermost JSON value, where the file begins with `{` or `[`.
  let json: JSONEnvelope?
  /// How the JSON is laid out and what its records hold, where the file begins with `{` or `[`.
  let shape: JSONShape?
  /// The file's last byte that is not white space.
  let lastByte: UInt8?
  let isSingleLine: Bool
  /// Whether the file is one line that begins and ends as an object.
  let isSingleObject: Bool

  init(_ source: Source) {
    let whole = source.bytes.trimmed(source.start..<source.bytes.count)
    let end = min(whole.upperBound, whole.lowerBound + Self.length)
    bytes = source.bytes
    self.source = source
    var lines: [ArraySlice<UInt8>] = []
    var start = whole.lowerBound
    while start < end, let lineEnd = source.bytes.firstOffset(of: ASCII.lineFeed, in: start..<end) {
      let line = source.bytes.trimmed(start..<lineEnd)
      if !line.isEmpty { lines.append(source.bytes[line]) }
      start = lineEnd + 1
    }
    let rest = source.bytes.trimmed(start..<end)
    if end == whole.upperBound, !rest.isEmpty { lines.append(source.bytes[rest]) }
    self.lines = lines
    head = lines.isEmpty && !whole.isEmpty ? source.bytes[whole.lowerBound..<end] : nil
    json = JSONEnvelope(source.bytes, whole.lowerBound..<end)
    shape = JSONShape(source)
    lastByte = whole.last.map { source.bytes[$0] }
    isSingleLine = source.bytes.firstOffset(of: ASCII.lineFeed, in: whole.lowerBound..<end) == nil
    isSingleObject =
      isSingleLine && whole.count > 2 && source.bytes[whole.lowerBound] == UInt8(ascii: "{")
      && source.bytes[whole.upperBound - 1] == UInt8(ascii: "}")
  }

  /// Runs of lines without an empty one between, those cut off at the end of the sample left out. Cost: a pass over the
  /// sample.
  var blocks: [[TextLine]] {
    var (blocks, block): ([[TextLine]], [TextLine]) = ([], [])
    for line in TextLines(source) {
      if line.content.lowerBound > source.start + Self.length { return blocks }
      if !line.isBlank {
        block.append(line)
      } else if !block.isEmpty {
        blocks.append(block)
        block = []
      }
    }
    return block.isEmpty ? blocks : blocks + [block]
  }
}

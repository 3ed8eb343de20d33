/// A piece of text as a source gives it, with the place it came from.
package struct SourceText: Sendable, Equatable {
  /// The text: decoded (JSON escapes, entities, markup gone) and valid UTF-8, otherwise as it stands in the source.
  package var text: String
  /// First line of the text in its file, from 1.
  package var line: Int
  /// Bytes of the file that it was read from, quotes and markup of the format not included where that is known.
  package var bytes: Range<Int>
  /// Whether line breaks in `text` are the file's own, so that they count as lines.
  package var isVerbatim: Bool

  package init(_ text: String, line: Int, bytes: Range<Int>, isVerbatim: Bool = false) {
    self.text = text
    self.line = line
    self.bytes = bytes
    self.isVerbatim = isVerbatim
  }

  /// The file's line on which the byte at `offset` of `text` stands. Cost: linear in `offset`.
  package func line(at offset: Int) -> Int {
    guard isVerbatim else { return line }
    return line + text.utf8.prefix(offset).reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }
}

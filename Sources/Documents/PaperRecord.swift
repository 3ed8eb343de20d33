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

/// A paper as one source gives it: not yet joined with what other sources say of the same paper.
package struct PaperRecord: Sendable, Equatable {
  /// The id that the source gives, kept as it is.
  package var key: String?
  package var title: SourceText?
  package var abstract: SourceText?
  package var authors: [String] = []
  package var date: PaperDate?
  package var venue: String?
  /// Addresses that the source gives apart from running text: fields, link targets of HTML and Markdown.
  package var addresses: [SourceText] = []
  package var keywords: [String] = []
  /// Works that it cites: an id, DOI, arXiv id or title each.
  package var references: [SourceText] = []
  /// First line of the record in its file, from 1, and the bytes it takes.
  package var line: Int
  package var bytes: Range<Int>

  package init(line: Int, bytes: Range<Int>) {
    self.line = line
    self.bytes = bytes
  }
}

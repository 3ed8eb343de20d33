/// Stretches of a text with their places in its file.
///
/// Asked for in rising order, all of them together cost one pass over the text.
struct TextStretches {
  let bytes: [UInt8]
  private let whole: SourceText
  private var lines: LineCounter

  init(_ whole: SourceText) {
    bytes = Array(whole.text.utf8)
    self.whole = whole
    lines = LineCounter(bytes)
  }

  /// The stretch `range` of the text, white space as single blanks. Its bytes are its own where the text stands in the
  /// file as it is, otherwise those of the whole text.
  mutating func text(_ range: Range<Int>) -> SourceText {
    let line = whole.isVerbatim ? whole.line + lines.line(at: range.lowerBound) - 1 : whole.line
    let start = whole.bytes.lowerBound
    let place = whole.isVerbatim ? start + range.lowerBound..<start + range.upperBound : whole.bytes
    return SourceText(CitationText.string(bytes.span, range), line: line, bytes: place)
  }
}

/// A stretch of running text with one link, or none: what Markdown and HTML both come to.
struct Inline {
  /// The words, markup gone.
  var text: String
  /// Where the link leads, as written; nil for plain text.
  var target: SourceText?
  /// Whether it is set in bold.
  var isStrong = false
  /// The bytes of the words, markup round them left out as far as possible.
  var range: Range<Int>
}

extension [Inline] {
  /// All words, white space folded.
  var plainText: String { Inline.folded(map(\.text).joined()) }

  /// From the first byte to the last.
  var range: Range<Int>? {
    guard let first, let last else { return nil }
    return first.range.lowerBound..<Swift.max(first.range.lowerBound, last.range.upperBound)
  }
}

extension Inline {
  /// `text` with each run of white space as one blank and none at the ends.
  static func folded(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A text as found: verbatim where the source says just that.
  static func sourceText(_ text: String, _ range: Range<Int>, _ bytes: [UInt8], line: Int) -> SourceText {
    SourceText(text, line: line, bytes: range, isVerbatim: bytes.string(range) == text)
  }
}

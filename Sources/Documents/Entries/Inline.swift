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
  /// `text` with each run of white space as one blank and none at the ends. No-break spaces count as white space.
  static func folded(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var hasGap = false
    var i = 0
    while i < bytes.count {
      // U+00A0 is 0xC2 0xA0.
      let isNoBreakSpace = bytes[i] == 0xC2 && i + 1 < bytes.count && bytes[i + 1] == 0xA0
      if ASCII.isSpace(bytes[i]) || isNoBreakSpace {
        hasGap = !out.isEmpty
        i += isNoBreakSpace ? 2 : 1
        continue
      }
      if hasGap { out.append(0x20) }
      hasGap = false
      out.append(bytes[i])
      i += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A text as found: verbatim where the source says just that.
  static func sourceText(_ text: String, _ range: Range<Int>, _ bytes: [UInt8], line: Int) -> SourceText {
    SourceText(text, line: line, bytes: range, isVerbatim: bytes.string(range) == text)
  }
}

/// Takes out of an address what typesetting, markup and converters put in.
enum LinkCleaning {
  /// The bytes of `range` without gaps and marks without width, with plain hyphens, and with the escapes of LaTeX,
  /// Markdown and HTML read; `repaired` tells whether anything had to be changed.
  static func clean(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> (bytes: [UInt8], repaired: Bool) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let b = text[i]
      switch b {
      case _ where Byte.isSpace(b), 0x5C:
        i += 1
      case 0x25 where isEscapedBackslash(text, at: i):
        i += 3
      case 0x7B where isBracedEscape(text, at: i):
        bytes.append(text[i + 2])
        i += 4
      case 0x26 where text.has("&amp;", at: i):
        bytes.append(b)
        i += 5
      case 0x24 where text.has("$\\sim$", at: i):
        bytes.append(0x7E)
        i += 6
      case 0x80...:
        let (value, length) = scalar(in: text, at: i)
        if isHyphen(value) {
          bytes.append(0x2D)
        } else if !LinkByte.isZeroWidth(value) {
          for k in i..<i + length { bytes.append(text[k]) }
        }
        i += length
      default:
        bytes.append(b)
        i += 1
      }
    }
    return (bytes, bytes.count != range.count)
  }

  /// Hyphens that are not U+002D, and the dash that a word processor makes of one.
  static func isHyphen(_ v: UInt32) -> Bool { v &- 0x2010 <= 3 }

  /// `{\_}`, as reference managers write `_` for LaTeX.
  static func isBracedEscape(_ text: borrowing Span<UInt8>, at i: Int) -> Bool {
    guard text.byte(i + 1) == 0x5C, text.byte(i + 3) == 0x7D else { return false }
    return text.byte(i + 2) == 0x5F || text.byte(i + 2) == 0x25 || text.byte(i + 2) == 0x23 || text.byte(i + 2) == 0x26
  }

  /// `%5C_`: LaTeX's `\_` after somebody percent-encoded it.
  static func isEscapedBackslash(_ text: borrowing Span<UInt8>, at i: Int) -> Bool {
    text.has("%5c", at: i) && (text.byte(i + 3) == 0x5F || text.has("%5f", at: i + 3))
  }
}

/// The alphabets of links and small looks at the bytes round a place.
enum LinkByte {
  /// Letters, digits, `-`, `.`, `_`: what names on GitHub and the Hub are made of.
  static func isName(_ b: UInt8) -> Bool { Byte.isAlphanumeric(b) || b == 0x2D || b == 0x2E || b == 0x5F }

  /// Letters, digits, `-`, `.`: what a host name is made of.
  static func isHost(_ b: UInt8) -> Bool { Byte.isAlphanumeric(b) || b == 0x2D || b == 0x2E }

  static func isHex(_ b: UInt8) -> Bool { hexValue(b) != nil }

  static func hexValue(_ b: UInt8) -> UInt8? {
    if Byte.isDigit(b) { return b - 0x30 }
    let l = b | 0x20
    return l >= 0x61 && l <= 0x66 ? l - 0x57 : nil
  }

  /// Marks without width that converters leave inside words: soft hyphen, zero-width blank, joiners, byte order mark.
  static func isZeroWidth(_ v: UInt32) -> Bool { v == 0xAD || v &- 0x200B <= 2 || v == 0x2060 || v == 0xFEFF }

  /// Scripts that are written without blanks, or that append endings to a foreign word without one:
  /// a link may touch them on either side.
  static func isCJK(_ v: UInt32) -> Bool {
    switch v {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// A scalar above ASCII that may stand inside an address: a letter, but no superscript (a footnote's number).
  static func isInternational(_ v: UInt32) -> Bool {
    Tokenizer.isWordScalar(v) && !(0x2070...0x209F).contains(v) && v != 0xFFFD
  }
}

extension Span where Element == UInt8 {
  /// Whether `word` (lower case) stands at `index`, whatever the letter case in the text.
  func has(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    // A static string's bytes live as long as the program, and the loop stays inside its length.
    let bytes = unsafe UnsafeBufferPointer(start: word.utf8Start, count: length)
    for k in 0..<length where unsafe Byte.lowered(self[index + k]) != bytes[k] { return false }
    return true
  }

  /// Whether `word` (lower case) ends just before `index`, whatever the letter case in the text.
  func has(_ word: StaticString, before index: Int) -> Bool { has(word, at: index - word.utf8CodeUnitCount) }

  /// The byte at `index`; a blank outside the text, so that looking round needs no bounds check of its own.
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0x20 }

  /// The value of the scalar that ends just before `index`; a blank at the start of the text.
  func scalarValue(before index: Int) -> UInt32 {
    guard index > 0 else { return 0x20 }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: self, at: start).value
  }

  /// The bytes of `range` as text.
  func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for i in range { bytes.append(self[i]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

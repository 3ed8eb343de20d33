/// Questions about single bytes of UTF-8.
enum ASCII {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// Blank, tab, line feed, carriage return, form feed, vertical tab.
  static func isSpace(_ b: UInt8) -> Bool { b == 0x20 || b &- 0x09 < 5 }
  static func isDigit(_ b: UInt8) -> Bool { b &- 0x30 < 10 }
  static func isUpper(_ b: UInt8) -> Bool { b &- 0x41 < 26 }
  static func isLower(_ b: UInt8) -> Bool { b &- 0x61 < 26 }
  static func isLetter(_ b: UInt8) -> Bool { (b | 0x20) &- 0x61 < 26 }
  /// The first byte of a scalar: every byte but the continuation bytes of UTF-8.
  static func isScalarStart(_ b: UInt8) -> Bool { b & 0xC0 != 0x80 }
  static func lowered(_ b: UInt8) -> UInt8 { isUpper(b) ? b | 0x20 : b }
}

extension [UInt8] {
  /// `range` without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, ASCII.isSpace(self[low]) { low += 1 }
    while low < high, ASCII.isSpace(self[high - 1]) { high -= 1 }
    return low..<high
  }

  /// The text of `range`, which has to begin and end between scalars of valid UTF-8.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// Whether `text` stands at `offset`, ASCII letter case ignored; `text` is given in lower case.
  func holds(_ text: String, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8.count <= count else { return false }
    var i = offset
    for expected in text.utf8 {
      guard ASCII.lowered(self[i]) == expected else { return false }
      i += 1
    }
    return true
  }

  /// The first place in `range` where `byte` stands.
  func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    ByteScan.firstOffset(of: byte, in: span, range)
  }
}

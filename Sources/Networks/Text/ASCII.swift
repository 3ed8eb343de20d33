/// Questions about single bytes.
enum ASCII {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let blank: UInt8 = 0x20

  /// Blank, tab, line feed, carriage return, form feed, vertical tab.
  @inline(__always) static func isSpace(_ b: UInt8) -> Bool { b == 0x20 || b &- 0x09 < 5 }
  @inline(__always) static func isDigit(_ b: UInt8) -> Bool { b &- 0x30 < 10 }
  @inline(__always) static func isLetter(_ b: UInt8) -> Bool { (b | 0x20) &- 0x61 < 26 }
  @inline(__always) static func lowered(_ b: UInt8) -> UInt8 { b &- 0x41 < 26 ? b | 0x20 : b }
}

extension Span<UInt8> {
  /// `range` without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, ASCII.isSpace(self[low]) { low += 1 }
    while low < high, ASCII.isSpace(self[high - 1]) { high -= 1 }
    return low..<high
  }

  /// The first place from `start` on where `byte` stands, or the end of `range`.
  func end(before byte: UInt8, _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i < range.upperBound, self[i] != byte { i += 1 }
    return i
  }

  /// Whether `text`, given in lower case, stands in `range`, no more and no less; letter case is ignored.
  func equals(_ text: StaticString, _ range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount && holds(text, at: range.lowerBound)
  }

  /// Whether `text`, given in lower case, stands at `offset`, ASCII letter case ignored.
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { buffer in
      for i in buffer.indices where unsafe ASCII.lowered(self[offset + i]) != buffer[i] { return false }
      return true
    }
  }

  func bytes(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }

  /// The text of `range`, repaired where it is no UTF-8.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }

  /// The text of `range` as a sentence quotes it: short, and without what could steer a terminal.
  func quoted(_ range: Range<Int>) -> String {
    let text = string(range.prefix(160))
    let plain = text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }.prefix(40)
    let isWhole = plain.count == text.unicodeScalars.count && range.count <= 160
    return "“\(String(String.UnicodeScalarView(plain)))\(isWhole ? "" : "…")”"
  }
}

/// Questions about single UTF-8 bytes, the alphabet that every scanner of this room works in.
package enum Byte {
  @inlinable package static func isUpper(_ b: UInt8) -> Bool { b &- 0x41 < 26 }
  @inlinable package static func isLower(_ b: UInt8) -> Bool { b &- 0x61 < 26 }
  @inlinable package static func isDigit(_ b: UInt8) -> Bool { b &- 0x30 < 10 }
  @inlinable package static func isLetter(_ b: UInt8) -> Bool { (b | 0x20) &- 0x61 < 26 }
  @inlinable package static func isAlphanumeric(_ b: UInt8) -> Bool { isLetter(b) || isDigit(b) }
  /// Blank, tab, line feed, carriage return, form feed, vertical tab.
  @inlinable package static func isSpace(_ b: UInt8) -> Bool { b == 0x20 || b &- 0x09 < 5 }
  /// A byte of a scalar above ASCII.
  @inlinable package static func isMultibyte(_ b: UInt8) -> Bool { b >= 0x80 }
  /// ASCII lower case; every other byte as it is.
  @inlinable package static func lowered(_ b: UInt8) -> UInt8 { isUpper(b) ? b | 0x20 : b }
}

/// The scalar that begins at `index` of valid UTF-8, and its length in bytes.
///
/// Ill-formed bytes are answered with U+FFFD and length 1, so that a scan always moves on.
package func scalar(in text: borrowing Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
  let first = text[index]
  if first < 0x80 { return (UInt32(first), 1) }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
  guard length > 1, index + length <= text.count else { return (0xFFFD, 1) }
  var value = UInt32(first) & (0xFF >> UInt32(length + 1))
  for i in 1..<length {
    let next = text[index + i]
    guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    value = value << 6 | UInt32(next & 0x3F)
  }
  return (value, length)
}

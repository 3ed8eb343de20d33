/// Text on its way into XML 1.0.
///
/// What XML forbids (control characters, U+FFFE, U+FFFF) becomes U+FFFD; control characters that it allows, and white
/// space that a reader would fold, leave as references, so that nothing steers a terminal and attributes read back whole.
enum XMLText {
  /// `text` for content and for attributes in double quotes. Cost: linear.
  static func escaped(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: out += "&amp;".utf8
      case 0x3C: out += "&lt;".utf8
      case 0x3E: out += "&gt;".utf8
      case 0x22: out += "&quot;".utf8
      case 0x09, 0x0A, 0x0D, 0x7F...0x9F, 0x2028, 0x2029: out += "&#\(scalar.value);".utf8
      case 0..<0x20, 0xFFFE, 0xFFFF: out += [0xEF, 0xBF, 0xBD]
      case 0x20..<0x7F: out.append(UInt8(scalar.value))
      default: out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return out
  }
}

extension ByteOutput {
  /// ` name="value"`, escaped.
  mutating func attribute(_ name: String, _ value: String) {
    append(" \(name)=\"")
    append(XMLText.escaped(value))
    append(byte: 0x22)
  }

  /// Text between tags, escaped.
  mutating func content(_ text: String) { append(XMLText.escaped(text)) }
}

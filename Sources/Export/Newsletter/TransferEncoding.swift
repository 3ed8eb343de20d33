/// Text as lines of printable ASCII (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// Lines of at most 76 characters, without their ends. Line breaks of the text stay line breaks; blanks at the end of
  /// a line are encoded, since mail servers take them away.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bytes = Array(line.utf8)
      var current: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        let isLast = index == bytes.count - 1
        let isPlain = (0x21...0x7E).contains(byte) && byte != 0x3D || ((byte == 0x20 || byte == 0x09) && !isLast)
        if current.count + (isPlain ? 1 : 3) > (isLast ? 76 : 75) {
          lines.append(String(decoding: current, as: UTF8.self) + "=")
          current = []
        }
        // A dot or `From ` at the beginning of a line is changed by some servers on the way.
        let isRisky = current.isEmpty && (byte == 0x2E || byte == 0x46 && bytes[index...].starts(with: "From ".utf8))
        current += isPlain && !isRisky ? [byte] : encoded(byte)
      }
      lines.append(String(decoding: current, as: UTF8.self))
    }
    return lines
  }

  private static func encoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

/// Bytes as text (RFC 4648, section 4).
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place <= group.count ? letters[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

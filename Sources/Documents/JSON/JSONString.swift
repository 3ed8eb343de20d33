extension JSONCursor {
  /// The text of a string, escapes read. Cost: linear in its length.
  func decoded(_ text: JSONText) -> String {
    if text.hasEscapes { return String(decoding: unescaped(text.range), as: UTF8.self) }
    return text.isASCII ? ByteScan.string(ofASCII: text.range, in: bytes.span) : bytes.string(text.range)
  }

  /// Whether a string is written as `name`, which has no escapes. Cost: linear in the name.
  func holds(_ text: JSONText, _ name: [UInt8]) -> Bool {
    guard !text.hasEscapes else { return unescaped(text.range) == name }
    guard text.range.count == name.count else { return false }
    let (span, start) = (bytes.span, text.range.lowerBound)
    for i in name.indices where span[start + i] != name[i] { return false }
    return true
  }

  /// Whether a string holds white space only, or nothing.
  func isBlank(_ text: JSONText) -> Bool {
    let span = bytes.span
    for i in text.range where !ASCII.isSpace(span[i]) {
      // Escapes may stand for white space.
      return span[i] == UInt8(ascii: "\\") && unescaped(text.range).allSatisfy(ASCII.isSpace)
    }
    return true
  }

  /// Reads escapes (RFC 8259 §7). Half a surrogate pair becomes U+FFFD; a backslash before anything else stays.
  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let b = bytes[i]
      guard b == UInt8(ascii: "\\"), i + 1 < range.upperBound else {
        let next = ByteScan.firstOffset(of: UInt8(ascii: "\\"), in: bytes.span, i + 1..<range.upperBound)
        out.append(contentsOf: bytes[i..<(next ?? range.upperBound)])
        i = next ?? range.upperBound
        continue
      }
      switch bytes[i + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(bytes[i + 1])
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "u"):
        if let (scalar, length) = unicodeEscape(at: i, before: range.upperBound) {
          out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
          i += length
          continue
        }
        out.append(contentsOf: bytes[i...i + 1])
      default: out.append(contentsOf: bytes[i...i + 1])
      }
      i += 2
    }
    return out
  }

  /// The scalar that `\uXXXX`, or a pair of them, stands for.
  private func unicodeEscape(at i: Int, before end: Int) -> (Unicode.Scalar, length: Int)? {
    guard let first = codeUnit(at: i, before: end) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard first < 0xDC00, let second = codeUnit(at: i + 6, before: end), (0xDC00...0xDFFF).contains(second) else {
      return ("\u{FFFD}", 6)
    }
    return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}", 12)
  }

  private func codeUnit(at i: Int, before end: Int) -> UInt32? {
    guard i + 6 <= end, bytes[i] == UInt8(ascii: "\\"), bytes[i + 1] == UInt8(ascii: "u") else { return nil }
    var value: UInt32 = 0
    for b in bytes[i + 2..<i + 6] {
      let digit: UInt8
      switch b {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = b - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = b - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = b - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

/// Escapes text for a JSON string (RFC 8259 §7): what must be, and control characters above ASCII that steer a terminal.
///
/// Most text needs no escapes, so it is looked through eight bytes at a time and goes over in runs, which makes writing
/// several times as fast as scalar by scalar.
enum JSONEscapes {
  /// Appends `text`, escaped, to `bytes`. Cost: linear.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    // A string is contiguous UTF-8 but where it came from elsewhere; then it is made so once.
    text.withUTF8 { utf8 in
      unsafe append(Span(_unsafeElements: utf8), of: utf8, to: &bytes)
    }
  }

  private static func append(
    _ span: borrowing Span<UInt8>, of utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var (start, i) = (0, 0)
    while true {
      i = firstSuspect(in: span, from: i)
      guard i < span.count else { break }
      guard let (scalar, length) = escaped(in: span, at: i) else {
        i += 1
        continue
      }
      unsafe bytes.append(contentsOf: utf8[start..<i])
      append(escapeOf: scalar, to: &bytes)
      i += length
      start = i
    }
    unsafe bytes.append(contentsOf: utf8[start...])
  }

  /// The first byte from `start` on that may begin something to be escaped, or the end.
  private static func firstSuspect(in span: borrowing Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i + 8 <= span.count {
      let word = unsafe UInt64(littleEndian: span.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
      let found = suspects(word)
      if found != 0 { return i + found.trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < span.count, !isSuspect(span[i]) { i += 1 }
    return i
  }

  private static let low: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that is suspect; bytes above the lowest of them may be marked without being so.
  ///
  /// After Alan Mycroft's test for a zero byte (comp.arch, 1987), the lowest mark is right.
  private static func suspects(_ word: UInt64) -> UInt64 {
    func equals(_ byte: UInt8) -> UInt64 {
      let other = word ^ (low &* UInt64(byte))
      return (other &- low) & ~other
    }
    let control = (word &- low &* 0x20) & ~word
    return (control | equals(0x22) | equals(0x5C) | equals(0x7F) | equals(0xC2) | equals(0xE2)) & high
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// The scalar at `i`, where it has to be escaped, and its bytes.
  private static func escaped(in span: borrowing Span<UInt8>, at i: Int) -> (scalar: UInt32, length: Int)? {
    switch span[i] {
    // U+0080–U+009F
    case 0xC2: span[i + 1] < 0xA0 ? (UInt32(span[i + 1]), 2) : nil
    // U+2028, U+2029
    case 0xE2:
      span[i + 1] == 0x80 && (span[i + 2] == 0xA8 || span[i + 2] == 0xA9)
        ? (0x2000 + UInt32(span[i + 2]) - 0x80, 3) : nil
    case let byte: (UInt32(byte), 1)
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func append(escapeOf scalar: UInt32, to bytes: inout [UInt8]) {
    bytes.append(0x5C)
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift: UInt32 in [12, 8, 4, 0] { bytes.append(digits[Int(scalar >> shift & 15)]) }
    }
  }
}

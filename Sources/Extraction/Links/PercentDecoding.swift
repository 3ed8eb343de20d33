/// Reads percent escapes (RFC 3986, section 2.1).
enum PercentDecoding {
  /// The byte that `%XX` at `index` stands for; `nil` where no escape stands.
  static func byte(in text: borrowing Span<UInt8>, at index: Int) -> UInt8? {
    guard text.byte(index) == 0x25, let high = LinkByte.hexValue(text.byte(index + 1)),
      let low = LinkByte.hexValue(text.byte(index + 2))
    else { return nil }
    return high << 4 | low
  }

  /// `bytes` with every escape read once; what is no escape stays.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x25) else { return bytes }
    let span = bytes.span
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      if let byte = byte(in: span, at: i) {
        decoded.append(byte)
        i += 3
      } else {
        decoded.append(bytes[i])
        i += 1
      }
    }
    return decoded
  }
}

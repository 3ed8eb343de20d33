/// An absolute http or https address that is safe to write into a document.
///
/// Only printable ASCII is left in it: blanks, quotes, angle brackets, backslashes and bytes outside of ASCII are
/// percent-encoded (RFC 3986, section 2.1). Every other scheme is refused, and so is an address with control
/// characters or of more than 2,048 bytes.
package struct WebAddress: Sendable, Equatable {
  package let text: String

  package init?(_ address: String) {
    let bytes = Array(address.utf8)
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    let trimmed = bytes[start..<end]
    guard trimmed.count <= 2048, !trimmed.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    let lowered = trimmed.prefix(8).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let prefix = ["https://", "http://"].first { lowered.starts(with: $0.utf8) }
    guard let prefix, trimmed.count > prefix.utf8.count else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var safe = Array(prefix.utf8)
    for byte in trimmed.dropFirst(prefix.utf8.count) {
      switch byte {
      case 0x20, 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x80...:
        safe += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: safe.append(byte)
      }
    }
    text = String(decoding: safe, as: UTF8.self)
  }
}

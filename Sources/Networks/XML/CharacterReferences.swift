/// References to characters as XML and GML write them: `&amp;`, `&#233;`, `&#xE9;`.
enum CharacterReferences {
  /// `bytes` with every reference replaced by what it stands for; what is none stays as it is. Cost: linear.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "&"), let (scalar, length) = reference(at: i, in: bytes) {
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        i += length
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return out
  }

  private static func reference(at i: Int, in bytes: [UInt8]) -> (Unicode.Scalar, length: Int)? {
    let window = bytes[(i + 1)...].prefix(12)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[i + 1..<end], as: UTF8.self)
    let scalar: Unicode.Scalar? =
      switch name {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
      default: nil
      }
    return scalar.map { ($0, end + 1 - i) }
  }
}

import CLibXML2

/// Reads the character references of HTML and XML: `&amp;`, `&eacute;`, `&#233;`, `&#xE9;`.
enum CharacterReferences {
  /// `bytes`, valid UTF-8, with every reference replaced by what it stands for. What is no reference stays as it is.
  /// Cost: linear.
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

  /// The longest name that HTML 4 has (`thetasym`) is of 8 letters; numbers may have leading zeros.
  private static let longest = 12

  /// What the reference at `i` stands for, and its length with `&` and `;`; nil where none is there.
  private static func reference(at i: Int, in bytes: [UInt8]) -> (Unicode.Scalar, length: Int)? {
    let window = bytes[(i + 1)...].prefix(longest)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")), end > i + 1 else { return nil }
    let name = bytes[i + 1..<end]
    let scalar = name.first == UInt8(ascii: "#") ? number(name.dropFirst()) : named(name)
    return scalar.map { ($0, end + 1 - i) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map(ASCII.lowered) == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), value != 0 else { return nil }
    // HTML takes the numbers of the C1 controls for characters of Windows-1252: &#150; is a dash.
    if (0x80...0x9F).contains(value) {
      return TextEncoding.windows1252.scalar(in: [UInt8(truncatingIfNeeded: value)], at: 0).0 ?? "\u{FFFD}"
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func named(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) }) else { return nil }
    if name.elementsEqual("apos".utf8) { return "'" }
    // The table of HTML 4, which libxml2 has.
    guard let entry = unsafe htmlEntityLookup(Array(name) + [0]) else { return nil }
    return unsafe Unicode.Scalar(entry.pointee.value)
  }
}

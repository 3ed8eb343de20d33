/// Writes JSON (RFC 8259) from front to back, in the order of the calls: the same calls give the same bytes.
///
///     var writer = JSONWriter()
///     writer.object {
///       $0.member("schema_version", 1)
///       $0.member(array: "names", of: names) { $0.string($1) }
///     }
///
/// Commas are put where they belong. Text leaves in UTF-8; control characters, also those above ASCII that steer a
/// terminal, are escaped. What is no finite number is written as `null`.
package struct JSONWriter: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try enclosed(0x7B, 0x7D, body)
  }

  /// An array with one value an element, which `body` writes.
  package mutating func array<Elements: Sequence>(
    of elements: Elements, _ body: (inout JSONWriter, Elements.Element) throws -> Void,
  ) rethrows {
    try enclosed(0x5B, 0x5D) { writer in
      for element in elements { try body(&writer, element) }
    }
  }

  package mutating func member(object key: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
    self.key(key)
    try object(body)
  }

  package mutating func member<Elements: Sequence>(
    array key: String, of elements: Elements, _ body: (inout JSONWriter, Elements.Element) throws -> Void,
  ) rethrows {
    self.key(key)
    try array(of: elements, body)
  }

  package mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  package mutating func member(_ key: String, _ value: Double?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  package mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    literal(value ? "true" : "false")
  }

  package mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  package mutating func number(_ value: Int) { literal("\(value)") }

  /// The shortest digits that read back as the same number.
  package mutating func number(_ value: Double) { literal(value.isFinite ? "\(value)" : "null") }

  package mutating func null() { literal("null") }

  /// Ends a line between values, as JSON lines have it.
  package mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void,
  ) rethrows {
    separate()
    bytes.append(open)
    needsComma = false
    try body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes += [0x3A, 0x20]
    needsComma = false
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes += text.utf8
  }

  private mutating func separate() {
    if needsComma { bytes += [0x2C, 0x20] }
    needsComma = true
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    // Most texts need no escapes, and go over in one piece.
    if Self.needsEscapes(text) { escape(text) } else { bytes += text.utf8 }
    bytes.append(0x22)
  }

  /// True also for some texts that need none: those with a first byte that characters to be escaped share with others.
  private static func needsEscapes(_ text: String) -> Bool {
    let utf8 = text.utf8Span.span
    for i in utf8.indices {
      let byte = utf8[i]
      // U+0080–U+00BF begin with 0xC2, U+2028 and U+2029 with 0xE2.
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 { return true }
    }
    return false
  }

  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: bytes += [0x5C, UInt8(scalar.value)]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
        let digits = Array("0123456789abcdef".utf8)
        bytes += [0x5C, 0x75]
        for shift in [12, 8, 4, 0] { bytes.append(digits[Int(scalar.value >> UInt32(shift)) & 15]) }
      case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}

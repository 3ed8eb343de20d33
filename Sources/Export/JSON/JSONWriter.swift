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
    JSONEscapes.append(text, to: &bytes)
    bytes.append(0x22)
  }
}

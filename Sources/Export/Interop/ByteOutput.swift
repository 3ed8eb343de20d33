/// Bytes on their way out, handed on in pieces so that no file has to be held whole.
///
/// `append` only collects; `pass`, called once a record, hands on what has collected when there is enough of it, and
/// `finish` hands on the rest. Cost: linear in the bytes; memory: one piece and one record.
package struct ByteOutput {
  private static let pieceLength = 1 << 16

  private var bytes: [UInt8] = []
  private let emit: ([UInt8]) throws -> Void

  /// `emit` takes each piece, in order.
  package init(_ emit: @escaping ([UInt8]) throws -> Void) { self.emit = emit }

  mutating func append(_ text: String) { bytes += text.utf8 }

  mutating func append(_ more: [UInt8]) { bytes += more }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Ends a record.
  mutating func pass() throws {
    if bytes.count >= Self.pieceLength { try finish() }
  }

  /// Hands on what is left.
  package mutating func finish() throws {
    guard !bytes.isEmpty else { return }
    try emit(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

extension ByteOutput {
  /// The elements of a JSON array, one a line, each of which `body` writes as one value.
  mutating func jsonArray<Elements: Sequence>(
    of elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) throws {
    append("[")
    var isFirst = true
    for element in elements {
      append(isFirst ? "\n" : ",\n")
      isFirst = false
      var writer = JSONWriter()
      body(&writer, element)
      append(writer.bytes)
      try pass()
    }
    append(isFirst ? "]" : "\n]")
  }

  /// One JSON value.
  mutating func json(_ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    body(&writer)
    append(writer.bytes)
  }
}

import PaperModel

/// Sparse vectors as bytes: 8 an entry, little-endian, a 32-bit id and the bits of a 32-bit float.
enum SparseCoding {
  static func encode(_ vector: SparseVector) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(vector.columns.count * 8)
    for (column, value) in zip(vector.columns, vector.values) {
      append(column, to: &bytes)
      append(value.bitPattern, to: &bytes)
    }
    return bytes
  }

  /// Nil where the bytes are no whole number of entries.
  static func decode(_ bytes: borrowing Span<UInt8>) -> SparseVector? {
    guard bytes.count % 8 == 0 else { return nil }
    var columns: [UInt32] = []
    var values: [Float] = []
    columns.reserveCapacity(bytes.count / 8)
    values.reserveCapacity(bytes.count / 8)
    for i in stride(from: 0, to: bytes.count, by: 8) {
      columns.append(word(bytes, at: i))
      values.append(Float(bitPattern: word(bytes, at: i + 4)))
    }
    return SparseVector(columns: columns, values: values)
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: 0 as UInt32, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  private static func word(_ bytes: borrowing Span<UInt8>, at i: Int) -> UInt32 {
    UInt32(bytes[i]) | UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i + 2]) << 16 | UInt32(bytes[i + 3]) << 24
  }
}

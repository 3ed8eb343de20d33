import PaperModel
import Testing

@testable import Store

@Suite struct SparseCodingTests {
  @Test func littleEndianPairs() {
    let bytes = SparseCoding.encode(SparseVector(columns: [1, 0x0102_0304], values: [1, -2.5]))
    // IEEE 754: 1 is 3F800000, −2.5 is C0200000.
    #expect(bytes == [1, 0, 0, 0, 0, 0, 0x80, 0x3F, 4, 3, 2, 1, 0, 0, 0x20, 0xC0])
  }

  @Test(
    "Round trip",
    arguments: [
      SparseVector.empty, SparseVector(columns: [0], values: [0]),
      SparseVector(columns: [7, 3, .max], values: [.leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity]),
    ])
  func roundTrip(vector: SparseVector) {
    #expect(SparseCoding.decode(SparseCoding.encode(vector).span) == vector)
  }

  @Test("Cut short", arguments: [1, 4, 7, 9, 15])
  func refusal(count: Int) {
    #expect(SparseCoding.decode([UInt8](repeating: 0, count: count).span) == nil)
  }
}

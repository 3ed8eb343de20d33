/// Finds the bytes at which a link can show itself: each holds a `.`, a `/` or a `:` with something visible behind it.
enum TriggerSearch {
  private typealias Bytes = SIMD16<UInt8>
  private typealias Words = SIMD2<UInt64>

  /// The first `.`, `/` or `:` at or after `start`, save most of those that a blank follows; the length of the text if
  /// there is none.
  ///
  /// Looks at 64 bytes a step, so that running text costs a small part of a nanosecond a byte.
  static func next(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    // The pointer does not leave the closure, and the closure stays inside the buffer.
    unsafe text.withUnsafeBytes { bytes in
      var i = start
      while i &+ 64 <= bytes.count {
        let first = unsafe hits(bytes, i)
        let second = unsafe hits(bytes, i &+ 16)
        let third = unsafe hits(bytes, i &+ 32)
        let fourth = unsafe hits(bytes, i &+ 48)
        let all = (first | second) | (third | fourth)
        if all.x | all.y != 0 {
          if let hit = index(of: first) { return i &+ hit }
          if let hit = index(of: second) { return i &+ 16 &+ hit }
          if let hit = index(of: third) { return i &+ 32 &+ hit }
          if let hit = index(of: fourth) { return i &+ 48 &+ hit }
        }
        i &+= 64
      }
      while i &+ 1 < bytes.count {
        if unsafe isTrigger(bytes[i]) { return i }
        i &+= 1
      }
      return bytes.count
    }
  }

  private static func isTrigger(_ b: UInt8) -> Bool { b | 1 == 0x2F || b == 0x3A }

  /// Sixteen bytes from `i` as two words: the high bit of each byte tells whether a trigger stands there.
  ///
  /// The comparisons are arithmetic, since the standard library compares vectors lane by lane: `x - 1` has its high bit
  /// where `x`, whose own is clear, is zero; `x + 0x5F` has it from 0x21 on. What follows the last byte of a word is
  /// not seen, and taken for visible. Words are little-endian. The caller keeps `i + 16` inside the buffer.
  @inline(__always)
  private static func hits(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> Words {
    let here = unsafe bytes.loadUnaligned(fromByteOffset: i, as: Bytes.self)
    let one = Bytes(repeating: 1)
    // Zero where a trigger stands: `.` and `/` differ in their lowest bit only.
    let path = (here | one) ^ Bytes(repeating: 0x2F)
    let colon = here ^ Bytes(repeating: 0x3A)
    let mark = unsafe unsafeBitCast(((path &- one) & ~path) | ((colon &- one) & ~colon), to: Words.self)
    let visible = unsafe unsafeBitCast((here &+ Bytes(repeating: 0x5F)) | here, to: Words.self)
    let last = Words(repeating: 0x8000_0000_0000_0000)
    return mark & ((visible &>> Words(repeating: 8)) | last) & Words(repeating: 0x8080_8080_8080_8080)
  }

  @inline(__always)
  private static func index(of hits: Words) -> Int? {
    if hits.x != 0 { return hits.x.trailingZeroBitCount / 8 }
    return hits.y != 0 ? 8 + hits.y.trailingZeroBitCount / 8 : nil
  }
}

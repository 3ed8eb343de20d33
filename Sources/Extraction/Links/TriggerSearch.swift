/// Finds the bytes at which a link can show itself: every link and identifier holds a `.`, a `/` or a `:`.
enum TriggerSearch {
  /// The first `.`, `/` or `:` at or after `start`; the length of the text if there is none.
  ///
  /// Looks at eight bytes a step, so that running text costs a fraction of a nanosecond a byte.
  static func next(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    let bytes = unsafe text.bytes
    var i = start
    while i &+ 8 <= bytes.byteCount {
      // The eight bytes lie inside the span by the condition above, and any bits are a UInt64.
      let word = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
      // `.` and `/` differ in their lowest bit only.
      let hits =
        zeroBytes((word | 0x0101_0101_0101_0101) ^ 0x2F2F_2F2F_2F2F_2F2F) | zeroBytes(word ^ 0x3A3A_3A3A_3A3A_3A3A)
      if hits != 0 { return i &+ hits.trailingZeroBitCount / 8 }
      i &+= 8
    }
    while i < text.count {
      let b = text[i]
      if b | 1 == 0x2F || b == 0x3A { return i }
      i &+= 1
    }
    return text.count
  }

  /// The high bit of each byte of `word` that is zero, and no other bit.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~((word & low &+ low) | word | low)
  }
}

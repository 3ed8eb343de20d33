/// A set of words, asked for by the hash of their folded letters.
struct WordSet: Sendable {
  private let hashes: HashTable

  /// The words of `list`, separated by blanks.
  init(_ list: String) {
    var hashes = HashTable()
    for word in list.utf8.split(whereSeparator: { Byte.isSpace($0) }) { hashes.set(FoldedHash(of: word).value, to: 1) }
    self.hashes = hashes
  }

  func contains(_ hash: UInt64) -> Bool { hashes[hash] >= 0 }
}

/// FNV-1a over letters in ASCII lower case; it can be carried on from token to token, so that `Qwen2.5-VL` and
/// `Qwen 2.5 VL` get the same value. (G. Fowler, L. C. Noll, K.-P. Vo; draft-eastlake-fnv.)
struct FoldedHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(of bytes: some Sequence<UInt8>) {
    for b in bytes { add(b) }
  }

  @inline(__always) mutating func add(_ b: UInt8) {
    value = (value ^ UInt64(Byte.lowered(b))) &* 0x0000_0100_0000_01b3
  }
}

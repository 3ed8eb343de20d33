/// SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195): small and the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for each input of each target.
  init(seed: UInt64, name: String, number: Int) {
    self.init(seed: seed)
    for byte in name.utf8 { state = next() ^ UInt64(byte) }
    state = next() ^ UInt64(truncatingIfNeeded: number)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// Once in `times`, on average.
  mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }

  /// A number from 0; 0 where there is none below `limit`.
  mutating func below(_ limit: Int) -> Int { limit > 1 ? Int(next() % UInt64(limit)) : 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A length that is mostly small: each power of two is as likely as the next.
  mutating func length(upTo most: Int) -> Int {
    min(most, 1 + below(1 << (1 + below(Int.bitWidth - most.leadingZeroBitCount))))
  }
}

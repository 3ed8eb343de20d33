/// A small seeded generator: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014),
/// doi 10.1145/2660193.2660195. The same seed gives the same numbers on every machine.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in 0 ..< bound, each as likely as another within 2⁻³². `bound` is above zero and below 2³².
  package mutating func next(below bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number in 0 ..< 1, a multiple of 2⁻⁵³.
  package mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Puts the values in random order (Fisher and Yates).
  package mutating func shuffle(_ values: inout [UInt32]) {
    guard values.count > 1 else { return }
    var span = values.mutableSpan
    for last in stride(from: span.count - 1, to: 0, by: -1) {
      span.swapAt(last, next(below: last + 1))
    }
  }
}

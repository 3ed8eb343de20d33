/// A number of paths: `significand` · 2^`exponent`, so that no number is too large. Exact up to 2⁵³.
struct PathCount: Comparable, Sendable {
  private var significand: Double
  private var exponent: Int

  static let zero = PathCount(0)
  static let one = PathCount(1)

  private init(_ value: Double, exponent: Int = 0) {
    guard value > 0 else {
      (significand, self.exponent) = (0, 0)
      return
    }
    significand = value.significand
    self.exponent = exponent + Int(value.exponent)
  }

  static func < (a: PathCount, b: PathCount) -> Bool {
    if a.significand == 0 || b.significand == 0 { return a.significand < b.significand }
    return (a.exponent, a.significand) < (b.exponent, b.significand)
  }

  static func + (a: PathCount, b: PathCount) -> PathCount {
    if a.significand == 0 { return b }
    if b.significand == 0 { return a }
    let (high, low) = a.exponent >= b.exponent ? (a, b) : (b, a)
    let fall = high.exponent - low.exponent
    guard fall < 64 else { return high }
    let lowered = low.significand * Double(sign: .plus, exponent: -fall, significand: 1)
    return PathCount(high.significand + lowered, exponent: high.exponent)
  }

  static func * (a: PathCount, b: PathCount) -> PathCount {
    PathCount(a.significand * b.significand, exponent: a.exponent + b.exponent)
  }

  /// The share of `whole`, which is above zero.
  func share(of whole: PathCount) -> Double {
    let fall = exponent - whole.exponent
    guard significand > 0, fall > -1000 else { return 0 }
    return significand / whole.significand * Double(sign: .plus, exponent: fall, significand: 1)
  }

  /// Infinite beyond 10³⁰⁸.
  var value: Double { exponent > 1023 ? .infinity : Double(sign: .plus, exponent: exponent, significand: significand) }
}

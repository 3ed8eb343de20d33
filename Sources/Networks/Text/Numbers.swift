/// Numbers as files write them.
enum Number {
  /// The whole number that fills `range`: digits alone. Nil for anything else, and from 2⁶³ on.
  static func integer(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var value = 0
    for i in range {
      guard ASCII.isDigit(text[i]) else { return nil }
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(Int(text[i] &- 0x30))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }

  /// The number that fills `range`, rounded to the nearest; `nan` and `inf` are read as such. Nil for anything else.
  ///
  /// Up to 2⁵³ and 22 decimals the value is exact before the one division or product (Clinger, 1990,
  /// doi 10.1145/93542.93557); longer ones go through the standard library.
  static func decimal(_ text: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var i = range.lowerBound
    let end = range.upperBound
    let isNegative = i < end && text[i] == UInt8(ascii: "-")
    if i < end, isNegative || text[i] == UInt8(ascii: "+") { i += 1 }
    var (digits, mantissa, decimals, hasPoint) = (0, 0, 0, false)
    while i < end, digits < 18 {
      if ASCII.isDigit(text[i]) {
        mantissa = mantissa * 10 + Int(text[i] &- 0x30)
        digits += 1
        if hasPoint { decimals += 1 }
      } else if text[i] == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      i += 1
    }
    guard i == end, digits > 0, mantissa <= 1 << 53 else { return general(text, range) }
    let value = Double(mantissa) / powersOfTen[decimals]
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { ten, _ in ten * 10 } }

  private static func general(_ text: Span<UInt8>, _ range: Range<Int>) -> Double? {
    // What a number has no letters for is none: the standard library also reads hexadecimal.
    guard range.count <= 1000, !range.contains(where: { ASCII.lowered(text[$0]) == UInt8(ascii: "x") }) else {
      return nil
    }
    return Double(text.string(range))
  }
}

/// Weights of edges.
enum Weight {
  /// The weight that fills `range`. Throws unless it is a number, finite and not negative.
  static func read(_ text: Span<UInt8>, _ range: Range<Int>) throws(Fault) -> Double {
    guard let weight = Number.decimal(text, range) else {
      throw Fault(
        at: range.lowerBound,
        "the weight is \(text.quoted(range)), which is no number: correct it, or leave weights out of account")
    }
    guard weight >= 0, weight.isFinite else {
      throw Fault(
        at: range.lowerBound,
        "the weight is \(text.quoted(range)): weights have to be finite and not negative;"
          + " correct it, or leave weights out of account")
    }
    return weight
  }
}

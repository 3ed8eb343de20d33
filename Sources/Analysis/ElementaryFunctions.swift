/// e to the power of `x` for x ≤ 0, to about 1e-15; 0 below −700.
///
/// Own arithmetic in place of the C library's, whose last bit differs between machines: what is drawn by it has to be
/// the same everywhere.
func exponential(_ x: Double) -> Double {
  guard x > -700 else { return 0 }
  let ln2 = 0.693_147_180_559_945_3
  let halvings = (x / ln2).rounded()
  let rest = x - halvings * ln2
  // Horner's form of the power series; |rest| ≤ 0.35, so the term left out is below 1e-17.
  var sum = 1.0
  for k in stride(from: 14.0, to: 0, by: -1) { sum = 1 + rest / k * sum }
  return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
}

/// Natural logarithm of a finite `x` > 0, to about 1e-15 of itself or of 1.
func logarithm(_ x: Double) -> Double {
  let ln2 = 0.693_147_180_559_945_3
  let ratio = (x.significand - 1) / (x.significand + 1)
  // 2 artanh(ratio), ratio ≤ 1/3: the terms fall by nine each.
  var sum = 0.0
  for k in stride(from: 35.0, through: 1, by: -2) { sum = sum * ratio * ratio + 1 / k }
  return Double(x.exponent) * ln2 + 2 * ratio * sum
}

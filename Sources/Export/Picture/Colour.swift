/// An opaque colour, eight bits a channel (sRGB).
package struct Colour: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// `0xRRGGBB`.
  package init(_ rgb: UInt32) {
    red = UInt8(truncatingIfNeeded: rgb >> 16)
    green = UInt8(truncatingIfNeeded: rgb >> 8)
    blue = UInt8(truncatingIfNeeded: rgb)
  }

  private init(red: Double, green: Double, blue: Double) {
    self.red = UInt8(red.rounded())
    self.green = UInt8(green.rounded())
    self.blue = UInt8(blue.rounded())
  }

  /// `#rrggbb`.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = [0x23]
    for channel in [red, green, blue] { bytes += [digits[Int(channel >> 4)], digits[Int(channel & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The straight mix: all of self at 0, all of `other` at 1.
  package func mixed(with other: Colour, _ share: Double) -> Colour {
    func mix(_ a: UInt8, _ b: UInt8) -> Double { Double(a) + (Double(b) - Double(a)) * share }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Relative luminance, 0 … 1 (WCAG 2.1, relative luminance).
  package var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// Contrast ratio, 1 … 21 (WCAG 2.1).
  package func contrast(with other: Colour) -> Double {
    let a = luminance
    let b = other.luminance
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    if value <= 0.03928 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // x^2.4 = x² · x^0.4, and x^0.4 = (x²)^(1/5) by Newton's iteration.
    let square = base * base
    var root = base
    for _ in 0..<30 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}

/// Advance widths of one named sans-serif family, so that the layout does not ask the machine which fonts it has.
///
/// The numbers are the widths, in thousandths of the font size, that Arial, Helvetica and Liberation Sans share.
/// A scalar outside of the tables gets a width that no common fallback font exceeds.
package enum FontMetrics {
  /// What a viewer is asked for, best first: three families of the same widths, then whatever it has.
  package static let families = "Arial, Liberation Sans, Helvetica, sans-serif"

  /// Distance between the baselines of two lines, as a multiple of the font size.
  package static let lineHeight = 1.18

  /// Width of `text` on one line, in points. Linear in the scalars of `text`.
  package static func width(of text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += advance(scalar, bold: bold) }
    return Double(thousandths) * size / 1000
  }

  /// Whether every scalar of `text` is in the tables, so that its width is known and not only bounded.
  package static func isExact(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy { known($0.value) != nil }
  }

  /// The advance of one scalar in thousandths of the font size.
  static func advance(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
    let value = scalar.value
    if bold, value >= 0x20, value < 0x7F { return Int(boldASCII[Int(value - 0x20)]) }
    // Above ASCII the widest difference between the bold and the regular face is 167.
    if let width = known(value) { return width + (bold ? 100 : 0) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if isWide(value) { return 1000 }
    if scalar.properties.isEmoji || value >= 0x1_0000 { return 1350 }
    return 850
  }

  /// East Asian scripts, full-width forms and the like: one square each.
  static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x2_0000...0x3_FFFD:
      true
    default: false
    }
  }

  private static func known(_ value: UInt32) -> Int? {
    switch value {
    case 0x20...0x7E: Int(ascii[Int(value - 0x20)])
    case 0xA0...0x17F: Int(latin[Int(value - 0xA0)])
    case 0x384...0x3CE: Int(greek[Int(value - 0x384)])
    case 0x400...0x45F: Int(cyrillic[Int(value - 0x400)])
    case 0x2010, 0x2011, 0x2018...0x201A, 0x2039, 0x203A: 333
    case 0x2013: 556
    case 0x2014: 1000
    case 0x201C...0x201E: 333
    case 0x2022: 350
    case 0x2026: 1000
    default: nil
    }
  }

  private static let ascii: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  private static let boldASCII: [UInt16] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
    556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
    556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
    333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]

  private static let latin: [UInt16] = [
    278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333, 333, 333,
    576, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611, 667, 667, 667, 667, 667, 667, 1000, 722, 667, 667,
    667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667,
    611, 556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278, 556, 556, 556, 556,
    556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500, 667, 556, 667, 556, 667, 556, 722, 500, 722,
    500, 722, 500, 722, 500, 722, 615, 722, 556, 667, 556, 667, 556, 667, 556, 667, 556, 667, 556, 778, 556,
    778, 556, 778, 556, 778, 556, 722, 556, 722, 556, 278, 278, 278, 278, 278, 278, 278, 222, 278, 278, 735,
    444, 500, 222, 667, 500, 500, 556, 222, 556, 222, 556, 292, 556, 334, 556, 222, 722, 556, 722, 556, 722,
    556, 604, 723, 556, 778, 556, 778, 556, 778, 556, 1000, 944, 722, 333, 722, 333, 722, 333, 667, 500, 667,
    500, 667, 500, 667, 500, 611, 278, 611, 375, 611, 278, 722, 556, 722, 556, 722, 556, 722, 556, 722, 556,
    722, 556, 944, 722, 667, 500, 667, 611, 500, 611, 500, 611, 500, 222,
  ]

  private static let greek: [UInt16] = [
    333, 333, 667, 278, 784, 838, 384, 838, 774, 838, 855, 752, 222, 667, 667, 551, 668, 667, 611, 722, 778,
    278, 667, 668, 833, 722, 650, 778, 722, 667, 838, 618, 611, 667, 798, 667, 835, 748, 278, 667, 578, 446,
    556, 222, 547, 578, 575, 500, 557, 446, 441, 556, 556, 222, 500, 500, 576, 500, 448, 556, 690, 569, 482,
    617, 395, 547, 648, 525, 713, 781, 222, 547, 556, 547, 781,
  ]

  private static let cyrillic: [UInt16] = [
    667, 667, 865, 542, 719, 667, 278, 278, 500, 1057, 1010, 854, 583, 722, 635, 719, 667, 656, 667, 542, 677,
    667, 923, 604, 719, 719, 583, 656, 833, 722, 778, 719, 667, 722, 611, 635, 760, 667, 740, 667, 917, 938,
    792, 885, 656, 719, 1010, 722, 556, 573, 531, 365, 583, 556, 669, 458, 559, 559, 438, 583, 688, 552, 556,
    542, 556, 500, 458, 500, 823, 500, 573, 521, 802, 823, 625, 719, 521, 510, 750, 542, 556, 556, 556, 365,
    510, 500, 222, 278, 222, 906, 812, 556, 438, 559, 500, 552,
  ]
}

import Extraction

/// Letters as identity compares them: lower case, without accents, ligatures opened, Greek by the letters' names, styled
/// letters and digits as plain ones.
enum LatinFolding {
  /// Appends what a scalar compares as; false where it is no letter or digit, and nothing was appended.
  static func append(_ v: UInt32, to out: inout [UInt8]) -> Bool {
    if v < 0x80 {
      guard Byte.isAlphanumeric(UInt8(v)) else { return false }
      out.append(Byte.lowered(UInt8(v)))
      return true
    }
    if let plain = plain(v) {
      out += plain
      return !plain.isEmpty
    }
    guard Tokenizer.isWordScalar(v), !isCombining(v) else { return false }
    out += Array(String(Character(Unicode.Scalar(Folding.lowered(v)) ?? "?")).utf8)
    return true
  }

  /// Marks that stand over or under the letter before them.
  static func isCombining(_ v: UInt32) -> Bool {
    (0x300...0x36F).contains(v) || (0xFE00...0xFE0F).contains(v) || v == 0xAD
  }

  /// Chinese, Japanese and Korean, which put no blanks between words.
  static func isUnspaced(_ v: UInt32) -> Bool {
    (0x2E80...0x9FFF).contains(v) || (0xAC00...0xD7AF).contains(v) || (0x20000...0x3FFFF).contains(v)
  }

  private static func plain(_ v: UInt32) -> [UInt8]? {
    switch v {
    case 0xB2, 0xB3: return [UInt8(v - 0xB2) + 0x32]
    case 0xB9: return [0x31]
    case 0xB5: return Array("mu".utf8)
    case 0xC0...0x17F: return latin[Int(v - 0xC0)]
    case 0x1CD...0x1DC: return Array(["a", "i", "o", "u", "u", "u", "u", "u"][Int(v - 0x1CD) / 2].utf8)
    case 0x218, 0x219: return [0x73]
    case 0x21A, 0x21B: return [0x74]
    case 0x391...0x3A9, 0x3B1...0x3C9: return greek[Int((v - 0x391) % 0x20)]
    case 0x1EA0...0x1EB7: return [0x61]
    case 0x1EB8...0x1EC7: return [0x65]
    case 0x1EC8...0x1ECB: return [0x69]
    case 0x1ECC...0x1EE3: return [0x6F]
    case 0x1EE4...0x1EF1: return [0x75]
    case 0x1EF2...0x1EF9: return [0x79]
    case 0x2070, 0x2074...0x2079: return [UInt8(v - 0x2070) + 0x30]
    case 0x2080...0x2089: return [UInt8(v - 0x2080) + 0x30]
    case 0xFB00...0xFB04: return Array(["ff", "fi", "fl", "ffi", "ffl"][Int(v - 0xFB00)].utf8)
    case 0xFF10...0xFF19: return [UInt8(v - 0xFF10) + 0x30]
    case 0xFF21...0xFF3A: return [UInt8(v - 0xFF21) + 0x61]
    case 0xFF41...0xFF5A: return [UInt8(v - 0xFF41) + 0x61]
    // Mathematical alphabets: A–Z and a–z in thirteen styles, digits in five.
    case 0x1D400...0x1D6A3: return [UInt8((v - 0x1D400) % 26) + 0x61]
    case 0x1D7CE...0x1D7FF: return [UInt8((v - 0x1D7CE) % 10) + 0x30]
    default: return nil
    }
  }

  /// U+00C0 to U+017F. Multiplication and division signs are no letters.
  private static let latin: [[UInt8]] = {
    let table: [(String, Int)] = [
      ("a", 6), ("ae", 1), ("c", 1), ("e", 4), ("i", 4), ("d", 1), ("n", 1), ("o", 5), ("", 1), ("o", 1), ("u", 4),
      ("y", 1), ("th", 1), ("ss", 1), ("a", 6), ("ae", 1), ("c", 1), ("e", 4), ("i", 4), ("d", 1), ("n", 1), ("o", 5),
      ("", 1), ("o", 1), ("u", 4), ("y", 1), ("th", 1), ("y", 1),
      // U+0100
      ("a", 6), ("c", 8), ("d", 4), ("e", 10), ("g", 8), ("h", 4), ("i", 10), ("ij", 2), ("j", 2), ("k", 3), ("l", 10),
      ("n", 9), ("o", 6), ("oe", 2), ("r", 6), ("s", 8), ("t", 6), ("u", 12), ("w", 2), ("y", 3), ("z", 6), ("s", 1),
    ]
    return table.flatMap { [[UInt8]](repeating: Array($0.utf8), count: $1) }
  }()

  /// From alpha, with the final sigma.
  private static let greek: [[UInt8]] = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
    "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
  ].map { Array($0.utf8) }
}

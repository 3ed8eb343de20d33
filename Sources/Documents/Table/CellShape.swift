/// What the content of a cell looks like.
enum CellShape {
  static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var hasDigit = false
    for b in bytes {
      if ASCII.isDigit(b) { hasDigit = true } else if !"+-.,eE%".utf8.contains(b) { return false }
    }
    return hasDigit
  }

  static func isYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 4 && bytes.allSatisfy(ASCII.isDigit) && (1500...2199).contains(value(bytes))
  }

  /// `10.1234/…`, with `doi:` or a resolver before it (DOI Handbook, 2.2).
  static func isDOI(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes[...]
    for prefix in ["https://", "http://", "dx.", "doi.org/", "doi:", " "] where lowered(rest, begin: prefix) {
      rest = rest.dropFirst(prefix.utf8.count)
    }
    guard rest.starts(with: Array("10.".utf8)) else { return false }
    let registrant = rest.dropFirst(3).prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
    return registrant.count >= 4 && rest.dropFirst(3 + registrant.count).first == UInt8(ascii: "/")
      && !rest.contains(0x20)
  }

  /// `2408.02508`, `arXiv:2408.02508v2` (arXiv, Understanding the arXiv identifier).
  static func isArXiv(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = lowered(bytes, begin: "arxiv:") ? bytes.dropFirst(6) : bytes
    guard digits.count >= 9, digits.prefix(4).allSatisfy(ASCII.isDigit),
      digits[digits.startIndex + 4] == UInt8(ascii: "."), (1...12).contains(value(digits.prefix(4)) % 100)
    else { return false }
    let number = digits.dropFirst(5).prefix(while: ASCII.isDigit)
    let version = digits.dropFirst(5 + number.count)
    return (4...5).contains(number.count)
      && (version.isEmpty || version.first == UInt8(ascii: "v") && version.dropFirst().allSatisfy(ASCII.isDigit))
  }

  static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    lowered(bytes, begin: "http://") || lowered(bytes, begin: "https://")
  }

  /// 40 hexadecimal digits.
  static func isHash(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 40 && bytes.allSatisfy { ASCII.isDigit($0) || (0x61...0x66).contains(ASCII.lowered($0)) }
  }

  static func words(_ bytes: ArraySlice<UInt8>) -> Int { bytes.split(whereSeparator: ASCII.isSpace).count }

  /// Whether nothing is said: `NA`, `n/a`, `None`, `[No abstract available]`, …
  static func isMissing(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch bytes.count {
    case 0: return true
    case 1: return bytes.first == UInt8(ascii: "-")
    case 2...4:
      guard let first = bytes.first, "nN\\".utf8.contains(first) else { return false }
      return missing.contains { $0.elementsEqual(bytes.lazy.map(ASCII.lowered)) }
    default:
      return bytes.first == UInt8(ascii: "[") && bytes.last == UInt8(ascii: "]") && bytes.count < 40
        && lowered(bytes, begin: "[no ")
    }
  }

  private static let missing = ["na", "n/a", "nan", "none", "null", "n.a.", "\\n"].map { Array($0.utf8) }

  private static func lowered(_ bytes: ArraySlice<UInt8>, begin prefix: String) -> Bool {
    bytes.count >= prefix.utf8.count && zip(bytes, prefix.utf8).allSatisfy { ASCII.lowered($0) == $1 }
  }

  /// The number that digits write.
  static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
}

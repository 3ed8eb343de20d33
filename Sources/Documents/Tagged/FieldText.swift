/// The plain text of fields: white space joined to blanks, entities and inline markup gone.
enum FieldText {
  /// The text of `range`. Cost: linear.
  static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let range = bytes.trimmed(range)
    guard needsWork(bytes.span, range) else { return bytes.string(range) }
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if byte <= 0x20 {
        if out.last != 0x20 { out.append(0x20) }
      } else if byte == UInt8(ascii: "<"), let markup = Markup(bytes, i..<range.upperBound) {
        if markup.isBlock, out.last != 0x20 { out.append(0x20) }
        i = markup.end
        continue
      } else if byte == UInt8(ascii: "&"), let (scalar, end) = entity(bytes, i..<range.upperBound) {
        out.append(contentsOf: scalar == "\u{A0}" ? [0x20] : Array(String(scalar).utf8))
        i = end
        continue
      } else {
        out.append(byte)
      }
      i += 1
    }
    return out.string(out.trimmed(0..<out.count))
  }

  private static func needsWork(_ span: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var last: UInt8 = 0
    for i in range {
      let byte = span[i]
      if byte < 0x20 || (byte == 0x20 && last == 0x20) || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
        return true
      }
      last = byte
    }
    return false
  }

  /// Whether a value says that there is none: as R, pandas, Scopus and PubMed write it.
  static func isMissing(_ text: String) -> Bool {
    text.utf8.count < 32 && missing.contains(text.lowercased())
  }

  private static let missing: Set<String> = [
    "", "-", "na", "n/a", "nan", "null", "undefined", "[no abstract available]", "no abstract available",
    "no abstract available.", "[not available].", "[not available]",
  ]

  /// A title as it is cited: without the brackets of a translation and the full stop that databases add.
  static func title(_ text: String) -> String {
    var bytes = Array(text.utf8)
    dropFullStop(&bytes)
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), isOnePair(bytes) {
      bytes = Array(bytes.dropFirst().dropLast())
      dropFullStop(&bytes)
    }
    return bytes.string(bytes.trimmed(0..<bytes.count))
  }

  /// Drops one full stop at the end, but none that belongs to an ellipsis or to an abbreviation such as `U.S.`.
  private static func dropFullStop(_ bytes: inout [UInt8]) {
    guard bytes.count > 1, bytes.last == UInt8(ascii: ".") else { return }
    let word = bytes.dropLast().reversed().prefix { $0 != 0x20 }
    if !word.contains(UInt8(ascii: ".")) { bytes.removeLast() }
  }

  /// Whether the bracket at the beginning is closed by the one at the end.
  private static func isOnePair(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    for (i, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return i == bytes.count - 1 }
    }
    return false
  }

  // MARK: Entities

  /// The character that a reference such as `&amp;`, `&#233;` or `&#xE9;` at the beginning of `range` stands for.
  private static func entity(_ bytes: [UInt8], _ range: Range<Int>) -> (Unicode.Scalar, end: Int)? {
    let body = bytes[range].dropFirst().prefix(10)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")), end > body.startIndex else { return nil }
    let name = bytes.string(body.startIndex..<end)
    guard name.hasPrefix("#") else { return named[name].map { ($0, end + 1) } }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10), value >= 0x20,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, end + 1)
  }

  /// The references that exports hold; others stay as they are.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "alpha": "α", "beta": "β", "gamma": "γ",
    "delta": "δ", "kappa": "κ", "lambda": "λ", "mu": "μ", "micro": "µ", "sigma": "σ", "omega": "ω", "plusmn": "±",
    "times": "×", "deg": "°", "le": "≤", "ge": "≥", "reg": "®", "copy": "©", "trade": "™", "auml": "ä", "ouml": "ö",
    "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è", "aacute": "á",
    "oacute": "ó", "iacute": "í", "uacute": "ú", "ntilde": "ñ", "ccedil": "ç",
  ]
}

/// A tag of HTML or JATS such as publishers leave in titles and notes; `p < 0.05` is none.
private struct Markup {
  let end: Int
  /// Whether it parts words, as a paragraph does and a subscript does not.
  let isBlock: Bool

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var i = range.lowerBound + 1
    if i < range.upperBound, bytes[i] == UInt8(ascii: "/") { i += 1 }
    let start = i
    while i < range.upperBound, ASCII.isLetter(bytes[i]) || ASCII.isDigit(bytes[i]) || bytes[i] == UInt8(ascii: ":") {
      i += 1
    }
    guard i > start, i - start < 16, let close = bytes[i..<range.upperBound].prefix(200).firstIndex(of: 0x3E) else {
      return nil
    }
    var name = bytes.string(start..<i).lowercased()
    if name.hasPrefix("jats:") { name.removeFirst(5) }
    guard Self.blocks.contains(name) || Self.inlines.contains(name) else { return nil }
    (end, isBlock) = (close + 1, Self.blocks.contains(name))
  }

  private static let blocks: Set<String> = ["p", "br", "div", "title", "sec", "li", "ul", "ol", "h1", "h2", "h3", "h4"]
  private static let inlines: Set<String> = [
    "i", "b", "u", "em", "strong", "sub", "sup", "inf", "span", "italic", "bold", "sc", "tt", "scp", "a",
  ]
}

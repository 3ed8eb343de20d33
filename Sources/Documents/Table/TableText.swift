/// The text of a cell as people read it: quotes, entities and the few tags that databases leave in titles gone.
enum TableText {
  /// The content of a cell with its quotes taken out of their doubling.
  static func string(_ bytes: [UInt8], _ cell: TableCell) -> String {
    cell.hasQuotes ? String(decoding: unquoted(bytes, cell.range), as: UTF8.self) : bytes.string(cell.range)
  }

  /// The text with its place; `isLine` makes one line of it.
  static func text(_ bytes: [UInt8], _ cell: TableCell, line: Int, isLine: Bool) -> SourceText {
    let content = bytes[cell.range]
    let isMarked = content.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
    let isBroken = isLine && content.contains { $0 < 0x20 }
    guard cell.hasQuotes || isMarked || isBroken else {
      return SourceText(bytes.string(cell.range), line: line, bytes: cell.range, isVerbatim: true)
    }
    var text = cell.hasQuotes ? unquoted(bytes, cell.range) : Array(content)
    if isMarked { text = unmarked(text) }
    if isBroken { text = joined(text) }
    return SourceText(String(decoding: text, as: UTF8.self), line: line, bytes: cell.range)
  }

  private static func unquoted(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let next = i + 1 < range.upperBound ? bytes[i + 1] : 0
      if next == UInt8(ascii: "\""), bytes[i] == next || bytes[i] == UInt8(ascii: "\\") { i += 1 }
      out.append(bytes[i])
      i += 1
    }
    return out
  }

  private static func joined(_ text: [UInt8]) -> [UInt8] {
    Array(text.split(whereSeparator: ASCII.isSpace).joined(separator: [0x20]))
  }

  /// Decodes entities and takes out tags of inline markup.
  private static func unmarked(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      if text[i] == UInt8(ascii: "&"), let (scalar, next) = entity(text, i) {
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        i = next
      } else if text[i] == UInt8(ascii: "<"), let next = tag(text, i) {
        i = next
      } else {
        out.append(text[i])
        i += 1
      }
    }
    return out
  }

  /// The character that the entity at `start` stands for, and where it ends.
  private static func entity(_ text: [UInt8], _ start: Int) -> (Unicode.Scalar, next: Int)? {
    let name = text[(start + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") && !ASCII.isSpace($0) }
    let end = start + 1 + name.count
    guard end < text.count, text[end] == UInt8(ascii: ";"), !name.isEmpty else { return nil }
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self)
      let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, let scalar = Unicode.Scalar(value), value >= 0x20, !(0x7F...0x9F).contains(value) else {
        return nil
      }
      return (scalar, end + 1)
    }
    return entities[String(decoding: name, as: UTF8.self)].map { ($0, end + 1) }
  }

  /// The entities of XML, and those of HTML that titles are met with.
  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "middot": "·", "times": "×", "deg": "°",
    "plusmn": "±", "le": "≤", "ge": "≥", "micro": "µ", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
    "egrave": "è", "agrave": "à", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ",
    "ccedil": "ç", "oslash": "ø", "aring": "å", "copy": "©", "reg": "®", "trade": "™",
  ]

  /// Where the tag at `start` ends, if it is one that marks up running text.
  private static func tag(_ text: [UInt8], _ start: Int) -> Int? {
    var i = start + 1
    if i < text.count, text[i] == UInt8(ascii: "/") { i += 1 }
    let name = text[i...].prefix(20).prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: ":") }
    guard tags.contains(String(decoding: name, as: UTF8.self).lowercased()),
      let close = text[i...].prefix(200).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return close + 1
  }

  private static let tags: Set<String> = [
    "i", "b", "u", "em", "strong", "sub", "sup", "p", "br", "span", "div", "tt", "sc", "inf", "small", "bold", "italic",
    "title", "sec", "jats:p", "jats:i", "jats:italic", "jats:bold", "jats:sub", "jats:sup", "jats:sec", "jats:title",
  ]
}

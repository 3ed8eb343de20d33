/// A year within the text of a citation.
struct CitationYear {
  let year: Int
  /// Its brackets included.
  let range: Range<Int>
  let isParenthesised: Bool

  /// The year that parts people from title: the first number of the text, `(2012)`, `(2012a)`, `(2012, May)`,
  /// `. 2012.` or `, 2012.`
  static func first(in bytes: [UInt8], before end: Int) -> CitationYear? {
    guard let at = bytes[0..<end].firstIndex(where: ASCII.isDigit), at > 3, let year = value(bytes, at) else {
      return nil
    }
    var close = at + 4
    if close < bytes.count, ASCII.isLower(bytes[close]) { close += 1 }
    if bytes[at - 1] == UInt8(ascii: "(") || bytes[at - 1] == UInt8(ascii: "[") {
      let limit = min(bytes.count, close + 24)
      guard let bracket = bytes[close..<limit].firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") })
      else { return nil }
      return CitationYear(year: year, range: at - 1..<bracket + 1, isParenthesised: true)
    }
    let before = bytes.trimmed(0..<at)
    guard close < bytes.count, bytes[close] == UInt8(ascii: ".") || bytes[close] == UInt8(ascii: ","),
      let last = before.last, bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: ",")
    else { return nil }
    // “Title. 2014. Available: …” has no title behind its year.
    guard !bytes.trimmed(close + 1..<max(end, close + 1)).isEmpty else { return nil }
    return CitationYear(year: year, range: at..<close, isParenthesised: false)
  }

  /// The last number that can be a year; a page range is none, nor is the year in which a page was looked at.
  static func last(in bytes: [UInt8]) -> Int? {
    var found: Int?
    var i = 0
    let end = ["accessed", "retrieved", "[cited"].compactMap { bytes.offset(of: $0, from: 0) }.min() ?? bytes.count
    while i < end {
      guard ASCII.isDigit(bytes[i]) else {
        i += 1
        continue
      }
      let isBounded = i == 0 || " (;,.[:".utf8.contains(bytes[i - 1])
      if isBounded, let year = value(bytes, i), i + 4 >= bytes.count || !isDash(bytes, i + 4) { found = year }
      while i < end, ASCII.isDigit(bytes[i]) { i += 1 }
    }
    return found
  }

  /// Where the bracket opens that ends `range` and holds a year: `Title (Springer, 2010)`.
  static func trailing(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let last = range.last, bytes[last] == UInt8(ascii: ")"),
      let open = bytes[range].lastIndex(of: UInt8(ascii: "(")), last - open < 60, last - open > 4,
      value(bytes, last - 4) != nil
    else { return nil }
    return open
  }

  /// The four digits at that place, if they are a year and no further digit follows.
  private static func value(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard at + 4 <= bytes.count, bytes[at..<at + 4].allSatisfy(ASCII.isDigit),
      at + 4 == bytes.count || !ASCII.isDigit(bytes[at + 4])
    else { return nil }
    let year = bytes[at..<at + 4].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1500...2099).contains(year) ? year : nil
  }

  private static func isDash(_ bytes: [UInt8], _ at: Int) -> Bool {
    bytes[at] == UInt8(ascii: "-") || bytes.holds("–", at: at)
  }
}

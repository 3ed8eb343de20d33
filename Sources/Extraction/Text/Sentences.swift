/// Cuts a text into sentences, so that each finding can be quoted with the words round it.
package enum Sentences {
  /// Byte ranges of the sentences of `text`, in order, without the white space between them.
  ///
  /// A sentence ends at `.`, `!` or `?` (with closing quotes and brackets) before white space and something that can
  /// begin a sentence, or at a blank line. Abbreviations (`e.g.`, `et al.`, `Fig.`, single initials) end none. Cost: linear.
  package static func ranges(in text: borrowing Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = skipBlank(text, from: 0)
    var i = start
    while i < text.count {
      if let boundary = boundary(in: text, at: i) {
        append(start..<boundary.end, of: text, to: &ranges)
        start = boundary.next
        i = start
      } else {
        i += 1
      }
    }
    append(start..<text.count, of: text, to: &ranges)
    return ranges
  }

  /// The sentence boundary that the mark or line break at `index` makes, if it makes one: where the sentence before it
  /// ends, closing quotes and brackets taken in, and where the next one begins (`text.count` after the last).
  ///
  /// What it says depends on the bytes near `index` alone, so that a boundary can be looked for from anywhere in a text.
  static func boundary(in text: borrowing Span<UInt8>, at index: Int) -> (end: Int, next: Int)? {
    let b = text[index]
    if b == 0x0A {
      return isBlankLine(text, after: index) ? (index, skipBlank(text, from: index)) : nil
    }
    guard b == 0x2E || b == 0x21 || b == 0x3F else { return nil }
    let end = skipClosers(text, from: index + 1)
    let next = skipBlank(text, from: end)
    if next == text.count { return (end, next) }
    guard next > end, canBegin(text[next]), !(b == 0x2E && isAbbreviation(text, dot: index)) else { return nil }
    return (end, next)
  }

  private static func append(_ range: Range<Int>, of text: borrowing Span<UInt8>, to ranges: inout [Range<Int>]) {
    var end = range.upperBound
    while end > range.lowerBound, Byte.isSpace(text[end - 1]) { end -= 1 }
    if end > range.lowerBound { ranges.append(range.lowerBound..<end) }
  }

  private static func skipBlank(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i < text.count, Byte.isSpace(text[i]) { i += 1 }
    return i
  }

  private static func isBlankLine(_ text: borrowing Span<UInt8>, after newline: Int) -> Bool {
    var i = newline + 1
    while i < text.count, Byte.isSpace(text[i]) {
      if text[i] == 0x0A { return true }
      i += 1
    }
    return false
  }

  /// Quotes and brackets that close after a full stop: `"`, `'`, `)`, `]`, `}`, `’`, `”`, `»`.
  private static func skipClosers(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i < text.count {
      let (value, length) = scalar(in: text, at: i)
      switch value {
      case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2019, 0x201D, 0xBB: i += length
      default: return i
      }
    }
    return i
  }

  /// A sentence begins with a capital, a digit, an opening mark, or a script without case.
  private static func canBegin(_ b: UInt8) -> Bool {
    !Byte.isLower(b) && b != 0x2C && b != 0x3B && b != 0x3A && b != 0x29
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "al", "cf", "vs", "fig", "figs", "eq", "eqs", "sec", "secs", "tab", "ref", "refs", "no", "vol", "pp",
    "ca",
    "approx", "resp", "dr", "prof", "mr", "mrs", "ms", "st", "jr", "inc", "ltd", "co", "u.s", "w.r.t", "a.k.a", "i.i.d",
  ]
  private static let longestAbbreviation = 6

  private static func isAbbreviation(_ text: borrowing Span<UInt8>, dot: Int) -> Bool {
    var start = dot
    while start > 0, dot - start <= longestAbbreviation, Byte.isAlphanumeric(text[start - 1]) || text[start - 1] == 0x2E
    {
      start -= 1
    }
    guard start < dot, dot - start <= longestAbbreviation else { return false }
    // An initial: one capital, as in `J. Doe`. `Plan B.` is rarer than a name in running text.
    if dot - start == 1 { return Byte.isUpper(text[start]) }
    var word: [UInt8] = []
    for i in start..<dot { word.append(Byte.lowered(text[i])) }
    return abbreviations.contains(String(decoding: word, as: UTF8.self))
  }
}

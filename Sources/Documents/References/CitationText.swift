/// What citations written as running text have in common: ids within them, years, initials, pieces between commas.
enum CitationText {
  /// The ids that stand in a citation: its first DOI and its first arXiv id.
  static func identifiers(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> [WorkIdentifier] {
    var found: [WorkIdentifier] = []
    if let doi = doi(in: text, range) { found.append(WorkIdentifier(.doi, string(text, doi))) }
    if let id = arXivID(in: text, range) { found.append(WorkIdentifier(.arXiv, string(text, id))) }
    return found
  }

  /// The first `10.` with four to nine digits and a slash (DOI Handbook, 2.2), up to white space, without the marks
  /// that end a sentence. Cost: linear.
  static func doi(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var i = range.lowerBound
    while i + 8 < range.upperBound {
      defer { i += 1 }
      guard text[i] == UInt8(ascii: "1"), text[i + 1] == UInt8(ascii: "0"), text[i + 2] == UInt8(ascii: "."),
        i == range.lowerBound || !(ASCII.isDigit(text[i - 1]) || text[i - 1] == UInt8(ascii: "."))
      else { continue }
      var end = i + 3
      while end < range.upperBound, ASCII.isDigit(text[end]) || text[end] == UInt8(ascii: ".") { end += 1 }
      guard (7...16).contains(end - i), end < range.upperBound, text[end] == UInt8(ascii: "/") else { continue }
      while end < range.upperBound, !endsIdentifier(text, end, range.upperBound) { end += 1 }
      while end > i, isSentenceMark(text, i..<end) { end -= 1 }
      if text[end - 1] != UInt8(ascii: "/") { return i..<end }
    }
    return nil
  }

  /// The first `arXiv:` with an id behind it; nil where what follows is no id of arXiv.
  static func arXivID(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let mark = StaticString("arxiv:")
    var i = range.lowerBound
    while i + mark.utf8CodeUnitCount < range.upperBound {
      defer { i += 1 }
      guard text[i] | 0x20 == UInt8(ascii: "a"), text[i + 5] == UInt8(ascii: ":"), isArXiv(text, i) else { continue }
      var start = i + 6
      while start < range.upperBound, text[start] == 0x20 { start += 1 }
      var end = start
      while end < range.upperBound, isArXivByte(text[end]) { end += 1 }
      while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
      if looksLikeArXivID(text, start..<end) { return start..<end }
    }
    return nil
  }

  /// Whether `range` is `2408.02508`, `2408.02508v2`, `hep-th/9901001` or `math.GT/0309136`
  /// (arXiv, Understanding the arXiv identifier).
  static func looksLikeArXivID(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, ASCII.isDigit(text[end - 1]) { end -= 1 }
    if end > range.lowerBound, end < range.upperBound, text[end - 1] | 0x20 == UInt8(ascii: "v") {
      end -= 1
    } else {
      end = range.upperBound
    }
    var digits = end
    while digits > range.lowerBound, ASCII.isDigit(text[digits - 1]) { digits -= 1 }
    guard digits > range.lowerBound else { return false }
    let before = range.lowerBound..<digits - 1
    if text[digits - 1] == UInt8(ascii: ".") {
      return (4...5).contains(end - digits) && before.count == 4 && before.allSatisfy { ASCII.isDigit(text[$0]) }
    }
    return text[digits - 1] == UInt8(ascii: "/") && end - digits == 7 && before.count >= 2
      && before.allSatisfy { ASCII.isLetter(text[$0]) || text[$0] == 0x2D || text[$0] == 0x2E }
  }

  /// The year in four digits at `i`, from 1500 to 2199.
  static func year(_ text: borrowing Span<UInt8>, at i: Int, before end: Int) -> Int? {
    guard i >= 0, i + 4 <= end else { return nil }
    var value = 0
    for place in i..<i + 4 {
      guard ASCII.isDigit(text[place]) else { return nil }
      value = value * 10 + Int(text[place] - 0x30)
    }
    return (1500...2199).contains(value) ? value : nil
  }

  /// The year of `(2019)` at `i`.
  static func yearInParentheses(_ text: borrowing Span<UInt8>, at i: Int, before end: Int) -> Int? {
    guard i + 6 <= end, text[i] == UInt8(ascii: "("), text[i + 5] == UInt8(ascii: ")") else { return nil }
    return year(text, at: i + 1, before: end)
  }

  /// Whether a word is the initials of a person: `J.`, `J.-P.`, `Yu.A.`, `É.`.
  static func areInitials(_ word: some StringProtocol) -> Bool {
    guard (2...24).contains(word.utf8.count), !isSuffix(word) else { return false }
    var (letters, dots) = (0, 0)
    for scalar in word.unicodeScalars {
      switch scalar {
      case ".":
        guard letters > 0 else { return false }
        (letters, dots) = (0, dots + 1)
      case "-", " ", "'", "’": guard letters == 0 else { return false }
      default:
        let properties = scalar.properties
        guard letters == 0 ? properties.isUppercase : letters < 3 && properties.isLowercase else { return false }
        letters += 1
      }
    }
    return dots > 0 && letters == 0
  }

  /// Whether a word follows a name as `Jr.` does.
  static func isSuffix(_ word: some StringProtocol) -> Bool {
    ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"].contains { word == $0 }
  }

  /// The stretches of `range` between commas that white space follows, trimmed.
  static func pieces(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for i in range where text[i] == UInt8(ascii: ",") && (i + 1 == range.upperBound || ASCII.isSpace(text[i + 1])) {
      found.append(trimmed(text, start..<i))
      start = i + 1
    }
    found.append(trimmed(text, start..<range.upperBound))
    return found.filter { !$0.isEmpty }
  }

  /// The text of `range`, runs of white space as one blank.
  static func string(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    for i in range {
      if !ASCII.isSpace(text[i]) {
        out.append(text[i])
      } else if let last = out.last, last != 0x20 {
        out.append(0x20)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  static func trimmed(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, ASCII.isSpace(text[low]) { low += 1 }
    while low < high, ASCII.isSpace(text[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func endsIdentifier(_ text: borrowing Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    let b = text[i]
    if b <= 0x20 || b == UInt8(ascii: "\"") || b == UInt8(ascii: "<") || b == UInt8(ascii: ">") { return true }
    // A DOI may hold commas and semicolons; those that end it have a blank behind them.
    guard b == UInt8(ascii: ",") || b == UInt8(ascii: ";") else { return false }
    return i + 1 == end || ASCII.isSpace(text[i + 1])
  }

  private static func isSentenceMark(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    switch text[range.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "'"): return true
    case UInt8(ascii: ")"): return !holds(text, range, UInt8(ascii: "("))
    case UInt8(ascii: "]"): return !holds(text, range, UInt8(ascii: "["))
    default: return false
    }
  }

  private static func holds(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ byte: UInt8) -> Bool {
    for i in range where text[i] == byte { return true }
    return false
  }

  private static func isArXiv(_ text: borrowing Span<UInt8>, _ i: Int) -> Bool {
    text[i + 1] | 0x20 == UInt8(ascii: "r") && text[i + 2] | 0x20 == UInt8(ascii: "x")
      && text[i + 3] | 0x20 == UInt8(ascii: "i") && text[i + 4] | 0x20 == UInt8(ascii: "v")
  }

  private static func isArXivByte(_ b: UInt8) -> Bool {
    ASCII.isDigit(b) || ASCII.isLetter(b) || b == UInt8(ascii: ".") || b == UInt8(ascii: "/") || b == UInt8(ascii: "-")
  }
}

/// Where sentences end, as far as shape needs it.
enum Sentence {
  /// Whether a text ends as a sentence does: with a full stop, `!`, `?` or an ellipsis, closing quotes and brackets
  /// passed.
  /// `marks` are the characters that end one.
  static func ends(_ range: Range<Int>, in bytes: [UInt8], marks: String = ".!?") -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, "\"')]*_".utf8.contains(bytes[end - 1]) { end -= 1 }
    if end >= range.lowerBound + 3 {
      if bytes.holds("…", at: end - 3) { return true }
      if bytes.holds("”", at: end - 3) || bytes.holds("’", at: end - 3) { end -= 3 }
    }
    return end > range.lowerBound && marks.utf8.contains(bytes[end - 1])
  }

  /// Whether a full stop within the text ends a sentence: behind a word in lower case, before a capital.
  static func hasInnerEnd(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard range.count > 4 else { return false }
    for i in range.lowerBound + 2..<range.upperBound - 2 {
      guard bytes[i] == UInt8(ascii: "."), ASCII.isSpace(bytes[i + 1]), ASCII.isUpper(bytes[i + 2]) else { continue }
      if ASCII.isLower(bytes[i - 1]), ASCII.isLower(bytes[i - 2]), !isAbbreviation(bytes, before: i) { return true }
      if bytes[i - 1] == UInt8(ascii: ")") || ASCII.isDigit(bytes[i - 1]) { return true }
    }
    return false
  }

  /// `vs.`, `al.`, `et.` and their like end no sentence.
  private static func isAbbreviation(_ bytes: [UInt8], before dot: Int) -> Bool {
    ["vs", "al", "etc", "fig", "eq", "no", "dr", "st"].contains {
      let start = dot - $0.utf8.count
      return bytes.holds($0, at: start) && (start == 0 || !ASCII.isLetter(bytes[start - 1]))
    }
  }

  /// `range`, its end moved back to where a scalar begins.
  static func scalarStart(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, end < bytes.count, !ASCII.isScalarStart(bytes[end]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// Whether most of the longer words begin with a capital, as in titles.
  static func isTitleCase(_ text: some StringProtocol) -> Bool {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "-" }).filter {
      $0.utf8.count > 3 && $0.first?.isLetter == true
    }
    return words.count { $0.first?.isUppercase == true } * 5 >= words.count * 3
  }
}

/// Tells whether white space inside an address was put there by a line break: the next words decide.
enum LineBreak {
  /// Where the address that begins its path at `start` goes on after the white space at `gap`; `nil` where it ends.
  ///
  /// A break is believed after `/`, `-` and `_` only, never over a blank line, and only before what looks like a part
  /// of an address: never before a word that begins a sentence or an ordinary short word. `missing` is the number of
  /// names that the address still lacks.
  static func continuation(
    in text: borrowing Span<UInt8>, at gap: Int, from start: Int, host: Host, missing: Int
  ) -> Int? {
    let before = text.byte(gap - 1)
    guard gap > start, before == 0x2F || before == 0x2D || before == 0x5F else { return nil }
    var next = gap
    var lines = 0
    while next < text.count, next - gap < 64, Byte.isSpace(text[next]) {
      if text[next] == 0x0A { lines += 1 }
      next += 1
    }
    guard lines <= 1, lines == 1 || next == gap + 1, let word = Word(text, at: next) else { return nil }
    if host == .doi { return DOI.begins(in: text, at: next) && gap == start + 1 ? next : nil }
    if host == .arXiv { return missing > 0 && ArXivIdentifier.modern(in: text, at: next) != nil ? next : nil }
    return continues(word, after: before, host: host, missing: missing, isNewLine: lines == 1) ? next : nil
  }

  private static func continues(_ word: Word, after before: UInt8, host: Host, missing: Int, isNewLine: Bool) -> Bool {
    guard !word.isOrdinary else { return false }
    let isPlausible = word.isNameLike || (isNewLine && !word.beginsSentence && !word.isNumber)
    if before != 0x2F {
      // Inside a name. An underscore hardly ever ends one; a hyphen may (`…-LUD-`).
      return isPlausible || word.endsSentence && (before == 0x5F || isNewLine) || word.isNumber && word.hasSlash
    }
    guard host.isKnown, missing > 0 else { return isNewLine && word.isNameLike }
    // Right behind the host both names are due, unless a whole line follows.
    if missing > 1, host != .pages, !isNewLine { return word.hasSlash }
    return isPlausible || (word.hasHyphen && word.endsSentence)
  }

  /// The word after a gap, by its shape.
  private struct Word {
    var hasSlash = false
    var hasHyphen = false
    /// Shaped as names are and words are not: an underscore, a slash, a capital after a small letter, digits too.
    var isNameLike = false
    /// Begins with a capital, is otherwise an ordinary word, and another word follows.
    var beginsSentence = false
    /// The text, the sentence or the bracket ends after it.
    var endsSentence = false
    /// Digits alone: a year, or the start of another clause.
    var isNumber = false
    /// A word of the language that stands between things.
    var isOrdinary = false

    init?(_ text: borrowing Span<UInt8>, at start: Int) {
      var i = start
      var hasLetter = false
      var hasDigit = false
      var isMixed = false
      while i < text.count, i - start < 200, LinkByte.isName(text[i]) || text[i] == 0x2F {
        let b = text[i]
        if b == 0x2F { hasSlash = i > start } else if b == 0x2D { hasHyphen = true }
        hasLetter = hasLetter || Byte.isLetter(b)
        hasDigit = hasDigit || Byte.isDigit(b)
        isMixed = isMixed || b == 0x5F || (Byte.isUpper(b) && i > start && Byte.isLower(text[i - 1]))
        i += 1
      }
      // Another address, or no word at all.
      guard i > start, Byte.isAlphanumeric(text[start]), text.byte(i) != 0x3A || text.byte(i + 1) != 0x2F else {
        return nil
      }
      var end = i
      while end > start, text[end - 1] == 0x2E { end -= 1 }
      guard !LineBreak.holdsHost(text, start..<end) else { return nil }
      isNameLike = hasLetter && (hasSlash || isMixed || hasDigit)
      isNumber = !hasLetter
      endsSentence =
        end < i || i == text.count || text[i] == 0x29 || text[i] == 0x7D || text[i] == 0x5D
        || (text[i] == 0x2C || text[i] == 0x3B) || text[i] == 0x0A
      beginsSentence = Byte.isUpper(text[start]) && !isNameLike && !endsSentence
      isOrdinary = OrdinaryWords.contains(text, start..<end)
    }
  }

  /// Whether the first segment is a host: the word is an address of its own.
  private static func holdsHost(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    text.has("www.", at: range.lowerBound) || text.has("github.com", at: range.lowerBound)
      || text.has("huggingface.co/", at: range.lowerBound) || text.has("hf.co/", at: range.lowerBound)
      || text.has("arxiv.org", at: range.lowerBound) || text.has("doi.org", at: range.lowerBound)
  }
}

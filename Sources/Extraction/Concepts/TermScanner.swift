/// One field of a document as a line of units, markup and addresses left out: the first half of finding terms.
struct TermScanner: Sendable {
  var units: [TermUnit] = []
  private var tokens: [Token] = []

  /// Reads `text` into `units`. Cost: linear.
  mutating func scan(_ text: borrowing Span<UInt8>, lexicon: inout Lexicon, aliases: AcronymTable.View) {
    units.removeAll(keepingCapacity: true)
    tokens = Tokenizer.tokens(of: text)
    var i = 0
    var opensSentence = true
    while i < tokens.count {
      let token = tokens[i]
      if token.kind == .mark {
        let skipped = skipMarkup(text, at: i)
        if skipped > i {
          i = skipped
          continue
        }
        let b = text[Int(token.start)]
        if Self.isTransparent(b) {
          i += 1
          continue
        }
        appendBoundary(token)
        opensSentence = b == UInt8(ascii: ".") || b == UInt8(ascii: "!") || b == UInt8(ascii: "?")
        i += 1
        continue
      }
      if isAddress(text, at: i) {
        appendBoundary(token)
        repeat { i += 1 } while i < tokens.count && tokens[i].gap != .space
        continue
      }
      if opensSentence, let end = heading(text, at: i) {
        appendBoundary(token)
        i = end
        continue
      }
      var end = i + 1
      while end < tokens.count, tokens[end].gap == .hyphen { end += 1 }
      append(text, i..<end, opensSentence: opensSentence, lexicon: &lexicon, aliases: aliases)
      opensSentence = false
      i = end
    }
    tag()
  }

  // MARK: Units

  private mutating func appendBoundary(_ token: Token) {
    units.append(
      TermUnit(
        hash: .empty, wordClass: [], tag: .boundary, shape: [], words: 0, letters: 0, start: token.start,
        end: token.end,
        position: Int32(units.count)))
  }

  private mutating func append(
    _ text: borrowing Span<UInt8>, _ chain: Range<Int>, opensSentence: Bool, lexicon: inout Lexicon,
    aliases: AcronymTable.View
  ) {
    let first = tokens[chain.lowerBound]
    let last = tokens[chain.upperBound - 1]
    var hash = TermHash.empty
    var wordClass: WordClass = []
    var isWeak = true
    var shape = Self.shape(of: text, Int(first.start)..<Int(last.end))
    for i in chain {
      let entry = lexicon.entry(of: text, Folding.withoutPluralOfCapitals(text, tokens[i].range))
      hash = hash + entry.hash
      wordClass = entry.wordClass
      isWeak = isWeak && wordClass.contains(.weak)
    }
    var words = chain.count
    let isCommonWord = wordClass.contains(.listed)
    if chain.count > 1 {
      shape.insert(.hyphenated)
      // The chain may be listed as a whole (`state-of-the-art`); else its last word decides (`data-driven`,
      // `fine-tuning`).
      let whole = lexicon.entry(of: text, Int(first.start)..<Int(last.end)).wordClass
      wordClass = whole.intersection([.talk, .weak, .size, .function, .adverb, .general])
        .union(whole.contains(.verb) && !whole.contains(.gerund) ? .verb : [])
        .union(Self.classOfChain(endingIn: wordClass))
      if isWeak { wordClass.insert(.weak) }
    } else if isCommonWord, Self.isShouted(text, Int(first.start)..<Int(last.end)), !aliases.defines(hash.key) {
      shape.remove(.acronym)
    } else if shape.contains(.acronym), !wordClass.contains(.digits) {
      // Capitals make a name of any word but those that a title in capitals shouts.
      wordClass = wordClass.intersection([
        .function, .of, .beforeVerb, .determiner, .weak, .general, .hollow, .listed, .talk,
      ])
    }
    if shape.contains(.acronym), let long = aliases.longForm(of: hash.key, isCommonWord: isCommonWord) {
      hash = long.hash
      words = Int(long.words)
      wordClass = []
      shape.insert(.expanded)
    }
    if text[Int(last.end) - 1] == UInt8(ascii: "s"), text[Int(last.end) - 2] != UInt8(ascii: "s") {
      shape.insert(.plural)
    }
    if opensSentence { shape.insert(.opensSentence) }
    if wordClass.contains(.weak) { shape.insert(.weak) }
    if wordClass.contains(.size) { shape.insert(.size) }
    units.append(
      TermUnit(
        hash: hash, wordClass: wordClass, tag: .noun, shape: shape, words: UInt8(min(words, 255)),
        letters: UInt8(min(Int(last.end - first.start), 255)), start: first.start, end: last.end,
        position: Int32(units.count)))
  }

  private static func classOfChain(endingIn last: WordClass) -> WordClass {
    if last.contains(.participle) || last.contains(.talk) || last.contains(.adjective) { return .adjective }
    if last.contains(.gerund) { return .gerund }
    if last.contains(.function) || last.contains(.adverb) || last.contains(.verb) { return [.adjective, .weak] }
    return []
  }

  /// All letters are capitals.
  private static func isShouted(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for i in range where !Byte.isUpper(text[i]) { return false }
    return true
  }

  private static func shape(of text: borrowing Span<UInt8>, _ range: Range<Int>) -> TermUnit.Shape {
    var upper = 0
    var digits = 0
    var lower = 0
    for i in range {
      let b = text[i]
      if Byte.isUpper(b) { upper += 1 } else if Byte.isDigit(b) { digits += 1 } else if Byte.isLower(b) { lower += 1 }
    }
    let startsUpper = Byte.isUpper(text[range.lowerBound])
    // A chain in title case (`Mixture-of-Experts`) is no acronym: capitals only where a part begins.
    var inner = 0
    for i in range.dropFirst() where Byte.isUpper(text[i]) && text[i - 1] != 0x2D && !Byte.isMultibyte(text[i - 1]) {
      inner += 1
    }
    if inner >= 1 || upper >= 1 && digits >= 1 && lower <= 3 { return .acronym }
    return startsUpper ? .capitalized : []
  }

  // MARK: Markup

  /// Marks that stand inside a phrase without ending it: emphasis, braces of LaTeX, quotes of code.
  private static func isTransparent(_ b: UInt8) -> Bool {
    b == UInt8(ascii: "*") || b == UInt8(ascii: "`") || b == UInt8(ascii: "{") || b == UInt8(ascii: "}")
      || b == UInt8(ascii: "_") || b == UInt8(ascii: "~") || b == UInt8(ascii: "\\")
  }

  /// Index after the command, formula, tag or entity that begins at token `i`, or `i`.
  private mutating func skipMarkup(_ text: borrowing Span<UInt8>, at i: Int) -> Int {
    let b = text[Int(tokens[i].start)]
    switch b {
    case UInt8(ascii: "\\"):
      return i + 1 < tokens.count && tokens[i + 1].kind == .word && tokens[i + 1].gap == .none ? i + 2 : i
    case UInt8(ascii: "$"):
      let limit = min(tokens.count, i + 80)
      var j = i + 1
      while j < limit, !isMark(text, j, b) { j += 1 }
      guard j < limit else { return i }
      appendBoundary(tokens[i])
      return j + 1
    case UInt8(ascii: "<"):
      guard i + 1 < tokens.count, tokens[i + 1].gap == .none else { return i }
      var j = i + 1
      while j < min(tokens.count, i + 8), !isMark(text, j, UInt8(ascii: ">")) { j += 1 }
      return j < min(tokens.count, i + 8) ? j + 1 : i
    case UInt8(ascii: "&"):
      return i + 2 < tokens.count && tokens[i + 1].kind != .mark && tokens[i + 1].gap == .none
        && isMark(text, i + 2, UInt8(ascii: ";")) ? i + 3 : i
    default: return i
    }
  }

  /// Index after `BACKGROUND:`, `DATA SOURCES AND STUDY SELECTION:` at the start of a sentence.
  private func heading(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    var i = start
    while i < tokens.count, i < start + 8, tokens[i].kind == .word {
      for b in tokens[i].range where Byte.isLower(text[b]) { return nil }
      i += 1
    }
    return i > start && i < tokens.count && isMark(text, i, UInt8(ascii: ":")) ? i + 1 : nil
  }

  private func isMark(_ text: borrowing Span<UInt8>, _ i: Int, _ b: UInt8) -> Bool {
    tokens[i].kind == .mark && text[Int(tokens[i].start)] == b
  }

  /// `https://…`, `www.…`, `name@host`, `github.com/…`: words glued by marks that are no prose.
  private func isAddress(_ text: borrowing Span<UInt8>, at i: Int) -> Bool {
    guard i + 2 < tokens.count, tokens[i + 1].kind == .mark, tokens[i + 1].gap == .none, tokens[i + 2].gap == .none
    else {
      return false
    }
    switch text[Int(tokens[i + 1].start)] {
    case UInt8(ascii: ":"): return isMark(text, i + 2, UInt8(ascii: "/"))
    case UInt8(ascii: "@"): return tokens[i + 2].kind == .word
    case UInt8(ascii: "."):
      return tokens[i + 2].kind == .word && Byte.isLower(text[Int(tokens[i + 2].start)])
        && tokens[i + 2].range.count > 1 && tokens[i].range.count > 1
    default: return false
    }
  }
}

/// What stands before the colon of a title, where a name may stand.
struct TitleHead {
  /// Tokens of the head: no surrounding marks, not empty.
  let tokens: Range<Int>
  /// Tokens of the rest of the title.
  let rest: Range<Int>
  private let evidence: IntroducedName.Evidence

  private static let longest = 6
  private static let technical = WordSet("technical")
  private static let report = WordSet("report")
  private static let introducing = WordSet("introducing presenting")

  /// `nil` where the title has no head that could be a name.
  init?(_ title: NameText) {
    var start = 0
    while start < title.count, title.tokens[start].kind == .mark { start += 1 }
    if title.isWord(start, in: Self.introducing) { start += 1 }
    var end = start
    var next = start
    var evidence = IntroducedName.Evidence.titleColon
    scan: while end < title.count, end - start <= Self.longest + 3 {
      if (title.isMark(end, ":") && !title.isMark(end + 1, ":") && !title.isMark(end - 1, ":"))
        || Self.isSpacedDash(title, at: end)
      {
        next = end + 1
        break scan
      }
      if title.isWord(end, in: Self.technical), title.isWord(end + 1, in: Self.report), end > start {
        evidence = .titlePhrase
        next = end + 2
        break scan
      }
      end += 1
    }
    guard next > start else { return nil }
    // `Tree of Thoughts (ToT): …`: the short form is the name.
    if title.isMark(end - 1, ")"), let open = (start..<end).last(where: { title.isMark($0, "(") }), open + 1 < end - 1 {
      start = open + 1
      end = end - 1
    }
    while end > start, title.tokens[end - 1].kind == .mark, !title.isMark(end - 1, "+") { end -= 1 }
    guard start < end, end - start <= Self.longest else { return nil }
    tokens = start..<end
    rest = next..<title.count
    self.evidence = evidence
  }

  /// ` - `, ` – ` or ` — ` between blanks.
  private static func isSpacedDash(_ title: NameText, at index: Int) -> Bool {
    guard title.tokens[index].kind == .mark, title.tokens[index].gap == .space, index + 1 < title.count,
      title.tokens[index + 1].gap == .space
    else { return false }
    let value = scalar(in: title.bytes.span, at: Int(title.tokens[index].start)).value
    return Tokenizer.isHyphen(value) || value == 0x2014
  }

  /// The head as a name, if the title's own shape or the abstract bears it out.
  func candidate(title: NameText, abstract: NameText, introduced: [NameCandidate]) -> NameCandidate? {
    guard !title.endsInYear(tokens), !title.isWord(tokens.lowerBound, in: NameLexicon.titleWords),
      !title.isFieldTerm(tokens),
      !title.isWord(tokens.upperBound - 1, in: NameLexicon.describingSuffixes) || tokens.count == 1
    else { return nil }
    let group = title.group(at: tokens.lowerBound)
    let isName =
      group.upperBound >= tokens.upperBound
      ? isSingleName(title: title, abstract: abstract, introduced: introduced)
      : isVersioned(title, group) || isIntroduced(title, abstract, introduced)
        || (evidence == .titlePhrase && title.shape(tokens) == .distinctive)
    return isName ? NameCandidate(tokens: tokens, evidence: evidence) : nil
  }

  private func isSingleName(title: NameText, abstract: NameText, introduced: [NameCandidate]) -> Bool {
    switch title.shape(tokens) {
    case .distinctive: return !title.isWord(tokens.lowerBound, in: NameLexicon.counted)
    case .plain: return false
    case .capitals:
      guard tokens.count > 1 || !title.spellings[tokens.lowerBound].contains(.acronymPlural) else { return false }
      return isIntroduced(title, abstract, introduced) || title.areInitials(tokens, of: rest)
        || abstract.firstOccurrence(of: tokens, in: title, exactly: true) != nil
    case .capitalised, .phrase:
      return isIntroduced(title, abstract, introduced)
    }
  }

  /// `SeaLLMs 3`, `ChineseWebText 2.0`: one name and its version.
  private func isVersioned(_ title: NameText, _ group: Range<Int>) -> Bool {
    guard group.upperBound == tokens.upperBound - 1, title.tokens[group.upperBound].kind == .number else {
      return false
    }
    return title.shape(group) >= .capitals && !title.isWord(group.lowerBound, in: NameLexicon.counted)
  }

  /// Whether the abstract presents the very head, or puts it where only a name stands.
  private func isIntroduced(_ title: NameText, _ abstract: NameText, _ introduced: [NameCandidate]) -> Bool {
    let key = title.key(tokens)
    return introduced.contains { abstract.key($0.tokens) == key || $0.expansion.map(abstract.key) == key }
  }
}

extension NameText {
  /// `SemEval 2024`, `NADI-2023`: an event, not a thing.
  func endsInYear(_ range: Range<Int>) -> Bool {
    let key = key(range)
    guard key.count > 4, key.suffix(4).allSatisfy(Byte.isDigit) else { return false }
    let century = key.suffix(4).prefix(2)
    return (century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8)) && !Byte.isDigit(key[key.count - 5])
  }

  /// Terms of the field and numbers, and nothing else.
  func isFieldTerm(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].kind != .word || NameLexicon.fieldTerms.contains(folds[$0]) }
  }

  /// Whether the letters of the tokens `short` are initials of the words `long`, in order, the first being the first.
  func areInitials(_ short: Range<Int>, of long: Range<Int>) -> Bool {
    let letters = key(short).filter { Byte.isAlphanumeric($0) }
    guard let first = letters.first, letters.count >= 2 else { return false }
    var matched = 0
    for i in long where tokens[i].kind != .mark {
      let initial = Byte.lowered(bytes[Int(tokens[i].start)])
      if matched == 0, initial != first { continue }
      if matched < letters.count, initial == letters[matched] { matched += 1 }
    }
    return matched >= max(2, letters.count - 1)
  }

  /// The part of the words `long` that the tokens `short` abbreviate; `nil` where they do not.
  ///
  /// Letters of the short form are looked for in the long form from the end; the first must begin a word. Digits count
  /// for nothing (`C3oT`). (A. S. Schwartz, M. A. Hearst, Pac. Symp. Biocomput. 2003, 451–462,
  /// doi:10.1142/9789812776303_0042.)
  func expansion(of short: Range<Int>, in long: Range<Int>) -> Range<Int>? {
    let letters = key(short).filter { Byte.isLetter($0) || Byte.isMultibyte($0) }
    guard letters.count >= 2, !long.isEmpty else { return nil }
    var left = letters.count - 1
    for i in long.reversed() where tokens[i].kind != .mark {
      for position in tokens[i].range.reversed() where Byte.lowered(bytes[position]) == letters[left] {
        if left == 0, position > tokens[i].start { continue }
        left -= 1
        guard left < 0 else { continue }
        var first = i
        while first > long.lowerBound, tokens[first].gap == .hyphen { first -= 1 }
        return first..<long.upperBound
      }
    }
    return nil
  }

  /// Where the tokens `range` of `other` stand in this text, with hyphens and blanks alike; `exactly`: in the same case.
  func firstOccurrence(of range: Range<Int>, in other: NameText, exactly: Bool) -> Range<Int>? {
    guard count >= range.count else { return nil }
    let wanted = other.folds[range]
    for start in 0...(count - range.count) where folds[start] == wanted[range.lowerBound] {
      let here = start..<(start + range.count)
      guard folds[here].elementsEqual(wanted) else { continue }
      if !exactly || bytes[byteRange(here)].elementsEqual(other.bytes[other.byteRange(range)]) { return here }
    }
    return nil
  }
}

/// Reads names where a phrase makes one likely.
struct NameReader {
  let text: NameText

  /// The name that begins at `start`: one group of joined words with its version, or a capitalised run of words.
  func name(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let start = afterOpening(start)
    guard start < sentence.upperBound, text.tokens[start].kind != .mark, text.tokens[start].gap != .hyphen else {
      return nil
    }
    let first = text.group(at: start)
    guard isNameLike(first) else { return nil }
    var end = first.upperBound
    if isVersion(end) { return start..<end + 1 }
    guard text.shape(first) != .distinctive || isCapitalisedWord(end) else { return start..<end }
    // A run of capitalised words, connected by small ones: `Tree of Thoughts`, not `PITA for Prompting`.
    let isSure = text.shape(first) >= .capitals
    var i = end
    while i < sentence.upperBound, end - start < 10 {
      if text.tokens[i].gap == .space, isCapitalisedWord(i) {
        i = text.group(at: i).upperBound
        end = i
      } else if !isSure, text.isWord(i, in: NameLexicon.connectors),
        i == end || text.isWord(i - 1, in: NameLexicon.connectors),
        i + 1 < sentence.upperBound
      {
        i += 1
      } else {
        break
      }
    }
    if end > first.upperBound {
      // `the MIRAGE Benchmark`: the noun is not part of the name.
      if text.isWord(first.upperBound, in: NameLexicon.kinds) { return first }
      if text.isWord(end - 1, in: NameLexicon.kinds), text.shape(first) == .distinctive { return first }
    }
    let run = start..<end
    return text.isFieldTerm(run) ? nil : run
  }

  func isNameLike(_ group: Range<Int>) -> Bool {
    // `Earley's algorithm`: it has its owner.
    if text.wordRange(group.upperBound - 1) != text.tokens[group.upperBound - 1].range { return false }
    // `DR^{3}-Eval`: the name goes on where it cannot be read.
    if text.isMark(group.upperBound, "^"), text.tokens[group.upperBound].gap == .none { return false }
    // `CARLA -Air`: a hyphen that lost its place.
    if isDash(group.upperBound), group.upperBound + 1 < text.count, text.tokens[group.upperBound + 1].gap == .none {
      return false
    }
    guard !text.isWord(group.lowerBound, in: NameLexicon.counted) else { return false }
    guard text.shape(group) > .plain, !text.isFieldTerm(group) else { return false }
    if group.count == 1, text.spellings[group.lowerBound].contains(.acronymPlural) { return false }
    guard group.count > 1 else { return true }
    let last = group.upperBound - 1
    return !(text.isWord(last, in: NameLexicon.describingSuffixes) && !text.spellings[last].hasCapital)
  }

  func isCapitalisedWord(_ index: Int) -> Bool {
    index < text.count && text.tokens[index].kind == .word && text.spellings[index].hasCapital
  }

  /// A version after a name: `3`, `2.0`, `v2`.
  func isVersion(_ index: Int) -> Bool {
    guard index < text.count, text.tokens[index].gap == .space else { return false }
    let token = text.bytes[text.tokens[index].range]
    if text.tokens[index].kind == .number {
      return token.count <= 4 && token.allSatisfy { Byte.isDigit($0) || $0 == 0x2E }
    }
    return token.count >= 2 && token.count <= 5 && token.first.map(Byte.lowered) == UInt8(ascii: "v")
      && token.dropFirst().allSatisfy { Byte.isDigit($0) || $0 == 0x2E }
  }

  func isJoined(_ index: Int) -> Bool { index < text.count && text.tokens[index].gap == .hyphen }

  func isDash(_ index: Int) -> Bool {
    guard index < text.count, text.tokens[index].kind == .mark, text.tokens[index].gap == .space else { return false }
    let value = scalar(in: text.bytes.span, at: Int(text.tokens[index].start)).value
    return Tokenizer.isHyphen(value) || value == 0x2014
  }

  /// Whether the tokens come again in the text, in the same case and not at the beginning of a sentence.
  func isRepeated(_ run: Range<Int>) -> Bool {
    var found = 0
    for i in 0..<text.count where text.folds[i] == text.folds[run.lowerBound] && !text.beginsSentence(i) {
      guard i + run.count <= text.count, text.spellings[i] == text.spellings[run.lowerBound],
        text.folds[i..<(i + run.count)].elementsEqual(text.folds[run])
      else { continue }
      found += 1
    }
    return found >= 2
  }

  private static let markup = WordSet(
    "textbf textsc texttt textit textsf emph mathbf mathrm mathcal underline bf sc tt it")

  /// Past quotes and markup that open at `index`: `"`, `**`, `\textbf{`, `$\mathbf{`.
  func afterOpening(_ index: Int) -> Int {
    var i = index
    while i < text.count, text.tokens[i].kind == .mark || text.isWord(i, in: Self.markup) {
      let value = scalar(in: text.bytes.span, at: Int(text.tokens[i].start)).value
      let isOpening = [0x22, 0x27, 0x60, 0x2A, 0x24, 0x5C, 0x7B, 0x201C, 0x2018].contains(value)
      guard isOpening || (text.isWord(i, in: Self.markup) && text.isMark(i - 1, "\\")) else { break }
      i += 1
    }
    return i
  }

  /// Past quotes and markup that close at `index`.
  func afterClosing(_ index: Int) -> Int {
    var i = index
    while i < text.count, text.tokens[i].kind == .mark {
      let value = scalar(in: text.bytes.span, at: Int(text.tokens[i].start)).value
      guard [0x22, 0x27, 0x2A, 0x24, 0x7D, 0x201D, 0x2019].contains(value) else { break }
      i += 1
    }
    return i
  }
}

extension NameText {
  static let and = WordSet("and & or")
  static let isBe = WordSet("is")
}

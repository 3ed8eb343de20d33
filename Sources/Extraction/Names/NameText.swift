/// A field cut into tokens, with what name finding asks of each.
struct NameText {
  let bytes: [UInt8]
  let tokens: [Token]
  /// Hash of each token's letters in lower case, without a final `'s`.
  let folds: [UInt64]
  let spellings: [NameSpelling]

  /// Cost: linear in the bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens = Tokenizer.tokens(of: bytes.span)
    var folds: [UInt64] = []
    var spellings: [NameSpelling] = []
    folds.reserveCapacity(tokens.count)
    spellings.reserveCapacity(tokens.count)
    let span = bytes.span
    for token in tokens {
      var hash = FoldedHash()
      let range = Self.withoutPossessive(token.range, in: span)
      for i in range { hash.add(span[i]) }
      folds.append(hash.value)
      spellings.append(token.kind == .mark ? [] : NameSpelling(of: range, in: span))
    }
    self.folds = folds
    self.spellings = spellings
  }

  var count: Int { tokens.count }

  /// The bytes of the tokens `range`, from the first to the last, without a final `'s`. `range` is not empty.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    let last = Self.withoutPossessive(tokens[range.upperBound - 1].range, in: bytes.span)
    return Int(tokens[range.lowerBound].start)..<last.upperBound
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[byteRange(range)], as: UTF8.self) }

  func isMark(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    index >= 0 && index < count && tokens[index].kind == .mark
      && bytes[Int(tokens[index].start)] == UInt8(ascii: character)
      && tokens[index].end - tokens[index].start == 1
  }

  func isWord(_ index: Int, in set: WordSet) -> Bool {
    index >= 0 && index < count && tokens[index].kind != .mark && set.contains(folds[index])
  }

  /// Whether the token begins a text, a sentence or a clause after a colon, where any word may have a capital.
  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return [".", "!", "?", ":", "\"", "(", "“"].contains { (mark: Unicode.Scalar) in
      let token = tokens[index - 1]
      return token.kind == .mark && scalar(in: bytes.span, at: Int(token.start)).value == mark.value
    }
  }

  /// The tokens joined to the one at `index` by hyphens, itself first, with plus signs that touch the last (`Lastde++`).
  func group(at index: Int) -> Range<Int> {
    var end = index + 1
    while end < count, tokens[end].gap == .hyphen { end += 1 }
    while end < count, tokens[end].gap == .none, isMark(end, "+") { end += 1 }
    return index..<end
  }

  /// The letters of the tokens in ASCII lower case, without what separates them: what two spellings of a name share.
  func key(_ range: Range<Int>) -> [UInt8] { letters(range).map(Byte.lowered) }

  /// The letters of the tokens as written, without what separates them.
  func letters(_ range: Range<Int>) -> [UInt8] { range.flatMap { bytes[wordRange($0)] } }

  /// The bytes of a token without a final `'s`.
  func wordRange(_ index: Int) -> Range<Int> { Self.withoutPossessive(tokens[index].range, in: bytes.span) }

  /// How surely the spelling of these tokens tells a name from a word.
  func shape(_ range: Range<Int>) -> NameShape {
    var letters = 0
    var capitals = 0
    var words = 0
    var hasMixed = false
    var hasDigit = false
    for i in range where tokens[i].kind != .mark {
      let spelling = spellings[i]
      words += 1
      letters += Int(tokens[i].end - tokens[i].start)
      if spelling.isCapitals { capitals += 1 }
      if spelling.isMixed { hasMixed = true }
      if spelling.contains(.digit) { hasDigit = true }
    }
    if isMark(range.upperBound - 1, "+"), letters >= 4 { return .distinctive }
    guard range.contains(where: { spellings[$0].hasCapital }) || (hasDigit && letters >= 6) else { return .plain }
    let first = spellings[range.lowerBound]
    if tokens[range.lowerBound].kind == .number { return hasMixed ? .distinctive : .plain }
    if hasMixed || hasDigit || (capitals > 0 && words > 1 && range.allSatisfy { spellings[$0].hasCapital }) {
      return letters >= 4 ? .distinctive : .capitals
    }
    if words > 1 { return .phrase }
    if first.isCapitals || first.contains(.acronymPlural) { return .capitals }
    return first.isCapitalised && letters >= 3 ? .capitalised : .plain
  }

  private static func withoutPossessive(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Range<Int> {
    let end = range.upperBound
    guard range.count > 2, text[end - 1] | 0x20 == UInt8(ascii: "s") else { return range }
    if text[end - 2] == 0x27 { return range.lowerBound..<(end - 2) }
    // The typographic apostrophe, E2 80 99.
    guard range.count > 4, text[end - 4] == 0xE2, text[end - 3] == 0x80, text[end - 2] == 0x99 else { return range }
    return range.lowerBound..<(end - 4)
  }
}

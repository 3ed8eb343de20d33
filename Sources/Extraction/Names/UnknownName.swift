/// A spelling that looks like the name of a system or data set and that no document of the collection introduces.
struct UnknownName: Sendable {
  /// Hash of the key.
  let hash: UInt64
  let place: Place
  let shape: NameShape
  let isMarked: Bool
  /// It is defined as a short form here, or written as a plural: the habit of terms, not of names.
  let isTerm: Bool

  /// `nil` where what begins at `index` looks like words.
  init?(at index: Int, in text: NameText, field: Document.Field) {
    var tokens = text.group(at: index)
    // `LLaMA-based`, `Llama-3-8B-Instruct`: without what does not belong to the name.
    while tokens.count > 1,
      text.isVariant(tokens.upperBound - 1) || text.isWord(tokens.upperBound - 1, in: NameLexicon.describingSuffixes)
    {
      tokens = tokens.lowerBound..<(tokens.upperBound - 1)
    }
    let shapeAlone = text.shape(tokens)
    if tokens.count == 1, text.isVersionNumber(tokens.upperBound), !text.isWord(index, in: NameLexicon.counted),
      !text.beginsSentence(index) || shapeAlone == .distinctive, shapeAlone >= .capitalised
    {
      tokens = index..<(tokens.upperBound + 1)
    }
    shape = text.shape(tokens)
    guard !text.isInAddress(index), shape >= .capitals, !text.isFieldTerm(tokens),
      !text.isWord(index, in: NameLexicon.counted)
    else {
      return nil
    }
    let isPlural = text.spellings[tokens.upperBound - 1].contains(.acronymPlural)
    let key = text.key(tokens)
    guard key.count >= 4, key.filter(Byte.isLetter).count >= 2 else { return nil }
    isTerm = (isPlural && tokens.count == 1) || text.definition(of: tokens) != nil
    // `LLMs` and `LoRAs` are counted with `LLM` and `LoRA`.
    let hasPlural = key.last == UInt8(ascii: "s") && Byte.isUpper(text.letters(tokens)[key.count - 2])
    hash = FoldedHash(of: hasPlural ? key.dropLast() : key[...]).value
    place = Place(field, text.byteRange(tokens))
    isMarked = MentionContext.isMarked(tokens, in: text) || MentionContext.kind(of: tokens, in: text) != nil
  }
}

extension NameText {
  /// A short number after a blank that no noun follows: `3`, `2.5`.
  func isVersionNumber(_ index: Int) -> Bool {
    guard index < count, tokens[index].kind == .number, tokens[index].gap == .space else { return false }
    let number = bytes[tokens[index].range]
    return number.count <= 4 && number.filter { Byte.isDigit($0) }.count <= 2
      && number.allSatisfy { Byte.isDigit($0) || $0 == 0x2E }
  }
}

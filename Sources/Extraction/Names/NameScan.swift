/// What one document says of the names of a collection: one pass over its tokens.
struct NameScan: Sendable {
  /// A place where a document writes a name.
  struct Occurrence: Sendable {
    let name: Int
    let place: Place
    /// Letter for letter as its owner writes it, in case too.
    let isExact: Bool
    /// The spelling found is that of no word, whatever the owner's is.
    let isDistinctive: Bool
    /// It stands where names stand: `models such as X`.
    let isMarked: Bool
    /// What the words beside it say that it is.
    let kind: MentionContext.Kind?
    let sense: MentionSense
  }

  /// A name's letters with a definition of the document's own: `long form (X)`.
  struct Definition: Sendable {
    let name: Int
    let expansion: [UInt8]
  }

  private(set) var occurrences: [Occurrence] = []
  /// Names whose letters stand there as a word in lower case.
  private(set) var lowerCase: [Int] = []
  private(set) var definitions: [Definition] = []
  /// Spellings that look like names and are not in the table.
  private(set) var unknown: [UnknownName] = []

  /// Reads `document`. Cost: linear in its text; a hash look-up a word.
  init(_ document: Document, table: NameTable) {
    for field in Document.Field.allCases where !document[field].isEmpty {
      let text = NameText(document[field])
      let reader = Reader(text: text, field: field, table: table)
      var i = 0
      while i < text.count {
        guard text.tokens[i].kind != .mark, text.tokens[i].gap != .hyphen else {
          i += 1
          continue
        }
        if let (name, tokens) = reader.longestName(at: i) {
          note(name, tokens, reader)
          i = tokens.upperBound
        } else if text.spellings[i].hasCapital, let name = UnknownName(at: i, in: text, field: field) {
          unknown.append(name)
          i = text.group(at: i).upperBound
        } else {
          i += 1
        }
      }
    }
  }

  private mutating func note(_ name: Int, _ tokens: Range<Int>, _ reader: Reader) {
    let text = reader.text
    let entry = reader.table.entries[name]
    if !tokens.contains(where: { text.spellings[$0].hasCapital }), entry.letters != text.letters(tokens) {
      lowerCase.append(name)
      return
    }
    if let long = text.definition(of: tokens) {
      definitions.append(Definition(name: name, expansion: text.key(long)))
      return
    }
    guard reader.isWhole(tokens, entry) else { return }
    occurrences.append(
      Occurrence(
        name: name, place: Place(reader.field, text.byteRange(tokens)), isExact: text.letters(tokens) == entry.letters,
        isDistinctive: text.shape(tokens) == .distinctive,
        isMarked: MentionContext.isMarked(tokens, in: text), kind: MentionContext.kind(of: tokens, in: text),
        sense: MentionContext.sense(of: tokens, in: text)))
  }
}

/// Looks for names of a table in one field.
private struct Reader {
  let text: NameText
  let field: Document.Field
  let table: NameTable

  private static let longest = 12

  /// The longest name of the table that begins with the token at `start`.
  @inline(__always) func longestName(at start: Int) -> (name: Int, tokens: Range<Int>)? {
    let first = table.lookUp(text.folds[start])
    guard first.name != nil || first.isPrefix else { return nil }
    var best = first.name.map { ($0, start..<(start + 1)) }
    var isPrefix = first.isPrefix
    var hash = FoldedHash()
    for b in text.bytes[text.wordRange(start)] { hash.add(b) }
    var end = start + 1
    while isPrefix, end < text.count, end - start < Self.longest {
      // A mark ends a name, but for the plus signs that touch it.
      if text.tokens[end].kind == .mark, !(text.isMark(end, "+") && text.tokens[end].gap == .none) { break }
      for b in text.bytes[text.wordRange(end)] { hash.add(b) }
      end += 1
      let next = table.lookUp(hash.value)
      if let name = next.name { best = (name, start..<end) }
      isPrefix = next.isPrefix
    }
    return best
  }

  /// Whether the tokens are the whole name and not a part of another: `Llama 3` in `Llama-3-8B`, not in `Llama 3.1`.
  func isWhole(_ tokens: Range<Int>, _ entry: NameTable.Entry) -> Bool {
    var i = tokens.upperBound
    guard i < text.count else { return true }
    if text.tokens[i].gap == .none, text.isMark(i, "+") { return false }
    while i < text.count, text.tokens[i].gap == .hyphen {
      guard text.isVariant(i) else { return false }
      i += 1
    }
    // `X 2` is another version than `X`.
    return i >= text.count || text.tokens[i].gap != .space || text.tokens[i].kind != .number || entry.endsInDigit
  }
}

extension NameText {
  /// Whether the token only says which build of a model is meant: a size, a training, or a word that goes on about it.
  func isVariant(_ index: Int) -> Bool {
    if isWord(index, in: NameLexicon.variantSuffixes) { return true }
    let word = bytes[tokens[index].range]
    if tokens[index].kind == .number, let unit = word.last, [0x42, 0x62, 0x4D, 0x6D, 0x4B, 0x6B].contains(unit) {
      return word.dropLast().allSatisfy { Byte.isDigit($0) || $0 == 0x2E || $0 | 0x20 == 0x78 }
    }
    return tokens[index].kind == .word && spellings[index] == .lowerCase && word.count > 2
  }

  /// The long form that stands before the tokens where these are its short form in brackets: `long form (X)`.
  func definition(of short: Range<Int>) -> Range<Int>? {
    let open = short.lowerBound - 1
    guard isMark(open, "("),
      isMark(short.upperBound, ")") || isMark(short.upperBound, ",") || isMark(short.upperBound, ";"),
      let long = expansion(of: short, in: max(0, open - 2 * key(short).count - 2)..<open)
    else { return nil }
    return long.count > 1 ? long : nil
  }
}

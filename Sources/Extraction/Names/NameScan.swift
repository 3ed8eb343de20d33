/// What one document says of the names of a collection: one pass over its tokens.
struct NameScan: Sendable {
  /// A place where a document writes a name.
  struct Occurrence: Sendable {
    let name: Int
    let place: Place
    /// Letter for letter as its owner writes it, in case too; otherwise in a case that no word has.
    let isExact: Bool
    /// It stands between capitalised words, perhaps as a part of a longer name.
    let isEmbedded: Bool
    /// It stands where names stand: `models such as X`.
    let isMarked: Bool
    /// What the words beside it say that it is.
    let kind: MentionContext.Kind?
    let sense: MentionSense
  }

  private(set) var occurrences: [Occurrence] = []
  /// Names whose letters stand there as a word in lower case.
  private(set) var lowerCase: [Int] = []
  /// Names whose letters the document spells out as a short form of its own: `long form (X)`.
  private(set) var defined: [Int] = []
  /// What the document says of names that it owns.
  private(set) var kinds: [(name: Int, kind: MentionContext.Kind)] = []
  /// Spellings that look like names and are not in the table.
  private(set) var unknown: [UnknownName] = []

  /// Reads `document`, the collection's `index`th. Cost: linear in its text; a hash look-up a word.
  init(_ document: Document, index: Int, table: NameTable) {
    for field in Document.Field.allCases where !document[field].isEmpty {
      let text = NameText(document[field])
      let search = NameSearch(document: index, text: text, field: field, table: table)
      var i = 0
      while i < text.count {
        guard text.tokens[i].kind != .mark, text.tokens[i].gap != .hyphen else {
          i += 1
          continue
        }
        if let (name, tokens) = search.longestName(at: i), note(name, tokens, search) {
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

  /// Takes down what the letters of a name at `tokens` are; whether they are the name at all.
  private mutating func note(_ name: Int, _ tokens: Range<Int>, _ search: NameSearch) -> Bool {
    let text = search.text
    let entry = search.table.entries[name]
    let letters = text.letters(tokens)
    let isExact = letters == entry.letters
    if !isExact, !tokens.contains(where: { text.spellings[$0].hasCapital }) {
      lowerCase.append(name)
      return true
    }
    guard !text.isInAddress(tokens.lowerBound) else { return true }
    guard entry.allows(text.breaks(tokens)), search.isWhole(tokens, entry),
      isExact || (entry.isVariant(letters) && text.shape(tokens) == .distinctive)
    else { return false }
    if entry.isIntroduced(by: search.document) {
      kinds += MentionContext.kindsPresented(with: tokens, in: text).map { (name, $0) }
      return true
    }
    if text.definition(of: tokens) != nil {
      defined.append(name)
      return true
    }
    // The head of another title is another thing of the same name.
    if search.field == .title, tokens.lowerBound == 0, text.isMark(tokens.upperBound, ":") { return true }
    occurrences.append(
      Occurrence(
        name: name, place: Place(search.field, text.byteRange(tokens)), isExact: isExact,
        isEmbedded: search.field == .title || text.isAmongCapitals(tokens),
        isMarked: MentionContext.isMarked(tokens, in: text), kind: MentionContext.kind(of: tokens, in: text),
        sense: MentionCues.sense(of: tokens, in: text)))
    return true
  }
}

/// Looks for names of a table in one field.
private struct NameSearch {
  let document: Int
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

  private static let addressWords = WordSet("http https www com org io co edu net ai")

  /// Whether the token stands in a web address: words of one joined by marks without a blank.
  func isInAddress(_ index: Int) -> Bool {
    var i = index
    while i > 0, tokens[i].gap != .space, index - i < 40 {
      i -= 1
      if isMark(i + 1, ":") || isMark(i + 1, "/") || isMark(i + 1, "."), isWord(i, in: Self.addressWords) {
        return true
      }
    }
    return false
  }

  /// Offsets into the letters of the tokens at which one ends and the next begins.
  func breaks(_ range: Range<Int>) -> [Int] {
    var offset = 0
    return range.dropLast().map {
      offset += wordRange($0).count
      return offset
    }
  }

  /// Whether a capitalised word stands before the tokens, within the sentence, or after them.
  func isAmongCapitals(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if next < count, tokens[next].gap == .space, spellings[next].hasCapital { return true }
    let last = range.lowerBound - 1
    return last >= 0 && tokens[range.lowerBound].gap == .space && spellings[last].hasCapital && !beginsSentence(last)
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

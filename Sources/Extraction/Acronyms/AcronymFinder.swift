/// Finds the short forms that a text defines: `long form (SF)`, `SF (long form)`, `long form, or SF,`.
package enum AcronymFinder {
  /// The definitions in `document`, in order of place; each pair once, where it is first given. Cost: linear in the
  /// text.
  package static func acronyms(in document: Document) -> [AcronymMention] {
    var found: [AcronymMention] = []
    for field in Document.Field.allCases {
      var scan = AcronymScan(field: field, text: document[field])
      scan.run()
      for mention in scan.found where !found.contains(where: { isSame($0, mention) }) { found.append(mention) }
    }
    return found
  }

  private static func isSame(_ a: AcronymMention, _ b: AcronymMention) -> Bool {
    a.short == b.short && a.long.lowercased() == b.long.lowercased()
  }
}

/// One pass over the tokens of a field, looking at each opening bracket and at each `, or `.
private struct AcronymScan {
  let field: Document.Field
  let text: [UInt8]
  let tokens: [Token]
  var found: [AcronymMention] = []

  /// A short form has two to this many letters and digits.
  private static let longestShort = 10
  /// An alignment must reach this share of "every letter opens a word".
  private static let leastQuality = 0.64
  /// The same for short forms that do not look like one (`Adam`, `nm`) and where no bracket joins the two.
  private static let leastQualityWhenDoubtful = 0.97
  /// Tokens looked at inside a bracket.
  private static let bracketWindow = 40

  init(field: Document.Field, text: [UInt8]) {
    self.field = field
    self.text = text
    tokens = Tokenizer.tokens(of: text.span)
  }

  mutating func run() {
    for i in tokens.indices where tokens[i].kind == .mark {
      switch text[Int(tokens[i].start)] {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        if let close = closing(of: i) { bracket(open: i, close: close) }
      case UInt8(ascii: ","):
        apposition(comma: i)
      default: break
      }
    }
  }

  private func closing(of open: Int) -> Int? {
    let closer: UInt8 = text[Int(tokens[open].start)] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var i = open + 1
    while i < min(tokens.count, open + Self.bracketWindow) {
      if isMark(i, closer) { return i }
      if isMark(i, UInt8(ascii: "(")) { return nil }
      i += 1
    }
    return nil
  }

  private mutating func bracket(open: Int, close: Int) {
    let first = skipLeadIn(open + 1, until: close)
    guard first < close, open > 0 else { return }
    var end = first
    while end < close, tokens[end].kind != .mark || isMark(end, UInt8(ascii: "&")) || isMark(end, UInt8(ascii: "/")) {
      end += 1
    }
    if let short = shortForm(first..<end), defines(short, endingBefore: open, close: close) { return }
    // The other order: the chain of tokens right before the bracket is the short form.
    var begin = open - 1
    while begin > 0, tokens[begin].gap == .hyphen { begin -= 1 }
    guard tokens[begin].kind != .mark, let short = shortForm(begin..<open) else { return }
    let words = words(first..<end)
    guard end - first >= 2, let match = AcronymAlignment.best(short: short.letters, words: words, wholeOnly: true),
      match.quality >= (short.isDoubtful ? Self.leastQualityWhenDoubtful : 0.75)
    else { return }
    append(short: begin..<open, long: first..<end, whole: begin..<(close + 1))
  }

  private mutating func defines(_ short: ShortForm, endingBefore open: Int, close: Int) -> Bool {
    let limit = min(short.letters.count + 5, short.letters.count * 2) + 2
    var begin = open
    var count = 0
    while begin > 0, count < limit, !endsClause(begin - 1) {
      begin -= 1
      if tokens[begin].kind != .mark { count += 1 }
    }
    while begin < open, tokens[begin].kind == .mark { begin += 1 }
    var end = open
    while end > begin, isQuote(end - 1) { end -= 1 }
    guard begin < end, tokens[end - 1].kind != .mark else { return false }
    let range = begin..<end
    let places = range.filter { tokens[$0].kind != .mark }
    guard !places.isEmpty, let match = AcronymAlignment.best(short: short.letters, words: words(range)),
      match.quality >= (short.isDoubtful ? Self.leastQualityWhenDoubtful : Self.leastQuality)
    else { return false }
    // `non-negative matrix factorization (NMF)`: the long form begins with the whole compound.
    var start = places[match.start]
    while start > begin, tokens[start].gap == .hyphen { start -= 1 }
    let long = start..<end
    guard isLongEnough(long, for: short) else { return false }
    append(short: short.range, long: long, whole: long.lowerBound..<(close + 1))
    return true
  }

  /// `natural language processing, or NLP, is …` and `…, abbreviated as NLP`.
  private mutating func apposition(comma: Int) {
    guard comma + 2 < tokens.count, comma >= 2 else { return }
    var at = comma + 1
    let word = lowered(at)
    if word == "abbreviated", lowered(at + 1) == "as" {
      at += 2
    } else if word == "or" || word == "abbreviated" {
      at += 1
    } else {
      return
    }
    var end = at + 1
    while end < tokens.count, tokens[end].gap == .hyphen { end += 1 }
    guard at < tokens.count, end >= tokens.count || tokens[end].kind == .mark, let short = shortForm(at..<end),
      !short.isDoubtful, short.letters.count >= 3
    else { return }
    let begin = max(0, comma - 2 * short.letters.count)
    var first = comma
    while first > begin, tokens[first - 1].kind != .mark { first -= 1 }
    guard first < comma, let match = AcronymAlignment.best(short: short.letters, words: words(first..<comma)),
      match.quality >= Self.leastQualityWhenDoubtful
    else { return }
    append(short: at..<end, long: (first + match.start)..<comma, whole: (first + match.start)..<end)
  }

  // MARK: Short forms

  private struct ShortForm {
    let range: Range<Int>
    /// Letters and digits in lower case, a plural `s` left out.
    let letters: [UInt32]
    /// Not plainly a short form by its looks: only letters on word beginnings will do.
    let isDoubtful: Bool
  }

  private func shortForm(_ range: Range<Int>) -> ShortForm? {
    guard let first = range.first, let last = range.last, range.count <= 6 else { return nil }
    guard tokens[first].kind != .mark, range.dropFirst().filter({ tokens[$0].gap == .space }).count <= 1 else {
      return nil
    }
    var letters: [UInt32] = []
    var upper = 0
    var digits = 0
    var isPlural = false
    for i in range where tokens[i].kind != .mark {
      var at = tokens[i].range.lowerBound
      while at < tokens[i].range.upperBound {
        let (value, length) = scalar(in: text.span, at: at)
        let low = Folding.lowered(value)
        isPlural =
          low == value && low == 0x73 && letters.count >= 2 && i == last && at + 1 == tokens[i].range.upperBound
          && at > tokens[i].range.lowerBound && Byte.isUpper(text[at - 1])
        if low != value { upper += 1 }
        if low &- 0x30 < 10 { digits += 1 }
        letters.append(low)
        at += length
      }
    }
    if isPlural { letters.removeLast() }
    guard letters.count >= 2, letters.count <= Self.longestShort, letters.count > digits else { return nil }
    let doubtful = upper < 2 && (upper + digits < 2) || letters.count > 2 && upper * 3 < letters.count
    if upper == 0, letters.count < 3 || range.count > 1 { return nil }
    return ShortForm(range: range, letters: letters, isDoubtful: doubtful)
  }

  private func isLongEnough(_ long: Range<Int>, for short: ShortForm) -> Bool {
    let letters = tokens[long.upperBound - 1].range.upperBound - tokens[long.lowerBound].range.lowerBound
    guard letters > short.letters.count + 2 else { return false }
    // A long form that holds its short form explains nothing.
    let form = text[span(short.range)]
    return !long.contains { text[tokens[$0].range] == form }
  }

  // MARK: Tokens

  private func words(_ range: Range<Int>) -> [AcronymAlignment.Word] {
    var words: [AcronymAlignment.Word] = []
    var afterMark = false
    for i in range {
      guard tokens[i].kind != .mark else {
        afterMark = true
        continue
      }
      let low = Folding.lowered(text.span, tokens[i].range)
      let letters = String(decoding: low, as: UTF8.self).unicodeScalars.map(\.value)
      words.append(
        .init(
          letters: letters, isMinor: Self.minor.contains(low), isJoined: tokens[i].gap == .hyphen,
          isAfterMark: afterMark))
      afterMark = false
    }
    return words
  }

  private static let minor: Set<[UInt8]> = Set(
    [
      "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "per", "the", "to", "via",
      "with", "de", "la",
    ]
    .map { Array($0.utf8) })

  private static let leadIns: Set<String> = [
    "or", "i", "e", "also", "known", "as", "called", "abbreviated", "abbr", "hereafter", "henceforth", "termed",
    "denoted",
    "aka", "the", "short", "for", "in", "short", "named", "a", "k", "referred", "to",
  ]

  /// `(i.e., NLP)`, `(also known as NLP)`: the words before the form itself.
  private func skipLeadIn(_ start: Int, until end: Int) -> Int {
    var i = start
    while i < end, end - i > 1 {
      if tokens[i].kind == .mark {
        guard isMark(i, UInt8(ascii: ".")) || isMark(i, UInt8(ascii: ",")) || isQuote(i) || isMark(i, UInt8(ascii: "*"))
        else { break }
      } else {
        guard i + 1 < end, tokens[i + 1].gap != .hyphen, Byte.isLower(text[Int(tokens[i].start)]),
          Self.leadIns.contains(lowered(i))
        else { break }
      }
      i += 1
    }
    return i
  }

  /// A long form does not reach back over a full stop, a colon or another bracket.
  private func endsClause(_ i: Int) -> Bool {
    guard tokens[i].kind == .mark else { return false }
    switch text[Int(tokens[i].start)] {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "="):
      return true
    default: return false
    }
  }

  private func isMark(_ i: Int, _ byte: UInt8) -> Bool { tokens[i].kind == .mark && text[Int(tokens[i].start)] == byte }

  private func isQuote(_ i: Int) -> Bool {
    guard tokens[i].kind == .mark else { return false }
    let b = text[Int(tokens[i].start)]
    // ASCII quotes and the curly ones (E2 80 98…9F).
    return b == 0x22 || b == 0x27 || b == 0x60 || b == 0xE2 && text[Int(tokens[i].start) + 1] == 0x80
  }

  private func lowered(_ i: Int) -> String {
    guard i < tokens.count else { return "" }
    return String(decoding: Folding.lowered(text.span, tokens[i].range), as: UTF8.self)
  }

  private func span(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  private mutating func append(short: Range<Int>, long: Range<Int>, whole: Range<Int>) {
    let (shortPlace, longPlace) = (Place(field, span(short)), Place(field, span(long)))
    found.append(
      AcronymMention(
        short: String(decoding: text[shortPlace.range], as: UTF8.self),
        long: String(decoding: text[longPlace.range], as: UTF8.self),
        shortPlace: shortPlace, longPlace: longPlace, place: Place(field, span(whole))))
  }
}

/// Chooses each concept's label: the spelling that most papers use in running text.
struct LabelVotes {
  private struct Spelling {
    var votes: Int
    let document: Int
    let place: Place
    /// Title or sentence start: its capitals say nothing.
    var isShouted: Bool
  }

  private var spellings: [[UInt64: Spelling]] = []

  /// Counts the best mention of `term` in a document: long forms before short ones, running text before titles.
  mutating func vote(_ concept: Int, document: Int, term: DocumentTerm, text: Document) {
    if concept == spellings.count { spellings.append([:]) }
    var best: (rank: Int, place: Place)?
    for place in term.mentions {
      let bytes = text[place.field]
      let opens = Self.opensSentence(bytes, place.range.lowerBound)
      let rank = (place.field == .abstract ? 2 : 0) + (opens ? 0 : 1) + (Self.isShort(bytes, place.range) ? 0 : 8)
      if rank > best?.rank ?? -1 { best = (rank, place) }
    }
    guard let best else { return }
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = text[best.place.field]
    let shouted = best.rank & 3 != 3
    for i in best.place.range {
      let b = shouted ? Byte.lowered(bytes[i]) : bytes[i]
      h = (h ^ UInt64(Byte.isSpace(b) ? 0x20 : b)) &* 0x0000_0100_0000_01B3
    }
    let votes = best.rank >= 8 ? (shouted ? 1000 : 1001) : 1
    spellings[concept][h, default: Spelling(votes: 0, document: document, place: best.place, isShouted: shouted)].votes += votes
    if !shouted { spellings[concept][h]?.isShouted = false }
  }

  func label(of concept: Int, _ documents: [Document]) -> String {
    guard let best = spellings[concept].values.max(by: {
      ($0.votes, $1.document, $1.place) < ($1.votes, $0.document, $0.place)
    }) else { return "" }
    return Self.shown(documents[best.document][best.place.field], best.place.range, lowered: best.isShouted)
  }

  /// The text without line breaks and markup; words with a plain capital in lower case if `lowered`.
  private static func shown(_ bytes: [UInt8], _ range: Range<Int>, lowered: Bool) -> String {
    var out: [UInt8] = []
    for i in range {
      let b = bytes[i]
      if Byte.isSpace(b) {
        if out.last != 0x20 { out.append(0x20) }
        continue
      }
      if b == UInt8(ascii: "*") || b == UInt8(ascii: "{") || b == UInt8(ascii: "}") || b == UInt8(ascii: "`") { continue }
      let opens = i == range.lowerBound || !Byte.isAlphanumeric(bytes[i - 1])
      let plain = opens && Byte.isUpper(b) && i + 1 < range.upperBound && Byte.isLower(bytes[i + 1]) && hasNoInnerCapital(bytes, i, range)
      out.append(lowered && plain ? Byte.lowered(b) : b)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func hasNoInnerCapital(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
    var i = start + 1
    while i < range.upperBound, Byte.isAlphanumeric(bytes[i]) {
      if !Byte.isLower(bytes[i]) { return false }
      i += 1
    }
    return true
  }

  /// One word with a capital inside: a short form.
  private static func isShort(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var inner = 0
    for i in range {
      if Byte.isSpace(bytes[i]) { return false }
      if i > range.lowerBound, Byte.isUpper(bytes[i]), bytes[i - 1] != 0x2D { inner += 1 }
    }
    return inner > 0
  }

  private static func opensSentence(_ bytes: [UInt8], _ start: Int) -> Bool {
    var i = start - 1
    while i >= 0, !Byte.isAlphanumeric(bytes[i]) {
      let b = bytes[i]
      if b == UInt8(ascii: ".") || b == UInt8(ascii: "?") || b == UInt8(ascii: "!") || b == UInt8(ascii: ":") { return true }
      i -= 1
    }
    return i < 0
  }

  /// The folded words of `label`, one blank between them.
  static func folded(_ label: String) -> String {
    let bytes = Array(label.utf8)
    let words = Tokenizer.tokens(of: bytes.span).filter { $0.kind != .mark }
    return words.map { String(decoding: Folding.folded(Folding.lowered(bytes.span, $0.range)), as: UTF8.self) }.joined(separator: " ")
  }
}

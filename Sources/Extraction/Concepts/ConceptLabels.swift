/// Chooses each concept's label: the spelling that most papers use in running text.
struct ConceptLabels {
  private struct Candidate {
    let concept: Int
    let document: Int
    var spelling: Spelling
    var votes: Int
  }

  private var candidates: [Candidate] = []
  private var numbers = KeyMap()

  /// Counts how `document` spells `concept`: one vote, and a little more where the capitals are its own.
  mutating func vote(_ concept: Int, document: Int, spelling: Spelling) {
    let key = TermHash(value: spelling.hash ^ UInt64(concept) &* 0x9E37_79B9_7F4A_7C15, power: 1).key
    let number = numbers.number(of: key, orNew: candidates.count)
    if number == candidates.count {
      candidates.append(Candidate(concept: concept, document: document, spelling: spelling, votes: 0))
    }
    // Any long form is before every short one.
    candidates[number].votes += (spelling.isShort ? 1 : 1 << 32) * (spelling.isShouted ? 4 : 5)
  }

  /// The labels of concepts 0..<`count`. Cost: linear in the spellings.
  func labels(count: Int, _ documents: [Document]) -> [String] {
    var best = [Int](repeating: -1, count: count)
    for (number, candidate) in candidates.enumerated() {
      let other = best[candidate.concept]
      if other < 0 || candidates[other].votes < candidate.votes { best[candidate.concept] = number }
    }
    return Parallel.map(count, grain: 1024) { [best] concept in
      let candidate = candidates[best[concept]]
      let place = candidate.spelling.place
      return Self.shown(documents[candidate.document][place.field], place.range, lowered: candidate.spelling.isShouted)
    }
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
      if b == UInt8(ascii: "*") || b == UInt8(ascii: "{") || b == UInt8(ascii: "}") || b == UInt8(ascii: "`") {
        continue
      }
      let opens = i == range.lowerBound || !Byte.isAlphanumeric(bytes[i - 1])
      out.append(lowered && opens && isPlainCapital(bytes, i, range) ? Byte.lowered(b) : b)
    }
    return String(decoding: Folding.withoutPossessive(out), as: UTF8.self)
  }

  /// One capital and lower-case letters behind it.
  private static func isPlainCapital(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
    guard Byte.isUpper(bytes[start]), start + 1 < range.upperBound, Byte.isLower(bytes[start + 1]) else { return false }
    var i = start + 1
    while i < range.upperBound, Byte.isAlphanumeric(bytes[i]) {
      if !Byte.isLower(bytes[i]) { return false }
      i += 1
    }
    return true
  }

  /// The folded words of `label`, one blank between them.
  static func folded(_ label: String) -> String {
    let bytes = Array(label.utf8)
    var out: [UInt8] = []
    for token in Tokenizer.tokens(of: bytes.span) where token.kind != .mark {
      if !out.isEmpty { out.append(0x20) }
      out += Folding.folded(bytes.span, token.range)
    }
    return String(decoding: out, as: UTF8.self)
  }
}

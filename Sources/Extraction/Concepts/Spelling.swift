/// How a document spells a term, as a vote for the term's label.
struct Spelling: Sendable {
  /// Hash of the bytes; in lower case where capitals say nothing.
  let hash: UInt64
  let place: Place
  /// In a title or at the start of a sentence, where capitals say nothing.
  let isShouted: Bool
  /// A single word with capitals inside: a short form, which labels no concept that has a long one.
  let isShort: Bool

  /// The best of `mentions`: long forms before short ones, running text before titles and openings of sentences.
  init(best mentions: [Place], in document: Document) {
    var best = (rank: -1, place: mentions[0])
    for place in mentions {
      let bytes = document[place.field]
      let rank =
        (Self.isShort(bytes, place.range) ? 0 : 4) + (place.field == .abstract ? 2 : 0)
        + (Self.opensSentence(bytes, place.range.lowerBound) ? 0 : 1)
      if rank > best.rank { best = (rank, place) }
      if rank == 7 { break }
    }
    place = best.place
    isShouted = best.rank & 3 != 3
    isShort = best.rank < 4
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = document[place.field]
    for i in place.range {
      let b = isShouted ? Byte.lowered(bytes[i]) : bytes[i]
      h = (h ^ UInt64(Byte.isSpace(b) ? 0x20 : b)) &* 0x0000_0100_0000_01B3
    }
    hash = h
  }

  private static func isShort(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 12 else { return false }
    var upper = 0
    for i in range {
      if Byte.isSpace(bytes[i]) { return false }
      if Byte.isUpper(bytes[i]) { upper += 1 }
    }
    return upper * 3 >= range.count && upper > 1
  }

  private static func opensSentence(_ bytes: [UInt8], _ start: Int) -> Bool {
    var i = start - 1
    while i >= 0, !Byte.isAlphanumeric(bytes[i]) {
      let b = bytes[i]
      if b == UInt8(ascii: ".") || b == UInt8(ascii: "?") || b == UInt8(ascii: "!") || b == UInt8(ascii: ":") {
        return true
      }
      i -= 1
    }
    return i < 0
  }
}

import Extraction

/// A person's name as identity compares it: `Smith, J.`, `John Smith`, `Smith JA` and `J. Smíth` may be one.
struct AuthorName: Sendable, Equatable {
  /// The last word of the family name, folded.
  let family: String
  /// First letter of the given name; nil where none is given.
  let initial: UInt8?
  /// Every word of two or more letters, ascending.
  let words: [String]

  /// Nil where the name has no letters. Cost: linear in the name.
  init?(_ name: String) {
    let parts = name.split(separator: ",", maxSplits: 1).map { Self.words(of: $0) }
    var family = parts.first ?? []
    var given = parts.count > 1 ? parts[1] : []
    Self.dropSuffixes(&family)
    Self.dropSuffixes(&given)
    if given.isEmpty {
      // `Smith JA`: initials in capitals behind a name that is not.
      if family.count > 1, let last = family.last, last.isInitials, family.contains(where: { !$0.isInitials }) {
        given = [family.removeLast()]
      } else if family.count > 1 {
        given = Array(family.dropLast())
        family = family.suffix(1)
      }
    }
    guard let last = family.last else { return nil }
    self.family = last.letters
    initial = given.first?.letters.utf8.first
    words = (family + given).filter { !$0.isInitials && $0.letters.utf8.count > 1 }.map(\.letters).sorted()
  }

  /// Whether the two can be one person: family name and initial agree, or one has every word of the other in any order.
  func agrees(with other: AuthorName) -> Bool {
    if family == other.family { return initial == nil || other.initial == nil || initial == other.initial }
    let (few, many) = words.count < other.words.count ? (words, other.words) : (other.words, words)
    return !few.isEmpty && few.allSatisfy(many.contains)
  }

  private struct Word {
    let letters: String
    let isInitials: Bool
  }

  private static func words(of part: Substring) -> [Word] {
    part.split { $0 == " " || $0 == "." || $0 == "\t" || $0 == "\n" || $0 == "\u{A0}" || $0 == "~" }.compactMap {
      word in
      var letters: [UInt8] = []
      var capitals = 0
      var count = 0
      for scalar in word.unicodeScalars where LatinFolding.append(scalar.value, to: &letters) {
        count += 1
        if scalar.properties.isUppercase { capitals += 1 }
      }
      guard !letters.isEmpty else { return nil }
      return Word(letters: withoutUmlauts(letters), isInitials: count == capitals && count <= 3)
    }
  }

  /// `mueller` as `muller`, so that both ways of writing an umlaut meet.
  private static func withoutUmlauts(_ letters: [UInt8]) -> String {
    var out: [UInt8] = []
    for b in letters {
      if b == 0x65, let last = out.last, last == 0x61 || last == 0x6F || last == 0x75, out.count > 1 { continue }
      out.append(b)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func dropSuffixes(_ words: inout [Word]) {
    while words.count > 1, let last = words.last, ["jr", "sr", "ii", "iii", "iv"].contains(last.letters) {
      words.removeLast()
    }
  }
}

/// What two lists of authors say of whether their works are one.
enum AuthorAgreement: Sendable {
  case agree, disagree, unknown

  /// Agree: the first authors do, or half of the shorter list stands in the longer one.
  ///
  /// The first forty of each count.
  init(_ a: [AuthorName], _ b: [AuthorName]) {
    guard let first = a.first, let other = b.first else {
      self = .unknown
      return
    }
    if first.agrees(with: other) {
      self = .agree
      return
    }
    let (few, many) = a.count < b.count ? (a, b) : (b, a)
    let shared = few.count { name in many.contains(where: name.agrees) }
    self = shared * 2 >= few.count ? .agree : .disagree
  }
}

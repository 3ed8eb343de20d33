/// How well the letters of a short form stand in the words of a long form.
///
/// A dynamic programme over words instead of the right-to-left greedy scan of A. Schwartz and M. Hearst, *A simple
/// algorithm
/// for identifying abbreviation definitions in biomedical text* (PSB 2003): the same idea, but a letter that opens a
/// word
/// counts for more than one inside it, and words that give no letter cost something.
struct AcronymAlignment {
  /// One word of a possible long form.
  struct Word {
    /// Its scalars in lower case.
    let letters: [UInt32]
    /// `of`, `the`, `and` … give no letter and cost little.
    let isMinor: Bool
    /// Joined to the word before by a hyphen.
    let isJoined: Bool
    /// A comma or another mark stands between it and the word before.
    let isAfterMark: Bool
  }

  /// Index of the word with which the long form begins.
  let start: Int
  /// Sum over the letters, 1 for each that opens a word; divided by the number of letters.
  let quality: Double

  private static let opening = 1.0
  private static let inside = 0.62
  private static let insideOnly = 0.3
  private static let skippedMinor = -0.12
  private static let skippedJoined = -0.3
  private static let skippedMajor = -0.5
  private static let impossible = -1e9

  /// The best alignment of `short` (letters and digits in lower case) with the last words of `words`.
  ///
  /// `wholeOnly` asks for a long form that begins with the first word. Cost: words × letters × letters a word.
  static func best(short: [UInt32], words: [Word], wholeOnly: Bool = false) -> AcronymAlignment? {
    let k = short.count
    // next[i]: best score of matching short[i...] within the words after the current one.
    var next = [Double](repeating: impossible, count: k + 1)
    next[k] = 0
    var found: AcronymAlignment?
    for j in words.indices.reversed() {
      let word = words[j]
      var here = [Double](repeating: impossible, count: k + 1)
      for i in 0...k {
        here[i] = next[i] + skipCost(word, isLast: j == words.count - 1)
        guard i < k else { continue }
        here[i] = max(here[i], consumed(short, from: i, by: word, then: next, opensOnly: false))
      }
      let total = consumed(short, from: 0, by: word, then: next, opensOnly: true)
      let quality = total / Double(k)
      if !word.isMinor || k > 2, !wholeOnly || j == 0, quality > (found?.quality ?? 0) {
        found = AcronymAlignment(start: j, quality: quality)
      }
      if word.isAfterMark { for i in 0...k { here[i] -= 0.25 } }
      next = here
    }
    return found
  }

  private static func skipCost(_ word: Word, isLast: Bool) -> Double {
    if word.isMinor { return isLast ? -1 : skippedMinor }
    return word.isJoined ? skippedJoined : skippedMajor
  }

  /// Best score if `word` gives one or more of the letters from `i` on.
  private static func consumed(_ short: [UInt32], from i: Int, by word: Word, then next: [Double], opensOnly: Bool)
    -> Double
  {
    guard !word.letters.isEmpty, short[i] == word.letters[0] || spells(short[i], word.letters) else {
      guard !opensOnly, word.letters.contains(short[i]) else { return impossible }
      return next[i + 1] + insideOnly
    }
    var score = opening
    var best = score + next[i + 1]
    var at = 1
    var n = i + 1
    while n < short.count {
      while at < word.letters.count, word.letters[at] != short[n] { at += 1 }
      guard at < word.letters.count else { break }
      score += inside
      n += 1
      at += 1
      best = max(best, score + next[n])
    }
    return best
  }

  /// Digits stand for words now and then: `P2P` is *peer to peer*.
  private static func spells(_ digit: UInt32, _ word: [UInt32]) -> Bool {
    switch digit {
    case 0x32: return word == scalars("to") || word == scalars("two") || word == scalars("second")
    case 0x33: return word == scalars("three") || word == scalars("third")
    case 0x34: return word == scalars("for") || word == scalars("four")
    default: return false
    }
  }

  private static func scalars(_ s: StaticString) -> [UInt32] { s.description.unicodeScalars.map(\.value) }
}

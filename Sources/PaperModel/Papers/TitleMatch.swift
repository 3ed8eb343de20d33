import Extraction

/// A title as identity compares it: its letters and digits alone.
///
/// `Pre-training α-synuclein`, `Pretraining $\alpha$-Synuclein` and `PRETRAINING ALPHA SYNUCLEIN.` are one. Cost: linear.
struct TitleMatch: Hashable, Sendable {
  /// Lower case, without accents, blanks and marks; Greek letters by name; what LaTeX and HTML leave behind dropped.
  let letters: String
  /// Long enough, and made of words that say enough, to name one paper: *Introduction*, *A Survey* and *Message from the
  /// Program Chairs* do not.
  let isDistinctive: Bool
  /// Made of words alone that stand in thousands of titles.
  let isGeneric: Bool

  static func == (a: TitleMatch, b: TitleMatch) -> Bool { a.letters == b.letters }
  func hash(into hasher: inout Hasher) { hasher.combine(letters) }

  /// The letters of a title that is known to be distinctive.
  init(distinctive letters: String) {
    self.letters = letters
    isDistinctive = true
    isGeneric = false
  }

  /// Nil where the title has no letters.
  init?(_ title: String) {
    var scan = TitleScan()
    let bytes = Array(title.utf8)
    scan.read(bytes.span, from: RetractionMark.end(in: bytes.span))
    guard !scan.letters.isEmpty else { return nil }
    letters = String(decoding: scan.letters, as: UTF8.self)
    isGeneric = scan.isGeneric
    isDistinctive =
      !scan.isGeneric && (scan.unspaced >= 8 || scan.words >= 3 && scan.letters.count + scan.words > 20)
  }
}

/// One pass over a title.
private struct TitleScan {
  private(set) var letters: [UInt8] = []
  private(set) var words = 0
  /// Characters of scripts without blanks.
  private(set) var unspaced = 0
  /// Whether every word so far stands in thousands of titles.
  private(set) var isGeneric = true
  private var wordStart: Int?

  mutating func read(_ text: borrowing Span<UInt8>, from start: Int) {
    var i = start
    while i < text.count {
      let (value, length) = scalar(in: text, at: i)
      if value == 0x5C {
        i = readCommand(text, at: i + 1)
      } else if value == 0x3C, let end = Self.endOfTag(text, at: i) {
        i = end
      } else {
        read(value)
        i += length
      }
    }
    endWord()
  }

  private mutating func read(_ value: UInt32) {
    let start = letters.count
    if LatinFolding.append(value, to: &letters) {
      wordStart = wordStart ?? start
      if LatinFolding.isUnspaced(value) { unspaced += 1 }
    } else if value == 0x2B || value == 0x23, wordStart != nil {
      // C++, C#
      letters.append(UInt8(value))
    } else if !Self.isInner(value), !LatinFolding.isCombining(value) {
      endWord()
    }
  }

  /// Marks within a word: `H_2O`, `H$_2$O`, `{B}ERT`, `don't`.
  private static func isInner(_ v: UInt32) -> Bool {
    switch v {
    case 0x5F, 0x5E, 0x24, 0x7B, 0x7D, 0x27, 0x2019: true
    default: false
    }
  }

  private mutating func endWord() {
    guard let start = wordStart else { return }
    wordStart = nil
    words += 1
    guard isGeneric else { return }
    let word = letters[start...]
    isGeneric = word.allSatisfy(Byte.isDigit) || GenericTitles.words.contains(String(decoding: word, as: UTF8.self))
  }

  /// Reads the command of LaTeX whose name begins at `start`, and gives where the text goes on.
  private mutating func readCommand(_ text: borrowing Span<UInt8>, at start: Int) -> Int {
    var end = start
    while end < text.count, Byte.isLetter(text[end]) { end += 1 }
    // `\"o`, `\'e`: the letter behind it counts.
    guard end > start else { return min(start + 1, text.count) }
    var name: [UInt8] = []
    for i in start..<end { name.append(text[i]) }
    // `\c{c}`, `\v{s}`, `\textit{…}`
    if end < text.count, text[end] == 0x7B,
      !Self.greekNames.contains(String(decoding: name, as: UTF8.self).lowercased())
    {
      return end + 1
    }
    if Self.styles.contains(String(decoding: name, as: UTF8.self)) { return end }
    for b in name { read(UInt32(b)) }
    return end
  }

  private static let styles: Set<String> = [
    "it", "bf", "em", "rm", "sc", "tt", "sf", "sl", "mathrm", "mathit", "mathbf", "mathcal", "mathbb", "mathsf", "left",
    "right", "displaystyle",
  ]

  private static let greekNames: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
    "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
  ]

  /// Where a tag of HTML or JATS ends that begins at `start`: `<i>`, `</sub>`, `<mml:mi>`.
  private static func endOfTag(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    var i = start + 1
    if i < text.count, text[i] == 0x2F { i += 1 }
    let name = i
    while i < text.count, i - name < 12, Byte.isAlphanumeric(text[i]) || text[i] == 0x3A { i += 1 }
    guard i > name, Byte.isLetter(text[name]), i < text.count, text[i] == 0x3E else { return nil }
    return i + 1
  }
}

/// What publishers write before the title of a paper that is taken back: `RETRACTED: …`, `[Retracted article] …`.
private enum RetractionMark {
  /// Where the title itself begins.
  static func end(in text: borrowing Span<UInt8>) -> Int {
    var i = 0
    while i < text.count, text[i] == 0x5B || text[i] == 0x20 { i += 1 }
    var word: [UInt8] = []
    while i < text.count, word.count < 20, text[i] != 0x3A, text[i] != 0x5D {
      word.append(Byte.lowered(text[i]))
      i += 1
    }
    guard i < text.count, text[i] == 0x3A || text[i] == 0x5D else { return 0 }
    return marks.contains(String(decoding: word, as: UTF8.self)) ? i + 1 : 0
  }

  private static let marks: Set<String> = [
    "retracted", "retracted article", "retracted paper", "withdrawn", "withdrawn article", "article retracted",
  ]
}

/// Titles that journals and proceedings print in every issue.
private enum GenericTitles {
  /// A title made of these alone names no one paper.
  static let words: Set<String> = Set(
    """
    a about abstract abstracts acknowledgement acknowledgements acknowledgment acknowledgments afterword an and annual \
    announcement announcements appendix article articles as at author authors back background bibliography board book \
    books brief by calendar call chair chairs chapter chief column comment commentary comments committee conclusion \
    conclusions conference contents contributors correction corrections corrigendum corrigenda correspondence cover \
    current discussion editor editorial editorials editors education epilogue erratum errata essay events for foreword \
    from front future general guest guests highlights ii iii in index information interview introducing introduction \
    introductory invited issue issues it iv its journal keynote keynotes lecture letter letters literature list material \
    materials matter meeting memoriam memory message method methods new news no note notes number obituary of on opening \
    opinion organizers organisers our outlook overview page pages panel paper papers part perspective perspectives \
    poster posters preface presidential president president's proceedings program programme prologue publication \
    publications recent references rejoinder remarks reply report reports research response responses result results \
    retraction review reviewer reviewers reviews s section selected series session sessions short special speakers study \
    summaries summary supplement supplementary survey surveys symposium systematic table tables talk talks thanks the \
    theme this to tribute tutorial tutorials update viewpoint vol volume welcome with work works workshop workshops
    """.split(separator: " ").map(String.init))
}

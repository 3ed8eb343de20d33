import Documents
import Extraction

/// The keywords that sources give, in the form in which concepts are compared.
struct Keywords {
  struct Keyword {
    let term: String
    let source: SourcedText
  }

  /// A term that several papers have as a keyword.
  struct Shared {
    /// The spelling that most of them use; of several, the one met first.
    let label: String
    let paperCount: Int
  }

  /// One list a paper, each term once.
  let byPaper: [[Keyword]]
  /// Terms of two papers or more.
  let shared: [String: Shared]

  /// Cost: linear in the keywords.
  init(_ papers: [Paper]) {
    byPaper = papers.map { paper in
      var seen: Set<String> = []
      return paper.keywords.compactMap { keyword in
        guard let term = Self.term(keyword.value.text), seen.insert(term).inserted else { return nil }
        return Keyword(term: term, source: keyword)
      }
    }
    var votes: [String: [(label: String, count: Int)]] = [:]
    for keyword in byPaper.joined() {
      let label = Self.cleaned(keyword.source.value.text)
      if let at = votes[keyword.term]?.firstIndex(where: { $0.label == label }) {
        votes[keyword.term]?[at].count += 1
      } else {
        votes[keyword.term, default: []].append((label, 1))
      }
    }
    shared = votes.compactMapValues { spellings in
      let count = spellings.reduce(0) { $0 + $1.count }
      guard count > 1, var best = spellings.first else { return nil }
      for spelling in spellings.dropFirst() where spelling.count > best.count { best = spelling }
      return Shared(label: best.label, paperCount: count)
    }
  }

  /// The folded words of a keyword; nil for what is none: a number, a class of arXiv's, a sentence.
  private static func term(_ keyword: String) -> String? {
    let keyword = cleaned(keyword)
    guard (2...100).contains(keyword.utf8.count), !isClass(keyword) else { return nil }
    let words = ConceptTable.folded(Array(keyword.utf8))
    guard (1...8).contains(words.count), words.contains(where: { $0.word.utf8.contains { !Byte.isDigit($0) } }) else {
      return nil
    }
    return words.map(\.word).joined(separator: " ")
  }

  /// A heading of MeSH without the mark of a main topic and without subheadings: `*Breast Neoplasms/drug therapy`.
  private static func cleaned(_ keyword: String) -> String {
    var text = collapsed(keyword)[...]
    while let last = text.last, last == "." || last == "," || last == ";" || last == "*" { text.removeLast() }
    text = text.drop { $0 == "*" || $0 == "#" }
    if let slash = text.firstIndex(of: "/"), slash > text.startIndex {
      let behind = text[text.index(after: slash)...].drop { $0 == "*" }
      if text.first?.isUppercase == true, behind.first?.isLowercase == true, behind.count > 3 { text = text[..<slash] }
    }
    return String(text)
  }

  /// `cs.CL`, `stat.ML`, `cond-mat.str-el`: where a preprint was filed.
  private static func isClass(_ keyword: String) -> Bool {
    let parts = keyword.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (2...8).contains(parts[0].utf8.count), (2...6).contains(parts[1].utf8.count) else {
      return false
    }
    return parts.allSatisfy { $0.utf8.allSatisfy { Byte.isLetter($0) || $0 == 0x2D } }
      && parts[0].utf8.allSatisfy { !Byte.isUpper($0) }
  }
}

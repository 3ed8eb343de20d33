import Extraction
import PaperModel
package import Store

/// Finds the paper that a person means by a title, a part of one, an id or a link.
package struct TitleResolver {
  /// How a paper was found.
  package enum Match: String, Sendable {
    case title, id, prefix, words, spelling
  }

  package enum Resolution: Sendable, Equatable {
    case found(paper: Int, by: Match)
    /// Several are as near; the best of them first.
    case ambiguous([Int])
    /// None; the nearest, best first.
    case notFound([Int])
  }

  /// How many candidates are named at most.
  private static let candidateLimit = 10
  /// Up to this many papers are weighed when words match.
  private static let searchLimit = 500
  /// Share of a title's letters that may be wrong.
  private static let typoShare = 0.25

  private let reader: GraphReader
  /// Made for the first text that nothing else finds.
  private var spelling: SpellingSearch?

  package init(_ reader: GraphReader) { self.reader = reader }

  /// Tries the exact title, then ids, then prefix, then words, then near spellings; the first step with an answer
  /// decides.
  package mutating func resolve(_ query: String) throws -> Resolution {
    if let answer = try exactly(query) { return answer }
    let key = TitleKey(query)
    guard !key.text.isEmpty else { return .notFound([]) }
    if let answer = try byPrefix(key) { return answer }
    if let answer = try byWords(key) { return answer }
    return try bySpelling(key)
  }

  /// The steps that leave no room for doubt: the whole title, or an id. Nil where neither finds a paper.
  func exactly(_ query: String) throws -> Resolution? {
    let key = TitleKey(query)
    // A title without a word has an empty key, and so has a blank line.
    if !key.text.isEmpty, let answer = unique(try reader.papers(titleKey: key.text), by: .title) { return answer }
    return unique(try papersByID(query), by: .id)
  }

  /// Papers whose title begins so; nil where there are none.
  func byPrefix(_ key: TitleKey) throws -> Resolution? {
    unique(try reader.papers(titleKeyPrefix: key.text, limit: Self.searchLimit), by: .prefix)
  }

  private func unique(_ papers: [Int], by match: Match) -> Resolution? {
    switch papers.count {
    case 0: nil
    case 1: .found(paper: papers[0], by: match)
    default: .ambiguous(Array(papers.prefix(Self.candidateLimit)))
    }
  }

  private func papersByID(_ query: String) throws -> [Int] {
    let id = query.trimmed
    let byKey = try reader.papers(key: id)
    if !byKey.isEmpty { return byKey }
    let byIdentifier = try IdentifierLookup(reader: reader).papers(id)
    if !byIdentifier.isEmpty { return byIdentifier }
    return try LinkScanner.target(ofAddress: id).map { try reader.papers(linkedTo: $0.key) } ?? []
  }

  /// Titles that hold all the words. The winner's title has to be clearly the shortest: words that it holds besides are
  /// words that were not asked for.
  private func byWords(_ key: TitleKey) throws -> Resolution? {
    let found = try reader.papers(titleWords: key.words.map(String.init), limit: Self.searchLimit)
    guard found.count > 1 else { return unique(found, by: .words) }
    let scored = try found.compactMap { id in
      try reader.paper(id).map { (id: id, words: TitleKey($0.title).words.count) }
    }.sorted { ($0.words, $0.id) < ($1.words, $1.id) }
    // Nearly the whole title was given, and the next best holds twice as many words that were not.
    let asked = key.words.count
    if scored[0].words - asked <= 1, scored[1].words - asked >= 3 { return .found(paper: scored[0].id, by: .words) }
    return .ambiguous(scored.prefix(Self.candidateLimit).map(\.id))
  }

  private mutating func bySpelling(_ key: TitleKey) throws -> Resolution {
    let search = try spelling ?? SpellingSearch(reader.titles().map { ($0.id, $0.titleKey) })
    spelling = search
    let candidates = search.nearest(to: key.text, limit: Self.candidateLimit)
    guard let best = candidates.first else { return .notFound([]) }
    let isNear = best.distance <= Double(key.text.utf8.count) * Self.typoShare
    // A second paper as near, or nearly, is not for us to choose between.
    let isClear = candidates.count < 2 || candidates[1].distance > best.distance * 1.5 + 1
    if isNear, isClear { return .found(paper: best.id, by: .spelling) }
    return isNear
      ? .ambiguous(candidates.filter { $0.distance <= best.distance * 1.5 + 1 }.map(\.id))
      : .notFound(candidates.prefix(5).map(\.id))
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    var slice = Substring(self)
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}

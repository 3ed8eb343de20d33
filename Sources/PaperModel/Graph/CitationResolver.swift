import Documents
import Extraction

/// Finds which work each citation means: a paper of the collection, or one that is outside, which is one whoever cites it
/// and by whatever id.
///
/// Papers and citations go through the same `WorkGrouping` as records do, in which two papers never meet. Cost: linear in
/// the citations.
struct CitationResolver {
  /// What an entry of a list or a link means.
  enum Target: Sendable, Equatable {
    case paper(Int)
    /// Number of an outside work, in order of first appearance.
    case work(Int)
    /// Nothing by which to know it again.
    case none
  }

  /// One a citation.
  private(set) var targets: [Target] = []
  private(set) var works: [OutsideWork] = []

  init(papers: [Paper], entries: [CitationEntry]) {
    guard !entries.isEmpty else { return }
    let known = papers.enumerated().map { WorkFacts($1, number: $0) }
    let byKey = Dictionary(papers.enumerated().map { ($1.key, $0) }) { first, _ in first }
    // A text that is the title of one paper here, and of no other, means it.
    let byTitle = Dictionary(
      known.enumerated().compactMap { number, work in work.title.map { ($0, Optional(number)) } }
    ) {
      _, _ in nil
    }
    let titles = CitedTitles(known + entries.map(\.facts))
    let named = Parallel.map(entries.count, grain: 256) { index -> (facts: WorkFacts, paper: Int?) in
      var facts = entries[index].facts
      guard facts.title == nil, facts.identifiers.isEmpty else { return (facts, nil) }
      let text = entries[index].reference.text.text
      if let paper = byKey[text] ?? TitleMatch(text).flatMap({ byTitle[$0] ?? nil }) { return (facts, paper) }
      titles.read(text, into: &facts)
      return (facts, nil)
    }
    var grouping = WorkGrouping(known + named.map(\.facts))
    grouping.joinAll()

    var workOf: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let first = grouping.first(of: papers.count + index)
      if let paper = named[index].paper ?? (first < papers.count ? first : nil) {
        targets.append(.paper(paper))
      } else if Self.isTellable(named[index].facts) || workOf[first] != nil {
        let number = workOf[first] ?? works.count
        if number == works.count {
          works.append(OutsideWork())
          workOf[first] = number
        }
        works[number].add(entry)
        targets.append(.work(number))
      } else {
        targets.append(.none)
      }
    }
  }

  /// Whether there is enough to make a work of: an id, a title that names one paper, or a title with people and a year.
  private static func isTellable(_ facts: WorkFacts) -> Bool {
    guard facts.identifiers.isEmpty else { return true }
    guard let title = facts.title else { return false }
    return title.isDistinctive || !title.isGeneric && !facts.authors.isEmpty && facts.year != nil
  }
}

extension WorkFacts {
  /// The facts of a paper of the collection, which is never the same work as another.
  fileprivate init(_ paper: Paper, number: Int) {
    identifiers = Set(paper.identifiers.flatMap(Identifiers.withImplied)).sorted()
    title = paper.title.flatMap { TitleMatch($0.value.text) }
    authors = paper.authors
    year = paper.date?.year
    venue = paper.venue
    type = paper.type
    sides = [Side(rule: -1, side: number)]
  }
}

/// The titles that stand in citations of which nothing but the text is known.
private struct CitedTitles: Sendable {
  /// Family names of the first authors of works with that title.
  private var authors: [String: [String]] = [:]

  /// Distinctive titles of `works`.
  init(_ works: [WorkFacts]) {
    for work in works {
      guard let title = work.title, title.isDistinctive else { continue }
      let family = work.authors.first.flatMap { AuthorName($0)?.family }
      if authors[title.letters] == nil { authors[title.letters] = [] }
      if let family, authors[title.letters]?.contains(family) == false { authors[title.letters]?.append(family) }
    }
  }

  /// Takes a citation apart: the known title that stands in it between marks, and the year; where none does, the whole
  /// text counts as a title.
  ///
  /// The first author has to be named too, where one is known. Cost: linear in the text.
  func read(_ text: String, into facts: inout WorkFacts) {
    let whole = TitleMatch(text)
    let pieces = Self.pieces(of: text)
    let all = whole?.letters ?? ""
    // A title may hold a comma or a colon: up to four pieces in a row.
    for length in (1...4).reversed() where pieces.count >= length {
      for start in 0...(pieces.count - length) {
        let letters = pieces[start..<(start + length)].joined()
        guard letters.utf8.count >= 16, let families = authors[letters] else { continue }
        guard letters == all || families.isEmpty || families.contains(where: all.contains) else { continue }
        facts.title = TitleMatch(distinctive: letters)
        if letters != all { facts.year = Self.year(in: text) }
        return
      }
    }
    facts.title = whole
  }

  /// The letters of the stretches between marks that may end a title.
  private static func pieces(of text: String) -> [String] {
    text.utf8.prefix(2_000).split { b in
      b == 0x2E || b == 0x2C || b == 0x3F || b == 0x21 || b == 0x22 || b == 0x28 || b == 0x29 || b == 0x3B || b == 0x3A
    }.compactMap { TitleMatch(String(decoding: $0, as: UTF8.self))?.letters }
  }

  /// The last number that may be a year.
  private static func year(in text: String) -> Int? {
    let numbers = text.utf8.split { !Byte.isDigit($0) }.filter { $0.count == 4 }
    return numbers.compactMap { Int(String(decoding: $0, as: UTF8.self)) }.last { (1800...2099).contains($0) }
  }
}

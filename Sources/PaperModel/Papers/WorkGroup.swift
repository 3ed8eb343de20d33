import Documents

/// What is known together of records that mean one work.
struct WorkGroup: Sendable {
  private(set) var identifiers: [Identifier]
  private(set) var title: TitleMatch?
  private(set) var authors: [AuthorName]
  private(set) var years: ClosedRange<Int>?
  private(set) var venue: String?
  private(set) var kind: Kind?
  private(set) var key: String?
  private(set) var isPreprint: Bool
  private(set) var sides: [WorkFacts.Side]
  private(set) var isAlone: Bool

  /// Kinds of which each has works of its own under one title: a thesis and the paper made from it are two.
  enum Kind: Sendable { case paper, thesis, book, data, software, patent, review }

  /// Cost: linear in the facts; of the authors the first forty count.
  init(_ facts: WorkFacts) {
    identifiers = facts.identifiers
    title = facts.title
    authors = facts.authors.prefix(40).compactMap(AuthorName.init)
    years = facts.year.map { $0...$0 }
    venue = facts.venue.flatMap { TitleMatch($0)?.letters }
    kind = facts.type.flatMap(Kind.init)
    key = facts.key
    let isServer = venue.map { name in Self.servers.contains { name.hasPrefix($0) } } ?? false
    isPreprint =
      isServer || identifiers.contains { $0.scheme == .arXiv || $0.doi.map(DOIRegistrant.isPreprint) == true }
    sides = facts.sides
    isAlone = facts.isAlone
  }

  private static let servers = [
    "arxiv", "corr", "biorxiv", "medrxiv", "ssrn", "chemrxiv", "psyarxiv", "researchsquare",
  ]

  /// Adds what another group knows.
  mutating func formUnion(_ other: WorkGroup) {
    for id in other.identifiers where !identifiers.contains(id) { identifiers.append(id) }
    for side in other.sides where !sides.contains(side) { sides.append(side) }
    title = title ?? other.title
    if authors.isEmpty { authors = other.authors }
    if let a = years, let b = other.years {
      years = min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    } else {
      years = years ?? other.years
    }
    venue = venue ?? other.venue
    kind = kind ?? other.kind
    key = key ?? other.key
    isPreprint = isPreprint || other.isPreprint
    isAlone = isAlone || other.isAlone
  }

  // MARK: May two groups be one work?

  /// Whether nothing says outright that the two are two works: no rule, and no two ids of one scheme of which a work has
  /// one only. A preprint's DOI contradicts that of another preprint of its server, not the publisher's.
  func mayBe(_ other: WorkGroup) -> Bool {
    if isAlone || other.isAlone { return false }
    for side in sides {
      if other.sides.contains(where: { $0.rule == side.rule && $0.side != side.side }) { return false }
    }
    return !contradicts(other, IdentifierScheme.allCases) { $0.isExclusive ? "" : nil }
      && !contradicts(other, [.doi]) { id in
        DOIRegistrant.isPreprint(id.value) ? String(id.value.prefix { $0 != "/" }) : nil
      }
  }

  /// Whether, for some scheme and class, both have ids and share none.
  private func contradicts(
    _ other: WorkGroup, _ schemes: [IdentifierScheme], _ class: (Identifier) -> String?
  ) -> Bool {
    guard !identifiers.isEmpty, !other.identifiers.isEmpty else { return false }
    for id in identifiers where schemes.contains(id.scheme) {
      guard let own = `class`(id) else { continue }
      func isRival(_ rival: Identifier) -> Bool { rival.scheme == id.scheme && `class`(rival) == own }
      let theirs = other.identifiers.filter(isRival)
      if theirs.isEmpty { continue }
      let ours = identifiers.filter(isRival).map(\.comparable)
      if !theirs.contains(where: { ours.contains($0.comparable) }) { return true }
    }
    return false
  }

  /// Whether an id that both state is that of a book or an issue in which they are two works: neither titles nor authors
  /// agree.
  func isClearlyAnother(than other: WorkGroup) -> Bool {
    guard let a = title?.letters, let b = other.title?.letters, !a.hasPrefix(b), !b.hasPrefix(a) else { return false }
    return AuthorAgreement(authors, other.authors) == .disagree
  }

  /// Whether two groups of equal titles are one work.
  func isSame(as other: WorkGroup) -> Bool {
    guard mayBe(other) else { return false }
    if let a = kind, let b = other.kind, a != b { return false }
    let agreement = AuthorAgreement(authors, other.authors)
    guard agreement != .disagree else { return false }
    guard title?.isDistinctive == true else {
      // A short title needs people, year and place; unless it is one of every issue, the place may be unknown.
      let isPlaced = venue != nil && venue == other.venue
      let isUnplaced = title?.isGeneric == false && (venue == nil || other.venue == nil)
      return agreement == .agree && years != nil && years == other.years && (isPlaced || isUnplaced)
    }
    guard let span = yearSpan(with: other) else {
      return agreement == .agree || !isToldApartBySource(from: other)
    }
    return span <= 1 || span <= 3 && agreement == .agree && (isPreprint || other.isPreprint)
  }

  /// Years from the first to the last that either states; nil where one states none.
  private func yearSpan(with other: WorkGroup) -> Int? {
    guard let a = years, let b = other.years else { return nil }
    return max(a.upperBound, b.upperBound) - min(a.lowerBound, b.lowerBound)
  }

  /// Whether all that is known of both are numbers by which their keepers tell them apart.
  private func isToldApartBySource(from other: WorkGroup) -> Bool {
    if identifiers.isEmpty, other.identifiers.isEmpty, let key, let theirs = other.key { return key != theirs }
    return contradicts(other, [.openAlex, .semanticScholar, .corpusID, .dblp, .mag, .openReview]) { _ in "" }
  }

  /// Whether equal texts under equal titles are one work: all but what contradicts outright.
  func mayShareText(with other: WorkGroup) -> Bool {
    guard mayBe(other), AuthorAgreement(authors, other.authors) != .disagree else { return false }
    return (yearSpan(with: other) ?? 0) <= 3
  }
}

extension Identifier {
  /// The form under which versions meet.
  var comparable: Identifier { scheme == .doi ? Identifier(.doi, DOIRegistrant.withoutVersion(value)) : self }
}

extension WorkGroup.Kind {
  init?(_ type: WorkType) {
    switch type {
    case .article, .journalArticle, .magazineArticle, .newspaperArticle, .conferencePaper, .chapter, .report,
      .manuscript:
      self = .paper
    case .thesis: self = .thesis
    case .book: self = .book
    case .dataset: self = .data
    case .software: self = .software
    case .patent: self = .patent
    case .review: self = .review
    case .webpage, .document: return nil
    }
  }
}

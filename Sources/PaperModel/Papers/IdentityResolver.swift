package import Documents
import Extraction

/// The records of all files joined into papers.
package struct ResolvedPapers: Sendable, Equatable {
  /// In the order of their first records.
  package let papers: [Paper]
  /// For each file, how many of its records joined a paper that an earlier record had made.
  package let mergedCounts: [Int]
  /// For each file, how many of its records a rule has banned.
  package let bannedCounts: [Int]
  /// A sentence for each rule that met no paper.
  package let unmatchedRules: [String]
}

/// Joins the records of all files into papers: one paper met many times is one node.
///
/// Two records are one paper where they share an arXiv id, a DOI or a distinctive title; where two ids contradict each
/// other a title alone joins nothing. Fields are joined without overwriting: the first source that gives one keeps it.
/// Cost: linear in the records.
package struct IdentityResolver {
  private typealias Identifiers = (arXiv: String?, doi: String?)

  private struct Entry {
    let record: PaperRecord
    let file: Int
    let titleKey: TitleKey?
    /// What is known of the group that the entry is first of.
    var ids: Identifiers
    var key: String?
  }

  /// Texts under a title, for records that a title alone does not join.
  private struct Content: Hashable {
    let title: TitleKey?
    let text: String
  }

  private var entries: [Entry] = []
  private var groups = DisjointSets(count: 0)

  /// The papers of `files`, each a list of records in the order of its file.
  package static func papers(
    of files: [[PaperRecord]], overrides rules: IdentityRules = IdentityRules()
  ) -> ResolvedPapers {
    var resolver = IdentityResolver()
    for (file, records) in files.enumerated() {
      for record in records {
        resolver.entries.append(
          Entry(
            record: record, file: file, titleKey: record.title.map { TitleKey($0.text) },
            ids: identifiers(of: record), key: record.key))
      }
    }
    resolver.groups = DisjointSets(count: resolver.entries.count)
    resolver.joinByIdentifier()
    resolver.joinByTitle()
    return resolver.joined(fileCount: files.count)
  }

  // MARK: Which records are one paper

  private mutating func joinByIdentifier() {
    var byArXiv: [String: Int] = [:]
    var byDOI: [String: Int] = [:]
    for index in entries.indices {
      let ids = entries[index].ids
      if let id = ids.arXiv { unite(index, with: id, in: &byArXiv) }
      if let id = ids.doi { unite(index, with: id, in: &byDOI) }
    }
  }

  private mutating func unite(_ index: Int, with id: String, in known: inout [String: Int]) {
    if let other = known[id] { unite(other, index) } else { known[id] = index }
  }

  private mutating func joinByTitle() {
    var byTitle: [TitleKey: Int] = [:]
    var byContent: [Content: Int] = [:]
    for index in entries.indices {
      let title = entries[index].titleKey
      if let title, title.isDistinctive {
        guard let known = byTitle[title] else {
          byTitle[title] = index
          continue
        }
        if agree(known, index), sameSource(known, index) || sameText(known, index) {
          unite(known, index)
          continue
        }
      }
      // Neither a short title nor one that other ids contradict joins anything, but the same words do.
      guard let text = entries[index].record.abstract.map({ collapsed($0.text) }), !text.isEmpty else { continue }
      let content = Content(title: title, text: text)
      if let known = byContent[content] {
        if agree(known, index) { unite(known, index) }
      } else {
        byContent[content] = index
      }
    }
  }

  private mutating func unite(_ a: Int, _ b: Int) {
    let (first, other) = groups.unite(a, b)
    entries[first].ids.arXiv = entries[first].ids.arXiv ?? entries[other].ids.arXiv
    entries[first].ids.doi = entries[first].ids.doi ?? entries[other].ids.doi
    entries[first].key = entries[first].key ?? entries[other].key
  }

  /// Whether no ids of the two groups contradict each other.
  private mutating func agree(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (entries[groups.first(of: a)].ids, entries[groups.first(of: b)].ids)
    if let a = a.arXiv, let b = b.arXiv, a != b { return false }
    if let a = a.doi, let b = b.doi, a != b { return false }
    return true
  }

  /// False where all that is known of the two groups are keys by which their source tells them apart.
  private mutating func sameSource(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (entries[groups.first(of: a)], entries[groups.first(of: b)])
    guard a.ids == (nil, nil), b.ids == (nil, nil), let a = a.key, let b = b.key else { return true }
    return a == b
  }

  private func sameText(_ a: Int, _ b: Int) -> Bool {
    guard let a = entries[a].record.abstract, let b = entries[b].record.abstract else { return false }
    return collapsed(a.text) == collapsed(b.text)
  }

  /// The record's own ids: its key, or its addresses where they name exactly one paper.
  private static func identifiers(of record: PaperRecord) -> Identifiers {
    var arXiv: Set<String> = []
    var doi: Set<String> = []
    for address in record.addresses {
      guard let target = LinkScanner.target(ofAddress: address.text) else { continue }
      guard let id = PaperModel.Identifiers.paper(target) else { continue }
      if id.scheme == .arXiv { arXiv.insert(id.value) }
      if id.scheme == .doi, !DOIRegistrant.isDeposit(id.value) { doi.insert(id.value) }
    }
    let key = record.key ?? ""
    let ownArXiv = PaperModel.Identifiers.arXiv(key) ?? (arXiv.count == 1 ? arXiv.first : nil)
    let ownDOI = PaperModel.Identifiers.doi(key) ?? (doi.count == 1 ? doi.first : nil)
    return (ownArXiv, ownDOI)
  }

  // MARK: What they say together

  private mutating func joined(fileCount: Int) -> ResolvedPapers {
    var papers: [Paper] = []
    var paperOf: [Int: Int] = [:]
    var keys = UniqueKeys()
    var mergedCounts = [Int](repeating: 0, count: fileCount)
    for index in entries.indices {
      let entry = entries[index]
      if let known = paperOf[groups.first(of: index)] {
        mergedCounts[entry.file] += 1
        papers[known].join(entry.record, file: entry.file)
        continue
      }
      // Groups are met at their first record.
      paperOf[index] = papers.count
      var paper = Paper(key: "", sources: [])
      paper.join(entry.record, file: entry.file)
      if let id = entry.ids.doi { paper.identifiers.append(Identifier(.doi, id)) }
      if let id = entry.ids.arXiv { paper.identifiers.append(Identifier(.arXiv, id)) }
      let own = Self.identifiers(of: entry.record)
      let wanted = entry.record.key.map(withoutNUL) ?? own.arXiv ?? own.doi ?? TitleKey(paper.displayTitle).slug()
      paper.key = keys.key(wanted)
      papers.append(paper)
    }
    return ResolvedPapers(
      papers: papers, mergedCounts: mergedCounts, bannedCounts: mergedCounts.map { _ in 0 }, unmatchedRules: [])
  }
}

extension Paper {
  /// Adds what a record says, without overwriting.
  fileprivate mutating func join(_ record: PaperRecord, file: Int) {
    func sourced(_ text: SourceText) -> SourcedText {
      var text = text
      text.text = withoutNUL(text.text)
      return SourcedText(text, file: file)
    }
    title = title ?? record.title.map(sourced)
    abstract = abstract ?? record.abstract.map(sourced)
    if authors.isEmpty { authors = record.authors.map(withoutNUL) }
    date = date ?? record.date
    venue = venue ?? record.venue.map(withoutNUL)
    addresses += record.addresses.map(sourced)
    references += record.references.map { SourcedReference($0, file: file) }
    citations += record.citations.map { SourcedReference($0, file: file) }
    sources.append(SourcePlace(file: file, line: record.line, bytes: record.bytes))
  }
}

/// Keys given so far.
private struct UniqueKeys {
  /// Each key with the number that the next paper of the same key would carry.
  private var nextNumber: [String: Int] = [:]

  /// `wanted`, or with the first number behind it that no other paper has.
  mutating func key(_ wanted: String) -> String {
    guard var n = nextNumber[wanted] else {
      nextNumber[wanted] = 2
      return wanted
    }
    while nextNumber["\(wanted)-\(n)"] != nil { n += 1 }
    nextNumber[wanted] = n + 1
    nextNumber["\(wanted)-\(n)"] = 2
    return "\(wanted)-\(n)"
  }
}

/// `text` with a blank for each NUL, at which SQLite and C would cut it; byte offsets stay.
private func withoutNUL(_ text: String) -> String {
  guard text.utf8.contains(0) else { return text }
  return String(decoding: text.utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
}

/// Joins the names that documents introduce to the documents that mention them.
package struct NameIndexer: Sendable {
  /// How sure the indexer has to be.
  package struct Options: Sendable {
    /// Documents that must use a name before it is wanted; at least 1.
    package var wantedDocuments = 2
    /// Share of the documents with a name that may spell it out before it counts as a term of the field, 0…1.
    package var definedShare = 0.1

    package init() {}
  }

  private let options: Options

  package init(options: Options = Options()) { self.options = options }

  /// The names of a collection and where they are mentioned.
  ///
  /// - Parameters:
  ///   - introduced: what each document introduces, in the order of `documents`.
  ///   - years: when each document was published, `nil` where that is not known; empty where nothing is. A paper cannot
  ///     name what a later one introduces: years tell apart the names that were given twice.
  ///
  /// Cost: one pass over the text with a hash look-up a word; then linear in the mentions.
  package func index(_ documents: [Document], introduced: [[IntroducedName]], years: [Int?] = []) -> NameIndex {
    precondition(documents.count == introduced.count, "one list of introduced names a document")
    precondition(years.isEmpty || years.count == documents.count, "one year a document")
    let table = NameTable(introduced)
    let scans = Parallel.map(documents.count) { NameScan(documents[$0], index: $0, table: table) }
    let usage = NameUsage(scans, table, years: years)
    return NameIndex(
      names: table.entries.map {
        CollectionName(
          name: $0.name, key: String(decoding: $0.key, as: UTF8.self), introductions: $0.introductions, owner: $0.owner)
      },
      mentions: mentions(scans, table, usage),
      wanted: WantedNames(documents: options.wantedDocuments).find(in: scans, of: documents))
  }

  private func mentions(_ scans: [NameScan], _ table: NameTable, _ usage: NameUsage) -> [NameMention] {
    var derived = derivations(table, usage)
    var mentions: [NameMention] = []
    for (document, scan) in scans.enumerated() {
      let defined = Set(scan.defined)
      var here = derived.removeValue(forKey: document) ?? []
      here += scan.occurrences.filter { occurrence in
        let entry = table.entries[occurrence.name]
        return entry.owner != nil && !usage.precedesOwner(document, of: entry) && !defined.contains(occurrence.name)
          && usage.accepts(occurrence, of: entry, definedShare: options.definedShare)
      }
      .map { NameMention(name: $0.name, document: document, place: $0.place, sense: $0.sense) }
      mentions += here.sorted { ($0.place, $0.name) < ($1.place, $1.name) }
    }
    return mentions
  }

  /// Names that go on from another's name say whose they are: `OpenSeeker-v2` extends `OpenSeeker`.
  private func derivations(_ table: NameTable, _ usage: NameUsage) -> [Int: [NameMention]] {
    var mentions: [Int: [NameMention]] = [:]
    for entry in table.entries {
      guard let owner = entry.owner, let place = entry.introductions.first(where: { $0.document == owner })?.place
      else {
        continue
      }
      let text = NameText(Array(entry.name.utf8))
      // The longest beginning that is a name.
      for length in (1..<max(text.count, 1)).reversed() {
        let key = text.key(0..<length)
        guard let name = table.lookUp(FoldedHash(of: key).value).name else { continue }
        let base = table.entries[name]
        guard let other = base.owner, base.letters == text.letters(0..<length), !entry.isIntroduced(by: other),
          !base.isIntroduced(by: owner), usage.canBeBase(base, name)
        else { break }
        let range = place.range.lowerBound..<(place.range.lowerBound + text.byteRange(0..<length).upperBound)
        let isVersion = text.spellings[length].contains(.digit) && !text.isVariant(length)
        mentions[owner, default: []].append(
          NameMention(
            name: name, document: owner, place: Place(place.field, range), sense: isVersion ? .extends : .mentions))
        break
      }
    }
    return mentions
  }
}

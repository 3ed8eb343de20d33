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
    let table = NameTable(documents, introduced: introduced)
    let scans = Parallel.map(documents.count) { NameScan(documents[$0], table: table) }
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
    scans.enumerated().flatMap { document, scan in
      let defined = Set(scan.definitions.map(\.name))
      return scan.occurrences.filter { occurrence in
        let entry = table.entries[occurrence.name]
        return entry.owner != nil && !entry.isIntroduced(by: document) && !defined.contains(occurrence.name)
          && usage.accepts(occurrence, of: entry, definedShare: options.definedShare)
      }
      .map { NameMention(name: $0.name, document: document, place: $0.place, sense: $0.sense) }
    }
  }
}

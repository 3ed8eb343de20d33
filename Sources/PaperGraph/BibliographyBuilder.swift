package import Export
package import Store

/// Makes a bibliography of the papers of a graph file, with every detail that it keeps.
package enum BibliographyBuilder {
  /// One entry a paper, in their order.
  package static func entries(_ reader: GraphReader) throws -> [BibliographyEntry] {
    try reader.bibliography().map(entry)
  }

  static func entry(of paper: StoredBibliography) -> BibliographyEntry {
    let identifiers = paper.identifiers.compactMap { scheme, value in
      BibliographyEntry.Scheme(rawValue: scheme).map { BibliographyEntry.Identifier($0, value) }
    }
    // What nobody has named is a preprint where arXiv has it.
    let unknown: BibliographyEntry.Kind = identifiers.contains { $0.scheme == .arXiv } ? .article : .document
    let kind = paper.type.flatMap { BibliographyEntry.Kind(rawValue: $0) } ?? unknown
    var entry = BibliographyEntry(key: paper.key, kind: kind, title: paper.title)
    entry.abstract = paper.abstract
    entry.authors = paper.authors
    entry.editors = paper.details["editor"]?.split(separator: "; ").map(String.init) ?? []
    entry.date = paper.date.flatMap(date)
    entry.venue = paper.venue
    for detail in BibliographyEntry.Detail.allCases { entry.details[detail] = paper.details[detail.rawValue] }
    entry.identifiers = identifiers
    var seen: Set<String> = []
    entry.addresses = paper.addresses.compactMap { WebAddress($0)?.text }.filter { seen.insert($0).inserted }
    entry.keywords = paper.keywords
    return entry
  }

  /// `2023-05-19`, `2023-05` or `2023`.
  private static func date(_ text: String) -> BibliographyEntry.Date? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    let month = parts.count > 1 ? parts[1].flatMap { (1...12).contains($0) ? $0 : nil } : nil
    return BibliographyEntry.Date(year: year, month: month, day: parts.count > 2 ? parts[2] : nil)
  }
}

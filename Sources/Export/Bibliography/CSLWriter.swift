/// CSL-JSON (Citation Style Language 1.0.2, `csl-data.json`): what pandoc, Zotero and citation processors read.
///
/// The schema allows no fields besides its own: ids that it does not know, and further addresses, stand within `custom`.
enum CSLWriter {
  static func write(_ entries: [BibliographyEntry], to output: inout ByteOutput) throws {
    try output.jsonArray(of: entries) { writer, entry in write(entry, &writer) }
    output.append("\n")
  }

  private static func write(_ entry: BibliographyEntry, _ writer: inout JSONWriter) {
    writer.object { item in
      func add(_ name: String, _ value: String?) {
        guard let value = value.map(BibliographyEntry.line), !value.isEmpty else { return }
        item.member(name, value)
      }
      add("id", entry.key)
      add("citation-key", entry.key)
      add("type", entry.kind.rawValue)
      add("title", entry.title)
      write(entry.authors, as: "author", &item)
      write(entry.editors, as: "editor", &item)
      if let date = entry.date {
        item.member(object: "issued") { issued in
          issued.member(array: "date-parts", of: [[date.year, date.month, date.day].compactMap(\.self)]) {
            $0.array(of: $1) { $0.number($1) }
          }
        }
      }
      add("container-title", entry.venue)
      for detail in BibliographyEntry.Detail.allCases { add(detail.rawValue, entry.detail(detail)) }
      add("DOI", entry.identifier(.doi))
      add("PMID", entry.identifier(.pubMed))
      add("PMCID", entry.identifier(.pubMedCentral))
      // Where Zotero keeps a preprint's id.
      if entry.kind == .article { add("number", entry.identifier(.arXiv).map { "arXiv:\($0)" }) }
      add("URL", entry.addresses.first)
      add("keyword", entry.joinedKeywords)
      add("abstract", entry.abstract)
      writeCustom(entry, &item)
    }
  }

  private static func write(_ names: [String], as field: String, _ item: inout JSONWriter) {
    guard !names.isEmpty else { return }
    item.member(array: field, of: names) { writer, name in
      let name = BibliographyEntry.line(name)
      writer.object {
        guard let parts = PersonParts(name) else { return $0.member("literal", name) }
        $0.member("family", parts.family)
        $0.member("given", parts.given)
        if !parts.particle.isEmpty { $0.member("non-dropping-particle", parts.particle) }
        if !parts.suffix.isEmpty { $0.member("suffix", parts.suffix) }
      }
    }
  }

  private static func writeCustom(_ entry: BibliographyEntry, _ item: inout JSONWriter) {
    let known = Set<BibliographyEntry.Scheme>([.doi, .pubMed, .pubMedCentral])
    let others = names.filter { scheme, _ in
      !known.contains(scheme) && !(scheme == .arXiv && entry.kind == .article)
    }.compactMap { scheme, name in entry.identifier(scheme).map { (name, $0) } }
    let links = entry.addresses.dropFirst()
    guard !others.isEmpty || !links.isEmpty else { return }
    item.member(object: "custom") { custom in
      for (name, value) in others { custom.member(name, value) }
      if !links.isEmpty { custom.member(array: "links", of: links) { $0.string($1) } }
    }
  }

  private static let names: [(scheme: BibliographyEntry.Scheme, name: String)] = [
    (.arXiv, "arXiv"), (.acl, "ACL"), (.openAlex, "OpenAlex"), (.semanticScholar, "SemanticScholar"),
    (.corpusID, "CorpusID"), (.dblp, "DBLP"), (.mag, "MAG"), (.openReview, "OpenReview"),
  ]
}

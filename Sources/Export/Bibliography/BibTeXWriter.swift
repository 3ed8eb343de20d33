/// BibTeX as BibTeX and biblatex read it (Patashnik, BibTeXing, 1988; the biblatex manual, 2.1 and 2.2).
///
/// Types and fields are BibTeX's own where it has them (`year`, `month`, `journal`, `school`), biblatex's where it has not
/// (`eprint`, `doi`, `@online`). An id for which neither has a field leaves as an address.
enum BibTeXWriter {
  static func write(_ entries: [BibliographyEntry], to output: inout ByteOutput) throws {
    var keys = CitationKeys(entries)
    for entry in entries {
      output.append("@\(type(of: entry)){\(keys.key(of: entry)),\n")
      for (name, value) in fields(of: entry) { output.append("  \(name) = \(value),\n") }
      output.append("}\n\n")
      try output.pass()
    }
  }

  private static func type(of entry: BibliographyEntry) -> String {
    switch entry.kind {
    case .article: entry.identifier(.arXiv) != nil ? "misc" : "preprint"
    case .journalArticle, .magazineArticle, .newspaperArticle: "article"
    case .conferencePaper: "inproceedings"
    case .chapter: "incollection"
    case .book: "book"
    case .thesis: "phdthesis"
    case .report: "techreport"
    case .software: "software"
    case .dataset: "dataset"
    case .webpage: "online"
    case .patent: "patent"
    case .manuscript: "unpublished"
    case .review: "review"
    case .document: "misc"
    }
  }

  /// Names and values, braces included.
  private static func fields(of entry: BibliographyEntry) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, raw value: String?) {
      if let value, !value.isEmpty { fields.append((name, "{\(value)}")) }
    }
    func add(_ name: String, _ value: String?) { add(name, raw: value.map(LaTeXEscaping.escaped)) }

    add("title", raw: LaTeXEscaping.title(BibliographyEntry.line(entry.title)))
    add("author", raw: people(entry.authors))
    add("editor", raw: people(entry.editors))
    if let date = entry.date {
      add("year", date.parts[0])
      if let month = date.month { fields.append(("month", months[month - 1])) }
      add("day", date.day.map { "\($0)" })
    }
    add(venueField(of: entry.kind), entry.venue.map(BibliographyEntry.line))
    if let subtype = subtypes[entry.kind] { add("entrysubtype", subtype) }
    add("volume", entry.detail(.volume))
    add("number", entry.detail(.issue))
    add("pages", raw: entry.detail(.page).map(pages))
    add(publisherField(of: entry.kind), entry.detail(.publisher))
    add("address", entry.detail(.publisherPlace))
    add("edition", entry.detail(.edition))
    add("isbn", entry.detail(.isbn))
    add("issn", entry.detail(.issn))
    add("language", entry.detail(.language))
    add("doi", raw: entry.identifier(.doi).map(LaTeXEscaping.address))
    if let id = entry.identifier(.arXiv) {
      add("eprint", raw: LaTeXEscaping.address(id))
      add("archiveprefix", raw: "arXiv")
    }
    add("pmid", raw: entry.identifier(.pubMed))
    add("pmcid", raw: entry.identifier(.pubMedCentral))
    add("corpusid", raw: entry.identifier(.corpusID))
    add("openalex", raw: entry.identifier(.openAlex))
    add("biburl", raw: entry.identifier(.dblp).map { LaTeXEscaping.address("https://dblp.org/rec/\($0).bib") })
    let addresses = entry.allAddresses(besides: [.doi, .arXiv, .pubMed, .pubMedCentral, .corpusID, .openAlex, .dblp])
      .map(LaTeXEscaping.address)
    add("url", raw: addresses.first)
    add("links", raw: addresses.dropFirst().joined(separator: " "))
    add("keywords", entry.joinedKeywords)
    add("note", entry.detail(.note))
    add("abstract", entry.abstract.map(BibliographyEntry.line))
    return fields
  }

  private static func venueField(of kind: BibliographyEntry.Kind) -> String {
    switch kind {
    case .article, .journalArticle, .magazineArticle, .newspaperArticle, .review, .document: "journal"
    case .book: "series"
    default: "booktitle"
    }
  }

  private static func publisherField(of kind: BibliographyEntry.Kind) -> String {
    switch kind {
    case .thesis: "school"
    case .report: "institution"
    default: "publisher"
    }
  }

  private static let subtypes: [BibliographyEntry.Kind: String] = [
    .magazineArticle: "magazine", .newspaperArticle: "newspaper",
  ]

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `12-34` as `12--34`.
  private static func pages(_ text: String) -> String {
    LaTeXEscaping.escaped(text).replacing("{}-", with: "-").replacing(/-+/, with: "--")
  }

  private static func people(_ names: [String]) -> String {
    names.map { name in
      let name = BibliographyEntry.line(name)
      guard let parts = PersonParts(name) else { return "{\(LaTeXEscaping.escaped(name))}" }
      let suffix = parts.suffix.isEmpty ? [] : [parts.suffix]
      return ([parts.wholeFamily] + suffix + [parts.given]).map(LaTeXEscaping.escaped).joined(separator: ", ")
    }.joined(separator: " and ")
  }
}

extension BibliographyEntry {
  /// Keywords in one field. A semicolon parts them, also where there is one only, if it holds a comma.
  var joinedKeywords: String? {
    let words = keywords.map { Self.line($0).replacing(";", with: ",") }.filter { !$0.isEmpty }
    guard let first = words.first else { return nil }
    return words.count == 1 && first.contains(",") ? first + ";" : words.joined(separator: "; ")
  }

  /// Its addresses, each once, with those of ids whose scheme has no field of its own in the format.
  func allAddresses(besides fields: Set<Scheme>) -> [String] {
    var seen: Set<String> = []
    let ofIdentifiers = identifiers.filter { !fields.contains($0.scheme) }.compactMap(\.address)
    return (addresses + ofIdentifiers).filter { seen.insert($0).inserted }
  }
}

extension BibliographyEntry.Identifier {
  /// The page that the scheme's keeper has for it.
  var address: String? {
    switch scheme {
    case .doi: "https://doi.org/\(value)"
    case .arXiv: "https://arxiv.org/abs/\(value)"
    case .pubMed: "https://pubmed.ncbi.nlm.nih.gov/\(value)/"
    case .pubMedCentral: "https://pmc.ncbi.nlm.nih.gov/articles/\(value)/"
    case .acl: "https://aclanthology.org/\(value)/"
    case .openAlex: "https://openalex.org/\(value)"
    case .semanticScholar: "https://www.semanticscholar.org/paper/\(value)"
    case .corpusID: "https://api.semanticscholar.org/CorpusID:\(value)"
    case .dblp: "https://dblp.org/rec/\(value)"
    case .openReview: "https://openreview.net/forum?id=\(value)"
    case .mag: nil
    }
  }
}

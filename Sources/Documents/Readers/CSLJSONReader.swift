extension InputFormat {
  /// CSL-JSON: what reference managers and pandoc give citation processors.
  package static let cslJSON = InputFormat("csl-json")
}

/// Reads CSL-JSON (Citation Style Language 1.0.2, `csl-data.json`): a list of items, `{"items": […]}`, or an item a
/// line.
enum CSLJSONReader: FormatReader {
  static let format = InputFormat.cslJSON
  static let label = "CSL-JSON"
  static let nameEndings = ["json", "jsonl", "ndjson"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let shape = sample.shape, let type = shape.strings["type"], types.contains(type) else { return .none }
    // Other vocabularies have types too, and other names for people.
    guard !shape.hasAny("authors", "authorships", "paperId", "message-type") else { return .none }
    if let people = shape.kinds["author"], people != .array { return .none }
    let marks = shape.hasAny(
      "author", "citation-key", "container-title", "editor", "issued", "accessed", "publisher-place")
    return marks ? .certain : shape.has("id", "title") ? .likely : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "JSON without items of CSL"
    JSONRecords.each(of: source, in: ["items"], &sink) { item, sink in sink.take(record(of: item)) }
  }

  private static func record(of item: JSONValue) -> PaperRecord {
    var record = PaperRecord(item)
    record.key = item["citation-key", "id"]?.string
    record.title = item["title", "title-short"]?.sourceText()
    record.abstract = item["abstract"]?.sourceText()
    record.authors = item["author"]?.people ?? []
    record.date(item["issued"], item["original-date"], item["event-date"])
    record.venue = item["container-title", "event-title", "event", "collection-title"]?.items.first?.plain
    record.type = item["type"]?.string.map { WorkType(csl: $0) }
    record.keywords = Names.splitKeywords(item["keyword"]?.plain)
    record.identify(.doi, item["DOI"])
    record.identify(.pubMed, item["PMID"])
    record.identify(.pubMedCentral, item["PMCID"])
    if let number = item["number"], number.string?.lowercased().hasPrefix("arxiv:") == true {
      record.identify(.arXiv, number)
    }
    if item["archive"]?.string?.lowercased() == "arxiv" {
      record.identify(.arXiv, item["archive_location", "archive-location", "number"])
    }
    record.link(item["URL"])
    record.link(item["custom"]?["links"])
    for (name, value) in item["custom"]?.fields ?? [] {
      if let scheme = IdentifierScheme(label: name) { record.identify(scheme, value) }
    }
    for detail in BibliographicDetail.allCases where detail != .editor && detail != .note {
      record.detail(detail, item[detail.rawValue])
    }
    let editors = item["editor"]?.people ?? []
    if !editors.isEmpty { record.details[.editor] = editors.joined(separator: "; ") }
    readNote(item["note"], into: &record)
    return record
  }

  /// Reads `PMID: 123`, a line each, as reference managers keep what CSL has no field for; the rest is the note.
  private static func readNote(_ value: JSONValue?, into record: inout PaperRecord) {
    var rest: [String] = []
    for line in value?.string?.split(whereSeparator: \.isNewline) ?? [] {
      let parts = line.split(separator: ":", maxSplits: 1)
      let id = parts.count == 2 ? Inline.folded(parts[1]) : ""
      if let scheme = parts.first.flatMap({ IdentifierScheme(label: Inline.folded($0)) }), !id.isEmpty {
        record.identifiers.append(WorkIdentifier(scheme, id.split(separator: " ").first.map(String.init) ?? id))
      } else {
        rest.append(InlineMarkup.plain(String(line)))
      }
    }
    let note = rest.filter { !$0.isEmpty }.joined(separator: " ")
    if !note.isEmpty { record.details[.note] = note }
  }

  /// The types of CSL 1.0.2.
  private static let types: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
  ]
}

extension WorkType {
  /// The kind that a type of CSL is counted to.
  init(csl type: String) {
    switch type {
    case "entry", "entry-dictionary", "entry-encyclopedia": self = .chapter
    case "post", "post-weblog": self = .webpage
    case "review-book": self = .review
    case "collection", "periodical", "classic", "pamphlet": self = .book
    default: self = WorkType(rawValue: type) ?? .document
    }
  }
}

extension IdentifierScheme {
  /// The scheme that people mean by a name: `arXiv`, `PMC ID`, `Semantic Scholar`, `eprint`.
  init?(label: String) {
    let letters = label.utf8.prefix(32).map(ASCII.lowered).filter { ASCII.isLetter($0) || ASCII.isDigit($0) }
    guard let scheme = Self.labels[String(decoding: letters, as: UTF8.self)] else { return nil }
    self = scheme
  }

  /// In lower case, letters and digits only.
  private static let labels: [String: IdentifierScheme] = [
    "doi": .doi,
    "arxiv": .arXiv, "arxivid": .arXiv, "eprint": .arXiv,
    "pmid": .pubMed, "pubmed": .pubMed, "pubmedid": .pubMed,
    "pmcid": .pubMedCentral, "pmc": .pubMedCentral, "pubmedcentral": .pubMedCentral,
    "pubmedcentralid": .pubMedCentral,
    "acl": .acl, "aclid": .acl,
    "openalex": .openAlex, "openalexid": .openAlex,
    "semanticscholar": .semanticScholar, "semanticscholarid": .semanticScholar, "s2id": .semanticScholar,
    "corpusid": .corpusID, "s2corpusid": .corpusID,
    "dblp": .dblp,
    "mag": .mag, "magid": .mag,
    "openreview": .openReview, "openreviewid": .openReview,
  ]
}

extension InputFormat {
  /// Works of OpenAlex.
  package static let openAlex = InputFormat("openalex")
}

/// Reads works of OpenAlex (`/works`): one, `{"meta": …, "results": […]}`, a list, or a work a line as in its snapshot.
enum OpenAlexReader: FormatReader {
  static let format = InputFormat.openAlex
  static let label = "OpenAlex JSON"
  static let nameEndings = ["json", "jsonl", "ndjson"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let shape = sample.shape else { return .none }
    let isWork = shape.strings["id"].map { $0.hasPrefix("https://openalex.org/W") } ?? false
    if isWork || shape.hasAny("abstract_inverted_index", "referenced_works") { return .certain }
    if shape.has("authorships") && shape.hasAny("display_name", "title", "primary_location") { return .certain }
    // An answer without results.
    return shape.has("meta", "results", "cursor") || shape.has("meta", "results", "per_page") ? .likely : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "JSON without works of OpenAlex"
    JSONRecords.each(of: source, in: ["results"], &sink) { work, sink in sink.take(record(of: work)) }
  }

  private static func record(of work: JSONValue) -> PaperRecord {
    var record = PaperRecord(work)
    record.key = work["id"]?.string.map(bareID)
    record.title = work["title", "display_name"]?.sourceText()
    if let index = work["abstract_inverted_index"] {
      record.abstract = abstract(index).flatMap { index.sourceText($0) }
    } else {
      record.abstract = work["abstract"]?.sourceText()
    }
    record.authors = (work["authorships"]?.elements ?? []).compactMap {
      $0["author"]?.person ?? $0["raw_author_name"]?.person
    }
    record.date(work["publication_date"], work["publication_year"])
    let location = work["primary_location", "best_oa_location", "host_venue"]
    let source = location?["source"] ?? work["host_venue"]
    record.venue = source?["display_name"]?.plain ?? location?["raw_source_name"]?.plain
    record.type = type(of: work, in: source?["type"]?.string)
    record.keywords = (work["keywords"]?.elements ?? []).compactMap { ($0["display_name", "keyword"] ?? $0).plain }
    identify(&record, work)
    for place in [location].compactMap(\.self) + (work["locations"]?.elements ?? []) {
      for address in [place["landing_page_url"], place["pdf_url"]] where !isDOI(address) { record.link(address) }
    }
    readDetails(&record, work, source)
    record.references = (work["referenced_works"]?.elements ?? []).compactMap { cited in
      guard let id = cited.string.map(bareID), let text = cited.sourceText(id) else { return nil }
      var reference = Reference(text)
      reference.identifiers = [WorkIdentifier(.openAlex, id)]
      return reference
    }
    return record
  }

  private static func identify(_ record: inout PaperRecord, _ work: JSONValue) {
    let ids = work["ids"]
    for id in [work["id"], ids?["openalex"]] {
      let id = id?.string.map { WorkIdentifier(.openAlex, bareID($0)) }
      if let id, !record.identifiers.contains(id) { record.identifiers.append(id) }
    }
    record.identify(.doi, work["doi"] ?? ids?["doi"])
    record.identify(.pubMed, ids?["pmid"])
    record.identify(.pubMedCentral, ids?["pmcid"])
    record.identify(.mag, ids?["mag"])
  }

  private static func readDetails(_ record: inout PaperRecord, _ work: JSONValue, _ source: JSONValue?) {
    let biblio = work["biblio"]
    record.detail(.volume, biblio?["volume"])
    record.detail(.issue, biblio?["issue"])
    if let first = biblio?["first_page"]?.plain {
      let last = biblio?["last_page"]?.plain ?? first
      record.details[.page] = first == last ? first : first + "-" + last
    }
    record.detail(.issn, source?["issn_l"])
    record.detail(.publisher, source?["host_organization_name"] ?? source?["publisher"])
    record.detail(.language, work["language"])
  }

  /// The text that an index of words and their positions stands for; positions that no word has are passed.
  ///
  /// Old dumps wrap the index: `{"IndexLength": …, "InvertedIndex": {…}}`. Cost: linear but for sorting by position.
  private static func abstract(_ value: JSONValue) -> String? {
    var words: [(position: Int, word: String)] = []
    let index = value["InvertedIndex"] ?? value
    for (word, positions) in index.fields {
      for position in positions.elements { if let at = position.integer { words.append((at, word)) } }
    }
    words.sort { ($0.position, $0.word) < ($1.position, $1.word) }
    let text = InlineMarkup.plain(words.map(\.word).joined(separator: " "))
    return text.isEmpty ? nil : text
  }

  /// `W2741809807` of `https://openalex.org/W2741809807`.
  private static func bareID(_ id: String) -> String { id.split(separator: "/").last.map(String.init) ?? id }

  /// Such addresses say no more than the id.
  private static func isDOI(_ address: JSONValue?) -> Bool { address?.string?.contains("doi.org/10.") == true }

  private static func type(of work: JSONValue, in place: String?) -> WorkType? {
    guard let type = work["type"]?.string else { return nil }
    // OpenAlex says `article` of whatever appears in journals, proceedings and repositories.
    guard articles.contains(type) else { return WorkType(crossref: type) }
    return switch place {
    case "conference": .conferencePaper
    case "journal": .journalArticle
    case nil, "repository": type == "article" ? .article : .journalArticle
    default: .journalArticle
    }
  }

  private static let articles: Set<String> = ["article", "editorial", "erratum", "letter", "review"]
}

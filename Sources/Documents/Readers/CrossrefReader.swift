extension InputFormat {
  /// Works of Crossref.
  package static let crossref = InputFormat("crossref")
}

/// Reads works of Crossref (`/works`): an answer with one or with a list, bare works, or a work a line; also what doi.org
/// gives for a DOI of Crossref when asked for CSL, which is a work with single titles.
enum CrossrefReader: FormatReader {
  static let format = InputFormat.crossref
  static let label = "Crossref JSON"
  static let nameEndings = ["json", "jsonl", "ndjson"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let shape = sample.shape else { return .none }
    if let type = shape.strings["message-type"] { return type.hasPrefix("work") ? .certain : .none }
    guard shape.has("DOI") else { return .none }
    if shape.hasAny("is-referenced-by-count", "references-count", "reference-count") { return .certain }
    return shape.has("prefix", "member") || shape.has("indexed", "deposited") ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "JSON without works of Crossref"
    JSONRecords.each(of: source, in: ["message", "items"], &sink) { work, sink in sink.take(record(of: work)) }
  }

  private static func record(of work: JSONValue) -> PaperRecord {
    var record = PaperRecord(work)
    record.key = work["DOI"]?.string
    record.title = title(of: work)
    record.abstract = work["abstract"]?.sourceText()
    record.authors = work["author"]?.people ?? []
    record.date(
      work["issued"], work["published"], work["published-print"], work["published-online"], work["posted"])
    record.venue =
      (work["container-title"] ?? work["event"]?["name"] ?? work["institution"]?.items.first?["name"])?
      .items.first?.plain
    record.type = work["type"]?.string.map { WorkType(crossref: $0) }
    record.keywords = (work["subject"]?.elements ?? []).compactMap(\.plain)
    record.identify(.doi, work["DOI"])
    for kind in ["has-preprint", "is-preprint-of", "is-identical-to"] {
      for other in work["relation"]?[kind]?.items ?? [] {
        switch other["id-type"]?.string {
        case "doi": record.identify(.doi, other["id"])
        case "arxiv": record.identify(.arXiv, other["id"])
        case "pmid": record.identify(.pubMed, other["id"])
        default: break
        }
      }
    }
    record.link(work["resource"]?["primary"]?["URL"])
    if record.addresses.isEmpty, work["DOI"] == nil { record.link(work["URL"]) }
    record.detail(.volume, work["volume"])
    record.detail(.issue, work["issue"])
    record.detail(.page, work["page", "article-number"])
    record.detail(.publisher, work["publisher"])
    record.detail(.publisherPlace, work["publisher-location"])
    record.detail(.edition, work["edition-number"])
    record.detail(.isbn, work["ISBN"])
    record.detail(.issn, work["ISSN"])
    record.detail(.language, work["language"])
    let editors = work["editor"]?.people ?? []
    if !editors.isEmpty { record.details[.editor] = editors.joined(separator: "; ") }
    record.references = (work["reference"]?.elements ?? []).compactMap(reference)
    return record
  }

  /// The first title, with the subtitle behind it unless it says that already.
  private static func title(of work: JSONValue) -> SourceText? {
    guard let value = work["title"]?.items.first, let title = value.plain else { return nil }
    guard let subtitle = work["subtitle"]?.items.first?.plain, !title.lowercased().contains(subtitle.lowercased())
    else { return value.sourceText(title) }
    let isOpen = title.last.map { ":?!–—".contains($0) } ?? false
    return value.sourceText(title + (isOpen ? " " : ": ") + subtitle)
  }

  private static func reference(_ cited: JSONValue) -> Reference? {
    let article = cited["article-title"]?.plain
    let title = article ?? cited["volume-title", "series-title"]?.plain
    let journal = cited["journal-title"]?.plain
    let author = cited["author"]?.plain
    let year = cited["year"]?.plain
    let parts = [author, title, journal, cited["volume"]?.plain, year].compactMap(\.self)
    let whole = cited["unstructured"]?.plain
    guard let text = whole ?? (parts.isEmpty ? cited["DOI"]?.string : parts.joined(separator: ". ")),
      let place = (whole == nil ? cited : cited["unstructured"])?.sourceText(text)
    else { return nil }
    var reference = Reference(place)
    reference.title = title
    reference.authors = author.flatMap { Names.cleaned($0) }.map { [$0] } ?? []
    reference.year = year.flatMap { PaperDate($0)?.year }
    reference.venue = journal ?? (article == nil ? nil : cited["volume-title", "series-title"]?.plain)
    reference.identify(.doi, cited["DOI"])
    return reference
  }
}

extension WorkType {
  /// The kind that a type of Crossref, or of OpenAlex, is counted to.
  init(crossref type: String) {
    switch type {
    case "journal-article", "review", "letter", "editorial", "erratum": self = .journalArticle
    case "proceedings-article": self = .conferencePaper
    case "posted-content", "preprint": self = .article
    case "book-chapter", "book-part", "book-section", "book-track", "reference-entry": self = .chapter
    case "monograph", "edited-book", "reference-book", "proceedings", "book-set", "book-series": self = .book
    case "report-component", "report-series": self = .report
    case "dissertation": self = .thesis
    case "peer-review": self = .review
    default: self = WorkType(csl: type)
    }
  }
}

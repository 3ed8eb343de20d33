extension InputFormat {
  /// Full texts of S2ORC, of CORD-19, and what doc2json makes of PDF.
  package static let s2orc = InputFormat("s2orc")
}

/// Reads the Semantic Scholar Open Research Corpus: its three generations, the metadata beside the second, CORD-19 and
/// doc2json. The body is not kept, but for the sentences that cite.
enum S2ORCReader: FormatReader {
  static let format = InputFormat.s2orc
  static let label = "S2ORC JSON"
  static let nameEndings = ["json", "jsonl", "ndjson"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let shape = sample.shape, shape.has("paper_id") else { return .none }
    if shape.hasAny("body_text", "pdf_parse", "grobid_parse", "latex_parse", "bib_entries", "outbound_citations") {
      return .certain
    }
    return shape.hasAny("has_pdf_parse", "mag_field_of_study", "s2_pdf_hash", "_pdf_hash") ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "JSON without papers of S2ORC"
    JSONRecords.each(of: source, &sink) { paper, sink in sink.take(record(of: paper)) }
  }

  private static func record(of paper: JSONValue) -> PaperRecord {
    let about = paper["metadata"] ?? paper
    let parse = paper["pdf_parse", "grobid_parse", "latex_parse"] ?? paper
    var record = PaperRecord(paper)
    record.key = paper["paper_id"]?.string
    record.title = (about["title"] ?? paper["title"])?.sourceText()
    record.abstract = abstract(about["abstract"]) ?? abstract(paper["abstract"]) ?? abstract(parse["abstract"])
    record.authors = (about["authors"] ?? paper["authors"])?.people ?? []
    record.date(about["year"], paper["year"])
    record.venue = about["venue"]?.plain ?? about["journal"]?.plain
    for (name, scheme) in schemes { record.identify(scheme, about[name] ?? paper[name]) }
    if let id = corpusID(paper["paper_id"]) { record.identifiers.append(id) }
    record.references = S2ORCReferences.read(parse)
    if record.references.isEmpty { record.references = listed(paper["outbound_citations"]) }
    record.citations = listed(paper["inbound_citations"])
    return record
  }

  private static let schemes: [(name: String, scheme: IdentifierScheme)] = [
    ("doi", .doi), ("arxiv_id", .arXiv), ("acl_id", .acl), ("pubmed_id", .pubMed), ("pmc_id", .pubMedCentral),
    ("mag_id", .mag),
  ]

  /// A string, or a list of paragraphs.
  private static func abstract(_ value: JSONValue?) -> SourceText? {
    guard let value else { return nil }
    if value.kind == .string { return value.sourceText() }
    let paragraphs = value.elements.compactMap { ($0["text"] ?? $0).plain }
    guard let first = value.elements.first, !paragraphs.isEmpty else { return nil }
    // One paragraph stands in one place.
    let place = paragraphs.count == 1 ? first["text"] ?? first : value
    return place.sourceText(paragraphs.joined(separator: " "))
  }

  /// The corpus id that a paper's id is where it is a number of six digits or more; the other generations name papers
  /// by hashes of their files, and doc2json by their file's name.
  static func corpusID(_ id: JSONValue?) -> WorkIdentifier? {
    guard let id = id?.string, id.utf8.count >= 6, id.utf8.allSatisfy(ASCII.isDigit) else { return nil }
    return WorkIdentifier(.corpusID, id)
  }

  /// Papers named by their ids alone.
  private static func listed(_ ids: JSONValue?) -> [Reference] {
    (ids?.elements ?? []).compactMap { id in
      guard let place = id.sourceText(), let corpusID = id.string else { return nil }
      var reference = Reference(place)
      reference.identifiers = [WorkIdentifier(.corpusID, corpusID)]
      return reference
    }
  }
}

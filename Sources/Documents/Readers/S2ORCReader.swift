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
    return place.sourceText(paragraphs.joined(separator: "\n"))
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

/// The bibliography of a full text, with the sentences of the body that cite each entry.
enum S2ORCReferences {
  /// How many sentences are kept of those that cite an entry.
  private static let contexts = 3

  /// The entries of `bib_entries` in their order. Cost: linear in the text.
  static func read(_ parse: JSONValue) -> [Reference] {
    var references: [Reference] = []
    var places: [String: Int] = [:]
    for (name, entry) in parse["bib_entries"]?.fields ?? [] {
      guard let reference = reference(entry) else { continue }
      places[name] = references.count
      references.append(reference)
    }
    for part in ["abstract", "body_text", "back_matter"] {
      for paragraph in parse[part]?.elements ?? [] { read(paragraph, places, &references) }
    }
    return references
  }

  private static func reference(_ entry: JSONValue) -> Reference? {
    let title = entry["title"]?.plain
    let authors = entry["authors"]?.people ?? []
    let parts = [authors.isEmpty ? nil : authors.joined(separator: ", "), entry["venue"]?.plain, entry["year"]?.plain]
    let whole = entry["raw_text"]?.plain ?? title ?? parts.compactMap(\.self).joined(separator: ". ")
    guard !whole.isEmpty, let place = (entry["raw_text"] ?? entry["title"] ?? entry).sourceText(whole) else {
      return nil
    }
    var reference = Reference(place)
    reference.title = title
    reference.authors = authors
    reference.year = entry["year"]?.date?.year
    reference.venue = entry["venue"]?.plain
    for (name, values) in entry["other_ids"]?.fields ?? [] {
      if let scheme = IdentifierScheme(label: name) { reference.identify(scheme, values) }
    }
    for name in ["doi", "arxiv_id", "acl_id", "pubmed_id", "pmc_id"] {
      if let scheme = IdentifierScheme(label: name) { reference.identify(scheme, entry[name]) }
    }
    reference.identify(.corpusID, entry["links", "link"])
    return reference
  }

  /// Finds the sentences round the marks of a paragraph. Places of marks are counted in Unicode scalars.
  private static func read(_ paragraph: JSONValue, _ places: [String: Int], _ references: inout [Reference]) {
    guard let spans = paragraph["cite_spans"]?.elements, !spans.isEmpty, let value = paragraph["text"],
      let text = value.string
    else { return }
    let sentences = Sentences(text)
    for span in spans {
      guard let index = span["ref_id"]?.string.flatMap({ places[$0] }), references[index].contexts.count < contexts,
        let start = span["start"]?.integer, let sentence = sentences.sentence(atScalar: start),
        !references[index].contexts.contains(where: { $0.text == sentence }), let place = value.sourceText(sentence)
      else { continue }
      references[index].contexts.append(place)
    }
  }
}

extension InputFormat {
  /// Papers of Semantic Scholar.
  package static let semanticScholar = InputFormat("s2")
}

/// Reads papers of Semantic Scholar: the Graph API's papers, batches, searches, pages of references and citations,
/// recommendations; the bulk data sets, a paper a line; and the Open Research Corpus that came before them.
enum SemanticScholarReader: FormatReader {
  static let format = InputFormat.semanticScholar
  static let label = "Semantic Scholar JSON"
  static let nameEndings = ["json", "jsonl", "ndjson"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let shape = sample.shape else { return .none }
    if shape.has("paperId") { return shape.hasAny("title", "externalIds", "corpusId") ? .certain : .likely }
    if shape.has("corpusid"), shape.hasAny("externalids", "openaccessinfo", "isopenaccess") { return .certain }
    if shape.has("paperAbstract") { return .certain }
    if shape.outermost.contains("recommendedPapers") { return .certain }
    // A page, or an answer to a search, with nothing on it.
    let page: Set<String> = ["total", "offset", "next", "token", "data"]
    return shape.kinds["data"] == .array && shape.outermost.count > 1 && shape.outermost.isSubset(of: page)
      ? .likely : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "JSON without papers of Semantic Scholar"
    let other = PageSubject(source, depth: sink.limits.depth)
    JSONRecords.each(of: source, in: ["data", "recommendedPapers", "papers"], &sink) { value, sink in
      guard let paper = value["citedPaper", "citingPaper"] else { return sink.take(record(of: value)) }
      var record = record(of: paper)
      let isCited = value["citedPaper"] != nil
      if let id = (isCited ? other.citing : other.cited), let place = value.sourceText(id) {
        // The page says of which paper it is: the tie between the two and the words about it are the record's.
        var tie = Reference(place)
        tie.identifiers = [WorkIdentifier(.semanticScholar, id)]
        tie.contexts = (value["contexts"]?.elements ?? []).compactMap { $0.sourceText() }
        if isCited { record.citations.append(tie) } else { record.references.append(tie) }
      }
      sink.take(record)
    }
  }

  private static func record(of paper: JSONValue) -> PaperRecord {
    var record = PaperRecord(paper)
    record.key = paper["paperId", "id", "corpusid"]?.string
    record.title = paper["title"]?.sourceText()
    record.abstract = (paper["abstract", "paperAbstract"] ?? paper["tldr"]?["text"])?.sourceText()
    record.authors = paper["authors"]?.people ?? []
    record.date(paper["publicationDate", "publicationdate"], paper["year"])
    record.venue = venue(of: paper)
    record.type = type(of: paper)
    record.identifiers = identifiers(of: paper)
    record.link(paper["openAccessPdf"]?["url"])
    record.link(paper["pdfUrls"])
    let journal = paper["journal"]
    record.detail(.volume, journal?["volume"] ?? paper["journalVolume"])
    record.detail(.page, journal?["pages"] ?? paper["journalPages"])
    record.references = (paper["references"]?.elements ?? paper["outCitations"]?.elements ?? []).compactMap(stub)
    record.citations = (paper["citations"]?.elements ?? paper["inCitations"]?.elements ?? []).compactMap(stub)
    return record
  }

  /// A paper that another lists, or its id.
  private static func stub(_ paper: JSONValue) -> Reference? {
    let title = paper["title"]?.plain
    guard let text = title ?? paper["paperId"]?.string ?? paper.string, let place = paper.sourceText(text) else {
      return nil
    }
    var reference = Reference(place)
    reference.title = title
    reference.identifiers = identifiers(of: paper)
    reference.authors = paper["authors"]?.people ?? []
    reference.year = paper["year"]?.integer
    reference.venue = venue(of: paper)
    reference.contexts = (paper["contexts"]?.elements ?? []).compactMap { $0.sourceText() }
    return reference
  }

  private static func venue(of paper: JSONValue) -> String? {
    (paper["venue"]?.plain ?? paper["publicationVenue"]?["name"]?.plain ?? paper["journal"]?["name"]?.plain)
      ?? paper["journalName"]?.plain
  }

  private static func identifiers(of paper: JSONValue) -> [WorkIdentifier] {
    var ids: [WorkIdentifier] = []
    func add(_ scheme: IdentifierScheme?, _ value: JSONValue?) {
      guard let scheme, let id = value?.string.map({ WorkIdentifier(scheme, $0) }), !ids.suffix(16).contains(id) else {
        return
      }
      ids.append(id)
    }
    add(.semanticScholar, paper["paperId", "id"] ?? (paper.kind == .string ? paper : nil))
    for (name, value) in paper["externalIds", "externalids"]?.fields ?? [] {
      add(IdentifierScheme(label: name), value)
    }
    add(.corpusID, paper["corpusId", "corpusid"])
    add(.doi, paper["doi"])
    add(.arXiv, paper["arxivId"])
    add(.pubMed, paper["pmid"])
    return ids
  }

  private static func type(of paper: JSONValue) -> WorkType? {
    let types = (paper["publicationTypes", "publicationtypes"]?.strings ?? [])
    if paper["journal"]?["name"]?.string?.lowercased().hasPrefix("arxiv") == true { return .article }
    if types.contains("Conference") { return .conferencePaper }
    if types.contains("BookSection") { return .chapter }
    if types.contains("Book") { return .book }
    if types.contains("Dataset") { return .dataset }
    return types.contains("JournalArticle") || types.contains("Review") ? .journalArticle : nil
  }
}

/// The paper that a page of references or citations belongs to, where the page says so.
private struct PageSubject {
  private(set) var citing: String?
  private(set) var cited: String?

  /// Looks through the outermost fields. Cost: linear in the text.
  init(_ source: Source, depth: Int) {
    var cursor = JSONCursor(source.bytes, source.start..<source.bytes.count, maximumDepth: depth)
    guard cursor.kind() == .object else { return }
    try? cursor.eachField { (cursor, key) throws(JSONError) in
      let name = cursor.decoded(key)
      guard name == "citingPaperInfo" || name == "citedPaperInfo", cursor.kind() == .object else {
        try cursor.skipValue()
        return
      }
      let id = try JSONTree(&cursor)?.root["paperId"]?.string
      if name == "citingPaperInfo" { citing = id } else { cited = id }
    }
  }
}

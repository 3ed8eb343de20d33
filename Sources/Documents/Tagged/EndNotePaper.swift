/// What a record of EndNote's tagged format says of a paper.
///
/// Meanings of the tags: the reference types of EndNote's manual; lower-case tags do not occur and count as upper-case.
enum EndNotePaper {
  static func paper(_ fields: TaggedRecord) -> PaperRecord {
    var paper = PaperRecord(line: 0, bytes: fields.bytes)
    let type = type(fields)
    paper.key = fields.text("%F")
    paper.title = fields.title(["%T", "%Q", "%!"])
    paper.abstract = fields.abstract(["%X"])
    paper.authors = PersonName.list(of: fields.texts(["%A"]))
    paper.date = date(fields)
    paper.venue = ["%J", "%B", "%S"].lazy.compactMap { fields.text($0) }.first
    identify(&paper, by: fields)
    paper.setKeywords(fields.lines(["%K"]).map(\.text).flatMap { $0.split(separator: $0.contains(";") ? ";" : ",") })
    paper.type = type
    addDetails(to: &paper, from: fields, type)
    return paper
  }

  /// The year, and what `%8` adds to it.
  private static func date(_ fields: TaggedRecord) -> PaperDate? {
    let year = fields.text("%D").flatMap { PaperDate($0) }
    guard let day = fields.text("%8") else { return year }
    let whole = PaperDate(day) ?? year.flatMap { PaperDate("\(day) \($0.year)") }
    guard let whole, whole.year == year?.year ?? whole.year, year?.month == nil else { return year }
    return whole
  }

  private static func identify(_ paper: inout PaperRecord, by fields: TaggedRecord) {
    for text in fields.lines(["%R", "%U", "%Z"]).map(\.text) {
      paper.identify(StatedIdentifier.doi(text).map { WorkIdentifier(.doi, $0) })
    }
    for line in fields.lines(["%U"]) {
      for part in line.text.split(separator: " ") where part.hasPrefix("http") && part.contains("://") {
        paper.addresses.append(SourceText(String(part), line: 0, bytes: line.bytes))
        paper.identify(StatedIdentifier.address(String(part)))
      }
    }
    for text in fields.texts(["%Z", "%M", "%J"]) {
      paper.identify(StatedIdentifier.arXiv(text).map { WorkIdentifier(.arXiv, $0) })
    }
    let base = (fields.text("%~") ?? fields.text("%W") ?? "").lowercased()
    if base.contains("pubmed") || base.contains("medline") || base == "nlm" {
      paper.identify(fields.text("%M").flatMap(StatedIdentifier.pubMed))
    }
    paper.identify(fields.text("%2").flatMap(StatedIdentifier.pubMedCentral))
  }

  private static func type(_ fields: TaggedRecord) -> WorkType {
    if let type = fields.text("%0").flatMap({ types[$0.lowercased()] }) { return type }
    // Without a type, as in refer: what is published in what.
    if fields.has("%J") { return .journalArticle }
    if fields.has("%B") { return .chapter }
    if fields.has("%I") { return .book }
    return fields.has("%R") ? .report : .document
  }

  private static let types: [String: WorkType] = [
    "journal article": .journalArticle, "electronic article": .journalArticle, "journal": .journalArticle,
    "magazine article": .magazineArticle, "newspaper article": .newspaperArticle,
    "conference paper": .conferencePaper, "conference proceedings": .conferencePaper, "conference": .conferencePaper,
    "book": .book, "edited book": .book, "electronic book": .book, "book section": .chapter,
    "electronic book section": .chapter, "encyclopedia": .chapter, "thesis": .thesis, "report": .report,
    "government document": .report, "computer program": .software, "dataset": .dataset, "web page": .webpage,
    "blog": .webpage, "online multimedia": .webpage, "patent": .patent, "manuscript": .manuscript,
    "unpublished work": .manuscript, "preprint": .article,
  ]

  private static func addDetails(to paper: inout PaperRecord, from fields: TaggedRecord, _ type: WorkType) {
    paper.detail(.volume, fields.text("%V"))
    paper.detail(.issue, fields.text("%N"))
    paper.detail(.page, fields.text(["%P", "%&"]))
    paper.detail(.publisher, fields.text("%I"))
    paper.detail(.publisherPlace, fields.text("%C"))
    paper.detail(.edition, fields.text("%7"))
    paper.detail(.language, fields.text("%G"))
    paper.addSerialNumbers(fields.texts(["%@"]))
    let editors = fields.texts(["%E"]).flatMap(PersonName.list)
    if !editors.isEmpty { paper.detail(.editor, editors.joined(separator: "; ")) }
    paper.detail(.note, fields.text("%Z"))
  }
}

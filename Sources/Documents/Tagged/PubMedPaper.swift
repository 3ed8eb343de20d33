/// What a record of PubMed's text format says of a paper.
///
/// Meanings of the tags: “MEDLINE/PubMed Data Element (Field) Descriptions” of the National Library of Medicine.
enum PubMedPaper {
  static func paper(_ fields: TaggedRecord) -> PaperRecord {
    var paper = PaperRecord(line: 0, bytes: fields.bytes)
    let number = fields.text(["PMID", "UI"])?.prefix { $0.isASCII && $0.isNumber }
    paper.key = number.flatMap { $0.isEmpty ? nil : String($0) }
    // A title in another language is translated, or missing; a book has one of its own.
    paper.title = fields.title(["TI", "BTI", "TT", "CTI"])
    paper.abstract = fields.abstract(["AB", "OAB"])
    paper.authors = authors(fields)
    paper.date = fields.texts(["DP", "DEP"]).lazy.compactMap { PaperDate($0) }.first
    let venues: [Tag] = fields.has("TI") ? ["BTI", "JT", "CTI", "TA"] : ["JT", "CTI", "TA"]
    paper.venue = venues.lazy.compactMap { fields.title([$0])?.text }.first
    identify(&paper, by: fields)
    paper.setKeywords(keywords(fields))
    paper.type = type(fields)
    addDetails(to: &paper, from: fields)
    return paper
  }

  /// People with full names where the record has them, then groups.
  private static func authors(_ fields: TaggedRecord) -> [String] {
    let full = fields.texts(["FAU"]).compactMap(PersonName.display)
    let people = full.isEmpty ? fields.texts(["AU"]).map(PersonName.pubMed) : full
    return people + fields.texts(["CN"])
  }

  private static func identify(_ paper: inout PaperRecord, by fields: TaggedRecord) {
    if fields.has("PMID") { paper.identify(paper.key.flatMap(StatedIdentifier.pubMed)) }
    for text in fields.texts(["PMC", "PMCR", "OID"]) { paper.identify(StatedIdentifier.pubMedCentral(text)) }
    for text in fields.texts(["AID", "LID"]) where text.hasSuffix("[doi]") || !text.hasSuffix("]") {
      paper.identify(StatedIdentifier.doi(text).map { WorkIdentifier(.doi, $0) })
    }
  }

  /// Keywords of the authors, then headings of MeSH without their qualifiers.
  private static func keywords(_ fields: TaggedRecord) -> [String] {
    let own = fields.texts(["OT"]).map { String($0.drop { $0 == "*" }) }
    let headings = fields.texts(["MH"]).map { heading in
      String((heading.firstIndex(of: "/").map { heading[..<$0] } ?? heading[...]).drop { $0 == "*" })
    }
    return own + headings
  }

  private static func type(_ fields: TaggedRecord) -> WorkType {
    let kinds = fields.texts(["PT"]).map { $0.lowercased() }
    if kinds.contains("preprint") { return .article }
    if kinds.contains("dataset") { return .dataset }
    if kinds.contains("technical report") { return .report }
    if fields.hasText(["BTI"]) || kinds.contains("book") || kinds.contains("book chapter") {
      return fields.hasText(["TI"]) && fields.hasText(["BTI"]) || kinds.contains("book chapter") ? .chapter : .book
    }
    return fields.hasText(["JT", "TA"]) ? .journalArticle : .document
  }

  private static func addDetails(to paper: inout PaperRecord, from fields: TaggedRecord) {
    paper.detail(.volume, fields.text("VI"))
    paper.detail(.issue, fields.text("IP"))
    paper.detail(.page, fields.text("PG"))
    paper.detail(.publisher, fields.text("PB"))
    paper.detail(.publisherPlace, fields.text("PL"))
    paper.detail(.edition, fields.text("EN"))
    paper.detail(.language, fields.text("LA"))
    paper.addSerialNumbers(fields.texts(["IS", "ISBN"]))
    let full = fields.texts(["FED"]).compactMap(PersonName.display)
    let editors = full.isEmpty ? fields.texts(["ED"]).map(PersonName.pubMed) : full
    if !editors.isEmpty { paper.detail(.editor, editors.joined(separator: "; ")) }
  }
}

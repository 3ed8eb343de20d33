/// What a record of Web of Science says of a paper.
///
/// Meanings of the tags: “Web of Science Core Collection Field Tags” of Clarivate; those of ISI's exports of INSPEC and
/// MEDLINE are a subset with habits of their own.
enum WebOfSciencePaper {
  static func paper(_ fields: TaggedRecord) -> PaperRecord {
    var paper = PaperRecord(line: 0, bytes: fields.bytes)
    paper.key = fields.text("UT")
    paper.title = fields.title(["TI"])
    paper.abstract = fields.abstract(["AB"])
    paper.authors = authors(fields)
    paper.date = date(fields)
    paper.venue = ["SO", "SE", "J9", "JI"].lazy.compactMap { fields.text($0) }.first
    identify(&paper, by: fields)
    paper.setKeywords(keywords(fields))
    paper.type = type(fields)
    addDetails(to: &paper, from: fields)
    paper.references = fields.verbatim("CR").flatMap(WebOfScienceReferences.read)
    return paper
  }

  /// A person a line; full names where the record has them, then groups.
  private static func authors(_ fields: TaggedRecord) -> [String] {
    let people = [["AF"], ["AU"], ["BF"], ["BA"]].lazy.map { fields.lines($0).map(\.text) }.first { !$0.isEmpty }
    return (people ?? []).flatMap(PersonName.list) + fields.lines(["CA"]).map(\.text)
  }

  /// `PD` has month and day, in words or as a number, or the whole date.
  private static func date(_ fields: TaggedRecord) -> PaperDate? {
    let dates = [fields.text("PD"), fields.text("PY")].compactMap(\.self)
    let year = fields.text(["PY", "EY"]).flatMap { PaperDate($0)?.year }
    let stated = fields.text("PD").flatMap { day in PaperDate(day) ?? year.flatMap { PaperDate("\(day) \($0)") } }
    if let stated, stated.year == year ?? stated.year { return stated }
    return year.map { PaperDate(year: $0) } ?? dates.lazy.compactMap { PaperDate($0) }.first
  }

  private static func identify(_ paper: inout PaperRecord, by fields: TaggedRecord) {
    for text in fields.texts(["DI", "D2"]) {
      paper.identify(StatedIdentifier.doi(text).map { WorkIdentifier(.doi, $0) })
    }
    paper.identify(fields.text("PM").flatMap(StatedIdentifier.pubMed))
    // Records of MEDLINE are numbered as PubMed's.
    if let key = paper.key, key.hasPrefix("MEDLINE:") {
      paper.identify(StatedIdentifier.pubMed(String(key.dropFirst(8))))
    }
    paper.identify(fields.text("AR").flatMap(StatedIdentifier.arXiv).map { WorkIdentifier(.arXiv, $0) })
  }

  /// Keywords of the authors, then Keywords Plus. What holds a bracket or a currency sign is a code of a publisher.
  private static func keywords(_ fields: TaggedRecord) -> [Substring] {
    // Inspec writes `Treatment/ terms of its thesaurus/ other terms/ codes/ numbers` there.
    if fields.text("UT")?.hasPrefix("INSPEC:") == true {
      return fields.texts(["DE"]).flatMap { $0.split(separator: "/ ").dropFirst().prefix(1) }
        .flatMap { $0.split(separator: ";") }
    }
    return (fields.texts(["DE"]) + fields.texts(["ID"])).flatMap { $0.split(separator: ";") }
      .filter { !$0.contains(where: { "[]$".contains($0) }) }
  }

  private static func type(_ fields: TaggedRecord) -> WorkType {
    let document = fields.text("DT")?.lowercased() ?? ""
    if document.contains("proceedings paper") || document.contains("conference paper") { return .conferencePaper }
    if document.contains("book chapter") { return .chapter }
    if document.contains("preprint") { return .article }
    return switch fields.text("PT")?.first {
    case "J": .journalArticle
    case "B": document.contains("book") || fields.text("SO") == fields.text("TI") ? .book : .chapter
    case "S": .chapter
    case "C": .conferencePaper
    case "P": .patent
    default: .document
    }
  }

  private static func addDetails(to paper: inout PaperRecord, from fields: TaggedRecord) {
    paper.detail(.volume, fields.text("VL"))
    paper.detail(.issue, fields.text("IS"))
    paper.detail(.page, pages(fields))
    paper.detail(.publisher, fields.text("PU"))
    paper.detail(.publisherPlace, fields.text(["PI", "PV"]))
    paper.detail(.language, fields.text("LA"))
    paper.addSerialNumbers(fields.texts(["SN"]) + fields.texts(["EI", "BN"]))
    let editors = fields.lines(["BE", "ED"]).flatMap { PersonName.list($0.text) }
    if !editors.isEmpty { paper.detail(.editor, editors.joined(separator: "; ")) }
  }

  /// First and last page, a span of pages, or an article number.
  private static func pages(_ fields: TaggedRecord) -> String? {
    guard let first = fields.text("BP") else { return fields.text(["PS", "AR"]) }
    guard let last = fields.text("EP"), last != first else { return first }
    return "\(first)-\(last)"
  }
}

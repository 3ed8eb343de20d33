/// What articles and books of PubMed write alike.
enum MedlineText {
  /// The title. One in brackets is NLM's translation; `[Not Available]` stands for none, then the original title counts.
  static func title(_ element: XMLElement?, vernacular: XMLElement?) -> SourceText? {
    let original = vernacular?.sourceText
    guard var title = element?.sourceText else { return original }
    if title.text.hasPrefix("["), let close = title.text.lastIndex(of: "]") {
      let rest = title.text[title.text.index(after: close)...]
      if rest.isEmpty || rest == "." {
        title.text = String(title.text.dropFirst()[..<close])
        if title.text.lowercased().hasPrefix("not available") { return original }
      }
    }
    return title
  }

  /// The abstract's parts, each behind its label.
  static func abstract(_ element: XMLElement?) -> SourceText? {
    guard let element else { return nil }
    var text = FoldedText()
    for part in element.all("AbstractText") {
      let words = part.text
      guard !words.isEmpty else { continue }
      if let label = part.attribute("Label"), !label.isEmpty, label.uppercased() != "UNLABELLED" {
        text.append(label)
        if label.utf8.last != UInt8(ascii: ":") { text.append(":") }
        text.blank()
      }
      text.append(words)
      text.blank()
    }
    return text.text.isEmpty ? nil : SourceText(text.text, line: 0, bytes: element.content)
  }

  /// The people of lists, of one kind where the lists name theirs. Names marked as wrong do not count.
  static func people(_ lists: XMLChildren, kind: String? = nil) -> [String] {
    lists.flatMap { list -> [String] in
      let found = list.attribute("Type")
      if let kind, let found, found != kind { return [] }
      if kind == nil, found == "editors" { return [] }
      return list.all("Author").compactMap { $0.attribute("ValidYN") == "N" ? nil : name($0) }
    }
  }

  private static func name(_ author: XMLElement) -> String? {
    if let group = author.first("CollectiveName")?.nonEmptyText { return group }
    let given = author.first("ForeName") ?? author.first("FirstName") ?? author.first("Initials")
    let parts = [given, author.first("LastName"), author.first("Suffix")].compactMap { $0?.nonEmptyText }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// `<Year>2015</Year><Month>Dec</Month>`, or `<MedlineDate>1998 Dec-1999 Jan</MedlineDate>`.
  static func date(_ element: XMLElement) -> PaperDate? {
    if let free = element.first("MedlineDate")?.nonEmptyText {
      guard var date = PaperDate(free) else { return nil }
      // A span of months or days: only where it begins is certain.
      date.day = nil
      return date
    }
    guard let year = element.first("Year")?.nonEmptyText else { return nil }
    let (month, day) = (element.first("Month")?.text ?? "", element.first("Day")?.text ?? "")
    if let number = Int(month) { return PaperDate("\(year)-\(number < 10 ? "0" : "")\(number)-\(day)") }
    return PaperDate("\(day) \(month) \(year)") ?? PaperDate(year)
  }

  /// The record's own ids: PubMed's, PubMed Central's, the DOI, and its address where one is given.
  static func addIdentifiers(
    pmid: XMLElement?, locations: XMLChildren, lists: [XMLElement?], to record: inout PaperRecord
  ) {
    var dois = locations.compactMap {
      $0.attribute("EIdType") == "doi" && $0.attribute("ValidYN") != "N" ? $0.nonEmptyText : nil
    }
    var central: [String] = []
    record.key = pmid?.nonEmptyText
    for id in lists.flatMap({ $0.map { Array($0.all("ArticleId")) } ?? [] }) {
      guard let value = id.sourceText else { continue }
      switch id.attribute("IdType") {
      case "doi": dois.append(value.text)
      case "pmc": central.append(value.text)
      case "pubmed": record.key = record.key ?? value.text
      case "url": record.addresses.append(value)
      default: break
      }
    }
    if let pmid = record.key { record.identifiers.append(WorkIdentifier(.pubMed, pmid)) }
    if let doi = dois.first { record.identifiers.append(WorkIdentifier(.doi, doi)) }
    if let id = central.first { record.identifiers.append(WorkIdentifier(.pubMedCentral, id)) }
  }
}

/// The works that a citation cites.
enum MedlineReferences {
  /// The publisher's list, in its order; or the citations that NLM noted, where there is none.
  static func all(_ citation: XMLElement, _ data: XMLElement?) -> [Reference] {
    let lists = (data.map { Array($0.all("ReferenceList")) } ?? []) + Array(citation.all("ReferenceList"))
    let listed = lists.flatMap { $0.descendants("Reference") }.compactMap(reference)
    if !listed.isEmpty { return listed }
    let noted = citation.first("CommentsCorrectionsList")?.all("CommentsCorrections")
    return noted?.compactMap { $0.attribute("RefType") == "Cites" ? cited($0) : nil } ?? []
  }

  private static func reference(_ element: XMLElement) -> Reference? {
    var identifiers: [WorkIdentifier] = []
    for id in element.first("ArticleIdList")?.all("ArticleId").map({ $0 }) ?? [] {
      guard let value = id.nonEmptyText, let scheme = schemes[id.attribute("IdType") ?? ""] else { continue }
      identifiers.append(WorkIdentifier(scheme, value))
    }
    let text =
      element.first("Citation")?.sourceText
      ?? identifiers.first.map { SourceText($0.value, line: 0, bytes: element.content) }
    guard let text else { return nil }
    var reference = Reference(text)
    reference.identifiers = identifiers
    return reference
  }

  private static func cited(_ element: XMLElement) -> Reference? {
    let pmid = element.first("PMID")
    guard let text = element.first("RefSource")?.sourceText ?? pmid?.sourceText else { return nil }
    var reference = Reference(text)
    if let id = pmid?.nonEmptyText { reference.identifiers = [WorkIdentifier(.pubMed, id)] }
    return reference
  }

  private static let schemes: [String: IdentifierScheme] = [
    "pubmed": .pubMed, "doi": .doi, "pmc": .pubMedCentral, "pmcid": .pubMedCentral,
  ]
}

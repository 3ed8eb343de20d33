extension InputFormat {
  /// Library of Congress's MODS.
  package static let mods = InputFormat("mods")
}

/// Reads MODS records (Metadata Object Description Schema 3), alone or in a collection.
enum MODSReader: FormatReader {
  static let format = InputFormat.mods
  static let label = "MODS"
  static let nameEndings = ["xml", "mods"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let head = XMLHead(sample) else { return .none }
    return head.localRoot == "modsCollection" || head.localRoot == "mods" ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "a MODS collection without records"
    sink.isCollection = true
    XMLRecords.read(source, ["mods"], into: &sink) { element, sink in
      if let record = MODSRecord(element).record {
        sink.add(placed: record)
      } else {
        sink.refuse(element.bytes, "a record without a title or abstract")
      }
    }
  }
}

/// One `<mods>`.
private struct MODSRecord {
  private let element: XMLElement
  /// The journal, book or proceedings that it appeared in.
  private let host: XMLElement?

  init(_ element: XMLElement) {
    self.element = element
    host = element.all("relatedItem").first { $0.attribute("type") == "host" }
  }

  /// Nil where there is neither title nor abstract.
  var record: PaperRecord? {
    var record = PaperRecord(line: 0, bytes: element.bytes)
    record.title = Self.title(of: element)
    record.abstract = element.first("abstract")?.sourceText
    guard record.title != nil || record.abstract != nil else { return nil }
    let names = Array(element.all("name"))
    record.authors = names.filter { Self.has($0, roles: ["author", "aut", "creator", "cre", "ctb", ""]) }
      .compactMap(Self.name)
    let editors = (names + Array(host?.all("name") ?? element.all("-"))).filter {
      Self.has($0, roles: ["editor", "edt"])
    }
    .compactMap(Self.name)
    if !editors.isEmpty { record.details[.editor] = editors.joined(separator: "; ") }
    record.date = Self.date(of: element) ?? host.flatMap(Self.date)
    record.venue = host.flatMap { Self.title(of: $0)?.text }
    record.type = type
    record.keywords = element.all("subject").flatMap { $0.all("topic").compactMap(\.nonEmptyText) }
    addDetails(to: &record)
    addIdentity(to: &record)
    return record
  }

  /// The main title: not one that is abbreviated, translated or an alternative.
  private static func title(of element: XMLElement) -> SourceText? {
    let infos = Array(element.all("titleInfo"))
    guard let info = infos.first(where: { $0.attribute("type") == nil }) ?? infos.first,
      var title = info.first("title")?.sourceText
    else { return nil }
    if let article = info.first("nonSort")?.nonEmptyText { title.text = "\(article) \(title.text)" }
    if let rest = info.first("subTitle")?.nonEmptyText { title.text += ": \(rest)" }
    return title
  }

  private static func has(_ name: XMLElement, roles: [String]) -> Bool {
    let terms = name.all("role").flatMap { $0.all("roleTerm").map { $0.text.lowercased() } }
    return terms.isEmpty ? roles.contains("") : terms.contains(where: roles.contains)
  }

  private static func name(_ name: XMLElement) -> String? {
    let parts = Array(name.all("namePart"))
    func text(_ kind: String?) -> String? {
      let words = parts.filter { $0.attribute("type") == kind }.compactMap(\.nonEmptyText)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    if let family = text("family") {
      return [text("given"), family, text("termsOfAddress")].compactMap { $0 }.joined(separator: " ")
    }
    return text(nil).flatMap { Names.cleaned($0) }.map { PaperPage.givenFirst($0) }
  }

  /// The date marked as the key one, or that of issue.
  private static func date(of element: XMLElement) -> PaperDate? {
    let origins = Array(element.all("originInfo"))
    let marked = origins.flatMap { $0.children.filter { $0.attribute("keyDate") == "yes" } }
    let named = ["dateIssued", "copyrightDate", "dateCreated"].flatMap { name in
      origins.flatMap { Array($0.all(name)) }
    }
    let parts = element.all("part").compactMap { $0.first("date") }
    return (marked + named + parts).lazy.compactMap { PaperDate($0.text) }.first
  }

  private var type: WorkType? {
    let genres = (Array(element.all("genre")) + Array(host?.all("genre") ?? element.all("-"))).map {
      $0.text.lowercased()
    }
    for genre in genres {
      if let known = Self.genres.first(where: { genre.contains($0.0) }) { return known.1 }
    }
    if host != nil { return .journalArticle }
    return element.first(path: "originInfo/issuance")?.text == "monographic" ? .book : nil
  }

  private static let genres: [(String, WorkType)] = [
    ("conference", .conferencePaper), ("proceeding", .conferencePaper), ("thesis", .thesis), ("dissertation", .thesis),
    ("report", .report), ("chapter", .chapter), ("book", .book), ("periodical", .journalArticle),
    ("journal", .journalArticle), ("article", .journalArticle), ("dataset", .dataset), ("software", .software),
    ("patent", .patent),
  ]

  private func addDetails(to record: inout PaperRecord) {
    for place in [host, element].compactMap({ $0 }) {
      for part in place.all("part") {
        for detail in part.all("detail") {
          let number = detail.first("number")?.nonEmptyText
          if detail.attribute("type") == "volume" { record.details[.volume] = number }
          if detail.attribute("type") == "issue" || detail.attribute("type") == "number" {
            record.details[.issue] = number
          }
        }
        let extent = part.first("extent")
        if let start = extent?.first("start")?.nonEmptyText {
          record.details[.page] = extent?.first("end")?.nonEmptyText.map { "\(start)-\($0)" } ?? start
        }
      }
      for origin in place.all("originInfo") {
        record.details[.publisher] = record.details[.publisher] ?? origin.first("publisher")?.nonEmptyText
        let terms = origin.all("place").flatMap { Array($0.all("placeTerm")) }
        let named = terms.first { $0.attribute("type") != "code" }?.nonEmptyText
        record.details[.publisherPlace] = record.details[.publisherPlace] ?? named
        record.details[.edition] = record.details[.edition] ?? origin.first("edition")?.nonEmptyText
      }
      for id in place.all("identifier") {
        guard let value = id.nonEmptyText else { continue }
        switch id.attribute("type") {
        case "isbn": record.details[.isbn] = record.details[.isbn] ?? value
        case "issn": record.details[.issn] = record.details[.issn] ?? value
        default: break
        }
      }
    }
    let terms = element.first("language").map { Array($0.all("languageTerm")) } ?? []
    record.details[.language] =
      (terms.first { $0.attribute("type") == "text" } ?? terms.first ?? element.first("language"))?.nonEmptyText
    let notes = element.all("note").compactMap(\.nonEmptyText)
    if !notes.isEmpty { record.details[.note] = notes.joined(separator: "; ") }
  }

  private func addIdentity(to record: inout PaperRecord) {
    record.key = element.attribute("ID")
    for id in element.all("identifier") {
      guard let value = id.sourceText else { continue }
      switch id.attribute("type")?.lowercased() {
      case "citekey": record.key = value.text
      case "doi": record.identifiers.append(WorkIdentifier(.doi, value.text))
      case "arxiv": record.identifiers.append(WorkIdentifier(.arXiv, value.text))
      case "pmid", "pubmed", "medline": record.identifiers.append(WorkIdentifier(.pubMed, value.text))
      case "pmcid", "pmc": record.identifiers.append(WorkIdentifier(.pubMedCentral, value.text))
      case "uri", "url": record.addresses.append(value)
      default: break
      }
    }
    for url in element.all("location").flatMap({ Array($0.all("url")) }) {
      guard let address = url.sourceText, !record.addresses.contains(where: { $0.text == address.text }) else {
        continue
      }
      record.addresses.append(address)
    }
    record.addresses.removeAll { !$0.text.hasPrefix("http://") && !$0.text.hasPrefix("https://") }
  }
}

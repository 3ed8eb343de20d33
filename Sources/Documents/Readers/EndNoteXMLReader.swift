extension InputFormat {
  /// EndNote's XML export, which other reference managers write too.
  package static let endNoteXML = InputFormat("endnote-xml")
}

/// Reads EndNote's XML: `<xml><records><record>`, the text of each field perhaps in `<style>` elements.
enum EndNoteXMLReader: FormatReader {
  static let format = InputFormat.endNoteXML
  static let label = "EndNote XML"
  static let nameEndings = ["xml"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let head = XMLHead(sample), ["xml", "records", "record"].contains(head.root.lowercased()) else {
      return .none
    }
    let marks = ["ref-type", "contributors", "titles", "rec-number", "source-app"]
    return marks.count { head.hasElement($0) } >= 2 ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "an EndNote library without records"
    sink.isCollection = true
    XMLRecords.read(source, ["record", "RECORD"], into: &sink) { element, sink in
      if let record = EndNoteRecord(element).record {
        sink.add(placed: record)
      } else {
        sink.refuse(element.bytes, "a record without a title or abstract")
      }
    }
  }
}

/// One `<record>`.
private struct EndNoteRecord {
  private let element: XMLElement

  init(_ element: XMLElement) { self.element = element }

  /// Nil where there is neither title nor abstract.
  var record: PaperRecord? {
    let titles = element.first("titles")
    var record = PaperRecord(line: 0, bytes: element.bytes)
    record.title = titles?.first("title")?.sourceText
    record.abstract = element.first("abstract")?.sourceText
    guard record.title != nil || record.abstract != nil else { return nil }
    record.key = element.first("label")?.nonEmptyText ?? element.first("rec-number")?.nonEmptyText
    record.authors = people("authors")
    record.date = date
    let kind = element.first("ref-type")
    record.type = EndNoteType.type(number: kind?.text ?? "", name: kind?.attribute("name") ?? "")
    record.venue =
      element.first(path: "periodical/full-title")?.nonEmptyText ?? titles?.first("secondary-title")?.nonEmptyText
      ?? element.first(path: "alt-periodical/full-title")?.nonEmptyText
    record.keywords = element.first("keywords")?.all("keyword").flatMap { Self.keywords($0) } ?? []
    addDetails(to: &record)
    addIdentity(to: &record)
    return record
  }

  private func people(_ role: String) -> [String] {
    element.first("contributors")?.first(role)?.all("author").compactMap {
      Names.cleaned(PaperPage.givenFirst($0.text))
    } ?? []
  }

  private var date: PaperDate? {
    let dates = element.first("dates")
    guard let year = dates?.first("year")?.nonEmptyText else { return nil }
    let day = dates?.first(path: "pub-dates/date")?.text ?? ""
    // The day may come with its year or without.
    if let whole = PaperDate(day) { return whole }
    return PaperDate("\(day) \(year)") ?? PaperDate(year)
  }

  /// Some programs write all keywords into one element, a line each.
  private static func keywords(_ keyword: XMLElement) -> [String] {
    keyword.rawText.split { $0.isNewline || $0 == ";" }.compactMap { Names.cleaned($0) }
  }

  private func addDetails(to record: inout PaperRecord) {
    let fields: [(String, BibliographicDetail)] = [
      ("volume", .volume), ("number", .issue), ("pages", .page), ("publisher", .publisher),
      ("pub-location", .publisherPlace), ("edition", .edition), ("language", .language), ("notes", .note),
    ]
    for (name, detail) in fields { record.details[detail] = element.first(name)?.nonEmptyText }
    // One field for both.
    if let number = element.first("isbn")?.nonEmptyText {
      record.details[record.type == .book || record.type == .chapter ? .isbn : .issn] = number
    }
    let editors = people("secondary-authors")
    if !editors.isEmpty { record.details[.editor] = editors.joined(separator: "; ") }
  }

  private func addIdentity(to record: inout PaperRecord) {
    if let doi = element.first("electronic-resource-num")?.nonEmptyText {
      record.identifiers.append(WorkIdentifier(.doi, doi))
    }
    let database = element.first("remote-database-name")?.text.lowercased() ?? ""
    if let number = element.first("accession-num")?.nonEmptyText, number.utf8.allSatisfy(ASCII.isDigit),
      ["medline", "pubmed", "nlm"].contains(where: database.contains)
    {
      record.identifiers.append(WorkIdentifier(.pubMed, number))
    }
    if let id = element.first("custom2")?.nonEmptyText, id.hasPrefix("PMC"),
      id.dropFirst(3).utf8.allSatisfy(ASCII.isDigit)
    {
      record.identifiers.append(WorkIdentifier(.pubMedCentral, id))
    }
    for list in ["web-urls", "related-urls", "text-urls"] {
      for url in element.first("urls")?.first(list)?.all("url").compactMap(\.sourceText) ?? [] {
        // Several stand in one element, parted by line breaks.
        for word in url.text.split(separator: " ") where word.hasPrefix("http://") || word.hasPrefix("https://") {
          record.addresses.append(SourceText(String(word), line: 0, bytes: url.bytes))
        }
      }
    }
  }
}

/// EndNote's kinds of reference, by number and by name.
private enum EndNoteType {
  static func type(number: String, name: String) -> WorkType? {
    if let known = numbers[number] { return known }
    let name = name.lowercased()
    return names.first { name.contains($0.0) }?.1
  }

  private static let numbers: [String: WorkType] = [
    "0": .journalArticle, "3": .conferencePaper, "5": .chapter, "6": .book, "9": .software, "10": .conferencePaper,
    "12": .webpage, "17": .journalArticle, "19": .magazineArticle, "23": .newspaperArticle, "25": .patent,
    "27": .report, "28": .book, "32": .thesis, "34": .manuscript, "36": .manuscript, "43": .journalArticle,
    "44": .book, "47": .conferencePaper, "59": .dataset,
  ]

  private static let names: [(String, WorkType)] = [
    ("journal", .journalArticle), ("electronic article", .journalArticle), ("conference", .conferencePaper),
    ("section", .chapter), ("book", .book), ("thesis", .thesis), ("report", .report), ("web", .webpage),
    ("dataset", .dataset), ("patent", .patent), ("manuscript", .manuscript), ("magazine", .magazineArticle),
  ]
}

/// A `<PubmedArticle>`, or the `<MedlineCitation>` of one.
struct MedlineArticle {
  private let element: XMLElement

  init(_ element: XMLElement) { self.element = element }

  /// Nil where there is neither title nor abstract.
  var record: PaperRecord? {
    let citation = element.name == "MedlineCitation" ? element : element.first("MedlineCitation")
    guard let citation, let article = citation.first("Article") else { return nil }
    var record = PaperRecord(line: 0, bytes: element.bytes)
    record.title = MedlineText.title(article.first("ArticleTitle"), vernacular: article.first("VernacularTitle"))
    record.abstract = MedlineText.abstract(article.first("Abstract") ?? citation.first("OtherAbstract"))
    guard record.title != nil || record.abstract != nil else { return nil }
    record.authors = MedlineText.people(article.all("AuthorList"))
    record.keywords = Self.keywords(of: citation)
    addJournal(article, citation, to: &record)
    let data = element.first("PubmedData")
    MedlineText.addIdentifiers(
      pmid: citation.first("PMID"), locations: article.all("ELocationID"), lists: [data?.first("ArticleIdList")],
      to: &record)
    record.references = MedlineReferences.all(citation, data)
    return record
  }

  private func addJournal(_ article: XMLElement, _ citation: XMLElement, to record: inout PaperRecord) {
    let journal = article.first("Journal")
    let issue = journal?.first("JournalIssue")
    let abbreviation = citation.first(path: "MedlineJournalInfo/MedlineTA")
    record.venue =
      journal?.first("Title")?.nonEmptyText ?? journal?.first("ISOAbbreviation")?.nonEmptyText
      ?? abbreviation?.nonEmptyText
    let dates = [issue?.first("PubDate"), article.first("ArticleDate")]
    record.date = dates.lazy.compactMap { $0.flatMap(MedlineText.date) }.first
    record.details[.volume] = issue?.first("Volume")?.nonEmptyText
    record.details[.issue] = issue?.first("Issue")?.nonEmptyText
    record.details[.issn] = journal?.first("ISSN")?.nonEmptyText
    record.details[.language] = article.first("Language")?.nonEmptyText
    record.details[.page] = Self.pages(article.first("Pagination"))
    let kinds = article.first("PublicationTypeList")?.all("PublicationType").map { $0.text.lowercased() } ?? []
    record.type = kinds.contains("preprint") ? .article : kinds.contains("dataset") ? .dataset : .journalArticle
  }

  /// Headings of the Medical Subject Headings without their qualifiers, then the authors' own keywords.
  private static func keywords(of citation: XMLElement) -> [String] {
    let headings = citation.first("MeshHeadingList")?.all("MeshHeading").compactMap { $0.first("DescriptorName") } ?? []
    let own = citation.all("KeywordList").flatMap { Array($0.all("Keyword")) }
    return (headings + own).compactMap(\.nonEmptyText)
  }

  /// `764-769` of `764-9`, which is how MEDLINE writes it.
  private static func pages(_ pagination: XMLElement?) -> String? {
    guard let pages = pagination?.first("MedlinePgn")?.nonEmptyText else {
      guard let first = pagination?.first("StartPage")?.nonEmptyText else { return nil }
      return pagination?.first("EndPage")?.nonEmptyText.map { "\(first)-\($0)" } ?? first
    }
    let parts = pages.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count < parts[0].utf8.count, !parts[1].isEmpty,
      parts[0].utf8.allSatisfy(ASCII.isDigit), parts[1].utf8.allSatisfy(ASCII.isDigit)
    else { return pages }
    return "\(parts[0])-\(parts[0].dropLast(parts[1].count))\(parts[1])"
  }
}

/// A `<PubmedBookArticle>`: a book, or a chapter where it has a title of its own.
struct MedlineBook {
  private let element: XMLElement

  init(_ element: XMLElement) { self.element = element }

  /// Nil where there is neither title nor abstract.
  var record: PaperRecord? {
    guard let document = element.first("BookDocument") else { return nil }
    let book = document.first("Book")
    let bookTitle = book?.first("BookTitle")
    var record = PaperRecord(line: 0, bytes: element.bytes)
    let chapter = MedlineText.title(document.first("ArticleTitle"), vernacular: document.first("VernacularTitle"))
    record.title = chapter ?? bookTitle?.sourceText
    record.abstract = MedlineText.abstract(document.first("Abstract"))
    guard record.title != nil || record.abstract != nil else { return nil }
    if chapter != nil { record.venue = bookTitle?.nonEmptyText }
    record.type = chapter == nil ? .book : .chapter
    record.authors = MedlineText.people(document.all("AuthorList"), kind: "authors")
    if record.authors.isEmpty, let book { record.authors = MedlineText.people(book.all("AuthorList"), kind: "authors") }
    let editors = book.map { MedlineText.people($0.all("AuthorList"), kind: "editors") } ?? []
    if !editors.isEmpty { record.details[.editor] = editors.joined(separator: "; ") }
    record.date =
      [book?.first("PubDate"), document.first("ContributionDate")].lazy
      .compactMap { $0.flatMap(MedlineText.date) }.first
    record.details[.publisher] = book?.first(path: "Publisher/PublisherName")?.nonEmptyText
    record.details[.publisherPlace] = book?.first(path: "Publisher/PublisherLocation")?.nonEmptyText
    record.details[.isbn] = book?.first("Isbn")?.nonEmptyText
    record.details[.volume] = book?.first("Volume")?.nonEmptyText
    record.details[.edition] = book?.first("Edition")?.nonEmptyText
    record.details[.language] = document.first("Language")?.nonEmptyText
    record.keywords = document.all("KeywordList").flatMap { Array($0.all("Keyword")) }.compactMap(\.nonEmptyText)
    let data = element.first("PubmedBookData")
    MedlineText.addIdentifiers(
      pmid: document.first("PMID"), locations: book?.all("ELocationID") ?? document.all("ELocationID"),
      lists: [data?.first("ArticleIdList"), document.first("ArticleIdList")], to: &record)
    record.references = MedlineReferences.all(document, data)
    return record
  }
}

/// An article of the Journal Article Tag Suite (ANSI/NISO Z39.96) or of NLM's tag sets before it, as a record.
struct JATSArticle {
  private let article: XMLElement
  private let journal: XMLElement?
  private let meta: XMLElement

  /// Nil where the element has no article's metadata (`front/article-meta`).
  init?(_ article: XMLElement) {
    let front = article.first("front") ?? article.first("front-stub")
    guard let meta = front?.first("article-meta") ?? article.first("front-stub") else { return nil }
    (self.article, self.meta) = (article, meta)
    journal = front?.first("journal-meta")
  }

  /// What the article says of itself, and what it cites. Cost: linear in the article.
  func record() -> PaperRecord {
    var record = PaperRecord(line: 0, bytes: article.bytes)
    record.title = title()
    record.abstract = JATSAbstract.best(meta)
    record.authors = people("author")
    record.date = JATSDate.published(meta)
    record.venue = journalTitle()
    record.identifiers = identifiers()
    record.keywords = keywords()
    record.type = type()
    record.details = details()
    record.addresses = JATSLinks.addresses(article, meta)
    var references = JATSReferences(article)
    references.addContexts(from: article)
    record.references = references.references
    return record
  }

  /// Articles and responses that stand within this one: reviews, replies, translations, with metadata that fall back
  /// on its own (Z39.96, `<sub-article>` and `<response>`). They are no papers by themselves.
  var ownParts: [XMLElement] { Array(article.all("sub-article")) + Array(article.all("response")) }

  private func title() -> SourceText? {
    guard let group = meta.first("title-group") ?? meta.first("article-title").map({ _ in meta }) else { return nil }
    // A translated title only where there is no other.
    guard
      let own = group.first("article-title").flatMap({ JATSText.text($0, JATSText.title).isEmpty ? nil : $0 })
        ?? group.first(path: "trans-title-group/trans-title") ?? group.first("trans-title")
    else { return nil }
    var text = JATSText.text(own, JATSText.title)
    for subtitle in group.all("subtitle") {
      let more = JATSText.text(subtitle, JATSText.title)
      if !more.isEmpty { text += ".:?!".contains(text.last ?? " ") ? " " + more : ": " + more }
    }
    return text.isEmpty ? nil : SourceText(text, line: 0, bytes: own.content)
  }

  // MARK: People

  /// The contributors of a kind. A contributor of no stated kind is an author, unless the group says otherwise.
  private func people(_ kind: String) -> [String] {
    var names: [String] = []
    for group in meta.all("contrib-group") {
      let content = group.attribute("content-type") ?? ""
      for contributor in group.children where contributor.name == "contrib" {
        let stated = contributor.attribute("contrib-type") ?? (content.contains("editor") ? "editor" : "author")
        let isWanted = kind == "author" ? ["author", "collab", "group"].contains(stated) : stated.contains(kind)
        if isWanted, let name = Self.name(contributor) { names.append(name) }
      }
    }
    return names
  }

  private static func name(_ contributor: XMLElement) -> String? {
    contributor.children.lazy.compactMap { child in
      child.name == "institution" || child.name == "on-behalf-of" ? nil : JATSPeople.name(of: child)
    }.first
  }

  // MARK: Where it appeared

  private func journalTitle() -> String? {
    guard let journal else { return nil }
    for path in ["journal-title-group/journal-title", "journal-title", "journal-title-group/abbrev-journal-title"] {
      if let title = journal.first(path: path)?.nonEmptyText { return title }
    }
    let ids = journal.all("journal-id").filter { ["nlm-ta", "iso-abbrev"].contains($0.attribute("journal-id-type")) }
    return ids.first?.nonEmptyText
  }

  private func details() -> [BibliographicDetail: String] {
    var details: [BibliographicDetail: String] = [:]
    details[.volume] = meta.first("volume")?.nonEmptyText
    details[.issue] = meta.first("issue")?.nonEmptyText
    let pages = [meta.first("fpage")?.nonEmptyText, meta.first("lpage")?.nonEmptyText].compactMap(\.self)
    details[.page] =
      pages.isEmpty
      ? meta.first("elocation-id")?.nonEmptyText : Set(pages).count == 1 ? pages[0] : pages.joined(separator: "-")
    let publisher = journal?.first("publisher")
    details[.publisher] = publisher?.first("publisher-name")?.nonEmptyText
    details[.publisherPlace] = publisher?.first("publisher-loc")?.nonEmptyText
    let editors = people("editor")
    if !editors.isEmpty { details[.editor] = editors.joined(separator: "; ") }
    details[.issn] = journal?.first("issn")?.nonEmptyText
    details[.language] = article.attribute("lang")?.lowercased()
    return details
  }

  private func identifiers() -> [WorkIdentifier] {
    meta.all("article-id").compactMap { JATSCitation.identifier($0.attribute("pub-id-type"), $0.text) }
  }

  private func keywords() -> [String] {
    var keywords: [String] = []
    for group in meta.all("kwd-group") {
      let kind = (group.attribute("kwd-group-type") ?? "").lowercased()
      if kind.hasPrefix("abbr") || kind == "translated" { continue }
      for keyword in group.children where keyword.name == "kwd" || keyword.name == "compound-kwd" {
        if let word = Names.cleaned(JATSText.text(keyword, JATSText.title)), !keywords.contains(word) {
          keywords.append(word)
        }
      }
    }
    return keywords
  }

  /// By the values of `article-type` that the tag library suggests.
  private func type() -> WorkType {
    switch article.attribute("article-type") ?? "" {
    case "preprint": .article
    case "book-review", "product-review": .review
    case "proceedings", "conference-paper": .conferencePaper
    case "dissertation", "thesis": .thesis
    case "technical-report", "report": .report
    default: .journalArticle
    }
  }
}

/// Dates of publication.
enum JATSDate {
  /// The date on which the article was first published, as fine as it is stated.
  ///
  /// Of the dates of publication (`pub`, `epub`, `ppub`, unnamed) the finest within the earliest year: the print of a
  /// month and the page of a day may be the same event. The issue's (`collection`) and an archive's (`pmc-release`) only
  /// where there is no other.
  static func published(_ meta: XMLElement) -> PaperDate? {
    var best: (rank: Int, date: PaperDate)?
    for element in meta.all("pub-date") {
      let type = (element.attribute("date-type") ?? element.attribute("pub-type") ?? "pub").lowercased()
      guard let rank = ranks[type], let date = date(element) else { continue }
      guard let held = best else {
        best = (rank, date)
        continue
      }
      if rank < held.rank || (rank == held.rank && isBetter(date, than: held.date)) { best = (rank, date) }
    }
    return best?.date
  }

  private static func isBetter(_ a: PaperDate, than b: PaperDate) -> Bool {
    func parts(_ date: PaperDate) -> Int { date.month == nil ? 1 : date.day == nil ? 2 : 3 }
    return (a.year, -parts(a), a.month ?? 0, a.day ?? 0) < (b.year, -parts(b), b.month ?? 0, b.day ?? 0)
  }

  private static let ranks: [String: Int] = [
    "pub": 0, "epub": 0, "ppub": 0, "epub-ppub": 0, "publication": 0, "published": 0, "pub-electronic": 0,
    "pub-print": 0, "first-published": 0, "epreprint": 1, "preprint": 1, "collection": 2, "issue-pub": 2,
    "ecorrected": 3,
    "pmc-release": 3, "nihms-submitted": 4,
  ]

  /// `year`, `month` and `day`, or the date as one text.
  private static func date(_ element: XMLElement) -> PaperDate? {
    guard let year = element.first("year")?.nonEmptyText else {
      return (element.attribute("iso-8601-date") ?? element.first("string-date")?.text).flatMap { PaperDate($0) }
    }
    let month = element.first("month")?.nonEmptyText ?? ""
    let day = element.first("day")?.nonEmptyText ?? ""
    // A month may be a name.
    let isNamed = month.utf8.contains(where: ASCII.isLetter)
    return PaperDate(isNamed ? "\(day) \(month) \(year)" : "\(year)-\(month)-\(day)")
  }
}

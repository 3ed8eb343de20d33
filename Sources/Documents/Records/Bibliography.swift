/// What kind of work a record is, in the words of CSL (Citation Style Language 1.0.2), of which these matter here.
package enum WorkType: String, Sendable, CaseIterable {
  /// A preprint, or an article of which no journal is known.
  case article
  case journalArticle = "article-journal"
  case magazineArticle = "article-magazine"
  case newspaperArticle = "article-newspaper"
  case conferencePaper = "paper-conference"
  case chapter, book, thesis, report, software, dataset, webpage, patent, manuscript, review
  /// Anything else.
  case document
}

/// What bibliographies want to know of a work besides title, people, date and venue. The raw value is CSL's name.
package enum BibliographicDetail: String, Sendable, CaseIterable {
  case volume, issue
  /// `12-34`, or one page, or an article number.
  case page
  case publisher
  case publisherPlace = "publisher-place"
  /// Joined by `; `.
  case editor
  case edition
  case isbn = "ISBN"
  case issn = "ISSN"
  case language
  case note
}

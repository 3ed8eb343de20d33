/// What a column holds.
enum TableRole: Int, CaseIterable, Sendable {
  case key, title, abstract, authors, year, date, month, day, venue, volume, issue, pages, firstPage, lastPage,
    articleNumber
  case publisher, place, editors, edition, isbn, issn, language, note, type, keywords, address, code, references
  case doi, arXiv, pubMed, pubMedCentral, openAlex, semanticScholar, corpusID, mag, acl, dblp
  /// Known, and not read: counts, decisions of a screening, addresses of search pages.
  case ignored

  /// Whose ids the column holds, where it holds ids of works.
  var scheme: IdentifierScheme? {
    switch self {
    case .doi: .doi
    case .arXiv: .arXiv
    case .pubMed: .pubMed
    case .pubMedCentral: .pubMedCentral
    case .openAlex: .openAlex
    case .semanticScholar: .semanticScholar
    case .corpusID: .corpusID
    case .mag: .mag
    case .acl: .acl
    case .dblp: .dblp
    default: nil
    }
  }

  /// Where a bibliography keeps it, for what is taken over as it stands.
  var detail: BibliographicDetail? {
    switch self {
    case .volume: .volume
    case .issue: .issue
    case .publisher: .publisher
    case .place: .publisherPlace
    case .edition: .edition
    case .isbn: .isbn
    case .issn: .issn
    case .language: .language
    case .note: .note
    default: nil
    }
  }
}

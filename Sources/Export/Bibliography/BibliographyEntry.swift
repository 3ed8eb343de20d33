/// A work as a bibliography lists it.
package struct BibliographyEntry: Sendable, Equatable {
  /// What kind of work it is. The raw value is CSL's name (Citation Style Language 1.0.2).
  package enum Kind: String, Sendable, CaseIterable {
    /// A preprint.
    case article
    case journalArticle = "article-journal"
    case magazineArticle = "article-magazine"
    case newspaperArticle = "article-newspaper"
    case conferencePaper = "paper-conference"
    case chapter, book, thesis, report, software, dataset, webpage, patent, manuscript, review
    case document
  }

  /// A detail of where a work appeared. The raw value is CSL's name.
  package enum Detail: String, Sendable, CaseIterable {
    case volume, issue, page, publisher
    case publisherPlace = "publisher-place"
    case edition
    case isbn = "ISBN"
    case issn = "ISSN"
    case language, note
  }

  /// Who numbers works. The raw value is the scheme's short name in the graph file.
  package enum Scheme: String, Sendable, CaseIterable {
    case doi
    case arXiv = "arxiv"
    case pubMed = "pmid"
    case pubMedCentral = "pmcid"
    case acl
    case openAlex = "openalex"
    case semanticScholar = "s2"
    case corpusID = "corpusid"
    case dblp, mag
    case openReview = "openreview"
  }

  package struct Identifier: Sendable, Equatable {
    package let scheme: Scheme
    package let value: String

    package init(_ scheme: Scheme, _ value: String) {
      self.scheme = scheme
      self.value = value
    }
  }

  package struct Date: Sendable, Equatable {
    package let year: Int
    package let month: Int?
    package let day: Int?

    /// A day counts only where the month is known.
    package init(year: Int, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = month == nil ? nil : day
    }
  }

  /// The id under which the collection knows it.
  package var key: String
  package var kind: Kind
  package var title: String
  package var abstract: String?
  /// `Given Family` each, or the name of a group.
  package var authors: [String] = []
  package var editors: [String] = []
  package var date: Date?
  /// Journal, proceedings, or the book that a chapter stands in.
  package var venue: String?
  package var details: [Detail: String] = [:]
  package var identifiers: [Identifier] = []
  /// Where to open it, then what else it links to.
  package var addresses: [String] = []
  package var keywords: [String] = []

  package init(key: String, kind: Kind, title: String) {
    self.key = key
    self.kind = kind
    self.title = title
  }

  /// The first id of that scheme.
  func identifier(_ scheme: Scheme) -> String? { identifiers.first { $0.scheme == scheme }?.value }

  /// A detail on one line; nil where it is not known.
  func detail(_ detail: Detail) -> String? { details[detail].map(Self.line).flatMap { $0.isEmpty ? nil : $0 } }

  /// `text` on one line, without control characters. What is longer than any field is cut.
  static func line(_ text: String) -> String { DisplayText.singleLine(text, limit: 1_000_000) }
}

extension BibliographyEntry.Date {
  /// `2023`, `05` and `19`, as far as they are known.
  var parts: [String] {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    return [padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }
  }
}

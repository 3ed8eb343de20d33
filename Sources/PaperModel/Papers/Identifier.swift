package import Documents

/// An id of a work in the one spelling that its scheme is compared by.
///
/// DOIs are in lower case and bare, arXiv ids without version, `PMC123`, `W123`, the Anthology's ids as it prints them.
package struct Identifier: Hashable, Sendable, Comparable {
  package let scheme: IdentifierScheme
  package let value: String

  /// `value` must be normalised already: see `Identifiers.normalised`.
  init(_ scheme: IdentifierScheme, _ value: String) {
    self.scheme = scheme
    self.value = value
  }

  /// Schemes seldom share values, and hashing their names would cost as much again.
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }

  /// `arxiv:2305.11738`: how a person names it.
  package var description: String { "\(scheme.rawValue):\(value)" }

  /// The arXiv id, where it is one.
  package var arXiv: String? { scheme == .arXiv ? value : nil }

  /// The DOI, where it is one.
  package var doi: String? { scheme == .doi ? value : nil }

  /// The page that the scheme's keeper has for it; nil where there is none.
  package var address: String? {
    switch scheme {
    case .doi: "https://doi.org/\(value)"
    case .arXiv: "https://arxiv.org/abs/\(value)"
    case .pubMed: "https://pubmed.ncbi.nlm.nih.gov/\(value)/"
    case .pubMedCentral: "https://pmc.ncbi.nlm.nih.gov/articles/\(value)/"
    case .acl: "https://aclanthology.org/\(value)/"
    case .openAlex: "https://openalex.org/\(value)"
    case .semanticScholar: "https://www.semanticscholar.org/paper/\(value)"
    case .corpusID: "https://api.semanticscholar.org/CorpusID:\(value)"
    case .dblp: "https://dblp.org/rec/\(value)"
    case .openReview: "https://openreview.net/forum?id=\(value)"
    case .mag: nil
    }
  }

  /// Whether one work has one id of this scheme, so that two of them are two works.
  ///
  /// The other keepers number a preprint and the paper that came of it apart, or keep duplicates.
  var isExclusive: Bool {
    switch scheme {
    case .doi: !DOIRegistrant.isPreprint(value) && !DOIRegistrant.isDeposit(value)
    case .arXiv, .pubMed, .pubMedCentral, .acl: true
    case .openAlex, .semanticScholar, .corpusID, .dblp, .mag, .openReview: false
    }
  }

  package static func < (a: Identifier, b: Identifier) -> Bool {
    a.scheme == b.scheme ? a.value < b.value : a.scheme.rank < b.scheme.rank
  }
}

extension IdentifierScheme {
  /// Place in the order of the scheme's declaration.
  var rank: Int { Self.ranks[self] ?? 0 }

  private static let ranks = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

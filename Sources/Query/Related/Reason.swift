/// One part of a score: what it is, how much it gives, and the words of both papers that show it.
package struct Reason: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case concept, repository, gist, owner, model, dataset, space, collection, page, web, name, citation
    /// A word, or several, in common.
    case words
    /// A paper near to one of the two and like the other.
    case neighbour
  }

  package let kind: Kind
  package let label: String
  /// Whether it puts together what is too small to be told one by one.
  package let isRest: Bool
  /// Less than 0 for what is shared with a paper that pushes away.
  package let contribution: Double
  /// The paper asked about that is quoted in `here`; nil where that is a text.
  package let asked: Int?
  package let here: Quotation?
  package let there: Quotation?
}

/// A paper that answers `related`, with the reasons that add up to its score.
package struct RelatedPaper: Sendable, Equatable {
  package let paper: Int
  package let key: String
  package let title: String
  package let score: Double
  /// Largest first; empty where they were not asked for.
  package let reasons: [Reason]
}

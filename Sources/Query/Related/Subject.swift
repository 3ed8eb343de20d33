import PaperModel
import Store

/// What papers are compared with: one of them, or a text that is not among them.
package struct Subject: Sendable {
  /// Nil for a text.
  package let paper: Int?
  /// Its features, as papers have them.
  let vector: SparseVector
  /// The papers nearest to it, each with its share of them all.
  let nearest: SparseVector
  /// What is quoted of a text.
  let text: StoredField?
  /// Where the nodes stand in a text that it is tied to.
  let places: [Int: Range<Int>]
}

/// Papers and texts whose kin is looked for, and those that push away.
package struct RelatedQuery: Sendable {
  /// Each with the factor that its scores have in the score of the whole.
  package let subjects: [(subject: Subject, factor: Double)]

  /// What is unlike counts half of what is like: a wish tells more than a dislike (as in Rocchio 1971, where it is
  /// less).
  static let dislikeFactor = 0.5

  /// The mean of what is like, less half the mean of what is unlike.
  init(like: [Subject], unlike: [Subject] = []) {
    precondition(!like.isEmpty, "related to what?")
    subjects =
      like.map { ($0, 1 / Double(like.count)) }
      + unlike.map { ($0, -Self.dislikeFactor / Double(unlike.count)) }
  }

  /// The papers in it, which are no answers.
  var papers: Set<Int> { Set(subjects.compactMap(\.subject.paper)) }
}

/// What was read from a source and what became of it. Records = kept + merged + banned.
package struct SourceAudit: Sendable {
  package let name: String
  /// Nil where it was refused whole.
  package let format: String?
  package let records: Int
  /// Records that joined a paper which an earlier one had made.
  package let merged: Int
  /// Records that a person's rules left out.
  package let banned: Int
  package let refusal: String?
  package let figures: [SourceFigure]
  /// What was refused, by line, with how many records it stands for, the reason and the beginning of the text.
  package let refused: [(line: Int, records: Int, reason: String, excerpt: String)]

  /// Records that made a paper.
  package var kept: Int { records - merged - banned }

  package var refusedCount: Int { refused.reduce(0) { $0 + $1.records } }
}

/// What a source says of a field of a paper otherwise than the value that was kept.
package struct StoredConflict: Sendable {
  package let key: String
  package let title: String
  package let field: String
  package let value: String
  package let source: String
  package let line: Int
}

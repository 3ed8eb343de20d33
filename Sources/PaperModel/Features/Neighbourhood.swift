/// Which papers are nearest to which, both ways: the second step of relatedness, from a paper by way of those like it.
package struct Neighbourhood: Sendable, Equatable {
  /// One row a paper: the papers nearest to it, best first, each with its similarity as a share of the row's sum.
  package let nearest: SparseMatrix
  /// One row a paper: those among whose nearest it is, ascending, with the share that it has there.
  package let followers: SparseMatrix
  /// The same as `nearest`, with plain similarities.
  package let similarities: [[ScoredPaper]]

  /// How many neighbours a paper has.
  package static let size = 10

  /// The neighbourhood by all features. Words that more than a fifth of a large collection uses add nothing to telling
  /// papers apart and most of the cost; they are left out here.
  package init(_ index: FeatureIndex) {
    let count = index.vectors.rowCount
    let common = max(1_000, count / 5)
    similarities = index.nearest(Self.size) { _, df in df <= common }
    nearest = SparseMatrix(
      rows: similarities.map { row in
        let sum = row.reduce(0) { $0 + $1.score }
        return row.map { (column: $0.paper, value: Float($0.score / sum)) }
      })
    followers = nearest.transposed(columnCount: count)
  }
}

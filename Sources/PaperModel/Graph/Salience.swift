/// How much of what a paper is about one of its concepts is.
enum Salience {
  /// The least that a concept counts for, however far behind the first it is.
  private static let floor = 0.02

  /// From `floor` to 1 for the paper's first concept. Scores of extraction are logarithms of odds, so differences of scores are
  /// ratios of salience.
  static func share(of score: Double, top: Double) -> Double {
    max(floor, min(1, Logarithm.exponential(score - top)))
  }
}

/// How many papers may share a node before sharing it says nothing.
package enum HubLimit {
  /// The largest number of papers, of `paperCount`, that a tie in the projection may join; never under 3.
  ///
  /// A quarter of a page of 50, 6 % of 500, 1.6 % of 5,000: in a small collection a common concept is a topic, in a large one it
  /// is the field itself.
  package static func limit(paperCount: Int) -> Int {
    let n = max(1, Double(paperCount))
    let share = 0.25 * Logarithm.power(50 / max(50, n), 0.6)
    return max(3, Int(n * share))
  }
}

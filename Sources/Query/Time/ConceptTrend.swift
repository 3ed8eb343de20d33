/// How often a concept is met in groups of papers that follow one another.
package struct ConceptTrend: Sendable, Equatable {
  /// The concept's folded words, the same in every graph.
  package let key: String
  package let label: String
  /// How many papers of each group have it.
  package let counts: [Int]
  /// How many papers each group has.
  package let totals: [Int]
  /// `TrendTest.score`: positive where it rises.
  package let score: Double

  /// The share of the group's papers that have it; 0 for an empty group.
  package func rate(_ group: Int) -> Double {
    totals[group] > 0 ? Double(counts[group]) / Double(totals[group]) : 0
  }

  /// Concepts that at least this many papers have altogether: of fewer, the normal score says too little.
  static let fewest = 5

  /// Every concept of `groups` that is met often enough, the steepest rise first, ties by key.
  ///
  /// `concepts` gives key and label of every concept of a paper. Cost: linear in papers and their concepts, and a sort.
  static func trends(
    _ groups: [[Int]], concepts: (_ group: Int, _ paper: Int) -> [(key: String, label: String)]
  ) -> [ConceptTrend] {
    let totals = groups.map(\.count)
    var counts: [String: (label: String, counts: [Int])] = [:]
    for (group, papers) in groups.enumerated() {
      for paper in papers {
        for concept in concepts(group, paper) {
          counts[concept.key, default: (concept.label, [Int](repeating: 0, count: groups.count))].counts[group] += 1
        }
      }
    }
    return counts.filter { $0.value.counts.reduce(0, +) >= fewest }.map { key, value in
      ConceptTrend(
        key: key, label: value.label, counts: value.counts, totals: totals,
        score: TrendTest.score(hits: value.counts, of: totals))
    }.sorted { $0.score != $1.score ? $0.score > $1.score : $0.key < $1.key }
  }
}

extension [ConceptTrend] {
  /// Those that clearly rise, steepest first.
  package var rising: [ConceptTrend] { filter { $0.score >= TrendTest.told } }

  /// Those that clearly fade, steepest first.
  package var fading: [ConceptTrend] {
    reversed().filter { $0.score <= -TrendTest.told }.sorted {
      $0.score != $1.score ? $0.score < $1.score : $0.key < $1.key
    }
  }
}

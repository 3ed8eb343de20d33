package import Store

/// How communities and concepts come and go over time.
package struct CommunityTimeline: Sendable {
  package let slices: TimeSlices
  /// Members of each community in each slice, by community.
  package let communities: [(id: Int, name: String, counts: [Int], score: Double)]
  package let rising: [ConceptTrend]
  package let fading: [ConceptTrend]

  /// Nil where too few dates are known; see `TimeSlices`.
  ///
  /// Scores are those of `TrendTest`, of a community's or a concept's share of the papers of each slice. Cost: linear
  /// in papers and concept edges.
  package init?(_ reader: GraphReader) throws {
    guard let slices = TimeSlices(try reader.dates()) else { return nil }
    self.slices = slices
    var place: [Int: Int] = [:]
    for (index, slice) in slices.slices.enumerated() { for paper in slice.papers { place[paper] = index } }
    let totals = slices.slices.map(\.papers.count)
    communities = try reader.communities().map { community in
      var counts = [Int](repeating: 0, count: totals.count)
      for paper in community.papers { if let index = place[paper] { counts[index] += 1 } }
      return (community.id, community.name, counts, TrendTest.score(hits: counts, of: totals))
    }
    let concepts = try reader.targets(ofKind: "has-concept")
    let named = try reader.concepts()
    let trends = ConceptTrend.trends(slices.slices.map(\.papers)) { _, paper in
      concepts[paper].compactMap { named[$0] }
    }
    rising = trends.rising
    fading = trends.fading
  }
}

import GraphCore

/// The paper–paper graph on which centrality and communities are computed: who shares concepts, links, names,
/// citations.
package struct Projection: Sendable, Equatable {
  /// An undirected tie of two papers, `a < b`.
  package struct Tie: Sendable, Equatable {
    package let a: UInt32
    package let b: UInt32
    /// The similarity of the two papers by everything they share.
    package let weight: Double
  }

  /// Ascending by `a`, then `b`.
  package let ties: [Tie]
  package let paperCount: Int

  /// For each tie that a paper keeps, so many papers are looked at.
  static let breadth = 8

  /// Keeps each paper's strongest `perPaper` ties, whichever side they are strongest for.
  ///
  /// Only papers that share a node are tied: words alone tie nothing, nor do nodes that more papers share than
  /// `HubLimit` allows. Among the `breadth · perPaper` papers that share most of such nodes, the strongest are those
  /// most similar by everything, words and common concepts too, which tell what two papers are about better than the
  /// rare concepts alone.
  package init(_ index: FeatureIndex, perPaper: Int = 6) {
    paperCount = index.vectors.rowCount
    let limit = HubLimit.limit(paperCount: paperCount)
    let candidates = index.nearest(perPaper * Self.breadth) { feature, df in
      guard case .node = feature else { return false }
      return df <= limit
    }
    let strongest = candidates.enumerated().map { paper, row in
      let vector = index.vectors.row(paper)
      return row.map { entry in
        ScoredPaper(paper: entry.paper, score: vector.product(with: index.vectors.row(Int(entry.paper))))
      }.best(perPaper)
    }
    var pairs: [Tie] = []
    for (paper, row) in strongest.enumerated() {
      for entry in row {
        let other = Int(entry.paper)
        // A tie that both keep is added once, by the smaller.
        if other < paper, strongest[other].contains(where: { Int($0.paper) == paper }) { continue }
        pairs.append(Tie(a: UInt32(min(paper, other)), b: UInt32(max(paper, other)), weight: entry.score))
      }
    }
    ties = pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}

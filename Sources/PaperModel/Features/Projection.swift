import GraphCore

/// The paper–paper graph on which centrality and communities are computed: who shares concepts, links, names, citations.
package struct Projection: Sendable, Equatable {
  /// An undirected tie of two papers, `a < b`.
  package struct Tie: Sendable, Equatable {
    package let a: UInt32
    package let b: UInt32
    package let weight: Double
  }

  /// Ascending by `a`, then `b`.
  package let ties: [Tie]
  package let paperCount: Int

  /// Keeps each paper's strongest `perPaper` ties, whichever side they are strongest for. Words alone tie nothing, nor do
  /// nodes that more papers share than `HubLimit` allows.
  package init(_ index: FeatureIndex, perPaper: Int = 6) {
    paperCount = index.vectors.rowCount
    let limit = HubLimit.limit(paperCount: paperCount)
    let nearest = index.nearest(perPaper) { feature, df in
      guard case .node = feature else { return false }
      return df <= limit
    }
    var pairs: [Tie] = []
    for (paper, row) in nearest.enumerated() {
      for entry in row {
        let other = Int(entry.paper)
        // A tie that both keep is added once, by the smaller.
        if other < paper, nearest[other].contains(where: { Int($0.paper) == paper }) { continue }
        pairs.append(Tie(a: UInt32(min(paper, other)), b: UInt32(max(paper, other)), weight: entry.score))
      }
    }
    ties = pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}

/// The order within columns, so that lines are short and cross little: the barycentre method of
/// Sugiyama, Tagawa and Toda (1981), doi:10.1109/TSMC.1981.4308636, with real heights instead of ranks.
enum CrossingReduction {
  struct Arrangement {
    var papers: [[Int]]
    var ties: [[Int]]
  }

  /// A fixed number of sweeps; the arrangement with the least sum of weighted vertical distances is kept.
  static func arrange(
    papers: [[Int]], ties: [[Int]], links: [CommunityBlock.Link], paperHeights: [Double], tieHeights: [Double],
    gap: Double,
  ) -> Arrangement {
    var current = Arrangement(papers: papers, ties: ties)
    guard !links.isEmpty else { return current }
    var best = current
    var bestCost = Double.infinity
    for _ in 0..<12 {
      let paperY = middles(current.papers, paperHeights, gap)
      var wanted = [(sum: Double, weight: Double)](repeating: (0, 0), count: tieHeights.count)
      for link in links {
        wanted[link.tie].sum += link.weight * paperY[link.paper]
        wanted[link.tie].weight += link.weight
      }
      sort(&current.ties, by: wanted)
      let tieY = middles(current.ties, tieHeights, gap)
      let cost = links.map { $0.weight * abs(paperY[$0.paper] - tieY[$0.tie]) }.reduce(0, +)
      if cost < bestCost - 1e-6 { (best, bestCost) = (current, cost) }
      wanted = [(sum: Double, weight: Double)](repeating: (0, 0), count: paperHeights.count)
      for link in links {
        wanted[link.paper].sum += link.weight * tieY[link.tie]
        wanted[link.paper].weight += link.weight
      }
      sort(&current.papers, by: wanted)
    }
    return best
  }

  /// Middle of each box when columns are stacked and centred on one line.
  private static func middles(_ columns: [[Int]], _ heights: [Double], _ gap: Double) -> [Double] {
    var y = [Double](repeating: 0, count: heights.count)
    for column in columns {
      let total = column.map { heights[$0] + gap }.reduce(0, +)
      var top = -total / 2
      for i in column {
        y[i] = top + heights[i] / 2
        top += heights[i] + gap
      }
    }
    return y
  }

  /// Nodes without a wish keep to the end.
  private static func sort(_ columns: inout [[Int]], by wanted: [(sum: Double, weight: Double)]) {
    func key(_ i: Int) -> Double {
      wanted[i].weight > 0 ? (wanted[i].sum / wanted[i].weight * 1e6).rounded() : .greatestFiniteMagnitude
    }
    for c in columns.indices {
      let rank = columns[c].enumerated().map { (key($0.element), $0.offset, $0.element) }
      columns[c] = rank.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
  }
}

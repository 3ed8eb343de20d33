import Extraction

/// A paper and a number.
package struct ScoredPaper: Sendable, Equatable {
  package let paper: UInt32
  package let score: Double

  package init(paper: UInt32, score: Double) {
    self.paper = paper
    self.score = score
  }

  /// Best first, ties by paper.
  package static func ranksBefore(_ a: ScoredPaper, _ b: ScoredPaper) -> Bool {
    a.score != b.score ? a.score > b.score : a.paper < b.paper
  }
}

/// Adds up dot products of one vector with all others, row after row, in scratch memory that is cleared by what was touched.
package struct ScoreAccumulator {
  private var scores: [Double]
  private var touched: [UInt32] = []

  package init(paperCount: Int) { scores = [Double](repeating: 0, count: paperCount) }

  /// Adds `weight · values` to the scores of `papers`. Weights and values are positive: a score of 0 means not touched.
  package mutating func add(_ papers: borrowing Span<UInt32>, _ values: borrowing Span<Float>, times weight: Double) {
    for i in 0..<papers.count {
      let paper = Int(papers[i])
      if scores[paper] == 0 { touched.append(papers[i]) }
      scores[paper] += weight * Double(values[i])
    }
  }

  /// Every paper with a score except `own`, in no particular order; the accumulator is empty afterwards.
  package mutating func drain(except own: Int?) -> [ScoredPaper] {
    var result: [ScoredPaper] = []
    result.reserveCapacity(touched.count)
    for paper in touched {
      if Int(paper) != own { result.append(ScoredPaper(paper: paper, score: scores[Int(paper)])) }
      scores[Int(paper)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return result
  }
}

extension [ScoredPaper] {
  /// The `count` best, best first. Cost: linear, plus a sort of those that are kept.
  package func best(_ count: Int) -> [ScoredPaper] {
    guard count > 0, self.count / 4 > count else { return Array(sorted(by: ScoredPaper.ranksBefore).prefix(count)) }
    // Keep the best so far in a sorted buffer of twice the size, cut whenever it is full.
    var kept: [ScoredPaper] = []
    kept.reserveCapacity(count * 2)
    var bar: ScoredPaper?
    for entry in self {
      if let bar, !ScoredPaper.ranksBefore(entry, bar) { continue }
      kept.append(entry)
      if kept.count == count * 2 {
        kept.sort(by: ScoredPaper.ranksBefore)
        kept.removeLast(count)
        bar = kept[count - 1]
      }
    }
    return Array(kept.sorted(by: ScoredPaper.ranksBefore).prefix(count))
  }
}

extension FeatureIndex {
  /// For each paper the `count` others most similar to it, best first: the nearest neighbours by the dot product.
  ///
  /// Features accepted by `include` count, all of them by default. Cost: the sum over the papers' features of the papers
  /// that share each, on all cores.
  package func nearest(_ count: Int, include: @Sendable (Feature, _ df: Int) -> Bool = { _, _ in true })
    -> [[ScoredPaper]]
  {
    let used = (0..<features.count).map { include(features[$0], postings.range(of: $0).count) }
    return Parallel.mapChunks(vectors.rowCount) { papers in
      var accumulator = ScoreAccumulator(paperCount: vectors.rowCount)
      return papers.map { paper in
        for i in vectors.range(of: paper) where used[Int(vectors.columns[i])] {
          let range = postings.range(of: Int(vectors.columns[i]))
          accumulator.add(
            postings.columns.span.extracting(range), postings.values.span.extracting(range),
            times: Double(vectors.values[i]))
        }
        return accumulator.drain(except: paper).best(count)
      }
    }
  }
}

extension FeatureIndex {
  /// What each feature in common contributes to the similarity of two papers, largest first, ties by feature.
  package func commonFeatures(_ a: Int, _ b: Int) -> [(feature: UInt32, product: Double)] {
    vectors.row(a).products(with: vectors.row(b)).sorted {
      $0.product != $1.product ? $0.product > $1.product : $0.feature < $1.feature
    }
  }
}

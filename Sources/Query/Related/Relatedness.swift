package import PaperModel
package import Store

/// How near papers are to one paper of the collection.
///
/// With S(a, b) the dot product of two papers' feature vectors and k(a, x) the share that x has among the ten papers nearest
/// to a, the score of d for the query q is
///
///     S(q, d)  +  β Σₓ k(q, x) S(x, d)  +  β Σₓ S(q, x) k(d, x)
///
/// what the two have in common, and what they have by way of papers x that are near to one and like the other. Every
/// addend belongs to one feature or one paper x, so that a score is the sum of its reasons.
package struct Relatedness {
  /// β: what a paper in between counts, against features in common.
  package static let viaWeight = 0.5
  /// In the last sum x ranges over this many of the papers most like q.
  static let viaLimit = 100

  private let reader: GraphReader
  private var accumulator: ScoreAccumulator

  package init(_ reader: GraphReader) throws {
    self.reader = reader
    accumulator = ScoreAccumulator(paperCount: try reader.paperCount())
  }

  /// The `limit` papers nearest to `query`, best first; all that score where `limit` is nil. Ties by paper.
  ///
  /// Cost: the postings of the features of the query and of its ten neighbours.
  package mutating func ranking(of query: Int, limit: Int?) throws -> [ScoredPaper] {
    try addProducts(of: query, times: 1)
    let direct = accumulator.drain(except: query)
    for entry in direct { accumulate(entry.paper, entry.score) }
    let nearest = try reader.nearest(to: query)
    for (x, share) in zip(nearest.columns, nearest.values) {
      try addProducts(of: Int(x), times: Self.viaWeight * Double(share), except: x)
    }
    for x in direct.best(Self.viaLimit) {
      let followers = try reader.followers(of: Int(x.paper))
      accumulator.add(followers.columns.span, followers.values.span, times: Self.viaWeight * x.score)
    }
    let scored = accumulator.drain(except: query).filter { $0.score > 0 }
    return scored.best(limit ?? scored.count)
  }

  private mutating func accumulate(_ paper: UInt32, _ score: Double) {
    let one: [Float] = [1]
    accumulator.add([paper].span, one.span, times: score)
  }

  /// Adds `weight` · S(paper, d) for every d but `except`.
  private mutating func addProducts(of paper: Int, times weight: Double, except: UInt32? = nil) throws {
    let vector = try reader.vector(of: paper)
    for (feature, value) in zip(vector.columns, vector.values) {
      let postings = try reader.postings(of: feature)
      let span = postings.columns.span
      guard let except, let place = Self.index(of: except, in: span) else {
        accumulator.add(span, postings.values.span, times: weight * Double(value))
        continue
      }
      for part in [0..<place, place + 1..<span.count] {
        accumulator.add(
          span.extracting(part), postings.values.span.extracting(part), times: weight * Double(value))
      }
    }
  }

  private static func index(of value: UInt32, in sorted: borrowing Span<UInt32>) -> Int? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == value ? low : nil
  }

  // MARK: The same, addend by addend

  /// The share of S(a, b) that each feature in common contributes, ascending by feature.
  func products(_ a: Int, _ b: Int) throws -> [(feature: UInt32, product: Double)] {
    try reader.vector(of: a).products(with: reader.vector(of: b))
  }

  /// S(a, b).
  func similarity(_ a: Int, _ b: Int) throws -> Double { try products(a, b).reduce(0) { $0 + $1.product } }

  /// What each paper in between contributes to the score of `paper` for `query`, ascending by paper.
  ///
  /// `liked` are the papers most like the query (`likedBy`), so that they are found once for all results.
  func viaPapers(_ query: Int, _ paper: Int, liked: [UInt32: Double]) throws -> [(paper: Int, contribution: Double)] {
    var sums: [UInt32: Double] = [:]
    let nearest = try reader.nearest(to: query)
    for (x, share) in zip(nearest.columns, nearest.values) where Int(x) != paper {
      sums[x, default: 0] += Self.viaWeight * Double(share) * (try similarity(Int(x), paper))
    }
    let others = try reader.nearest(to: paper)
    for (x, share) in zip(others.columns, others.values) {
      if let likeness = liked[x] { sums[x, default: 0] += Self.viaWeight * likeness * Double(share) }
    }
    return sums.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { (Int($0.key), $0.value) }
  }

  /// The papers most like the query, by features alone.
  mutating func liked(by query: Int) throws -> [UInt32: Double] {
    try addProducts(of: query, times: 1)
    let best = accumulator.drain(except: query).best(Self.viaLimit)
    return Dictionary(uniqueKeysWithValues: best.map { ($0.paper, $0.score) })
  }
}

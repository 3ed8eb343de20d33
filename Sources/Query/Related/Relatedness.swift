import Extraction
package import PaperModel
package import Store

/// How near papers are to one paper of the collection, to several, or to a text.
///
/// With S(a, b) the dot product of two papers' feature vectors and k(a, x) the share that x has among the ten papers
/// nearest to a, the score of d for the query q is
///
///     S(q, d)  +  β Σₓ k(q, x) S(x, d)  +  β Σₓ S(q, x) k(d, x)
///
/// what the two have in common, and what they have by way of papers x that are near to one and like the other. Every
/// addend belongs to one feature or one paper x, so that a score is the sum of its reasons. For several papers the
/// scores are added up, each with its factor (`RelatedQuery`).
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

  // MARK: What is asked about

  /// A paper of the collection.
  func subject(_ paper: Int) throws -> Subject {
    Subject(
      paper: paper, vector: try reader.vector(of: paper), nearest: try reader.nearest(to: paper), text: nil, places: [:]
    )
  }

  /// A text that is not in the collection; `source` is where it is from, for quotations.
  mutating func subject(_ text: [UInt8], source: String) throws -> Subject {
    let features = try TextFeatures(text, reader)
    let vector = features.vector
    try addProducts(of: vector, times: 1)
    let nearest = accumulator.drain(except: nil).best(Neighbourhood.size)
    let sum = nearest.reduce(0) { $0 + $1.score }
    return Subject(
      paper: nil, vector: vector,
      nearest: SparseVector(columns: nearest.map(\.paper), values: nearest.map { Float($0.score / sum) }),
      text: StoredField(text: text, source: source, line: 1, isVerbatim: true), places: features.places)
  }

  // MARK: Ranking

  /// The `limit` papers nearest to `query`, best first; all that score where `limit` is nil. Ties by paper.
  package mutating func ranking(of query: Int, limit: Int?) throws -> [ScoredPaper] {
    try ranking(of: RelatedQuery(like: [subject(query)]), limit: limit)
  }

  /// The same for any query. Papers of the query are no answers.
  ///
  /// Cost: for each subject the postings of its features and of those of its ten neighbours.
  mutating func ranking(of query: RelatedQuery, limit: Int?) throws -> [ScoredPaper] {
    var scored: [ScoredPaper]
    if query.subjects.count == 1 {
      scored = try scores(for: query.subjects[0].subject)
    } else {
      var totals = [Double](repeating: 0, count: try reader.paperCount())
      for (subject, factor) in query.subjects {
        for entry in try scores(for: subject) { totals[Int(entry.paper)] += factor * entry.score }
      }
      let own = query.papers
      scored = totals.indices.filter { !own.contains($0) }.map { ScoredPaper(paper: UInt32($0), score: totals[$0]) }
    }
    scored.removeAll { $0.score <= 0 }
    return scored.best(limit ?? scored.count)
  }

  /// Every paper with its score for one subject, in no particular order.
  private mutating func scores(for subject: Subject) throws -> [ScoredPaper] {
    try addProducts(of: subject.vector, times: 1)
    let direct = accumulator.drain(except: subject.paper)
    for entry in direct { accumulate(entry.paper, entry.score) }
    for (x, share) in zip(subject.nearest.columns, subject.nearest.values) {
      try addProducts(of: reader.vector(of: Int(x)), times: Self.viaWeight * Double(share), except: x)
    }
    for x in direct.best(Self.viaLimit) {
      let followers = try reader.followers(of: Int(x.paper))
      accumulator.add(followers.columns.span, followers.values.span, times: Self.viaWeight * x.score)
    }
    return accumulator.drain(except: subject.paper)
  }

  private mutating func accumulate(_ paper: UInt32, _ score: Double) {
    let one: [Float] = [1]
    accumulator.add([paper].span, one.span, times: score)
  }

  /// Adds `weight` · S(a, d) for every d but `except`, where a is what has the vector.
  private mutating func addProducts(of vector: SparseVector, times weight: Double, except: UInt32? = nil) throws {
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

  /// What each paper in between contributes to the score of `paper` for `subject`, ascending by paper.
  ///
  /// `liked` are the papers most like the subject (`liked(by:)`), so that they are found once for all results.
  func viaPapers(
    _ subject: Subject, _ paper: Int, liked: [UInt32: Double]
  ) throws -> [(paper: Int, contribution: Double)] {
    var sums: [UInt32: Double] = [:]
    for (x, share) in zip(subject.nearest.columns, subject.nearest.values) where Int(x) != paper {
      sums[x, default: 0] += Self.viaWeight * Double(share) * (try similarity(Int(x), paper))
    }
    let others = try reader.nearest(to: paper)
    for (x, share) in zip(others.columns, others.values) {
      if let likeness = liked[x] { sums[x, default: 0] += Self.viaWeight * likeness * Double(share) }
    }
    return sums.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { (Int($0.key), $0.value) }
  }

  /// The papers most like the subject, by features alone.
  mutating func liked(by subject: Subject) throws -> [UInt32: Double] {
    try addProducts(of: subject.vector, times: 1)
    let best = accumulator.drain(except: subject.paper).best(Self.viaLimit)
    return Dictionary(uniqueKeysWithValues: best.map { ($0.paper, $0.score) })
  }
}

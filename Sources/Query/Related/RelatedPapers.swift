import PaperModel
package import Store

/// Which papers `related` looks among, and how it chooses.
package struct RelatedOptions: Sendable {
  package enum Community: Sendable {
    case any
    /// Those of the papers asked about; of a text, that of the paper nearest to it.
    case same, other
  }

  /// How many papers; nil for all that score.
  package var limit: Int?
  /// Whether each result has its reasons.
  package var reasons = true
  package var community = Community.any
  /// Whether papers much like one that is told already wait for others; the scores stay what they are.
  package var isDiverse = false

  package init(limit: Int? = 10) { self.limit = limit }
}

/// Answers `related`: the papers nearest to one, to several, or to a text, each with its reasons.
package struct RelatedPapers {
  private let reader: GraphReader
  private var relatedness: Relatedness
  private let quoter: Quoter

  package init(_ reader: GraphReader) throws {
    self.reader = reader
    relatedness = try Relatedness(reader)
    quoter = Quoter(reader)
  }

  // MARK: Queries

  /// What is like all of `papers`, and not like `unlike`. `papers` is not empty.
  package func query(_ papers: [Int], unlike: [Int] = []) throws -> RelatedQuery {
    RelatedQuery(like: try papers.map(relatedness.subject), unlike: try unlike.map(relatedness.subject))
  }

  /// What is like a text, and like `papers`, and not like `unlike`. `source` is where the text is from, for quotations.
  package mutating func query(
    text: [UInt8], source: String, _ papers: [Int] = [], unlike: [Int] = []
  ) throws -> RelatedQuery {
    let text = try relatedness.subject(text, source: source)
    return RelatedQuery(
      like: try [text] + papers.map(relatedness.subject), unlike: try unlike.map(relatedness.subject))
  }

  // MARK: Answers

  /// The `limit` papers nearest to `query`, best first; all that score where `limit` is nil.
  package mutating func related(to query: Int, limit: Int?, reasons: Bool) throws -> [RelatedPaper] {
    var options = RelatedOptions(limit: limit)
    options.reasons = reasons
    return try related(to: self.query([query]), options)
  }

  /// The papers nearest to `query`, best first.
  package mutating func related(to query: RelatedQuery, _ options: RelatedOptions) throws -> [RelatedPaper] {
    let isWhole = options.community == .any && !options.isDiverse
    var ranking = try relatedness.ranking(of: query, limit: isWhole ? options.limit : nil)
    if options.community != .any {
      let communities = try communities(of: query)
      ranking = try ranking.filter { entry in
        let own = try reader.paper(Int(entry.paper))?.measures.community
        return (own.map(communities.contains) ?? false) == (options.community == .same)
      }
    }
    let limit = options.limit ?? ranking.count
    ranking = options.isDiverse ? try diverse(ranking, limit) : Array(ranking.prefix(limit))
    let parts = options.reasons ? try Reasons(reader, &relatedness, quoter, query) : nil
    return try ranking.compactMap { try result($0, parts) }
  }

  private func result(_ entry: ScoredPaper, _ parts: Reasons?) throws -> RelatedPaper? {
    guard let paper = try reader.paper(Int(entry.paper)) else { return nil }
    return RelatedPaper(
      paper: paper.id, key: paper.key, title: paper.title, score: entry.score,
      reasons: try parts?.reasons(for: paper.id) ?? [])
  }

  private func communities(of query: RelatedQuery) throws -> Set<Int> {
    let papers = query.subjects.filter { $0.factor > 0 }.compactMap { subject, _ in
      subject.paper ?? subject.nearest.columns.first.map { Int($0) }
    }
    return Set(try papers.compactMap { try reader.paper($0)?.measures.community })
  }

  // MARK: Diversity

  /// What being like a paper that is told already takes away, against the score.
  private static let redundancy = 0.3
  /// How many papers are looked at for each that is told.
  private static let candidates = 5

  /// `limit` of the best, each chosen for its score less its likeness to those chosen before: maximal marginal
  /// relevance (Carbonell & Goldstein 1998, doi 10.1145/290941.291025), with scores as shares of the largest and
  /// likeness as the cosine.
  private func diverse(_ ranking: [ScoredPaper], _ limit: Int) throws -> [ScoredPaper] {
    var rest = Array(ranking.prefix(max(50, limit.multipliedReportingOverflow(by: Self.candidates).partialValue)))
    guard let top = rest.first?.score, top > 0 else { return [] }
    var redundancy = [Double](repeating: 0, count: rest.count)
    var chosen: [ScoredPaper] = []
    while chosen.count < limit, !rest.isEmpty {
      func worth(_ i: Int) -> Double { (1 - Self.redundancy) * rest[i].score / top - Self.redundancy * redundancy[i] }
      let best = rest.indices.reduce(0) { worth($1) > worth($0) ? $1 : $0 }
      let next = rest.remove(at: best)
      redundancy.remove(at: best)
      chosen.append(next)
      for i in rest.indices { redundancy[i] = max(redundancy[i], try cosine(Int(next.paper), Int(rest[i].paper))) }
    }
    return chosen
  }

  private func cosine(_ a: Int, _ b: Int) throws -> Double {
    let norms = try relatedness.similarity(a, a) * relatedness.similarity(b, b)
    return norms > 0 ? try relatedness.similarity(a, b) / norms.squareRoot() : 0
  }

  // MARK: Pairs

  /// How the papers `query` and `paper` are related, whatever its rank, and what each has that the other has not.
  package mutating func pair(_ query: Int, _ paper: Int) throws -> RelatedPair? {
    let asked = try self.query([query])
    let ranking = try relatedness.ranking(of: asked, limit: nil)
    let rank = ranking.firstIndex { Int($0.paper) == paper }
    let entry = rank.map { ranking[$0] } ?? ScoredPaper(paper: UInt32(paper), score: 0)
    guard let result = try result(entry, Reasons(reader, &relatedness, quoter, asked)) else { return nil }
    let features = FeatureDifference(reader)
    return RelatedPair(
      result: result, rank: rank.map { $0 + 1 }, rankedCount: ranking.count,
      onlyHere: try features.strongest(of: query, without: paper),
      onlyThere: try features.strongest(of: paper, without: query))
  }
}

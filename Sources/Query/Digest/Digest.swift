package import Store

/// What is new, rising and central in a period or since an older graph.
package struct Digest: Sendable {
  package struct Paper: Sendable, Equatable {
    package let key: String
    package let title: String
    package let address: String?
    /// Names parted by `; `.
    package let authors: String?
    package let date: String?
    package let venue: String?
    package let links: [StoredLink]
    package let reason: DigestReason
  }

  /// The papers of one community that the digest tells of.
  package struct Section: Sendable {
    /// The community's name; nil for papers that are in none.
    package let name: String?
    /// Most central first; no more than were asked for.
    package let papers: [Paper]
    /// How many there are.
    package let count: Int
    /// Members of the community in the whole graph.
    package let size: Int
    /// `TrendTest.score` of the community's share, against the papers before.
    package let score: Double
  }

  package let period: DigestPeriod
  /// How many papers the digest tells of, and how many there were before.
  package let count: Int
  package let before: Int
  /// Papers whose date does not say whether they belong here.
  package let undated: Int
  /// The most central of the papers, as in the sections.
  package let central: [Paper]
  /// Two groups: the papers before, the papers here.
  package let rising: [ConceptTrend]
  /// Most papers first; papers in no community last.
  package let sections: [Section]

  package struct Options: Sendable {
    /// Papers told in each community, at least 1; nil for all.
    package var perCommunity: Int? = 5
    /// Papers told as the most central.
    package var central = 3
    /// Rising concepts told.
    package var rising = 8

    package init() {}
  }

  /// `old` is the reader of the older graph for a period since one.
  ///
  /// The papers here are compared with those before: those dated before the first day, or those of the older graph.
  /// Cost: one pass over papers, links and concept edges, and a few questions for each paper that is told.
  package init(_ reader: GraphReader, period: DigestPeriod, old: GraphReader?, options: Options = Options()) throws {
    let graph = try GraphSnapshot(reader)
    let choice = try Choice(graph, period, old)
    let vocabulary = choice.isSameGraph ? nil : SharedVocabulary(choice.earlier, graph)
    let trends = ConceptTrend.trends([choice.before, choice.here]) { group, paper in
      group == 0
        ? vocabulary?.old[paper] ?? graph.concepts[paper] : vocabulary?.new[paper] ?? graph.concepts[paper]
    }
    let rising = trends.rising
    let reasons = try DigestReasons(reader, graph, rising: rising)
    let links = Dictionary(grouping: graph.links, by: \.paper)
    func paper(_ index: Int) throws -> Paper {
      let facts = graph.papers[index]
      return Paper(
        key: facts.key, title: facts.title, address: facts.address, authors: facts.authors, date: facts.date,
        venue: facts.venue, links: links[index] ?? [], reason: try reasons.reason(for: index))
    }
    let ranked = choice.here.sorted { a, b in
      let (x, y) = (graph.papers[a].pageRank, graph.papers[b].pageRank)
      return x != y ? x > y : a < b
    }
    self.period = period
    count = choice.here.count
    before = choice.before.count
    undated = choice.undated
    self.rising = Array(rising.prefix(options.rising))
    central = try ranked.prefix(options.central).filter { graph.papers[$0].community != nil }.map(paper)

    let side = graph.side
    var groups: [Int?: [Int]] = [:]
    for index in ranked { groups[side.communities[index], default: []].append(index) }
    let earlierCounts = choice.isSameGraph ? Self.counts(choice.before, side) : [:]
    let order = groups.sorted { a, b in
      guard let x = a.key, let y = b.key else { return a.key != nil }
      return a.value.count != b.value.count ? a.value.count > b.value.count : x < y
    }
    let totals = [choice.before.count, choice.here.count]
    sections = try order.map { community, papers in
      let shown = papers.prefix(options.perCommunity ?? papers.count)
      return Section(
        name: community.map { side.names[$0] }, papers: try shown.map(paper), count: papers.count,
        size: community.map { side.sizes[$0] } ?? papers.count,
        score: community.flatMap { number in
          choice.isSameGraph
            ? TrendTest.score(hits: [earlierCounts[number] ?? 0, papers.count], of: totals) : nil
        } ?? 0)
    }
  }

  private static func counts(_ papers: [Int], _ side: CommunityMatching.Side) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for paper in papers { if let community = side.communities[paper] { counts[community, default: 0] += 1 } }
    return counts
  }
}

/// Which papers are told of, and which were there before.
private struct Choice {
  /// Ascending indices.
  var here: [Int] = []
  /// Ascending indices into `earlier`.
  var before: [Int] = []
  var undated = 0
  /// The graph that holds the papers before.
  let earlier: GraphSnapshot
  let isSameGraph: Bool

  init(_ graph: GraphSnapshot, _ period: DigestPeriod, _ old: GraphReader?) throws {
    let candidates: [Int]
    if let old {
      earlier = try GraphSnapshot(old)
      isSameGraph = false
      before = Array(earlier.papers.indices)
      candidates = PaperMatching(earlier.papers, graph.papers).new
    } else {
      earlier = graph
      isSameGraph = true
      candidates = Array(graph.papers.indices)
    }
    for index in candidates {
      switch period.holds(graph.papers[index].date) {
      case true?: here.append(index)
      case nil: undated += 1
      case false?:
        guard isSameGraph, let first = period.days?.lowerBound,
          let date = graph.papers[index].date.flatMap(DatedTo.init), date.days.upperBound < first
        else { continue }
        before.append(index)
      }
    }
  }
}

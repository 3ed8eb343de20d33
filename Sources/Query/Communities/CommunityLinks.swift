import PaperModel
import Store

/// How much of the ties stays in each community, and what ties communities to one another.
struct CommunityLinks {
  /// By community.
  let cohesion: [Int: Double]

  private let names: [Int: String]
  private let ties: [Pair: (count: Int, weight: Double)]
  private let neighbours: [Int: [Int]]
  /// How many members of each community have each concept.
  private let counts: [Int: [Int: Int]]
  private let totals: [Int: Int]
  private let labels: [Int: (key: String, label: String)]

  private struct Pair: Hashable {
    let a: Int
    let b: Int

    init(_ x: Int, _ y: Int) { (a, b) = (min(x, y), max(x, y)) }
  }

  init(_ communities: [StoredCommunity], concepts: [[Int]], _ reader: GraphReader) throws {
    var of: [Int: Int] = [:]
    for community in communities { for paper in community.papers { of[paper] = community.id } }
    var inside: [Int: Double] = [:]
    var all: [Int: Double] = [:]
    var ties: [Pair: (count: Int, weight: Double)] = [:]
    for tie in try reader.ties() {
      guard let a = of[tie.a], let b = of[tie.b] else { continue }
      // A tie inside belongs to both its ends, as does a tie between two communities to one end each.
      all[a, default: 0] += tie.weight
      all[b, default: 0] += tie.weight
      if a == b {
        inside[a, default: 0] += 2 * tie.weight
      } else {
        let known = ties[Pair(a, b)] ?? (0, 0)
        ties[Pair(a, b)] = (known.count + 1, known.weight + tie.weight)
      }
    }
    var counts: [Int: [Int: Int]] = [:]
    var totals: [Int: Int] = [:]
    for (paper, own) in concepts.enumerated() {
      for concept in own {
        totals[concept, default: 0] += 1
        if let community = of[paper] { counts[community, default: [:]][concept, default: 0] += 1 }
      }
    }
    var neighbours: [Int: [Int]] = [:]
    for pair in ties.keys {
      neighbours[pair.a, default: []].append(pair.b)
      neighbours[pair.b, default: []].append(pair.a)
    }
    cohesion = Dictionary(uniqueKeysWithValues: all.map { ($0, $1 > 0 ? (inside[$0] ?? 0) / $1 : 0) })
    names = Dictionary(uniqueKeysWithValues: communities.map { ($0.id, $0.name) })
    labels = try reader.concepts()
    self.ties = ties
    self.neighbours = neighbours
    self.counts = counts
    self.totals = totals
  }

  /// The links of a community with most weight, heaviest first, ties by number.
  func strongest(of community: Int) -> [CommunityProfile.Link] {
    let ranked = (neighbours[community] ?? []).compactMap { other in
      ties[Pair(community, other)].map { (other: other, tie: $0) }
    }.sorted { $0.tie.weight != $1.tie.weight ? $0.tie.weight > $1.tie.weight : $0.other < $1.other }
    return ranked.prefix(CommunityOverview.linkLimit).map { entry in
      CommunityProfile.Link(
        other: entry.other, name: names[entry.other] ?? "", ties: entry.tie.count, weight: entry.tie.weight,
        concepts: shared(community, entry.other))
    }
  }

  private func shared(_ a: Int, _ b: Int) -> [String] {
    guard let here = counts[a], let there = counts[b] else { return [] }
    let common = here.compactMap { concept, count -> (concept: Int, papers: Int, total: Int)? in
      there[concept].map { (concept, min(count, $0), totals[concept] ?? 0) }
    }
    let ranked = common.sorted { x, y in
      // The same number of papers on the smaller side says more of a concept that fewer others have.
      let (p, q) = (Double(x.papers) / Double(x.total).squareRoot(), Double(y.papers) / Double(y.total).squareRoot())
      return p != q ? p > q : x.concept < y.concept
    }
    return ranked.prefix(CommunityOverview.linkConcepts).compactMap { labels[$0.concept]?.label }
  }
}

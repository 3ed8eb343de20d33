/// What became of a community from one graph to the next.
package struct CommunityChange: Sendable, Equatable {
  package enum Event: String, Sendable {
    /// In both: with more members, with fewer, with as many.
    case grown, shrunk, same
    /// In the new graph alone.
    case born
    /// In the new graph, most of its papers from a community that lives on elsewhere.
    case split
    /// In the old graph alone.
    case died
    /// In the old graph, most of its papers now in a community that has another past.
    case merged
  }

  /// What tells that a community of the one graph is that of the other.
  package enum Basis: String, Sendable {
    /// The papers that both have.
    case papers
    /// The concepts of their papers, where the graphs share too few papers.
    case concepts
  }

  package let event: Event
  /// Stays the same as long as the community lives: the number it had in the old graph, from 1; new ones follow.
  package let identity: Int
  /// Of `split`: the identity that it comes from. Of `merged`: the one that it went into.
  package let other: Int?
  package let oldName: String?
  package let newName: String?
  package let oldSize: Int
  package let newSize: Int
  /// Papers that are in it in both graphs.
  package let stayed: Int
  package let basis: Basis?
  /// By papers: the Jaccard index of the members that both graphs have. By concepts: the cosine. 0…1.
  package let likeness: Double
}

/// Follows communities from one graph to the next.
///
/// A pair of communities is one and the same where the papers that both graphs have overlap most: pairs are taken by
/// their Jaccard index, largest first, down to 0.2 (after Greene, Doyle, Cunningham 2010, doi 10.1109/ASONAM.2010.17,
/// who give thresholds from 0.1 to 0.5). What is then left has split off or merged where more than half of its shared
/// papers are in one community of the other graph. What is left of communities that share less than two papers with the
/// other graph is compared by concepts: the cosine of their shares, each weighted by ln of its rarity, down to 0.25.
struct CommunityMatching {
  struct Side {
    /// Community of each paper by index.
    let communities: [Int?]
    let names: [String]
    let sizes: [Int]
    /// For each community, how many members have each concept, by the concept's key.
    let concepts: [[String: Int]]
  }

  static let leastOverlap = 0.2
  static let leastCosine = 0.25

  /// Ordered by identity.
  let changes: [CommunityChange]
  /// The identity of each community, by number.
  let oldIdentity: [Int]
  let newIdentity: [Int]

  init(_ old: Side, _ new: Side, pairs: [(old: Int, new: Int)], rarity: [String: Double]) {
    // Members that both graphs have, by pair of communities.
    var overlap = [[Int: Int]](repeating: [:], count: old.names.count)
    var sharedOld = [Int](repeating: 0, count: old.names.count)
    var sharedNew = [Int](repeating: 0, count: new.names.count)
    for pair in pairs {
      if let o = old.communities[pair.old] { sharedOld[o] += 1 }
      if let n = new.communities[pair.new] { sharedNew[n] += 1 }
      if let o = old.communities[pair.old], let n = new.communities[pair.new] { overlap[o][n, default: 0] += 1 }
    }
    var matches: [Match] = []
    for (o, row) in overlap.enumerated() {
      for (n, count) in row {
        let likeness = Double(count) / Double(sharedOld[o] + sharedNew[n] - count)
        if likeness >= Self.leastOverlap { matches.append(Match(old: o, new: n, basis: .papers, likeness: likeness)) }
      }
    }
    var pairing = Pairing(old: old.names.count, new: new.names.count)
    pairing.take(matches)
    let openOld = old.names.indices.filter { pairing.ofOld[$0] == nil && sharedOld[$0] < 2 }
    let openNew = new.names.indices.filter { pairing.ofNew[$0] == nil && sharedNew[$0] < 2 }
    pairing.take(Self.conceptMatches(old, openOld, new, openNew, rarity))

    oldIdentity = old.names.indices.map { $0 + 1 }
    var identities: [Int] = []
    var next = old.names.count
    for n in new.names.indices {
      if let match = pairing.ofNew[n] {
        identities.append(match.old + 1)
      } else {
        next += 1
        identities.append(next)
      }
    }
    newIdentity = identities

    var changes: [CommunityChange] = []
    for o in old.names.indices {
      if let match = pairing.ofOld[o] {
        let (before, after) = (old.sizes[o], new.sizes[match.new])
        changes.append(
          CommunityChange(
            event: after > before ? .grown : after < before ? .shrunk : .same, identity: o + 1, other: nil,
            oldName: old.names[o], newName: new.names[match.new], oldSize: before, newSize: after,
            stayed: overlap[o][match.new] ?? 0, basis: match.basis, likeness: match.likeness))
      } else {
        let target = Self.majority(overlap[o], of: sharedOld[o])
        changes.append(
          CommunityChange(
            event: target == nil ? .died : .merged, identity: o + 1, other: target.map { identities[$0] },
            oldName: old.names[o], newName: target.map { new.names[$0] }, oldSize: old.sizes[o], newSize: 0,
            stayed: target.flatMap { overlap[o][$0] } ?? 0, basis: target == nil ? nil : .papers,
            likeness: target.map { Self.share(overlap[o][$0], sharedOld[o]) } ?? 0))
      }
    }
    for n in new.names.indices where pairing.ofNew[n] == nil {
      var column: [Int: Int] = [:]
      for o in old.names.indices { if let count = overlap[o][n] { column[o] = count } }
      let source = Self.majority(column, of: sharedNew[n])
      changes.append(
        CommunityChange(
          event: source == nil ? .born : .split, identity: identities[n], other: source.map { $0 + 1 },
          oldName: source.map { old.names[$0] }, newName: new.names[n], oldSize: 0, newSize: new.sizes[n],
          stayed: source.flatMap { column[$0] } ?? 0, basis: source == nil ? nil : .papers,
          likeness: source.map { Self.share(column[$0], sharedNew[n]) } ?? 0))
    }
    self.changes = changes.sorted { $0.identity < $1.identity }
  }

  // MARK: Steps

  private struct Match {
    let old: Int
    let new: Int
    let basis: CommunityChange.Basis
    let likeness: Double
  }

  /// One to one: the likest first, ties by number.
  private struct Pairing {
    private(set) var ofOld: [Match?]
    private(set) var ofNew: [Match?]

    init(old: Int, new: Int) {
      ofOld = [Match?](repeating: nil, count: old)
      ofNew = [Match?](repeating: nil, count: new)
    }

    mutating func take(_ matches: [Match]) {
      let ranked = matches.sorted {
        $0.likeness != $1.likeness ? $0.likeness > $1.likeness : ($0.old, $0.new) < ($1.old, $1.new)
      }
      for match in ranked where ofOld[match.old] == nil && ofNew[match.new] == nil {
        ofOld[match.old] = match
        ofNew[match.new] = match
      }
    }
  }

  /// The community that more than half of the shared papers are in, two at least.
  private static func majority(_ counts: [Int: Int], of shared: Int) -> Int? {
    counts.first { $0.value > 1 && 2 * $0.value > shared }?.key
  }

  private static func share(_ count: Int?, _ all: Int) -> Double { all > 0 ? Double(count ?? 0) / Double(all) : 0 }

  private static func conceptMatches(
    _ old: Side, _ openOld: [Int], _ new: Side, _ openNew: [Int], _ rarity: [String: Double]
  ) -> [Match] {
    func vectors(_ side: Side, _ open: [Int]) -> [[(key: String, weight: Double)]] {
      open.map { community in
        side.concepts[community].filter { $0.value > 1 }.map { key, count in
          (key, Double(count) / Double(max(1, side.sizes[community])) * (rarity[key] ?? 0))
        }.sorted { $0.key < $1.key }
      }
    }
    let before = vectors(old, openOld)
    let after = vectors(new, openNew)
    let lengths = after.map(Self.length)
    var matches: [Match] = []
    for (i, a) in before.enumerated() {
      let weights = Dictionary(uniqueKeysWithValues: a.map { ($0.key, $0.weight) })
      let length = Self.length(a)
      for (j, b) in after.enumerated() {
        let product = b.reduce(0) { $0 + $1.weight * (weights[$1.key] ?? 0) }
        guard length > 0, lengths[j] > 0 else { continue }
        let cosine = product / (length * lengths[j])
        guard cosine >= Self.leastCosine else { continue }
        matches.append(Match(old: openOld[i], new: openNew[j], basis: .concepts, likeness: cosine))
      }
    }
    return matches
  }

  private static func length(_ vector: [(key: String, weight: Double)]) -> Double {
    vector.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
  }
}

import Extraction

/// Finds which records and references mean one work.
///
/// By ids first, then by titles that years and authors bear out; no join may bring together what contradicts, also by way
/// of others. What is joined depends on what the records say, never on their order: each step goes through them by their
/// content. Cost: linear in the records, and a sort of those that share something.
struct WorkGrouping {
  /// How many different works under one id or title are compared with a record before it counts as another.
  private static let scanLimit = 16

  private let facts: [WorkFacts]
  private var sets: DisjointSets
  /// By the first record of each group; only for records that share something with others.
  private var groups: [Int: WorkGroup] = [:]

  init(_ facts: [WorkFacts]) {
    self.facts = facts
    sets = DisjointSets(count: facts.count)
  }

  /// The first of the records that mean the same work as record `index`.
  mutating func first(of index: Int) -> Int { sets.first(of: index) }

  /// Joins records whatever else they say, save those that a rule keeps apart.
  mutating func join(_ records: [Int]) {
    guard let first = records.first else { return }
    for index in records.dropFirst() {
      let (a, b) = (group(of: first), group(of: index))
      let isSplit =
        a.isAlone || b.isAlone
        || a.sides.contains { s in
          b.sides.contains { $0.rule == s.rule && $0.side != s.side }
        }
      if !isSplit { unite(first, index) }
    }
  }

  /// Joins by ids, then by titles.
  mutating func joinAll() {
    joinByIdentifier()
    joinByTitle()
  }

  // MARK: Ids

  private mutating func joinByIdentifier() {
    var blocks: [Identifier: [Int]] = [:]
    for index in facts.indices {
      var known: [Identifier] = []
      for id in facts[index].identifiers.map(\.comparable) where !known.contains(id) {
        known.append(id)
        blocks[id, default: []].append(index)
      }
    }
    for (_, block) in blocks.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      var works: [Int] = []
      for index in inOrder(block) {
        let own = group(of: index)
        let match = works.suffix(Self.scanLimit).first { other in
          let other = group(of: other)
          return own.mayBe(other) && !own.isClearlyAnother(than: other)
        }
        if let match { unite(match, index) } else { works.append(index) }
      }
    }
  }

  // MARK: Titles

  /// Records under one title of which authors and years are said alike.
  private struct Likeness: Hashable {
    let author: String?
    let year: Int?

    init(_ group: WorkGroup) {
      author = group.authors.first?.family
      year = group.years?.lowerBound
    }
  }

  private mutating func joinByTitle() {
    var blocks: [String: [Int]] = [:]
    for index in facts.indices { blocks[facts[index].title?.letters ?? "", default: []].append(index) }
    for (_, block) in blocks.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      joinTitled(inOrder(block), hasTitle: facts[block[0]].title != nil)
    }
  }

  private mutating func joinTitled(_ block: [Int], hasTitle: Bool) {
    var works: [Int] = []
    var alike: [Likeness: Int] = [:]
    var byText: [String: Int] = [:]
    for index in block {
      let text = facts[index].text.map(collapsed).flatMap { $0.isEmpty ? nil : $0 }
      if let match = (hasTitle ? match(of: index, among: works, alike) : nil) ?? textMatch(of: index, text, byText) {
        unite(match, index)
      } else {
        works.append(index)
        let likeness = Likeness(group(of: index))
        if alike[likeness] == nil { alike[likeness] = index }
      }
      if let text, byText[text] == nil { byText[text] = index }
    }
  }

  /// The work under the same title that record `index` means; nil where there is none, or no telling which.
  private mutating func match(of index: Int, among works: [Int], _ alike: [Likeness: Int]) -> Int? {
    let own = group(of: index)
    var matches: [Int] = []
    for other in works.prefix(Self.scanLimit) where own.isSame(as: group(of: other)) {
      if !matches.contains(where: { sets.first(of: $0) == sets.first(of: other) }) { matches.append(other) }
    }
    if matches.count > 1 {
      // Ids tell these apart and not this one: it joins only what is known as little.
      let open = matches.filter { !group(of: $0).identifiers.contains(where: \.isExclusive) }
      return open.count == 1 ? open[0] : nil
    }
    if let match = matches.first { return match }
    guard let other = alike[Likeness(own)], own.isSame(as: group(of: other)) else { return nil }
    return other
  }

  private mutating func textMatch(of index: Int, _ text: String?, _ byText: [String: Int]) -> Int? {
    guard let text, let other = byText[text] else { return nil }
    return group(of: index).mayShareText(with: group(of: other)) ? other : nil
  }

  // MARK: Groups

  /// The records by what they say: the best known first.
  private func inOrder(_ block: [Int]) -> [Int] {
    block.map { (index: $0, rank: facts[$0].informedness, print: facts[$0].fingerprint) }
      .sorted { ($1.rank, $0.print, $0.index) < ($0.rank, $1.print, $1.index) }.map(\.index)
  }

  private mutating func group(of index: Int) -> WorkGroup {
    let first = sets.first(of: index)
    if let known = groups[first] { return known }
    let group = WorkGroup(facts[first])
    groups[first] = group
    return group
  }

  private mutating func unite(_ a: Int, _ b: Int) {
    guard sets.first(of: a) != sets.first(of: b) else { return }
    // The one met first in content's order leads, so that what a group says does not depend on its numbers.
    var group = group(of: a)
    group.formUnion(self.group(of: b))
    let (first, other) = sets.unite(a, b)
    groups[other] = nil
    groups[first] = group
  }
}

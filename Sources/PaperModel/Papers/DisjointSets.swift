/// Numbers from 0 in groups that can be united: disjoint-set forest with path halving (Tarjan & van Leeuwen 1984,
/// doi 10.1145/62.2160). Cost: practically constant an operation.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The smallest number of the group that holds `i`.
  mutating func first(of i: Int) -> Int {
    var i = i
    while parents[i] != i {
      parents[i] = parents[parents[i]]
      i = parents[i]
    }
    return i
  }

  /// Unites two groups, and gives the smallest number of the new one and that of the group it took in (the same where
  /// they were one already).
  mutating func unite(_ a: Int, _ b: Int) -> (first: Int, other: Int) {
    let (a, b) = (first(of: a), first(of: b))
    parents[max(a, b)] = min(a, b)
    return (min(a, b), max(a, b))
  }
}

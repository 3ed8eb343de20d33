/// An order of papers in which relatives are near: by the second eigenvector of the random walk paper → tie → paper.
///
/// Barnard, Pothen and Simon, "A spectral algorithm for envelope reduction of sparse matrices" (1995),
/// doi:10.1002/nla.1680020402. Power iteration, a fixed number of steps from a fixed start: deterministic.
enum SpectralOrder {
  /// Positions of papers 0 ..< `count`, in order. O(steps · links).
  static func order(count: Int, ties: Int, links: [CommunityBlock.Link]) -> [Int] {
    guard count > 2, !links.isEmpty else { return Array(0..<count) }
    var strength = [Double](repeating: 0, count: count)
    var tieStrength = [Double](repeating: 0, count: ties)
    for link in links {
      strength[link.paper] += link.weight
      tieStrength[link.tie] += link.weight
    }
    let total = strength.reduce(0, +)
    // A fixed start without symmetry: the fractional parts of multiples of the golden ratio.
    var value = (0..<count).map { i in
      let x = Double(i + 1) * 0.618_033_988_749_895
      return x - x.rounded(.down) - 0.5
    }
    for _ in 0..<80 {
      var mean = 0.0
      for p in 0..<count { mean += value[p] * strength[p] }
      mean /= total
      var onTies = [Double](repeating: 0, count: ties)
      for link in links { onTies[link.tie] += link.weight * (value[link.paper] - mean) }
      var next = [Double](repeating: 0, count: count)
      for link in links { next[link.paper] += link.weight * onTies[link.tie] / tieStrength[link.tie] }
      var norm = 0.0
      for p in 0..<count {
        next[p] = strength[p] > 0 ? next[p] / strength[p] : 0
        norm += next[p] * next[p]
      }
      guard norm > 1e-24 else { break }
      norm = norm.squareRoot()
      for p in 0..<count { value[p] = next[p] / norm }
    }
    // Equal to nine digits is equal: the last bits may differ between processors.
    let rounded = value.map { ($0 * 1e9).rounded() }
    return (0..<count).sorted { (rounded[$0], $0) < (rounded[$1], $1) }
  }
}

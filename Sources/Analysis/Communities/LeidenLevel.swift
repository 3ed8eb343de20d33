/// A network at one level of the Leiden algorithm: nodes are the graph's own, or communities of the level below.
///
/// Putting node `v` into community `C` gains `w(v, C) − resolution · mass(v) · mass(C)` for both quality functions:
/// modularity has strengths for masses and `resolution / 2m`, the constant Potts model has node counts and the
/// resolution itself.
struct LeidenLevel {
  let offsets: [Int]
  /// Self-loops, where there are any, are passed over by who reads a row.
  let targets: [UInt32]
  /// Empty where every weight is 1.
  let weights: [Double]
  let masses: [Double]
  let longestRow: Int

  init(offsets: [Int], targets: [UInt32], weights: [Double], masses: [Double]) {
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.masses = masses
    longestRow = zip(offsets, offsets.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) }
  }

  var nodeCount: Int { masses.count }

  /// The level whose nodes are the communities of this one, numbered densely in `community`. Edges within a community
  /// are left out, since they stay within whatever happens to it. Cost: linear.
  func aggregated(by community: [UInt32], count: Int) -> LeidenLevel {
    var newOffsets = [0]
    newOffsets.reserveCapacity(count + 1)
    var newTargets: [UInt32] = []
    var newWeights: [Double] = []
    var newMasses = [Double](repeating: 0, count: count)
    var cells = [CommunityCell](repeating: CommunityCell(), count: count)
    var found = [UInt32](repeating: 0, count: count + 1)
    let members = CommunityMembers(of: community, count: count)
    for c in 0..<count {
      var around = 0
      for v in members[c] {
        newMasses[c] += masses[Int(v)]
        around = NeighbourWeights.add(
          row: Int(v), of: self, by: community, to: &cells, found: &found, known: around)
      }
      for d in found[..<around] where Int(d) != c {
        newTargets.append(d)
        newWeights.append(cells[Int(d)].weight)
      }
      newOffsets.append(newTargets.count)
      NeighbourWeights.clear(found.span.extracting(first: around), &cells)
    }
    return LeidenLevel(offsets: newOffsets, targets: newTargets, weights: newWeights, masses: newMasses)
  }
}

/// Nodes sorted by community, ascending within. Cost of making it: linear, one counting sort.
struct CommunityMembers {
  private var offsets: [Int]
  private var nodes: [UInt32]

  init(of community: [UInt32], count: Int) {
    offsets = Array(repeating: 0, count: count + 1)
    for c in community { offsets[Int(c) + 1] += 1 }
    for c in 0..<count { offsets[c + 1] += offsets[c] }
    var next = offsets
    nodes = Array(repeating: 0, count: community.count)
    for (v, c) in community.enumerated() {
      nodes[next[Int(c)]] = UInt32(truncatingIfNeeded: v)
      next[Int(c)] += 1
    }
  }

  subscript(community: Int) -> ArraySlice<UInt32> { nodes[offsets[community]..<offsets[community + 1]] }
}

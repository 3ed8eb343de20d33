/// The refinement phase (`RefinePartition` of the paper): within each community, nodes start alone and are merged into
/// well-connected groups, at random in proportion to `exp(gain / theta)`. Groups are connected by construction.
struct Refinement {
  /// The group of each node; numbers are node numbers, with gaps.
  private(set) var group: [UInt32]
  /// Masses of the groups, and weights to them from the node at hand.
  private var cells: [CommunityCell]
  private var population: [Int32]
  /// Weight from each group to the rest of its community.
  private var outward: [Double]
  /// Scratch: the groups that the node at hand may join, sums of their shares by which one is drawn.
  private var candidates: [(group: UInt32, gain: Double)] = []
  private var sums: [Double] = []

  init(of level: LeidenLevel, within community: [UInt32], resolution: Double, theta: Double, random: inout SplitMix64) {
    let count = level.nodeCount
    group = (0..<UInt32(count)).map { $0 }
    cells = level.masses.map { CommunityCell(mass: $0) }
    population = Array(repeating: 1, count: count)
    var communityMass = [Double](repeating: 0, count: count)
    for (v, c) in community.enumerated() { communityMass[Int(c)] += level.masses[v] }
    outward = Self.weightsWithin(community, of: level)

    var found = [UInt32](repeating: 0, count: level.longestRow + 1)
    var order = group
    random.shuffle(&order)
    for node in order {
      let v = Int(node)
      let whole = communityMass[Int(community[v])]
      guard population[v] == 1, group[v] == node, isWellConnected(node, within: whole, resolution) else { continue }
      let around = NeighbourWeights.add(
        row: v, of: level, by: group, within: community, to: &cells, found: &found)
      let choice = choose(
        found.span.extracting(first: around), for: node, within: whole, resolution: resolution, theta: theta,
        random: &random)
      let weight = cells[Int(choice)].weight
      NeighbourWeights.clear(found.span.extracting(first: around), &cells)
      if choice != node { merge(node, into: choice, joinedBy: weight) }
    }
  }

  /// Weight from each node to the others of its community.
  private static func weightsWithin(_ community: [UInt32], of level: LeidenLevel) -> [Double] {
    let community = community.span
    let targets = level.targets.span
    let weights = level.weights.span
    return (0..<level.nodeCount).map { v in
      var sum = 0.0
      for i in level.offsets[v]..<level.offsets[v + 1] {
        let u = Int(targets[i])
        if u != v, community[u] == community[v] { sum += weights.isEmpty ? 1 : weights[i] }
      }
      return sum
    }
  }

  private func isWellConnected(_ g: UInt32, within whole: Double, _ resolution: Double) -> Bool {
    outward[Int(g)] >= resolution * cells[Int(g)].mass * (whole - cells[Int(g)].mass)
  }

  /// Draws a well-connected group that the node would not lose by joining, or its own number to stay alone.
  private mutating func choose(
    _ around: Span<UInt32>, for node: UInt32, within whole: Double, resolution: Double, theta: Double,
    random: inout SplitMix64,
  ) -> UInt32 {
    let price = resolution * cells[Int(node)].mass
    candidates.removeAll(keepingCapacity: true)
    candidates.append((node, 0))
    var highest = 0.0
    for i in around.indices where around[i] != node {
      let g = around[i]
      let gain = cells[Int(g)].weight - price * cells[Int(g)].mass
      guard gain >= 0, isWellConnected(g, within: whole, resolution) else { continue }
      candidates.append((g, gain))
      highest = max(highest, gain)
    }
    guard candidates.count > 1 else { return node }
    // Shares are taken relative to the best, so that none of them overflows.
    var total = 0.0
    sums.removeAll(keepingCapacity: true)
    for candidate in candidates {
      total += exponential((candidate.gain - highest) / theta)
      sums.append(total)
    }
    let drawn = random.unit() * total
    return candidates[sums.firstIndex { drawn < $0 } ?? sums.count - 1].group
  }

  private mutating func merge(_ node: UInt32, into g: UInt32, joinedBy weight: Double) {
    cells[Int(g)].mass += cells[Int(node)].mass
    population[Int(g)] += 1
    // Edges between the two are no longer outward, on either side.
    outward[Int(g)] += outward[Int(node)] - 2 * weight
    population[Int(node)] = 0
    group[Int(node)] = g
  }
}

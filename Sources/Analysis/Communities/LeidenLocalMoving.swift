/// The fast local moving phase (`MoveNodesFast` of the paper): every node goes to the community where it gains most,
/// and whoever that may concern is looked at again, until nobody gains.
struct LocalMoving {
  private(set) var community: [UInt32]
  /// Sum of the masses of each community's nodes, and their number.
  private var mass: [Double]
  private var population: [Int32]
  /// Numbers without a node, to be given to a node that is best alone.
  private var vacant: [UInt32]

  /// Starts from a partition whose numbers are below the number of nodes.
  init(of level: LeidenLevel, from community: [UInt32]) {
    self.community = community
    mass = Array(repeating: 0, count: level.nodeCount)
    population = Array(repeating: 0, count: level.nodeCount)
    for (v, c) in community.enumerated() {
      mass[Int(c)] += level.masses[v]
      population[Int(c)] += 1
    }
    vacant = []
    for c in population.indices.reversed() where population[c] == 0 { vacant.append(UInt32(truncatingIfNeeded: c)) }
  }

  /// Moves nodes until no single move gains more than `leastGain`.
  mutating func run(on level: LeidenLevel, resolution: Double, leastGain: Double, random: inout SplitMix64) {
    var around = NeighbourWeights(communityCount: level.nodeCount)
    var queue = NodeQueue(shuffled: level.nodeCount, &random)
    while let v = queue.popFirst() {
      around.add(row: v, of: level, by: community.span)
      let old = community[v]
      leave(old, mass: level.masses[v])
      let new = best(around, for: level.masses[v], from: old, resolution: resolution, leastGain: leastGain)
      around.removeAll()
      join(new, node: v, mass: level.masses[v])
      guard new != old else { continue }
      let row = level.offsets[v]..<level.offsets[v + 1]
      let targets = level.targets.span
      for i in row where community[Int(targets[i])] != new { queue.append(targets[i]) }
    }
  }

  private mutating func leave(_ c: UInt32, mass nodeMass: Double) {
    mass[Int(c)] -= nodeMass
    population[Int(c)] -= 1
    guard population[Int(c)] == 0 else { return }
    mass[Int(c)] = 0
    vacant.append(c)
  }

  /// The community that gains most, the one it came from unless another is clearly better. The last vacant one stands
  /// for being alone: where the node was alone before, that is its old one.
  private func best(
    _ around: borrowing NeighbourWeights, for nodeMass: Double, from old: UInt32, resolution: Double, leastGain: Double,
  ) -> UInt32 {
    let price = resolution * nodeMass
    var best = old
    var highest = around[old] - price * mass[Int(old)] + leastGain
    if let alone = vacant.last, alone != old, 0 > highest { (best, highest) = (alone, 0) }
    for (c, weight) in around.entries where c != old {
      let gain = weight - price * mass[Int(c)]
      if gain > highest { (best, highest) = (c, gain) }
    }
    return best
  }

  private mutating func join(_ c: UInt32, node v: Int, mass nodeMass: Double) {
    if population[Int(c)] == 0 { vacant.removeLast() }
    mass[Int(c)] += nodeMass
    population[Int(c)] += 1
    community[v] = c
  }
}

/// Nodes waiting to be looked at, each at most once: a ring with room for all of them.
private struct NodeQueue {
  private var ring: [UInt32]
  private var isWaiting: [Bool]
  private var head = 0
  private var count: Int

  init(shuffled nodeCount: Int, _ random: inout SplitMix64) {
    ring = (0..<UInt32(nodeCount)).map { $0 }
    random.shuffle(&ring)
    isWaiting = Array(repeating: true, count: nodeCount)
    count = nodeCount
  }

  mutating func popFirst() -> Int? {
    guard count > 0 else { return nil }
    let node = Int(ring[head])
    head = head + 1 == ring.count ? 0 : head + 1
    count -= 1
    isWaiting[node] = false
    return node
  }

  mutating func append(_ node: UInt32) {
    guard !isWaiting[Int(node)] else { return }
    isWaiting[Int(node)] = true
    let tail = head + count
    ring[tail < ring.count ? tail : tail - ring.count] = node
    count += 1
  }
}

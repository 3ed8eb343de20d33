import GraphCore

/// The fast local moving phase (`MoveNodesFast` of the paper): every node goes to the community where it gains most,
/// and whoever that may concern is looked at again, until nobody gains.
struct LocalMoving {
  private(set) var community: [UInt32]
  private var cells: [CommunityCell]
  /// Number of nodes in each community.
  private var population: [Int32]
  /// Numbers without a node, to be given to a node that is best alone.
  private var vacant: [UInt32]

  /// Starts from a partition whose numbers are below the number of nodes.
  init(of level: LeidenLevel, from community: [UInt32]) {
    self.community = community
    cells = Array(repeating: CommunityCell(), count: level.nodeCount)
    population = Array(repeating: 0, count: level.nodeCount)
    for (v, c) in community.enumerated() {
      cells[Int(c)].mass += level.masses[v]
      population[Int(c)] += 1
    }
    vacant = []
    for c in population.indices.reversed() where population[c] == 0 { vacant.append(UInt32(truncatingIfNeeded: c)) }
  }

  /// Moves nodes until no single move gains more than `leastGain`.
  mutating func run(
    on level: LeidenLevel, resolution: Double, leastGain: Double, random: inout SplitMix64, control: RunControl,
    pass: String,
  ) throws(AnalysisError) {
    var found = [UInt32](repeating: 0, count: level.longestRow + 1)
    var queue = NodeQueue(shuffled: level.nodeCount, &random)
    var looks = 0
    while let v = queue.popFirst() {
      if looks & 0xFFFF == 0 { try control.step(pass, done: queue.doneShare) }
      looks += 1
      let count = NeighbourWeights.add(
        row: v, of: level, by: community, to: &cells, found: &found)
      let old = community[v]
      leave(old, mass: level.masses[v])
      let new = best(
        found.span.extracting(first: count), for: level.masses[v], from: old, resolution: resolution,
        leastGain: leastGain)
      NeighbourWeights.clear(found.span.extracting(first: count), &cells)
      join(new, node: v, mass: level.masses[v])
      guard new != old else { continue }
      let targets = level.targets.span
      for i in level.offsets[v]..<level.offsets[v + 1] where community[Int(targets[i])] != new {
        queue.append(targets[i])
      }
    }
  }

  private mutating func leave(_ c: UInt32, mass nodeMass: Double) {
    cells[Int(c)].mass -= nodeMass
    population[Int(c)] -= 1
    guard population[Int(c)] == 0 else { return }
    cells[Int(c)].mass = 0
    vacant.append(c)
  }

  /// The community that gains most, the one it came from unless another is clearly better. The last vacant one stands
  /// for being alone: where the node was alone before, that is its old one.
  private func best(
    _ around: Span<UInt32>, for nodeMass: Double, from old: UInt32, resolution: Double, leastGain: Double,
  ) -> UInt32 {
    let cells = cells.span
    let price = resolution * nodeMass
    let home = cells[Int(old)]
    var best = old
    var highest = max(home.weight, 0) - price * home.mass + leastGain
    if let alone = vacant.last, alone != old, 0 > highest { (best, highest) = (alone, 0) }
    for i in around.indices where around[i] != old {
      let cell = cells[Int(around[i])]
      let gain = cell.weight - price * cell.mass
      if gain > highest { (best, highest) = (around[i], gain) }
    }
    return best
  }

  private mutating func join(_ c: UInt32, node v: Int, mass nodeMass: Double) {
    if population[Int(c)] == 0 { vacant.removeLast() }
    cells[Int(c)].mass += nodeMass
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

  /// How many of all do not wait.
  var doneShare: Double { 1 - Double(count) / Double(max(ring.count, 1)) }

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

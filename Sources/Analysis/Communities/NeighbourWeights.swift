/// What is known of a community while nodes are weighed: one place in memory, since both are always asked for together.
struct CommunityCell {
  /// Sum of the masses of its nodes.
  var mass = 0.0
  /// Weight from the node at hand; below 0 where there is none.
  var weight = -1.0
}

/// Weights from one node to the communities around it, in a table that is cleared by what was put in.
enum NeighbourWeights {
  /// Adds the edges of node `v` of a level, self-loops left out, and writes the communities they lead to into `found`,
  /// in the order of the first time, after the `known` ones that are there; returns how many are there then. Only
  /// neighbours in the same community by `confinement` as `v` count, unless it is empty. `found` has room for one more
  /// than all of them.
  static func add(
    row v: Int, of level: borrowing LeidenLevel, by community: [UInt32], within confinement: [UInt32] = [],
    to cells: inout [CommunityCell], found: inout [UInt32], known: Int = 0,
  ) -> Int {
    let community = community.span
    let targets = level.targets.span
    let weights = level.weights.span
    var cell = cells.mutableSpan
    var list = found.mutableSpan
    var count = known
    let confined = confinement.span
    for i in level.offsets[v]..<level.offsets[v + 1] {
      let u = Int(targets[i])
      if u == v { continue }
      if !confined.isEmpty, confined[u] != confined[v] { continue }
      let c = community[u]
      let sum = cell[Int(c)].weight
      // Whether a community is met for the first time is hard to foresee, so the processor is not asked to.
      list[count] = c
      count += sum < 0 ? 1 : 0
      cell[Int(c)].weight = max(sum, 0) + (weights.isEmpty ? 1 : weights[i])
    }
    return count
  }

  static func clear(_ found: Span<UInt32>, _ cells: inout [CommunityCell]) {
    var cell = cells.mutableSpan
    for i in found.indices { cell[Int(found[i])].weight = -1 }
  }
}

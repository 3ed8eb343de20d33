/// Weights from one node (or several) to the communities around it, in a table that is cleared by what was put in.
struct NeighbourWeights {
  /// By community; below 0 where nothing was added.
  private var table: [Double]
  /// The communities added to, in the order of the first time: the first `count` of these.
  private var found: [UInt32]
  private(set) var count = 0

  init(communityCount: Int) {
    table = Array(repeating: -1, count: communityCount)
    found = Array(repeating: 0, count: communityCount)
  }

  /// Weight to a community, 0 where there is none.
  subscript(community: UInt32) -> Double { max(table[Int(community)], 0) }

  /// The communities found and the weights to them, in the order of the first time.
  var entries: some Sequence<(community: UInt32, weight: Double)> {
    found[..<count].lazy.map { (community: $0, weight: table[Int($0)]) }
  }

  /// Adds the edges of node `v` of a level, self-loops left out. Only neighbours in the same community by
  /// `confinement` as `v` count, where one is given.
  mutating func add(
    row v: Int, of level: borrowing LeidenLevel, by community: Span<UInt32>, within confinement: Span<UInt32>? = nil,
  ) {
    let row = level.offsets[v]..<level.offsets[v + 1]
    let targets = level.targets.span
    let weights = level.weights.span
    for i in row {
      let u = Int(targets[i])
      if u == v { continue }
      if let confinement, confinement[u] != confinement[v] { continue }
      add(weights.isEmpty ? 1 : weights[i], to: community[u])
    }
  }

  private mutating func add(_ weight: Double, to community: UInt32) {
    let sum = table[Int(community)]
    if sum < 0 {
      table[Int(community)] = weight
      found[count] = community
      count += 1
    } else {
      table[Int(community)] = sum + weight
    }
  }

  mutating func removeAll() {
    for i in 0..<count { table[Int(found[i])] = -1 }
    count = 0
  }
}

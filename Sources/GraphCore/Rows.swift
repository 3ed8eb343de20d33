/// Rows while they are made: as in `CSRGraph`, but unsorted and unchecked.
struct Rows {
  var offsets: [Int]
  var targets: [UInt32]
  var weights: [Double]

  /// Buckets edges by their target, and undirected ones by both ends, in the order of the list.
  ///
  /// Every endpoint is known to be in range. Cost: linear, one counting sort.
  init(byTarget edges: EdgeList, direction: CSRGraph.Direction) {
    let both = direction == .undirected
    let entries = both ? 2 * edges.count : edges.count
    var offsets = [Int](repeating: 0, count: edges.nodeCount + 1)
    var targets = [UInt32](repeating: 0, count: entries)
    var weights = [Double](repeating: 0, count: edges.weights.isEmpty ? 0 : entries)
    let from = edges.sources.span
    let to = edges.targets.span
    let given = edges.weights.span
    for i in from.indices {
      offsets[Int(to[i])] += 1
      if both { offsets[Int(from[i])] += 1 }
    }
    var next = Self.starts(counts: &offsets)
    var cursor = next.mutableSpan
    var entry = targets.mutableSpan
    var weight = weights.mutableSpan
    for i in from.indices {
      let u = Int(from[i])
      let v = Int(to[i])
      let place = cursor[v]
      cursor[v] = place + 1
      entry[place] = from[i]
      if !given.isEmpty { weight[place] = given[i] }
      guard both else { continue }
      let mirrored = cursor[u]
      cursor[u] = mirrored + 1
      entry[mirrored] = to[i]
      if !given.isEmpty { weight[mirrored] = given[i] }
    }
    (self.offsets, self.targets, self.weights) = (offsets, targets, weights)
  }

  /// The transpose of rows: an entry `u` in row `v` becomes `v` in row `u`. Every row of it ascends, and equal
  /// entries keep their order. Cost: linear, one counting sort.
  init(transposing offsets: Span<Int>, _ targets: Span<UInt32>, _ weights: Span<Double>) {
    var starts = [Int](repeating: 0, count: offsets.count)
    var sources = [UInt32](repeating: 0, count: targets.count)
    var carried = [Double](repeating: 0, count: weights.count)
    for i in targets.indices { starts[Int(targets[i])] += 1 }
    var next = Self.starts(counts: &starts)
    var cursor = next.mutableSpan
    var entry = sources.mutableSpan
    var weight = carried.mutableSpan
    for v in 0..<offsets.count - 1 {
      for i in offsets[v]..<offsets[v + 1] {
        let u = Int(targets[i])
        let place = cursor[u]
        cursor[u] = place + 1
        entry[place] = UInt32(truncatingIfNeeded: v)
        if !weights.isEmpty { weight[place] = weights[i] }
      }
    }
    (self.offsets, self.targets, self.weights) = (starts, sources, carried)
  }

  /// Turns counts into offsets in place, and returns a copy to count up in.
  private static func starts(counts: inout [Int]) -> [Int] {
    var sum = 0
    for v in counts.indices {
      let count = counts[v]
      counts[v] = sum
      sum += count
    }
    return counts
  }
}

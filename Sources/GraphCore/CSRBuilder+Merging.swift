extension CSRBuilder {
  /// Sorts and merges edges that are known to be sound; `refuse` leaves repetitions standing.
  func rows(of edges: EdgeList) -> Rows {
    let buckets = Rows(byTarget: edges, direction: direction)
    var rows = Rows(transposing: buckets.offsets.span, buckets.targets.span, buckets.weights.span)
    if duplicates != .refuse, rows.firstDuplicate(direction: direction) != nil {
      rows.merge(direction: direction, duplicates)
    }
    return rows
  }
}

extension Rows {
  /// Length of the run of entries equal to the one at `start` of row `v`, and how many of them one edge gives.
  private func run(at start: Int, row v: Int, direction: CSRGraph.Direction) -> (end: Int, unit: Int) {
    let target = targets[start]
    var end = start + 1
    while end < offsets[v + 1], targets[end] == target { end += 1 }
    return (end, direction == .undirected && target == UInt32(truncatingIfNeeded: v) ? 2 : 1)
  }

  /// The first two nodes, by row, that are joined more than once. The rows are sorted. Cost: linear.
  func firstDuplicate(direction: CSRGraph.Direction) -> (source: NodeID, target: NodeID)? {
    for v in 0..<offsets.count - 1 {
      var i = offsets[v]
      while i < offsets[v + 1] {
        let (end, unit) = run(at: i, row: v, direction: direction)
        if end - i > unit { return (NodeID(v), NodeID(targets[i])) }
        i = end
      }
    }
    return nil
  }

  /// Makes one edge of every repeated one. Repetitions stand in the order of the edge list in both rows of an
  /// undirected edge, so both get the same bits. Cost: linear.
  mutating func merge(direction: CSRGraph.Direction, _ policy: CSRBuilder.Duplicates) {
    if weights.isEmpty, policy == .sum { weights = Array(repeating: 1, count: targets.count) }
    var kept = 0
    var rowStart = 0
    for v in 0..<offsets.count - 1 {
      var i = rowStart
      rowStart = offsets[v + 1]
      let mergedStart = kept
      while i < rowStart {
        let (end, unit) = run(at: i, row: v, direction: direction)
        let weight = merged(i..<end, unit: unit, policy)
        for _ in 0..<unit {
          targets[kept] = targets[i]
          if let weight { weights[kept] = weight }
          kept += 1
        }
        i = end
      }
      offsets[v] = mergedStart
    }
    offsets[offsets.count - 1] = kept
    targets.removeSubrange(kept...)
    if !weights.isEmpty { weights.removeSubrange(kept...) }
  }

  private func merged(_ run: Range<Int>, unit: Int, _ policy: CSRBuilder.Duplicates) -> Double? {
    guard !weights.isEmpty else { return nil }
    var result = weights[run.lowerBound]
    guard policy != .keepFirst else { return result }
    for i in stride(from: run.lowerBound + unit, to: run.upperBound, by: unit) {
      switch policy {
      case .sum: result += weights[i]
      case .keepMax: result = max(result, weights[i])
      case .keepMin: result = min(result, weights[i])
      case .keepFirst, .refuse: break
      }
    }
    return result
  }
}

package import GraphCore

/// The shortest paths between two nodes that visit no node twice, one after the other.
///
/// Yen, "Finding the k shortest loopless paths in a network" (1971), doi 10.1287/mnsc.17.11.712, with Lawler's (1972)
/// rule that a path is only left where it left its parent or later. Paths come by length, equal ones by their nodes.
/// Cost: a search of the graph (Dijkstra's) for each node of each path found.
package struct KShortestPaths: Sendable {
  package struct Path: Sendable, Equatable {
    /// From the source to the target, both included.
    package let nodes: [NodeID]
    package let length: Double
  }

  /// Fewer than asked for where there are no more.
  package let paths: [Path]

  /// `count` is at least 1.
  package init(
    of graph: CSRGraph, from source: NodeID, to target: NodeID, count: Int, lengths kind: PathLengths = .hops,
    control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    try graph.check(source)
    try graph.check(target)
    guard count >= 1 else { throw .option(name: "count", value: "\(count)", range: "at least 1") }
    let lengths = try graph.lengths(kind) ?? []
    var search = DetourSearch(nodeCount: graph.nodeCount)
    var found: [Candidate] = []
    var waiting: [Candidate] = []
    if let first = search.path([source.rawValue], to: target.rawValue, avoiding: [], on: graph, lengths) {
      waiting.append(first)
    }
    while found.count < count, let nearest = waiting.indices.min(by: { waiting[$0] < waiting[$1] }) {
      try control.step("k shortest paths", done: Double(found.count) / Double(count))
      let path = waiting.remove(at: nearest)
      for place in path.leftAt..<max(path.nodes.count - 1, path.leftAt) {
        let root = Array(path.nodes[...place])
        // Where paths that were found go on from here, none may go again.
        let used = ([path] + found).filter { $0.nodes.starts(with: root) && $0.nodes.count > place + 1 }
        let taken = used.map { $0.nodes[place + 1] }
        if let detour = search.path(root, to: target.rawValue, avoiding: taken, on: graph, lengths) {
          waiting.append(detour)
        }
      }
      found.append(path)
    }
    paths = found.map { Path(nodes: $0.nodes.map { NodeID($0) }, length: $0.length) }
  }
}

/// A path, and the place of the node where it left the path that it was made from.
private struct Candidate: Comparable {
  let nodes: [UInt32]
  let length: Double
  let leftAt: Int

  static func < (a: Candidate, b: Candidate) -> Bool {
    a.length != b.length ? a.length < b.length : a.nodes.lexicographicallyPrecedes(b.nodes)
  }
}

/// Dijkstra's search for the way from the end of a path, without the nodes that the path has.
private struct DetourSearch {
  private var distances: [Double]
  private var previous: [UInt32]
  private var isClosed: [Bool]
  private var touched: [UInt32] = []
  private var queue: DistanceQueue

  init(nodeCount: Int) {
    distances = Array(repeating: .infinity, count: nodeCount)
    previous = Array(repeating: 0, count: nodeCount)
    isClosed = Array(repeating: false, count: nodeCount)
    queue = DistanceQueue(nodeCount: nodeCount)
  }

  /// The shortest path that begins with `root` and does not go on to one of `avoided`. `lengths` is empty for hops.
  mutating func path(
    _ root: [UInt32], to target: UInt32, avoiding avoided: [UInt32], on graph: borrowing CSRGraph, _ lengths: [Double],
  ) -> Candidate? {
    defer { forget(root) }
    for v in root { isClosed[Int(v)] = true }
    guard let start = root.last else { return nil }
    guard start != target else { return root.count == 1 ? Candidate(nodes: root, length: 0, leftAt: 0) : nil }
    relax(from: start, at: 0, avoiding: avoided, on: graph, lengths)
    while let nearest = queue.popNearest() {
      isClosed[Int(nearest.node)] = true
      if nearest.node == target { return candidate(root, to: target, on: graph, lengths) }
      relax(from: nearest.node, at: nearest.distance, avoiding: [], on: graph, lengths)
    }
    return nil
  }

  private mutating func relax(
    from v: UInt32, at distance: Double, avoiding avoided: [UInt32], on graph: borrowing CSRGraph, _ lengths: [Double],
  ) {
    for i in graph.row(v) {
      let u = graph.targets[i]
      guard !isClosed[Int(u)], !avoided.contains(u) else { continue }
      let through = distance + (lengths.isEmpty ? 1 : lengths[i])
      let known = distances[Int(u)]
      guard through < known else { continue }
      distances[Int(u)] = through
      previous[Int(u)] = v
      if known == .infinity {
        queue.append(u, distance: through)
        touched.append(u)
      } else {
        queue.bring(u, to: through)
      }
    }
  }

  private func candidate(
    _ root: [UInt32], to target: UInt32, on graph: borrowing CSRGraph, _ lengths: [Double],
  ) -> Candidate {
    var detour = [target]
    while let last = detour.last, previous[Int(last)] != root[root.count - 1] { detour.append(previous[Int(last)]) }
    let nodes = root + detour.reversed()
    // Added up from the source, so that equal paths have the same length to the bit.
    var length = 0.0
    for (a, b) in zip(nodes, nodes.dropFirst()) {
      let row = graph.row(a)
      let place = row.first { graph.targets[$0] == b } ?? row.lowerBound
      length += lengths.isEmpty ? 1 : lengths[place]
    }
    return Candidate(nodes: nodes, length: length, leftAt: root.count - 1)
  }

  private mutating func forget(_ root: [UInt32]) {
    for v in root { isClosed[Int(v)] = false }
    for v in touched {
      distances[Int(v)] = .infinity
      isClosed[Int(v)] = false
    }
    touched.removeAll(keepingCapacity: true)
    queue.removeAll()
  }
}

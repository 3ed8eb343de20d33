/// The k shortest paths without loops between two nodes: Yen, "Finding the k shortest loopless paths in a network"
/// (1971), doi 10.1287/mnsc.17.11.712, with Lawler's rule that a path is varied only behind the place where it left the
/// one that it came from.
///
/// One search from the goal gives what is left to go from every node, exactly; it guides every further search (A*;
/// Hart, Nilsson & Raphael 1968, doi 10.1109/TSSC.1968.300136), so that these look at little more than the path itself.
/// Paths are told apart by their nodes; of several edges between two nodes the shortest is taken. Ties go to the
/// smaller nodes.
struct LooplessPaths {
  /// The way of a path.
  struct Path: Equatable {
    /// From start to goal.
    let nodes: [UInt32]
    /// The arcs between them.
    let arcs: [Int]
    /// The price of the goal, the same for all paths to it, is not in it.
    let length: Double
  }

  private let network: PathNetwork
  private let goal: UInt32
  /// What is left to go from each node, the price of the goal not in it; infinite where no path leads.
  private let remaining: [Double]

  /// Cost: entries × log nodes, of what is connected to the goal.
  init(_ network: PathNetwork, to goal: Int) {
    self.network = network
    self.goal = UInt32(goal)
    remaining = Self.distances(to: UInt32(goal), network)
  }

  private static func distances(to goal: UInt32, _ network: PathNetwork) -> [Double] {
    var distances = [Double](repeating: .infinity, count: network.nodeCount)
    var queue = MinimumQueue()
    distances[Int(goal)] = 0
    queue.push(goal, 0)
    while let (distance, node) = queue.pop() {
      guard distance == distances[Int(node)] else { continue }
      // Whoever comes from a neighbour pays for the node; the goal is free.
      let price = node == goal ? 0 : network.prices[Int(node)]
      for arc in network.arcs(of: node) {
        let neighbour = network.targets[arc]
        let through = distance + network.length(arc) + price
        guard through < distances[Int(neighbour)] else { continue }
        distances[Int(neighbour)] = through
        queue.push(neighbour, through)
      }
    }
    return distances
  }

  /// How many nodes the goal can be reached from, itself among them.
  var reachableCount: Int { remaining.count { $0.isFinite } }

  /// At most `count` paths from `start`, the shortest first. One of no steps where `start` is the goal.
  ///
  /// Cost: for each path a guided search from each of its nodes.
  func paths(from start: Int, count: Int) -> [Path] {
    guard count > 0, let best = path(from: UInt32(start), avoiding: [], leaving: []) else { return [] }
    var found = [best]
    // Where each path left the one that it came from.
    var branches = [0]
    var candidates: [(path: Path, branch: Int)] = []
    while found.count < count {
      let last = found[found.count - 1]
      for place in branches[branches.count - 1]..<max(branches[branches.count - 1], last.nodes.count - 1) {
        let root = last.nodes[...place]
        let taken = Set(
          found.filter { $0.nodes.count > place + 1 && $0.nodes[...place] == root }.map { $0.nodes[place + 1] })
        guard let rest = path(from: last.nodes[place], avoiding: Set(root.dropLast()), leaving: taken) else { continue }
        let nodes = root.dropLast() + rest.nodes
        let path = path(Array(nodes), Array(last.arcs[..<place]) + rest.arcs)
        if !candidates.contains(where: { $0.path.nodes == path.nodes }) { candidates.append((path, place)) }
      }
      guard let next = candidates.indices.min(by: { Self.comesBefore(candidates[$0].path, candidates[$1].path) }) else {
        break
      }
      let chosen = candidates.remove(at: next)
      found.append(chosen.path)
      branches.append(chosen.branch)
    }
    return found
  }

  private static func comesBefore(_ a: Path, _ b: Path) -> Bool {
    a.length != b.length ? a.length < b.length : a.nodes.lexicographicallyPrecedes(b.nodes)
  }

  /// The shortest path from `start` that enters no node of `avoided` and whose first step enters none of `taken`.
  private func path(from start: UInt32, avoiding avoided: Set<UInt32>, leaving taken: Set<UInt32>) -> Path? {
    guard remaining[Int(start)].isFinite else { return nil }
    var best: [UInt32: (distance: Double, arc: Int, from: UInt32)] = [start: (0, -1, start)]
    var closed: Set<UInt32> = []
    var queue = MinimumQueue()
    queue.push(start, remaining[Int(start)])
    while let (_, node) = queue.pop() {
      if node == goal { return path(back: best, start) }
      guard closed.insert(node).inserted, let distance = best[node]?.distance else { continue }
      for arc in network.arcs(of: node) {
        let neighbour = network.targets[arc]
        guard remaining[Int(neighbour)].isFinite, !avoided.contains(neighbour), !closed.contains(neighbour),
          node != start || !taken.contains(neighbour)
        else { continue }
        let through = distance + network.length(arc) + (neighbour == goal ? 0 : network.prices[Int(neighbour)])
        if let known = best[neighbour], known.distance <= through { continue }
        best[neighbour] = (through, arc, node)
        queue.push(neighbour, through + remaining[Int(neighbour)])
      }
    }
    return nil
  }

  private func path(back best: [UInt32: (distance: Double, arc: Int, from: UInt32)], _ start: UInt32) -> Path {
    var nodes = [goal]
    var arcs: [Int] = []
    while let last = nodes.last, last != start, let step = best[last] {
      arcs.append(step.arc)
      nodes.append(step.from)
    }
    return path(nodes.reversed(), arcs.reversed())
  }

  /// A path with its length, summed from start to goal.
  private func path(_ nodes: [UInt32], _ arcs: [Int]) -> Path {
    var length = 0.0
    for (arc, node) in zip(arcs, nodes.dropFirst()) {
      length += network.length(arc) + (node == goal ? 0 : network.prices[Int(node)])
    }
    return Path(nodes: nodes, arcs: arcs, length: length)
  }
}

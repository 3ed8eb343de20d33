package import GraphCore

extension CSRGraph {
  /// Whether a directed graph has no cycle, self-loops included; an undirected one is acyclic only without edges, since
  /// each can be walked there and back.
  ///
  /// Kahn, "Topological sorting of large networks" (1962), doi 10.1145/368996.369025. Cost: linear.
  package var isAcyclic: Bool {
    var waitingFor = [Int](repeating: 0, count: nodeCount)
    for target in targets { waitingFor[Int(target)] += 1 }
    var free = waitingFor.indices.filter { waitingFor[$0] == 0 }
    var next = 0
    while next < free.count {
      for i in row(UInt32(free[next])) {
        let u = Int(targets[i])
        waitingFor[u] -= 1
        if waitingFor[u] == 0 { free.append(u) }
      }
      next += 1
    }
    return free.count == nodeCount
  }
}

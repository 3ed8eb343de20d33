package import GraphCore

/// Strongly connected components: nodes are together where paths lead both ways between them.
///
/// Tarjan, "Depth-first search and linear graph algorithms" (1972), doi 10.1137/0201010, with an explicit stack. In an
/// undirected graph they are the connected components. Cost: linear.
package struct StrongComponents: Sendable {
  /// Components in order of their lowest node.
  package let partition: Partition
  /// Numbers of the components in such an order that every edge between two leads from the earlier to the later.
  package let order: [Int]

  package init(of graph: CSRGraph, control: RunControl = RunControl()) throws(AnalysisError) {
    var search = StrongComponentSearch(nodeCount: graph.nodeCount)
    for root in 0..<graph.nodeCount {
      try control.step("Strong components", node: root, of: graph.nodeCount)
      search.run(from: root, on: graph)
    }
    partition = Partition(labels: search.component)
    // A component is finished after all that it leads to.
    order = search.roots.reversed().map { [partition] in partition.community(of: $0) }
  }
}

private struct StrongComponentSearch {
  /// By node, in the order in which components are finished.
  private(set) var component: [UInt32]
  /// A node of each finished component.
  private(set) var roots: [NodeID] = []
  /// When each node was first met, from 1; 0 where it was not.
  private var met: [UInt32]
  /// The earliest node still open that each is known to lead back to.
  private var low: [UInt32]
  private var clock: UInt32 = 0
  /// Nodes met whose component is not finished.
  private var open: [UInt32] = []
  private var isOpen: [Bool]

  init(nodeCount: Int) {
    component = Array(repeating: 0, count: nodeCount)
    met = Array(repeating: 0, count: nodeCount)
    low = met
    isOpen = Array(repeating: false, count: nodeCount)
  }

  mutating func run(from root: Int, on graph: borrowing CSRGraph) {
    guard met[root] == 0 else { return }
    /// The path of the search, and where in its row each node of it is.
    var path: [(node: Int, next: Int)] = []
    enter(root)
    path.append((root, graph.offsets[root]))
    while let (v, next) = path.last {
      if next < graph.offsets[v + 1] {
        path[path.count - 1].next += 1
        let u = Int(graph.targets[next])
        if met[u] == 0 {
          enter(u)
          path.append((u, graph.offsets[u]))
        } else if isOpen[u] {
          low[v] = min(low[v], met[u])
        }
        continue
      }
      path.removeLast()
      if let above = path.last?.node { low[above] = min(low[above], low[v]) }
      if low[v] == met[v] { finish(v) }
    }
  }

  private mutating func enter(_ v: Int) {
    clock += 1
    met[v] = clock
    low[v] = clock
    open.append(UInt32(truncatingIfNeeded: v))
    isOpen[v] = true
  }

  private mutating func finish(_ root: Int) {
    let number = UInt32(truncatingIfNeeded: roots.count)
    roots.append(NodeID(root))
    while let v = open.popLast() {
      isOpen[Int(v)] = false
      component[Int(v)] = number
      if Int(v) == root { break }
    }
  }
}

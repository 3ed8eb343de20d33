package import GraphCore

/// An order of the nodes of a directed graph in which edges lead forward, and the cycles that stand in its way.
///
/// Strong components take the place of nodes, so that only edges within one can lead backward. Tarjan (1976), doi
/// 10.1007/BF00268499, on the components of Tarjan (1972). Cost: linear, and a search of each component with a cycle.
package struct TopologicalOrder: Sendable {
  /// Every node once; nodes of a strong component stand together, ascending.
  package let order: [NodeID]
  /// A shortest cycle through the lowest node of each strong component that has one, beginning with that node; a
  /// self-loop, where the node is alone, is a cycle of one. By lowest node. The graph is acyclic where there is none.
  package let cycles: [[NodeID]]
  /// The strong components.
  package let components: Partition
  /// Nodes on some cycle.
  package let cyclicNodeCount: Int

  package init(of graph: CSRGraph, control: RunControl = RunControl()) throws(AnalysisError) {
    guard graph.isDirected else { throw .needsDirected(pass: "Topological order") }
    let strong = try StrongComponents(of: graph, control: control)
    let members = strong.partition.members
    components = strong.partition
    order = strong.order.flatMap { members[$0] }
    var found: [[NodeID]] = []
    var cyclicNodeCount = 0
    var search = CycleSearch(nodeCount: graph.nodeCount)
    for (component, nodes) in members.enumerated() {
      try control.step("Topological order", node: component, of: members.count)
      guard let cycle = search.shortest(through: nodes[0], on: graph, within: strong.partition) else { continue }
      found.append(cycle)
      cyclicNodeCount += nodes.count
    }
    cycles = found
    self.cyclicNodeCount = cyclicNodeCount
  }
}

/// Breadth-first search for the way back to where it began. Reused from start to start.
private struct CycleSearch {
  /// The node before each that was met, plus 1; 0 where it was not met.
  private var previous: [UInt32]
  private var queue: [UInt32] = []

  init(nodeCount: Int) {
    previous = Array(repeating: 0, count: nodeCount)
  }

  mutating func shortest(
    through start: NodeID, on graph: borrowing CSRGraph, within components: borrowing Partition,
  ) -> [NodeID]? {
    defer {
      for v in queue { previous[Int(v)] = 0 }
      queue.removeAll(keepingCapacity: true)
    }
    let component = components.communities[start.index]
    queue.append(start.rawValue)
    var head = 0
    while head < queue.count {
      let v = queue[head]
      head += 1
      for i in graph.row(v) {
        let u = graph.targets[i]
        if u == start.rawValue { return path(from: start.rawValue, to: v) }
        guard components.communities[Int(u)] == component, previous[Int(u)] == 0 else { continue }
        previous[Int(u)] = v + 1
        queue.append(u)
      }
    }
    return nil
  }

  private func path(from start: UInt32, to last: UInt32) -> [NodeID] {
    var path = [NodeID(last)]
    var v = last
    while v != start {
      v = previous[Int(v)] - 1
      path.append(NodeID(v))
    }
    return path.reversed()
  }
}

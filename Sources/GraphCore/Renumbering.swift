/// Another order of the nodes of a graph.
package struct Renumbering: Sendable {
  /// The old number of each new one.
  package let nodes: [UInt32]

  /// `nodes` has every number below its count once.
  package init(nodes: [UInt32]) {
    self.nodes = nodes
  }

  /// From the highest degree down, equal ones by number: what most rows refer to stands close together in memory.
  /// Cost: linear.
  package init(byFallingDegreeOf graph: CSRGraph) {
    self.init(byFalling: zip(graph.offsets, graph.offsets.dropFirst()).map { $1 - $0 })
  }

  /// From the highest value down, equal ones by number. No value is below 0. Cost: linear, one counting sort.
  init(byFalling values: [Int]) {
    let top = values.max() ?? 0
    var starts = [Int](repeating: 0, count: top + 2)
    for value in values { starts[top - value + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var nodes = [UInt32](repeating: 0, count: values.count)
    for (v, value) in values.enumerated() {
      nodes[starts[top - value]] = UInt32(truncatingIfNeeded: v)
      starts[top - value] += 1
    }
    self.nodes = nodes
  }

  /// The new number of each old one.
  package var places: [UInt32] {
    var places = [UInt32](repeating: 0, count: nodes.count)
    for (place, node) in nodes.enumerated() { places[Int(node)] = UInt32(truncatingIfNeeded: place) }
    return places
  }
}

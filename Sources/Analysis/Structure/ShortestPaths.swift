package import GraphCore

/// Distances from one node, and a shortest path to each that can be reached.
///
/// Breadth first in hops, else Dijkstra, "A note on two problems in connexion with graphs" (1959), doi
/// 10.1007/BF01386390. In a directed graph paths follow edges. Of several shortest paths the one is kept that was found
/// first. Cost: nodes + entries in hops, entries × log nodes with lengths.
package struct ShortestPaths: Sendable {
  package let source: NodeID
  /// By node index; infinite where no path leads.
  package let distances: [Double]
  /// The node before each on its path; its own number at the source and where no path leads.
  private let previous: [UInt32]
  /// Nodes that can be reached, the source among them.
  package let reachedCount: Int

  package init(
    of graph: CSRGraph, from source: NodeID, lengths kind: PathLengths = .hops, control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    try graph.check(source)
    try control.step("Shortest paths", done: 0)
    self.source = source
    var previous = (0..<UInt32(graph.nodeCount)).map { $0 }
    if let lengths = try graph.lengths(kind) {
      var search = ShortestPathSearch(nodeCount: graph.nodeCount)
      search.run(from: source.rawValue, on: graph, lengths: lengths)
      for v in search.order {
        for i in graph.row(v) {
          let u = Int(graph.targets[i])
          let isOnPath = search.distances[Int(v)] + lengths[i] == search.distances[u] && search.ranks[u] > 0
          if isOnPath, previous[u] == UInt32(u) { previous[u] = v }
        }
      }
      distances = search.distances
      reachedCount = search.order.count
    } else {
      var distances = [Double](repeating: .infinity, count: graph.nodeCount)
      var queue = [source.rawValue]
      distances[source.index] = 0
      var head = 0
      while head < queue.count {
        let v = queue[head]
        head += 1
        for i in graph.row(v) where distances[Int(graph.targets[i])] == .infinity {
          let u = graph.targets[i]
          distances[Int(u)] = distances[Int(v)] + 1
          previous[Int(u)] = v
          queue.append(u)
        }
      }
      self.distances = distances
      reachedCount = queue.count
    }
    self.previous = previous
  }

  /// The nodes of a shortest path from the source, both ends included; nil where none leads. Cost: its length.
  package func path(to target: NodeID) -> [NodeID]? {
    guard target.index < distances.count, distances[target.index].isFinite else { return nil }
    var path = [target]
    while let last = path.last, last != source { path.append(NodeID(previous[last.index])) }
    return path.reversed()
  }
}

extension CSRGraph {
  /// Throws unless the graph has the node.
  func check(_ node: NodeID) throws(AnalysisError) {
    guard node.index < nodeCount else { throw .noSuchNode(node: node.rawValue, nodeCount: nodeCount) }
  }
}

import Analysis
import GraphCore

/// Answers by definition, for graphs so small that no algorithm is needed.
extension CSRGraph {
  /// Nodes that each node reaches, itself among them, without `removed`.
  func reachable(without removed: Set<NodeID> = [], edge: (NodeID, NodeID)? = nil) -> [Set<NodeID>] {
    nodes.map { start in
      guard !removed.contains(start) else { return [] }
      var seen: Set = [start]
      var open = [start]
      while let v = open.popLast() {
        for u in neighbours(of: v).map(\.node) where !removed.contains(u) {
          if let edge, edge == (v, u) || edge == (u, v) { continue }
          if seen.insert(u).inserted { open.append(u) }
        }
      }
      return seen
    }
  }

  /// Every path that visits no node twice, with its length added up from the source.
  func simplePaths(from source: NodeID, to target: NodeID, inHops: Bool) -> [(nodes: [NodeID], length: Double)] {
    var found: [(nodes: [NodeID], length: Double)] = []
    var open: [(nodes: [NodeID], length: Double)] = [([source], 0)]
    while let path = open.popLast() {
      guard path.nodes[path.nodes.count - 1] != target else {
        found.append(path)
        continue
      }
      for next in neighbours(of: path.nodes[path.nodes.count - 1]) where !path.nodes.contains(next.node) {
        open.append((path.nodes + [next.node], path.length + (inHops ? 1 : next.weight)))
      }
    }
    return found
  }

  /// Every path of a graph without cycles from a node that none leads to, to one that leads to none, as arcs.
  func sourceSinkPaths() -> [[[NodeID]]] {
    let targets = Set(nodes.flatMap { neighbours(of: $0).map(\.node) })
    var found: [[[NodeID]]] = []
    var open: [[NodeID]] = nodes.filter { !targets.contains($0) && degree(of: $0) > 0 }.map { [$0] }
    while let path = open.popLast() {
      let row = neighbours(of: path[path.count - 1])
      if row.isEmpty { found.append(zip(path, path.dropFirst()).map { [$0, $1] }) }
      for next in row { open.append(path + [next.node]) }
    }
    return found
  }

  /// The least sum of weights that spans every component, growing each from its lowest node (Prim).
  func spanningWeight(_ isBetter: (Double, Double) -> Bool) -> Double {
    var inside: Set<NodeID> = []
    var sum = 0.0
    for root in nodes where inside.insert(root).inserted {
      while true {
        var best: (node: NodeID, weight: Double)?
        for v in inside {
          for u in neighbours(of: v) where !inside.contains(u.node) {
            if best.map({ isBetter(u.weight, $0.weight) }) ?? true { best = (u.node, u.weight) }
          }
        }
        guard let best else { break }
        inside.insert(best.node)
        sum += best.weight
      }
    }
    return sum
  }

  /// Neighbours in either direction, without the node itself.
  func around(_ v: NodeID) -> Set<NodeID> {
    Set(nodes.filter { $0 != v && (weight(from: v, to: $0) != nil || weight(from: $0, to: v) != nil) })
  }
}

/// Every graph of `nodeCount` nodes without self-loops.
func everyGraph(_ nodeCount: Int, _ direction: CSRGraph.Direction) throws -> [CSRGraph] {
  let pairs = (0..<nodeCount).flatMap { u in
    (0..<nodeCount).filter { direction == .directed ? $0 != u : $0 > u }.map { (u, $0) }
  }
  return try (0..<(1 << pairs.count)).map { mask in
    try graph(nodeCount, pairs.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element), direction)
  }
}

package import GraphCore

/// The main path of a citation network: where most of its paths run, by search path counts.
///
/// Global: the path from a source to a sink whose arcs have the greatest sum. Key-route: for each of the arcs with the
/// greatest counts, the greatest path that contains it, all put together; it can never miss the most travelled arc, as
/// the global path can. Liu, Lu, "An integrated approach for main path analysis: development of the Hirsch index as an
/// example" (2012), doi 10.1002/asi.21692. Of equally great continuations the one to the lower node is taken. Cost:
/// linear, and a sort of the arcs for key routes.
package struct MainPath: Sendable {
  package enum Search: Sendable, Equatable {
    case global
    /// So many arcs, at least 1.
    case keyRoute(count: Int)
  }

  /// The arcs of the main path by source, then target; the weight is the share of all paths that run through it.
  package let arcs: [Edge]
  /// The nodes on it, every arc leading forward.
  package let nodes: [NodeID]
  /// Sum of the arcs' weights.
  package let weight: Double
  /// What it was found on, with the cycles that were left out.
  package let counts: SearchPathCounts

  package init(
    of graph: CSRGraph, search: Search = .global, control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let counts = try SearchPathCounts(of: graph, control: control)
    let onward = Continuations(counts.network, order: counts.order.reversed())
    var arcs: [Edge]
    switch search {
    case .global:
      let incoming = counts.network.reversed()
      let sources = counts.network.nodes.filter { incoming.degree(of: $0) == 0 && onward.next[$0.index] != nil }
      let start = sources.max { (onward.sums[$0.index], $1) < (onward.sums[$1.index], $0) }
      arcs = start.map { onward.path(from: $0) } ?? []
    case .keyRoute(let count):
      guard count >= 1 else { throw .option(name: "keyRoute count", value: "\(count)", range: "at least 1") }
      arcs = Self.keyRoutes(count, counts, onward)
    }
    arcs.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    var isOnPath = [Bool](repeating: false, count: graph.nodeCount)
    for arc in arcs {
      isOnPath[arc.source.index] = true
      isOnPath[arc.target.index] = true
    }
    nodes = counts.order.filter { isOnPath[$0.index] }
    weight = arcs.reduce(0) { $0 + $1.weight }
    self.arcs = arcs
    self.counts = counts
  }

  private static func keyRoutes(_ count: Int, _ counts: SearchPathCounts, _ onward: Continuations) -> [Edge] {
    var all: [Edge] = []
    counts.network.forEachEdge { all.append($0) }
    let keys = all.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : ($0.source, $0.target) < ($1.source, $1.target)
    }.prefix(count)
    let back = Continuations(counts.network.reversed(), order: counts.order)
    var arcs: [Edge] = []
    for key in keys {
      arcs.append(key)
      arcs += onward.path(from: key.target)
      arcs += back.path(from: key.source).map { Edge(source: $0.target, target: $0.source, weight: $0.weight) }
    }
    var seen: Set<[NodeID]> = []
    return arcs.filter { seen.insert([$0.source, $0.target]).inserted }
  }
}

/// The greatest way on from each node of a network without cycles.
private struct Continuations {
  /// The arc to take from each node; nil where there is none.
  private(set) var next: [Edge?]
  /// What the arcs taken from each node add up to.
  private(set) var sums: [Double]

  /// `order` has the end of each arc before its beginning.
  init(_ network: CSRGraph, order: some Sequence<NodeID>) {
    next = Array(repeating: nil, count: network.nodeCount)
    sums = Array(repeating: 0, count: network.nodeCount)
    for v in order {
      for arc in network.neighbours(of: v) {
        let sum = arc.weight + sums[arc.node.index]
        guard next[v.index] == nil || sum > sums[v.index] else { continue }
        next[v.index] = Edge(source: v, target: arc.node, weight: arc.weight)
        sums[v.index] = sum
      }
    }
  }

  func path(from start: NodeID) -> [Edge] {
    var path: [Edge] = []
    var place = start
    while let arc = next[place.index] {
      path.append(arc)
      place = arc.target
    }
    return path
  }
}

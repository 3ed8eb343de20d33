package import GraphCore

/// Closeness and harmonic centrality: how near a node is to the others. Both come from the same searches.
///
/// Closeness after Wasserman and Faust, "Social Network Analysis" (1994), also for graphs in several pieces: the
/// share of other nodes that can be reached, over their mean distance. Harmonic: the mean of 1 / distance, 0 for what
/// cannot be reached; Rochat (2009), Boldi and Vigna (2014), doi 10.1080/15427951.2013.865686. In a directed graph
/// distances run from the node to the others. Cost: in hops, entries × levels for every 64 nodes at worst and far
/// less in practice; with lengths Dijkstra's search from every node.
package struct Closeness: Sendable {
  /// By node index, within 0 ... 1 in hops; 0 for a node that reaches no other.
  package let scores: [Double]
  /// By node index, likewise.
  package let harmonic: [Double]

  package init(
    of graph: CSRGraph, lengths kind: PathLengths = .hops, control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let sums: [DistanceSums]
    if let lengths = try graph.lengths(kind) {
      sums = try DistanceSums.all(of: graph, lengths: lengths, control)
    } else {
      sums = try DistanceSums.all(inHopsOf: graph, control)
    }
    let others = Double(max(graph.nodeCount - 1, 1))
    scores = sums.map { $0.reached == 0 ? 0 : Double($0.reached) / others * (Double($0.reached) / $0.total) }
    harmonic = sums.map { $0.reciprocal / others }
  }
}

/// What closeness is made from: how many other nodes are reached, and the sums of distances and of their reciprocals.
private struct DistanceSums: Sendable {
  private static let pass = "Closeness"

  private(set) var reached = 0
  private(set) var total = 0.0
  private(set) var reciprocal = 0.0

  private mutating func add(_ count: Int, at distance: Double) {
    reached += count
    total += Double(count) * distance
    reciprocal += Double(count) / distance
  }

  /// Dijkstra's search from each node.
  static func all(
    of graph: CSRGraph, lengths: [Double], _ control: RunControl,
  ) throws(AnalysisError) -> [DistanceSums] {
    let count = graph.nodeCount
    var sums = [DistanceSums](repeating: DistanceSums(), count: count)
    let pieces = Pieces(of: count, grain: 16)
    try control.step(pass, done: 0)
    _ = try control.fill(&sums, pieces, pass: pass, scratch: { ShortestPathSearch(nodeCount: count) }) {
      range, part, search in
      for v in range {
        search.run(from: UInt32(v), on: graph, lengths: lengths)
        for u in search.order.dropFirst() { part[v - range.lowerBound].add(1, at: search.distances[Int(u)]) }
      }
    }
    return sums
  }

  /// Breadth first from 64 nodes at a time, forward along rows, so that what a node arrives at is added to its own.
  static func all(inHopsOf graph: CSRGraph, _ control: RunControl) throws(AnalysisError) -> [DistanceSums] {
    let count = graph.nodeCount
    try control.step(pass, done: 0)
    let groups = (count + UInt64.bitWidth - 1) / UInt64.bitWidth
    let found = try control.map(groups, pass: pass, scratch: { MultiSourceSearch(nodeCount: count) }) { group, search in
      let first = group * UInt64.bitWidth
      var sums = [DistanceSums](repeating: DistanceSums(), count: min(UInt64.bitWidth, count - first))
      search.start(from: first..<first + sums.count)
      search.advance(on: graph)
      var distance = 1.0
      while !search.frontier.isEmpty {
        for (source, arrivals) in search.arrivalsBySource().prefix(sums.count).enumerated() where arrivals > 0 {
          sums[source].add(arrivals, at: distance)
        }
        search.advance(on: graph)
        distance += 1
      }
      return sums
    }
    return found.flatMap { $0 }
  }
}

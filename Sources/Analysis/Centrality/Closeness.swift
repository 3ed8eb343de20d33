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

  package init(of graph: CSRGraph, lengths kind: PathLengths = .hops) throws(AnalysisError) {
    let sums: DistanceSums
    if let lengths = try graph.lengths(kind) {
      sums = DistanceSums(of: graph, lengths: lengths)
    } else {
      sums = DistanceSums(inHopsOf: graph)
    }
    let others = Double(max(graph.nodeCount - 1, 1))
    scores = zip(sums.reached, sums.total).map { $0 == 0 ? 0 : Double($0) / others * (Double($0) / $1) }
    harmonic = sums.reciprocal.map { $0 / others }
  }
}

/// What closeness is made from, by node: how many others are reached, and the sums of distances and of their
/// reciprocals.
struct DistanceSums {
  private(set) var reached: [Int]
  private(set) var total: [Double]
  private(set) var reciprocal: [Double]

  private init(nodeCount: Int) {
    reached = Array(repeating: 0, count: nodeCount)
    total = Array(repeating: 0, count: nodeCount)
    reciprocal = Array(repeating: 0, count: nodeCount)
  }

  /// Dijkstra's search from each node.
  init(of graph: CSRGraph, lengths: [Double]) {
    self.init(nodeCount: graph.nodeCount)
    var search = ShortestPathSearch(nodeCount: graph.nodeCount)
    for v in 0..<graph.nodeCount {
      search.run(from: UInt32(v), on: graph, lengths: lengths)
      reached[v] = search.order.count - 1
      for u in search.order.dropFirst() {
        let distance = search.distances[Int(u)]
        total[v] += distance
        reciprocal[v] += 1 / distance
      }
    }
  }

  /// Breadth first from 64 nodes at a time. Searches run backwards, so that what arrives at a node is its own.
  init(inHopsOf graph: CSRGraph) {
    self.init(nodeCount: graph.nodeCount)
    let backward = graph.reversed()
    var search = MultiSourceSearch(nodeCount: graph.nodeCount)
    for first in stride(from: 0, to: graph.nodeCount, by: UInt64.bitWidth) {
      search.start(from: first..<min(first + UInt64.bitWidth, graph.nodeCount))
      search.advance(on: backward)
      var distance = 1.0
      while !search.frontier.isEmpty {
        for v in search.frontier {
          let arrivals = search.arrivals(at: v)
          reached[Int(v)] += arrivals
          total[Int(v)] += Double(arrivals) * distance
          reciprocal[Int(v)] += Double(arrivals) / distance
        }
        search.advance(on: backward)
        distance += 1
      }
    }
  }
}

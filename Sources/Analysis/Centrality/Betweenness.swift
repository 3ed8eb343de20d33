package import GraphCore

/// Betweenness: the share of shortest paths between other nodes that lead through a node.
///
/// Brandes, "A faster algorithm for betweenness centrality" (2001), doi 10.1080/0022250X.2001.9990249; sampled after
/// Brandes and Pich (2007), doi 10.1142/S0218127407018403. Ends of a path do not count for it. In a directed graph
/// paths follow edges. Cost: a breadth-first search (or Dijkstra's, with lengths) of the graph, twice, for each
/// source. Numbers of paths are doubles: beyond 10³⁰⁸ paths between two nodes the scores are not numbers.
package struct Betweenness: Sendable {
  /// What the scores are divided by.
  package enum Normalisation: Sendable, Equatable {
    /// Nothing: each pair of other nodes (ordered, where directed) counts up to 1. igraph's default.
    case none
    /// The number of pairs of other nodes, so that scores are within 0 ... 1. NetworkX's `normalized=True`.
    case pairs
  }

  /// Where paths are followed from.
  package enum Sources: Sendable, Equatable {
    /// Every node: exact.
    case all
    /// So many random nodes, at least 1, for all: an unbiased estimate. As many as the graph has nodes is exact.
    case sample(count: Int, seed: UInt64)
  }

  package struct Options: Sendable {
    package let lengths: PathLengths
    package let sources: Sources
    package let normalisation: Normalisation

    package init(
      lengths: PathLengths = .hops, sources: Sources = .all, normalisation: Normalisation = .pairs,
    ) throws(AnalysisError) {
      if case .sample(let count, _) = sources, count < 1 {
        throw .option(name: "sources", value: "\(count)", range: "at least 1")
      }
      self.lengths = lengths
      self.sources = sources
      self.normalisation = normalisation
    }

    /// Exact, in hops, normalised by pairs.
    package init() {
      lengths = .hops
      sources = .all
      normalisation = .pairs
    }
  }

  /// By node index.
  package let scores: [Double]
  /// Nodes that paths were followed from.
  package let sourceCount: Int
  /// 0 where exact. Otherwise, with 95 % certainty, no score is further from the exact one (Hoeffding's inequality
  /// for all nodes at once: a cautious figure).
  package let errorBound: Double

  package init(
    of graph: CSRGraph, options: Options = Options(), control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let count = graph.nodeCount
    let lengths = try graph.lengths(options.lengths)
    let sources = Self.nodes(options.sources, count: count)
    let sums = try Self.dependencies(on: graph, of: sources, lengths: lengths, control)
    let sampled = sources.isEmpty ? 1 : Double(count) / Double(sources.count)
    let pairs = max(Double(count - 1) * Double(count - 2), 1)
    // An undirected path is followed from both of its ends: as ordered pairs count, so do these.
    let scale = options.normalisation == .pairs ? sampled / pairs : graph.isDirected ? sampled : sampled / 2
    scores = sums.map { $0 * scale }
    sourceCount = sources.count
    // A source adds at most one for each other node: between 0 and n − 2 to each sum.
    let certainty = (logarithm(Double(2 * max(count, 1)) / 0.05) / Double(2 * max(sources.count, 1))).squareRoot()
    errorBound = sources.count == count ? 0 : certainty * Double(count) * Double(count - 2) * scale / sampled
  }

  /// What the sources depend on each node for, added up in their order whatever the number of threads: so many
  /// searches run side by side, then each node takes from them in turn.
  private static func dependencies(
    on graph: CSRGraph, of sources: [UInt32], lengths: [Double]?, _ control: RunControl,
  ) throws(AnalysisError) -> [Double] {
    let pass = "Betweenness"
    var sums = [Double](repeating: 0, count: graph.nodeCount)
    let side = max(min(control.threads, sources.count), 1)
    var searches = (0..<side).map { _ in Dependencies(for: graph, hasLengths: lengths != nil) }
    let one = Pieces(of: side, grain: 1)
    let nodes = Pieces(of: graph.nodeCount)
    for first in stride(from: 0, to: sources.count, by: side) {
      try control.step(pass, done: Double(first) / Double(sources.count))
      let round = Array(sources[first..<min(first + side, sources.count)])
      _ = try control.fill(&searches, one, pass: pass) { range, part in
        for i in range where i < round.count { part[i - range.lowerBound].find(from: round[i], on: graph, lengths) }
      }
      let found = searches
      _ = try control.fill(&sums, nodes, pass: pass) { range, part in
        for search in found.prefix(round.count) {
          let values = search.values.span
          for v in range { part[v - range.lowerBound] += values[v] }
        }
      }
    }
    return sums
  }

  /// The sources, ascending, so that sums do not depend on the order in which they were drawn.
  private static func nodes(_ sources: Sources, count: Int) -> [UInt32] {
    var nodes = (0..<UInt32(count)).map { $0 }
    guard case .sample(let wanted, let seed) = sources, wanted < count else { return nodes }
    var random = SplitMix64(seed: seed)
    random.shuffle(&nodes)
    return nodes.prefix(wanted).sorted()
  }
}

/// What one source depends on each other node for. Reused from source to source.
private struct Dependencies: Sendable {
  /// By node; 0 where no path of the source leads through.
  private(set) var values: [Double]
  /// (1 + dependency) / number of paths: a node's share in each path.
  private var passedOn: [Double]
  private var edges: ShortestPathEdges
  private var search: ShortestPathSearch

  init(for graph: CSRGraph, hasLengths: Bool) {
    values = Array(repeating: 0, count: graph.nodeCount)
    passedOn = values
    edges = ShortestPathEdges(for: graph)
    search = ShortestPathSearch(nodeCount: hasLengths ? graph.nodeCount : 0)
  }

  mutating func find(from source: UInt32, on graph: CSRGraph, _ lengths: [Double]?) {
    for v in edges.order.prefix(edges.reached) { values[Int(v)] = 0 }
    if let lengths {
      search.run(from: source, on: graph, lengths: lengths)
      edges.take(from: search, on: graph, lengths: lengths)
    } else {
      edges.search(from: source, on: graph)
    }
    Self.accumulate(along: edges, passedOn: &passedOn, into: &values)
  }

  /// Furthest first: a node is needed by those that its shortest paths go on to.
  private static func accumulate(
    along edges: borrowing ShortestPathEdges, passedOn: inout [Double], into values: inout [Double],
  ) {
    let order = edges.order.span
    let successors = edges.successors.span
    let ends = edges.ends.span
    let paths = edges.pathCounts.span
    var passed = passedOn.mutableSpan
    var value = values.mutableSpan
    for place in stride(from: edges.reached - 1, to: 0, by: -1) {
      let v = Int(order[place])
      var sum = 0.0
      for i in ends[place - 1]..<ends[place] { sum += passed[Int(successors[i])] }
      let dependency = sum * paths[v]
      passed[v] = (1 + dependency) / paths[v]
      value[v] = dependency
    }
  }
}

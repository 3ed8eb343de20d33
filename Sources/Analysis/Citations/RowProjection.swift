package import GraphCore

/// Nodes tied by what they have in common, each keeping its strongest ties.
///
/// * Bibliographic coupling: papers that cite the same papers. Kessler (1963), doi 10.1002/asi.5090140103.
/// * Co-citation: papers that are cited by the same papers. Small (1973), doi 10.1002/asi.4630240406.
/// * Shared neighbours: the same in an undirected graph.
///
/// Row by row, so that the whole product is never in memory. Self-loops do not count. Cost: for each item the square of
/// the number of nodes that have it; `hubLimit` keeps that in bounds. Throws `GraphError` where weights overflow.
package struct RowProjection: Sendable {
  package enum Kind: Sendable, Equatable {
    /// Shared targets of outgoing edges.
    case coupling
    /// Shared sources of incoming edges.
    case coCitation
    /// Shared neighbours; the graph has to be undirected.
    case sharedNeighbours
  }

  /// How what two nodes a and b share becomes the weight of their tie; w is the weight of an edge, 1 where unweighted.
  package enum Weighting: Sendable, Equatable {
    /// Σ w(a, i) · w(b, i) over the shared items i: their number, where unweighted.
    case count
    /// The same over the lengths of both rows. Salton, McGill (1983).
    case cosine
    /// The same over the product of both sums of rows. van Eck, Waltman (2009), doi 10.1002/asi.21075.
    case associationStrength
    /// Each item shares out 1 among the others that have it: Σ w(a, i) · w(b, i) / (n(i) − 1). Newman (2001), doi
    /// 10.1103/PhysRevE.64.016132.
    case fractional
  }

  package struct Options: Sendable {
    package let kind: Kind
    package let weighting: Weighting
    /// Ties that a node keeps at least, by weight, equal ones by the lower node; a tie stays where either end keeps it.
    /// At least 1, or nil for all.
    package let strongest: Int?
    /// Items that more nodes than this have are left out, at least 2, or nil for none.
    package let hubLimit: Int?

    package init(
      kind: Kind, weighting: Weighting = .cosine, strongest: Int? = nil, hubLimit: Int? = nil,
    ) throws(AnalysisError) {
      if let strongest, strongest < 1 {
        throw .option(name: "strongest", value: "\(strongest)", range: "at least 1")
      }
      if let hubLimit, hubLimit < 2 { throw .option(name: "hubLimit", value: "\(hubLimit)", range: "at least 2") }
      self.kind = kind
      self.weighting = weighting
      self.strongest = strongest
      self.hubLimit = hubLimit
    }
  }

  /// Undirected, the same nodes, weights above zero.
  package let graph: CSRGraph
  /// Pairs with something in common, those that nobody kept among them.
  package let pairCount: Int
  /// Items that were left out as hubs.
  package let hubCount: Int

  package init(of graph: CSRGraph, options: Options, control: RunControl = RunControl()) throws {
    if options.kind == .sharedNeighbours, graph.isDirected {
      throw AnalysisError.needsUndirected(pass: "Shared neighbours")
    }
    if options.kind != .sharedNeighbours, !graph.isDirected {
      throw AnalysisError.needsDirected(pass: "Coupling and co-citation")
    }
    try control.step("Projection", done: 0)
    let loopless = graph.filtered { $0.source != $0.target }
    let rows = SharedItems(
      items: options.kind == .coCitation ? loopless.reversed() : loopless,
      holders: options.kind == .coCitation ? loopless : loopless.reversed(), options)
    let pieces = Pieces(ofRows: loopless.offsets.span, grain: 1 << 12)
    let count = graph.nodeCount
    let parts = try control.map(pieces.count, pass: "Projection", scratch: { RowScratch(nodeCount: count) }) {
      rows.ties(of: pieces[$0], &$1)
    }
    var ties = EdgeList(nodeCount: count)
    for tie in parts.lazy.flatMap(\.ties) { ties.append(tie.source, tie.target, weight: tie.weight) }
    // A tie that both ends keep is there twice, with the same weight to the bit.
    self.graph = try CSRBuilder(direction: .undirected, duplicates: .keepFirst, loops: .refuse).build(ties)
    pairCount = parts.reduce(0) { $0 + $1.pairs } / 2
    hubCount = rows.hubCount
  }
}

/// The rows of a projection, to be worked out one at a time.
private struct SharedItems: Sendable {
  private let items: CSRGraph
  private let holders: CSRGraph
  /// What each shared item counts for, by item; 0 for hubs.
  private let worth: [Double]
  /// What the weights of a node's ties are divided by, by node.
  private let norms: [Double]
  private let strongest: Int
  let hubCount: Int

  init(items: CSRGraph, holders: CSRGraph, _ options: RowProjection.Options) {
    self.items = items
    self.holders = holders
    strongest = options.strongest ?? .max
    let limit = options.hubLimit ?? .max
    worth = holders.nodes.map { item in
      let degree = holders.degree(of: item)
      if degree > limit { return 0 }
      return options.weighting == .fractional && degree > 1 ? 1 / Double(degree - 1) : 1
    }
    hubCount = holders.nodes.count { holders.degree(of: $0) > limit }
    norms = items.nodes.map { node in
      let row = items.neighbours(of: node)
      switch options.weighting {
      case .count, .fractional: return 1
      case .cosine: return row.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      case .associationStrength: return row.reduce(0) { $0 + $1.weight }
      }
    }
  }

  func ties(of rows: Range<Int>, _ scratch: inout RowScratch) -> (ties: [Edge], pairs: Int) {
    var ties: [Edge] = []
    var pairs = 0
    for a in rows {
      for i in items.row(UInt32(a)) where worth[Int(items.targets[i])] > 0 {
        let item = items.targets[i]
        let own = items.weights.isEmpty ? 1 : items.weights[i]
        for j in holders.row(item) where Int(holders.targets[j]) != a {
          // The same bits from both ends: the product commutes.
          let product = own * (holders.weights.isEmpty ? 1 : holders.weights[j])
          scratch.add(worth[Int(item)] * product, to: holders.targets[j])
        }
      }
      var row = scratch.take()
      for i in row.indices { row[i].weight /= norms[a] * norms[Int(row[i].node)] }
      pairs += row.count
      if row.count > strongest {
        row.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.node < $1.node }
        row.removeSubrange(strongest...)
      }
      for entry in row {
        let b = Int(entry.node)
        ties.append(Edge(source: NodeID(min(a, b)), target: NodeID(max(a, b)), weight: entry.weight))
      }
    }
    return (ties, pairs)
  }
}

/// Sums by node, taken out and cleared row by row.
private struct RowScratch {
  private var sums: [Double]
  private var found: [UInt32] = []

  init(nodeCount: Int) {
    sums = Array(repeating: 0, count: nodeCount)
  }

  mutating func add(_ weight: Double, to node: UInt32) {
    guard weight > 0 else { return }
    if sums[Int(node)] == 0 { found.append(node) }
    sums[Int(node)] += weight
  }

  mutating func take() -> [(node: UInt32, weight: Double)] {
    let row = found.map { (node: $0, weight: sums[Int($0)]) }
    for node in found { sums[Int(node)] = 0 }
    found.removeAll(keepingCapacity: true)
    return row
  }
}

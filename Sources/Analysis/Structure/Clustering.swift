package import GraphCore

/// Local clustering: how many of the pairs of a node's neighbours are joined themselves.
///
/// Watts, Strogatz (1998), doi 10.1038/30918; triangles are listed from their node of least degree, after Schank and
/// Wagner (2005), doi 10.1007/11427186_54. In a directed graph neighbours are those at either end of an edge, and pairs
/// are ordered, as in the Graphalytics benchmark (Iosup and others, 2016, doi 10.14778/3007263.3007270). Weights and
/// self-loops do not count. Cost: entries to the power of 1.5 at most.
package struct Clustering: Sendable {
  /// Triangles through each node, whatever the directions of their edges, by node index.
  package let triangles: [Int]
  /// Joined pairs of neighbours over all pairs, 0 where a node has fewer than two neighbours.
  package let scores: [Double]
  /// Three times all triangles over all paths of two edges, whatever their directions; 0 where there is no such path.
  package let transitivity: Double

  package init(of graph: CSRGraph, control: RunControl = RunControl()) throws(AnalysisError) {
    let pass = "Clustering"
    try control.step(pass, done: 0)
    let simple = graph.isDirected ? graph.undirected() : graph
    let rows = DegreeOrientedRows(simple, edgesCountBy: graph.isDirected ? graph : nil)
    let pieces = Pieces(ofRows: rows.offsets.span, grain: 1 << 12)
    let memories = try control.gather(pieces.count, pass: pass) {
      TriangleCounts(of: rows)
    } _: { piece, counts in
      counts.add(pieces[piece], of: rows)
    }
    let triangles = rows.inNodeOrder(memories.map(\.triangles))
    let links = graph.isDirected ? rows.inNodeOrder(memories.map(\.links)) : triangles.map { 2 * $0 }
    let pairs = rows.inNodeOrder([rows.degrees]).map { $0 * ($0 - 1) }
    scores = zip(links, pairs).map { $1 == 0 ? 0 : Double($0) / Double($1) }
    let paths = pairs.reduce(0, +) / 2
    transitivity = paths == 0 ? 0 : Double(triangles.reduce(0, +)) / Double(paths)
    self.triangles = triangles
  }
}

/// Each edge once, from its node of lower degree to the other, nodes numbered anew from the highest degree down: no row
/// is longer than √(2 · edges), and what most edges lead to stands close together in memory.
private struct DegreeOrientedRows: Sendable {
  private(set) var offsets: [Int] = [0]
  private(set) var targets: [UInt32] = []
  /// How many directed edges each entry stands for, 1 or 2; empty where they do not count.
  private(set) var multiplicities: [UInt8] = []
  /// Whether directed edges count.
  let countsLinks: Bool
  /// By new number, self-loops aside.
  let degrees: [Int]
  /// The new number of each node.
  private let numbers: [UInt32]

  init(_ graph: CSRGraph, edgesCountBy directed: CSRGraph?) {
    countsLinks = directed != nil
    let degreeOf = graph.degreesWithoutLoops()
    let order = Renumbering(byFallingDegreeOf: graph)
    let nodes = order.nodes
    let numbers = order.places
    degrees = nodes.map { degreeOf[Int($0)] }
    offsets.reserveCapacity(nodes.count + 1)
    targets.reserveCapacity(graph.edgeCount)
    for (number, v) in nodes.enumerated() {
      for i in graph.row(v) {
        let u = graph.targets[i]
        guard numbers[Int(u)] < number else { continue }
        targets.append(numbers[Int(u)])
        guard let directed else { continue }
        let isBoth = directed.hasEdge(v, u) && directed.hasEdge(u, v)
        multiplicities.append(isBoth ? 2 : 1)
      }
      offsets.append(targets.count)
    }
    self.numbers = numbers
  }

  /// The sums of values by new number, by node.
  func inNodeOrder(_ values: [[Int]]) -> [Int] {
    numbers.map { number in values.reduce(0) { $0 + $1[Int(number)] } }
  }
}

/// Triangles by the new number of a node, as one thread finds them.
private struct TriangleCounts: Sendable {
  private(set) var triangles: [Int]
  /// Directed edges between neighbours; empty where they do not count.
  private(set) var links: [Int]
  /// Multiplicities of the edges of the node at hand, 0 where there is none.
  private var marks: [UInt8]

  init(of rows: DegreeOrientedRows) {
    triangles = Array(repeating: 0, count: rows.degrees.count)
    links = rows.countsLinks ? triangles : []
    marks = Array(repeating: 0, count: rows.degrees.count)
  }

  mutating func add(_ range: Range<Int>, of rows: DegreeOrientedRows) {
    Self.add(range, of: rows, to: &triangles, &links, marks: &marks)
  }

  private static func add(
    _ range: Range<Int>, of rows: DegreeOrientedRows, to triangles: inout [Int], _ links: inout [Int],
    marks: inout [UInt8],
  ) {
    let offsets = rows.offsets.span
    let targets = rows.targets.span
    let multiplicities = rows.multiplicities.span
    var count = triangles.mutableSpan
    var link = links.mutableSpan
    var mark = marks.mutableSpan
    for v in range {
      let row = offsets[v]..<offsets[v + 1]
      for i in row { mark[Int(targets[i])] = rows.countsLinks ? multiplicities[i] : 1 }
      for i in row {
        let u = Int(targets[i])
        var found = 0
        for j in offsets[u]..<offsets[u + 1] where mark[Int(targets[j])] != 0 {
          found += 1
          count[Int(targets[j])] += 1
          if rows.countsLinks {
            link[Int(targets[j])] += Int(multiplicities[i])
            link[u] += Int(mark[Int(targets[j])])
            link[v] += Int(multiplicities[j])
          }
        }
        count[u] += found
        count[v] += found
      }
      for i in row { mark[Int(targets[i])] = 0 }
    }
  }
}

extension CSRGraph {
  fileprivate func hasEdge(_ u: UInt32, _ v: UInt32) -> Bool { weight(from: NodeID(u), to: NodeID(v)) != nil }
}

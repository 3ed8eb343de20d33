import Analysis
import GraphCore
import Testing

/// A small graph and the seed it was made from, by which a failing test names it.
struct RandomGraph: Sendable, CustomTestStringConvertible {
  let graph: CSRGraph
  let seed: UInt64

  var testDescription: String {
    "seed \(seed): \(graph.nodeCount) nodes, \(graph.edgeCount) edges, \(graph.direction)"
  }

  /// 1 to 12 nodes, from sparse (often in pieces) to dense, half of them directed, half with weights that are
  /// multiples of 1/4, some with self-loops.
  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = 1 + random.next(below: 12)
    let density = random.unit() * 0.7
    let isWeighted = seed & 1 == 0
    let direction: CSRGraph.Direction = seed & 2 == 0 ? .directed : .undirected
    let hasLoops = seed % 5 == 0
    var edges = EdgeList(nodeCount: count)
    for u in 0..<count {
      for v in 0..<count where direction == .directed || u <= v {
        guard u != v || hasLoops, random.unit() < density else { continue }
        edges.append(NodeID(u), NodeID(v), weight: isWeighted ? Double(1 + random.next(below: 16)) / 4 : 1)
      }
    }
    graph = try CSRBuilder(direction: direction, duplicates: .refuse, loops: .keep).build(edges)
    self.seed = seed
  }

  static func many(
    _ seeds: ClosedRange<UInt64>, where isWanted: (CSRGraph) -> Bool = { _ in true },
  ) throws -> [RandomGraph] {
    try seeds.map { try RandomGraph(seed: $0) }.filter { isWanted($0.graph) }
  }
}

extension CSRGraph {
  /// The full adjacency matrix; an undirected self-loop has twice its weight on the diagonal.
  var matrix: [[Double]] {
    nodes.map { node in
      var row = [Double](repeating: 0, count: nodeCount)
      for neighbour in neighbours(of: node) { row[neighbour.node.index] += neighbour.weight }
      return row
    }
  }

  /// Distances and numbers of shortest paths between all nodes, by Floyd and Warshall. Lengths are the weights where
  /// `inHops` is false.
  func allShortestPaths(inHops: Bool) -> (distance: [[Double]], count: [[Double]]) {
    var distance = [[Double]](repeating: Array(repeating: .infinity, count: nodeCount), count: nodeCount)
    var count = [[Double]](repeating: Array(repeating: 0, count: nodeCount), count: nodeCount)
    for v in 0..<nodeCount {
      for neighbour in neighbours(of: NodeID(v)) {
        distance[v][neighbour.node.index] = inHops ? 1 : neighbour.weight
        count[v][neighbour.node.index] = 1
      }
      distance[v][v] = 0
      count[v][v] = 1
    }
    for k in 0..<nodeCount {
      for i in 0..<nodeCount where i != k {
        for j in 0..<nodeCount where j != k {
          let through = distance[i][k] + distance[k][j]
          guard through.isFinite, i != j else { continue }
          if through < distance[i][j] {
            distance[i][j] = through
            count[i][j] = count[i][k] * count[k][j]
          } else if through == distance[i][j] {
            count[i][j] += count[i][k] * count[k][j]
          }
        }
      }
    }
    return (distance, count)
  }
}

/// The largest difference between two vectors.
func gap(_ a: [Double], _ b: [Double]) -> Double {
  a.count == b.count ? zip(a, b).map { abs($0 - $1) }.max() ?? 0 : .infinity
}

/// The same after dividing each by its largest entry.
func scaledGap(_ a: [Double], _ b: [Double]) -> Double {
  func scaled(_ values: [Double]) -> [Double] {
    let top = values.map(abs).max() ?? 0
    return top > 0 ? values.map { $0 / top } : values
  }
  return gap(scaled(a), scaled(b))
}

import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The typed graph with its edges walked both ways, as lengths: what the best explained path is the shortest in.
///
/// A step along an edge of weight w into node v is 1 − ln w + ln d(v) long, where d(v) is the number of edges at v. The
/// last addend is the price of the node that is passed: a walker who leaves v at random takes the edge that the path
/// takes in one of d(v) cases. So hubs are dear, weak edges are long, and of paths that explain as well the one of
/// fewer steps is the shorter. (Degrees damp paths in the same way in Himmelstein & Baranzini 2015, doi
/// 10.1371/journal.pcbi.1004259.)
struct PathNetwork {
  /// First arc of each node; one entry more than there are nodes.
  let offsets: [Int]
  let targets: [UInt32]
  /// The edge of each arc.
  let edges: [UInt32]
  /// 1 − ln w of each arc.
  private let lengths: [Float]
  /// ln d of each node; 0 for one without edges.
  let prices: [Double]

  /// The least weight that counts, so that no edge is infinitely long.
  private static let leastWeight = 0.01

  var nodeCount: Int { prices.count }

  /// Cost: two passes over the edges.
  init(_ reader: GraphReader) throws {
    var list: [(id: UInt32, source: UInt32, target: UInt32, length: Float)] = []
    try reader.forEachEdge { id, source, target, weight in
      guard source != target else { return }
      let length = 1 - log(min(1, max(Self.leastWeight, weight)))
      list.append((UInt32(truncatingIfNeeded: id), UInt32(source), UInt32(target), Float(length)))
    }
    self.init(nodeCount: try reader.nodeCount(), edges: list)
  }

  init(nodeCount: Int, edges list: [(id: UInt32, source: UInt32, target: UInt32, length: Float)]) {
    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    for edge in list {
      offsets[Int(edge.source) + 1] += 1
      offsets[Int(edge.target) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var targets = [UInt32](repeating: 0, count: list.count * 2)
    var edges = targets
    var lengths = [Float](repeating: 0, count: list.count * 2)
    for edge in list {
      for (from, to) in [(edge.source, edge.target), (edge.target, edge.source)] {
        let place = next[Int(from)]
        next[Int(from)] += 1
        (targets[place], edges[place], lengths[place]) = (to, edge.id, edge.length)
      }
    }
    self.offsets = offsets
    self.targets = targets
    self.edges = edges
    self.lengths = lengths
    prices = (0..<nodeCount).map { log(Double(max(1, offsets[$0 + 1] - offsets[$0]))) }
  }

  /// Places in `targets` and `edges`.
  func arcs(of node: UInt32) -> Range<Int> { offsets[Int(node)]..<offsets[Int(node) + 1] }

  /// The length of an arc without the price of the node that it enters.
  func length(_ arc: Int) -> Double { Double(lengths[arc]) }
}

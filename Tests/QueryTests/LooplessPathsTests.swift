import Analysis
import Testing

@testable import Query

/// Yen's paths against every loopless path there is.
@Suite struct LooplessPathsTests {
  private struct Case {
    var nodeCount: Int
    var edges: [(id: UInt32, source: UInt32, target: UInt32, length: Float)]

    /// Lengths are sums of halves, so that equal ones are equal to the bit but for the prices.
    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      nodeCount = 2 + random.next(below: 6)
      edges = []
      for id in 0..<random.next(below: 13) {
        let (a, b) = (random.next(below: nodeCount), random.next(below: nodeCount))
        guard a != b else { continue }
        edges.append((UInt32(id), UInt32(a), UInt32(b), Float(1 + random.next(below: 6)) / 2))
      }
    }

    func degree(_ node: Int) -> Double {
      Double(max(1, edges.count { Int($0.source) == node || Int($0.target) == node }))
    }

    /// Every path from `a` to `b` with its length, by walking on from every beginning: 1 − ln w an edge, ln d a node
    /// passed.
    func paths(_ a: Int, _ b: Int) -> [(nodes: [UInt32], length: Double)] {
      var found: [(nodes: [UInt32], length: Double)] = []
      var open: [(nodes: [UInt32], length: Double)] = [([UInt32(a)], 0)]
      while let (nodes, length) = open.popLast() {
        let last = nodes[nodes.count - 1]
        if Int(last) == b {
          found.append((nodes, length))
          continue
        }
        for next in 0..<UInt32(nodeCount) where !nodes.contains(next) {
          let steps = edges.filter {
            ($0.source, $0.target) == (last, next) || ($0.target, $0.source) == (last, next)
          }
          guard let step = steps.map(\.length).min() else { continue }
          let price = Int(next) == b ? 0 : logarithm(degree(Int(next)))
          open.append((nodes + [next], length + Double(step) + price))
        }
      }
      return found.sorted { $0.length < $1.length }
    }
  }

  @Test("Random graphs against all paths", arguments: 1...400 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    let graph = Case(seed: seed)
    let network = PathNetwork(nodeCount: graph.nodeCount, edges: graph.edges)
    for goal in 0..<graph.nodeCount {
      let search = LooplessPaths(network, to: goal)
      for start in 0..<graph.nodeCount {
        let expected = graph.paths(start, goal)
        let found = search.paths(from: start, count: 100)
        #expect(found.count == expected.count, "seed \(seed): \(start) to \(goal)")
        for (path, other) in zip(found, expected) { #expect(abs(path.length - other.length) < 1e-9, "seed \(seed)") }
        #expect(Set(found.map(\.nodes)).count == found.count)
        for path in found {
          #expect(path.nodes.first == UInt32(start) && path.nodes.last == UInt32(goal))
          #expect(Set(path.nodes).count == path.nodes.count, "a loop")
          #expect(expected.contains { $0.nodes == path.nodes && abs($0.length - path.length) < 1e-9 })
          #expect(path.arcs.count == path.nodes.count - 1)
          for (arc, next) in zip(path.arcs, path.nodes.dropFirst()) { #expect(network.targets[arc] == next) }
        }
        #expect(search.paths(from: start, count: 2) == Array(found.prefix(2)))
      }
    }
  }

  @Test func aPathIsAsLongBothWays() {
    for seed in 500..<600 as Range<UInt64> {
      let graph = Case(seed: seed)
      let network = PathNetwork(nodeCount: graph.nodeCount, edges: graph.edges)
      for a in 0..<graph.nodeCount {
        for b in 0..<graph.nodeCount {
          let there = LooplessPaths(network, to: b).paths(from: a, count: 3).map(\.length)
          let back = LooplessPaths(network, to: a).paths(from: b, count: 3).map(\.length)
          #expect(there.count == back.count && zip(there, back).allSatisfy { abs($0 - $1) < 1e-9 }, "seed \(seed)")
        }
      }
    }
  }

  /// Two ways of two steps: by a node that 50 have, and by one that two have.
  @Test func hubsAreDear() {
    var edges: [(id: UInt32, source: UInt32, target: UInt32, length: Float)] = [(0, 0, 2, 1), (1, 1, 2, 1)]
    edges += [(2, 0, 3, 2), (3, 1, 3, 2)]
    for other in 4..<52 as Range<UInt32> { edges.append((other, other, 2, 1)) }
    let paths = LooplessPaths(PathNetwork(nodeCount: 52, edges: edges), to: 1).paths(from: 0, count: 5)
    #expect(paths.map(\.nodes) == [[0, 3, 1], [0, 2, 1]])
  }

  /// Ten thousand nodes in a row: no recursion.
  @Test func longPaths() {
    let edges = (0..<9_999 as Range<UInt32>).map { (id: $0, source: $0, target: $0 + 1, length: Float(1)) }
    let paths = LooplessPaths(PathNetwork(nodeCount: 10_000, edges: edges), to: 9_999).paths(from: 0, count: 1)
    #expect(paths.first?.nodes.count == 10_000)
  }

  @Test func nothingLeadsAnywhereInAGraphWithoutEdges() {
    let search = LooplessPaths(PathNetwork(nodeCount: 2, edges: []), to: 1)
    #expect(search.paths(from: 0, count: 3).isEmpty && search.reachableCount == 1)
    #expect(search.paths(from: 1, count: 3).map(\.nodes) == [[1]])
  }
}

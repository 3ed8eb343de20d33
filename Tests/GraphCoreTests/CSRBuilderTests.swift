import GraphCore
import Testing

@Suite struct CSRBuilderTests {
  private func edges(_ nodeCount: Int, _ list: [(Int, Int, Double)]) -> EdgeList {
    var edges = EdgeList(nodeCount: nodeCount)
    for (u, v, w) in list { edges.append(NodeID(u), NodeID(v), weight: w) }
    return edges
  }

  private func build(
    _ edges: EdgeList, _ direction: CSRGraph.Direction = .undirected, _ duplicates: CSRBuilder.Duplicates = .refuse,
    _ loops: CSRBuilder.Loops = .keep,
  ) throws(GraphError) -> CSRGraph {
    try CSRBuilder(direction: direction, duplicates: duplicates, loops: loops).build(edges)
  }

  @Test func undirectedRows() throws {
    let graph = try build(edges(4, [(2, 0, 1), (0, 1, 2.5), (3, 2, 1)]))
    #expect(graph.offsets == [0, 2, 3, 5, 6])
    #expect(graph.targets == [1, 2, 0, 0, 3, 2])
    #expect(graph.weights == [2.5, 1, 2.5, 1, 1, 1])
    #expect((graph.nodeCount, graph.edgeCount, graph.totalWeight) == (4, 3, 4.5))
  }

  @Test func directedRows() throws {
    let graph = try build(edges(3, [(2, 1, 1), (2, 0, 1), (0, 2, 1)]), .directed)
    #expect(graph.offsets == [0, 1, 1, 3])
    #expect(graph.targets == [2, 0, 1])
    #expect(!graph.isWeighted)
    #expect((graph.edgeCount, graph.totalWeight) == (3, 3))
  }

  @Test func anUndirectedLoopCountsTwice() throws {
    let graph = try build(edges(2, [(0, 0, 3), (0, 1, 1)]))
    #expect(graph.targets == [0, 0, 1, 0])
    #expect(graph.degree(of: NodeID(0)) == 3)
    #expect((graph.edgeCount, graph.totalWeight) == (2, 4))
    #expect(graph.degreesWithoutLoops() == [1, 1])
  }

  @Test func duplicates() throws {
    let twice = edges(3, [(0, 1, 2), (1, 0, 5), (0, 1, 1), (2, 2, 1), (2, 2, 4), (1, 2, 1)])
    #expect(try build(twice, .undirected, .sum).weights == [8, 8, 1, 1, 5, 5])
    #expect(try build(twice, .undirected, .keepMax).weights == [5, 5, 1, 1, 4, 4])
    #expect(try build(twice, .undirected, .keepFirst).weights == [2, 2, 1, 1, 1, 1])
    #expect(try build(twice, .directed, .sum).weights == [3, 5, 1, 5])
    #expect(throws: GraphError.duplicate(source: NodeID(0), target: NodeID(1))) { try build(twice) }
  }

  @Test func unweightedDuplicates() throws {
    let twice = edges(2, [(0, 1, 1), (1, 0, 1)])
    #expect(try build(twice, .undirected, .sum).weights == [2, 2])
    #expect(try !build(twice, .undirected, .keepFirst).isWeighted)
  }

  @Test func loops() throws {
    let loop = edges(2, [(1, 1, 1), (0, 1, 2)])
    #expect(try build(loop, .undirected, .refuse, .drop).edgeCount == 1)
    #expect(throws: GraphError.selfLoop(edge: 0, node: NodeID(1))) { try build(loop, .directed, .refuse, .refuse) }
  }

  @Test func refusals() {
    #expect(throws: GraphError.endpointOutOfRange(edge: 1, node: 2, nodeCount: 2)) {
      try build(edges(2, [(0, 1, 1), (0, 2, 1)]))
    }
    #expect(throws: GraphError.badWeight(edge: 0, weight: -1)) { try build(edges(2, [(0, 1, -1)])) }
    #expect(throws: GraphError.self) { try build(edges(2, [(0, 1, .nan)])) }
    #expect(throws: GraphError.self) { try build(edges(2, [(0, 1, .infinity)])) }
    #expect(throws: GraphError.infiniteTotalWeight) {
      try build(edges(3, [(0, 1, .greatestFiniteMagnitude), (1, 2, .greatestFiniteMagnitude)]))
    }
    #expect(throws: GraphError.nodeCount(-1)) { try build(EdgeList(nodeCount: -1)) }
    #expect(throws: GraphError.nodeCount(1 << 32)) { try build(EdgeList(nodeCount: 1 << 32)) }
  }

  @Test func sentencesNameTheOffender() {
    #expect(
      "\(GraphError.endpointOutOfRange(edge: 7, node: 9, nodeCount: 5))"
        == "Edge 7 names node 9, but the graph has 5 nodes, numbered from 0.")
    #expect(
      "\(GraphError.badWeight(edge: 3, weight: -0.5))"
        == "Edge 3 has the weight -0.5: weights have to be finite and not negative.")
  }

  @Test func emptyGraphs() throws {
    let none = try CSRGraph(nodeCount: 0, direction: .directed)
    #expect((none.nodeCount, none.edgeCount) == (0, 0))
    #expect(none.invariantViolation() == nil)
    let lonely = try CSRGraph(nodeCount: 3, direction: .undirected)
    #expect(lonely.degree(of: NodeID(2)) == 0)
  }

  /// Against a table of pairs, for random lists with repetitions and loops; seeds 1 to 200.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func agreesWithATable(seed: UInt64) throws {
    var random = Numbers(state: seed)
    let count = 1 + random.next(below: 9)
    let direction: CSRGraph.Direction = seed & 1 == 0 ? .directed : .undirected
    let list = (0..<random.next(below: 60)).map { _ in
      (random.next(below: count), random.next(below: count), Double(1 + random.next(below: 4)))
    }
    var table: [[Int]: Double] = [:]
    for (u, v, w) in list { table[direction == .directed ? [u, v] : [min(u, v), max(u, v)], default: 0] += w }
    let graph = try build(edges(count, list), direction, .sum)
    #expect(graph.invariantViolation() == nil)
    var found: [[Int]: Double] = [:]
    graph.forEachEdge { found[[$0.source.index, $0.target.index]] = $0.weight }
    #expect(found == table)
    #expect(graph.edgeCount == table.count)
    #expect(graph.totalWeight == table.values.reduce(0, +))
    #expect(graph.reversed().reversed() == graph)
    #expect(graph.filtered { _ in true } == graph)
  }
}

/// Enough randomness for a test (Knuth's MMIX generator, upper bits).
private struct Numbers {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

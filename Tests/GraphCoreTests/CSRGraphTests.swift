import GraphCore
import Testing

@Suite struct CSRGraphTests {
  private func arrows() throws -> CSRGraph {
    var edges = EdgeList(nodeCount: 4)
    for (u, v, w) in [(0, 1, 2.0), (1, 0, 3), (1, 2, 1), (3, 2, 4)] { edges.append(NodeID(u), NodeID(v), weight: w) }
    return try CSRBuilder(direction: .directed, duplicates: .refuse, loops: .refuse).build(edges)
  }

  @Test func neighboursAndWeights() throws {
    let graph = try arrows()
    #expect(
      Array(graph.neighbours(of: NodeID(1))) == [
        Neighbour(node: NodeID(0), weight: 3), Neighbour(node: NodeID(2), weight: 1),
      ])
    #expect(graph.weight(from: NodeID(3), to: NodeID(2)) == 4)
    #expect(graph.weight(from: NodeID(2), to: NodeID(3)) == nil)
    #expect(graph.weight(from: NodeID(0), to: NodeID(3)) == nil)
    #expect(graph.nodes.map(\.index) == [0, 1, 2, 3])
  }

  @Test func reversed() throws {
    let graph = try arrows().reversed()
    #expect(graph.offsets == [0, 1, 2, 4, 4])
    #expect(graph.targets == [1, 0, 1, 3])
    #expect(graph.weights == [3, 2, 1, 4])
  }

  @Test func undirected() throws {
    let graph = try arrows().undirected()
    #expect(graph.edgeCount == 3)
    #expect(graph.weight(from: NodeID(0), to: NodeID(1)) == 5)
    #expect(graph.totalWeight == 10)
    #expect(graph.invariantViolation() == nil)
  }

  @Test func filtered() throws {
    let graph = try arrows().filtered { $0.weight > 2 }
    #expect(graph.edgeCount == 2)
    #expect(graph.nodeCount == 4)
  }

  @Test func rowsThrowWhatTheBodyThrows() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try arrows().withRows { _, _, _ throws(Stop) in throw Stop() } }
    #expect(try arrows().withRows { offsets, targets, weights in offsets.count + targets.count + weights.count } == 13)
  }
}

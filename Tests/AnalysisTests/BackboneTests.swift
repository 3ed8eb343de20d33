import Analysis
import GraphCore
import Testing

@Suite struct BackboneTests {
  /// A node with edges of 5, 3, 3 and 1; the neighbours 1 and 2 are joined by 4.
  private func fan(_ direction: CSRGraph.Direction = .undirected) throws -> CSRGraph {
    var edges = EdgeList(nodeCount: 5)
    for (v, weight) in [(1, 5.0), (2, 3), (3, 3), (4, 1)] { edges.append(NodeID(0), NodeID(v), weight: weight) }
    edges.append(NodeID(1), NodeID(2), weight: 4)
    return try CSRBuilder(direction: direction, duplicates: .refuse, loops: .refuse).build(edges)
  }

  private func pairs(_ graph: CSRGraph) -> [[UInt32]] {
    var pairs: [[UInt32]] = []
    graph.forEachEdge { pairs.append([$0.source.rawValue, $0.target.rawValue]) }
    return pairs
  }

  @Test func strongestEdgesOfEitherEnd() throws {
    #expect(pairs(try fan().strongestEdges(1)) == [[0, 1], [0, 3], [0, 4], [1, 2]])
    // Of the two edges of weight 3, the one to the lower node is among the two strongest.
    #expect(pairs(try fan(.directed).strongestEdges(2)) == [[0, 1], [0, 2], [1, 2]])
    #expect(try fan().strongestEdges(4) == fan())
  }

  @Test func strongestEdgesOfBothEnds() throws {
    #expect(pairs(try fan().strongestEdges(1, keptBy: .bothEnds)) == [[0, 1]])
    #expect(pairs(try fan().strongestEdges(2, keptBy: .bothEnds)) == [[0, 1], [0, 2], [1, 2]])
    #expect(throws: AnalysisError.self) { try fan().strongestEdges(0) }
  }

  /// p-values by hand: at node 0 (strength 12, degree 4) (7/12)³, (9/12)³, (11/12)³; at node 1 (9, 2) 4/9 and 5/9; at
  /// node 2 (7, 2) 4/7 and 3/7.
  @Test func disparity() throws {
    #expect(pairs(try DisparityFilter(of: fan(), significance: 0.2).backbone) == [[0, 1]])
    #expect(pairs(try DisparityFilter(of: fan(), significance: 0.425).backbone) == [[0, 1], [0, 2], [0, 3]])
    let wide = try DisparityFilter(of: fan(), significance: 0.43)
    #expect(pairs(wide.backbone) == [[0, 1], [0, 2], [0, 3], [1, 2]])
    #expect((wide.keptEdges, wide.droppedEdges) == (4, 1))
    #expect(throws: AnalysisError.self) { try DisparityFilter(of: fan(), significance: 2) }
  }
}

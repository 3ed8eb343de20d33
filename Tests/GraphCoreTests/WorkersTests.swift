import GraphCore
import Synchronization
import Testing

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 3, 8], [0, 1, 5, 100_000])
  func everyPieceIsFilledOnce(threads: Int, count: Int) {
    var values = [Int](repeating: 0, count: count)
    let pieces = Pieces(of: count, grain: 100)
    let answers = Workers(threads: threads).fill(&values, pieces) {
    } _: { range, part, _ in
      for i in range { part[i - range.lowerBound] += i + 1 }
      return range.count
    }
    #expect(values == Array(0..<count).map { $0 + 1 })
    #expect(answers?.count == pieces.count && answers?.reduce(0, +) == count)
  }

  @Test(arguments: [1, 2, 8]) func memoriesHoldAllThatWasDone(threads: Int) {
    let memories = Workers(threads: threads).gather(1_000, memory: { 0 }, { $1 += $0 })
    #expect(memories?.reduce(0, +) == 499_500)
  }

  @Test(arguments: [1, 2, 8]) func stops(threads: Int) {
    let left = Atomic(10)
    let answers = Workers(threads: threads).map(
      1_000, goesOn: { left.subtract(1, ordering: .relaxed).newValue > 0 }, scratch: {}, { index, _ in index })
    #expect(answers == nil)
  }

  /// Pieces cover the rows in order, and none is much dearer than the others unless it is a single row.
  @Test func piecesOfRows() throws {
    var edges = EdgeList(nodeCount: 5_000)
    for v in 1..<5_000 { edges.append(NodeID(0), NodeID(v)) }
    for v in 1..<4_999 { edges.append(NodeID(v), NodeID(v + 1)) }
    let graph = try CSRBuilder(direction: .undirected, duplicates: .refuse, loops: .keep).build(edges)
    let pieces = Pieces(ofRows: graph.offsets.span, grain: 1_000)
    #expect(pieces.bounds.first == 0 && pieces.bounds.last == 5_000)
    #expect(pieces.bounds == pieces.bounds.sorted())
    for piece in 0..<pieces.count where pieces[piece].count > 1 {
      let rows = pieces[piece]
      #expect(graph.offsets[rows.upperBound] - graph.offsets[rows.lowerBound] + rows.count < 7_000)
    }
    #expect(Pieces(ofRows: [0].span).bounds == [0, 0])
  }
}

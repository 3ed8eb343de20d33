import GraphCore
import Testing

@Suite struct PartitionTests {
  @Test func numbersByFirstNode() {
    let partition = Partition(labels: [7, 7, 2, 4_000_000_000, 2])
    #expect(partition.communities == [0, 0, 1, 2, 1])
    #expect(partition.communityCount == 3)
    #expect(partition.invariantViolation() == nil)
    #expect(Partition(labels: [1, 0, 1]).communities == [0, 1, 0])
  }

  @Test func numbersBySize() {
    let partition = Partition(labels: [5, 1, 1, 9, 9, 9, 3], order: .size)
    #expect(partition.communities == [2, 1, 1, 0, 0, 0, 3])
    #expect(partition.sizes == [3, 2, 1, 1])
    #expect(partition.members == [[3, 4, 5], [1, 2], [0], [6]].map { $0.map { NodeID($0 as Int) } })
  }

  @Test func coversItsGraph() throws {
    let graph = try CSRGraph(nodeCount: 3, direction: .undirected)
    try Partition.singletons(nodeCount: 3).check(covers: graph)
    #expect(throws: GraphError.partitionSize(expected: 3, found: 2)) {
      try Partition(labels: [0, 1]).check(covers: graph)
    }
  }

  @Test func empty() {
    let partition = Partition(labels: [])
    #expect((partition.nodeCount, partition.communityCount) == (0, 0))
    #expect(partition.invariantViolation() == nil)
  }
}

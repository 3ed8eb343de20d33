import Analysis
import FoundationEssentials
import GraphCore
import Testing

/// The outputs that the Graphalytics benchmark expects for its examples, to its tolerance of 10⁻⁴ and far below.
@Suite struct GraphalyticsTests {
  /// An example's graph, edges without their weights, and how its nodes are called.
  private struct Example {
    let graph: CSRGraph
    let names: [String]
    private let path: String

    init(_ direction: CSRGraph.Direction) throws {
      path = "\(testFolder)/Graphalytics/example-\(direction)"
      let names = try Self.rows("\(path).v").map { $0[0] }
      var edges = EdgeList(nodeCount: names.count)
      for row in try Self.rows("\(path).e") {
        let ends = try row.prefix(2).map { try #require(names.firstIndex(of: $0)) }
        edges.append(NodeID(ends[0]), NodeID(ends[1]))
      }
      graph = try CSRBuilder(direction: direction, duplicates: .refuse, loops: .refuse).build(edges)
      self.names = names
    }

    /// The expected values in the order of the nodes.
    func expected(_ algorithm: String) throws -> [Double] {
      let rows = try Self.rows("\(path)-\(algorithm)")
      return try names.map { name in
        let row = try #require(rows.first { $0[0] == name })
        return try #require(Double(row[1]))
      }
    }

    private static func rows(_ path: String) throws -> [[String]] {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      return text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").map(String.init) }
    }
  }

  @Test(arguments: [CSRGraph.Direction.directed, .undirected])
  func pageRankAfterTwoIterations(_ direction: CSRGraph.Direction) throws {
    let example = try Example(direction)
    let rank = try PageRank(of: example.graph, options: .init(tolerance: 1e-300, maxIterations: 2))
    #expect(try gap(rank.scores, example.expected("PR")) < 1e-12)
  }

  @Test(arguments: [CSRGraph.Direction.directed, .undirected])
  func components(_ direction: CSRGraph.Direction) throws {
    let example = try Example(direction)
    let expected = try example.expected("WCC").map { UInt32($0) }
    #expect(ConnectedComponents(of: example.graph).partition == Partition(labels: expected))
  }

  @Test func localClustering() throws {
    let example = try Example(.undirected)
    #expect(try gap(Clustering(of: example.graph).scores, example.expected("LCC")) < 1e-12)
  }
}

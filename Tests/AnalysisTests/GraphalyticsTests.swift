import Analysis
import GraphCore
import Testing

/// The outputs that the Graphalytics benchmark expects for its examples: exactly, where its rule is a tolerance to
/// 10⁻⁶ of them (the benchmark allows 10⁻⁴).
@Suite struct GraphalyticsTests {
  private static let folder = "\(testFolder)/Graphalytics"
  private static let both: [CSRGraph.Direction] = [.directed, .undirected]

  /// The examples that come with every output: graph, where the output of an algorithm is, and where searches begin.
  private static func example(_ direction: CSRGraph.Direction) throws -> (GraphalyticsGraph, String, NodeID) {
    let path = "\(folder)/example-\(direction)"
    let graph = try GraphalyticsGraph(path, direction)
    return (graph, path, try graph.node(direction == .directed ? "1" : "2"))
  }

  /// The example of one algorithm, and where its output is.
  private static func sample(
    _ algorithm: String, _ direction: CSRGraph.Direction,
  ) throws -> (GraphalyticsGraph, output: String) {
    let path = "\(folder)/\(algorithm)/\(direction == .directed ? "dir" : "undir")"
    let graph =
      algorithm == "sssp"
      ? try GraphalyticsGraph("\(path)-input", direction)
      : try GraphalyticsGraph(adjacency: "\(path)-input", direction)
    return (graph, "\(path)-output")
  }

  /// Compares where a value is expected.
  private func expect(_ found: [Double], _ expected: [Double?], within tolerance: Double = 0) {
    #expect(found.count == expected.count)
    for case (let found, let expected?) in zip(found, expected) {
      #expect(found == expected || abs(found - expected) <= tolerance * abs(expected))
    }
  }

  @Test(arguments: both) func breadthFirstSearch(_ direction: CSRGraph.Direction) throws {
    let (example, path, source) = try Self.example(direction)
    try expect(ShortestPaths(of: example.graph(), from: source).distances, example.expected("\(path)-BFS"))
    let (sample, output) = try Self.sample("bfs", direction)
    try expect(ShortestPaths(of: sample.graph(), from: sample.node("1")).distances, sample.expected(output))
  }

  @Test(arguments: both) func shortestPaths(_ direction: CSRGraph.Direction) throws {
    let (example, path, source) = try Self.example(direction)
    let found = try ShortestPaths(of: example.weighted(), from: source, lengths: .weights)
    try expect(found.distances, example.expected("\(path)-SSSP"), within: 1e-14)
    let (sample, output) = try Self.sample("sssp", direction)
    let other = try ShortestPaths(of: sample.weighted(), from: sample.node("1"), lengths: .weights)
    try expect(other.distances, sample.expected(output), within: 1e-14)
  }

  @Test(arguments: both) func pageRank(_ direction: CSRGraph.Direction) throws {
    let (example, path, _) = try Self.example(direction)
    let rank = try PageRank(of: example.graph(), options: .init(tolerance: 1e-300, maxIterations: 2))
    try expect(rank.scores, example.expected("\(path)-PR"), within: 1e-12)
    let (sample, output) = try Self.sample("pr", direction)
    let other = try PageRank(of: sample.graph(), options: .init(tolerance: 1e-300, maxIterations: 26))
    try expect(other.scores, sample.expected(output), within: 1e-6)
  }

  @Test(arguments: both) func weaklyConnectedComponents(_ direction: CSRGraph.Direction) throws {
    let (example, path, _) = try Self.example(direction)
    let (sample, output) = try Self.sample("wcc", direction)
    for (graph, output) in [(example, "\(path)-WCC"), (sample, output)] {
      // Two nodes are together exactly where their labels are equal.
      let expected = try graph.expected(output).map { UInt32(try #require($0)) }
      #expect(try ConnectedComponents(of: graph.graph()).partition == Partition(labels: expected))
    }
  }

  @Test(arguments: both) func labelPropagation(_ direction: CSRGraph.Direction) throws {
    let (example, path, _) = try Self.example(direction)
    let (sample, output) = try Self.sample("cdlp", direction)
    for (graph, output, iterations) in [(example, "\(path)-CDLP", 2), (sample, output, 5)] {
      let labels = try LabelPropagation(of: graph.graph(), maxIterations: iterations).labels
      try expect(labels.compactMap { Double(graph.names[Int($0)]) }, graph.expected(output))
    }
  }

  @Test(arguments: both) func localClustering(_ direction: CSRGraph.Direction) throws {
    let (example, path, _) = try Self.example(direction)
    try expect(Clustering(of: example.graph()).scores, example.expected("\(path)-LCC"), within: 1e-12)
    let (sample, output) = try Self.sample("lcc", direction)
    try expect(Clustering(of: sample.graph()).scores, sample.expected(output), within: 1e-11)
  }
}

import Foundation
import TestSupport
import Testing

/// `analyze` runs passes on a network file: its answer, its scores, and its sentences.
@Suite struct AnalyzeTests {
  struct Answer: Decodable {
    struct Proof: Decodable {
      let iterations: Int?
      let residual: Double?
      let converged: Bool?
      let communities: Int?
      let quality: Double?
      let seed: Int?
      let seconds: Double
    }
    let schemaVersion: Int
    let nodes: Int
    let edges: Int
    let directed: Bool
    let passes: [String: Proof]
  }

  private static let karate = Project.path("Tests/AnalysisTests/Networks/karate.edges.tsv")

  /// Nodes, edges and the best known modularity of Zachary's karate club.
  @Test func theKarateClub() throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph(
        "analyze", Self.karate, "--passes", "pagerank,leiden", "--scores", "scores.csv", "--json")
      #expect(run.status == 0 && run.errors.isEmpty)
      let answer = try run.json(Answer.self)
      #expect(answer.schemaVersion == 1 && answer.nodes == 34 && answer.edges == 78 && !answer.directed)
      #expect(answer.passes["pagerank"]?.converged == true && answer.passes["leiden"]?.seed == 1)
      #expect(abs((answer.passes["leiden"]?.quality ?? 0) - 0.4198) < 5e-5)
      let rows = try folder.text(of: "scores.csv").split(separator: "\n").map { $0.split(separator: ",") }
      #expect(rows.count == 35 && rows[0] == ["node", "pagerank", "community"])
      #expect(abs(rows.dropFirst().reduce(0) { $0 + (Double($1[1]) ?? 0) } - 1) < 1e-9)
    }
  }

  @Test func threadsDoNotMatter() throws {
    try inTemporaryFolder { folder in
      let scores = try ["1", "2", "3", "8"].map { threads in
        try folder.paperGraph("analyze", Self.karate, "--passes", "all", "--threads", threads, "--scores", "-").data
      }
      #expect(!scores[0].isEmpty && Set(scores).count == 1)
    }
  }

  @Test func peopleReadATable() throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph("analyze", "-", input: "graph { a -- b -- c; b [label=\"the middle\"] }")
      #expect(run.status == 0)
      #expect(run.output.contains("3 nodes, 2 edges") && run.output.contains("1 component"))
      #expect(run.output.contains("the middle") && run.output.contains("top nodes by pagerank"))
    }
  }

  /// From a to c it is 1 + 1, not 5; where strong ties are short, 1/5; in hops, 1.
  @Test(arguments: [
    (["--lengths", "weight"], "b,1.0"), (["--lengths", "reciprocal"], "b,0.0"), (["--weighted"], "b,0.0"),
  ]) func lengths(_ arguments: [String], _ middle: String) throws {
    try inTemporaryFolder { folder in
      let arguments = ["analyze", "-", "--passes", "betweenness", "--scores", "-"] + arguments
      let run = try folder.start(arguments, input: "a b 1\nb c 1\na c 5\n").finish()
      #expect(run.lines == ["node,betweenness", "a,0.0", middle, "c,0.0"])
    }
  }

  @Test func directions() throws {
    try inTemporaryFolder { folder in
      let text = "*Vertices 2\n*Arcs\n1 2\n"
      for (arguments, expected) in [([], true), (["--directed"], true), (["--undirected"], false)] {
        let run = try folder.start(["analyze", "-", "--json"] + arguments, input: text).finish()
        #expect(try run.json(Answer.self).directed == expected)
      }
    }
  }

  @Test func aMapNamesTheNodes() throws {
    try inTemporaryFolder { folder in
      try folder.write("id\tlabel\tx\n1\t\"abbasi, a\"\t0\n9\tahlgren\t1\n18\taltmann\t2\n", to: "map.txt")
      try folder.write("1\t18\t2\n", to: "network.txt")
      for order in [["map.txt", "network.txt"], ["network.txt", "map.txt"]] {
        let run = try folder.start(["analyze", "--passes", "degree", "--scores", "-"] + order).finish()
        #expect(run.lines == ["node,degree,label", "1,1,\"abbasi, a\"", "18,1,altmann", "9,0,ahlgren"])
      }
    }
  }

  @Test(arguments: [
    ("", "empty"), ("1 2\n3\n", "line 2"),
    ("<graphml><graph><edge source=\"a\" target=\"b\"/></graph></graphml>", "“a”"),
    ("a b 0\n", "lengths have to be"), ("a b -1\n", "not negative"),
  ]) func aSentence(_ text: String, _ words: String) throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph(
        "analyze", "-", "--passes", "betweenness", "--lengths", "weight", "--scores", "scores.csv", input: text)
      #expect(run.status == 1 && run.data.isEmpty && run.errors.contains(words), "\(run.errors)")
      #expect(folder.names().isEmpty)
    }
  }

  @Test(arguments: [
    ["--passes", "nonsense"], ["--damping", "1"], ["--tolerance", "0"], ["--resolution=-1"], ["--threads", "0"],
    ["--directed", "--undirected"], ["--lengths", "miles"], ["--scores", "-", "--json"],
  ]) func wrongUsage(_ arguments: [String]) throws {
    try inTemporaryFolder { folder in
      let run = try folder.start(["analyze", Self.karate] + arguments).finish()
      #expect(run.status == 64 && run.data.isEmpty)
    }
  }

  @Test func aPathOfAMillion() throws {
    try inTemporaryFolder { folder in
      try folder.write((0..<1_000_000).map { "\($0) \($0 + 1)\n" }.joined(), to: "path.txt")
      let run = try folder.paperGraph(
        "analyze", "path.txt", "--passes", "degree,components,strong-components,articulation,coreness", "--json")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try run.json(Answer.self).nodes == 1_000_001)
    }
  }
}

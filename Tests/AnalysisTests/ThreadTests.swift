import Analysis
import GraphCore
import Synchronization
import Testing

/// The same result to the bit with any number of threads, and passes that end when they are told to.
@Suite struct ThreadTests {
  /// Large enough to be cut into many pieces; every third node in one of two heaps, so that there is something to find.
  private static func network(_ direction: CSRGraph.Direction) throws -> CSRGraph {
    var random = SplitMix64(seed: 11)
    var edges = EdgeList(nodeCount: 4_000)
    for _ in 0..<36_000 {
      let u = random.next(below: 4_000)
      let step = random.unit() < 0.8 ? 1 + random.next(below: 40) : 1 + random.next(below: 3_999)
      edges.append(NodeID(u), NodeID((u + step) % 4_000), weight: 0.1 + random.unit())
    }
    return try CSRBuilder(direction: direction, duplicates: .sum, loops: .drop).build(edges)
  }

  /// All that the passes find, in words: doubles are written so that no two have the same words.
  private static func everything(_ threads: Int) throws -> [String: String] {
    let control = try RunControl(threads: threads)
    let directed = try network(.directed)
    let undirected = try network(.undirected)
    var found: [String: String] = [:]
    for (name, graph) in [("directed", directed), ("undirected", undirected)] {
      found["\(name) pagerank"] = "\(try PageRank(of: graph, control: control).scores)"
      found["\(name) eigenvector"] = "\(try Eigenvector(of: graph, control: control).scores)"
      let hits = try HITS(of: graph, control: control)
      found["\(name) hits"] = "\(hits.hubs) \(hits.authorities)"
      found["\(name) katz"] = "\(try Katz(of: graph, control: control).scores)"
      found["\(name) labels"] = "\(try LabelPropagation(of: graph, control: control).labels)"
      found["\(name) clustering"] = "\(try Clustering(of: graph, control: control).scores)"
      let sampled = try Betweenness.Options(sources: .sample(count: 11, seed: 3))
      found["\(name) betweenness"] = "\(try Betweenness(of: graph, options: sampled, control: control).scores)"
      let weighted = try Betweenness.Options(lengths: .weights, sources: .sample(count: 5, seed: 3))
      found["\(name) lengths"] = "\(try Betweenness(of: graph, options: weighted, control: control).scores)"
    }
    found["closeness"] = "\(try Closeness(of: undirected, control: control).scores)"
    found["coreness"] = "\(try Coreness(of: undirected, control: control).scores)"
    found["components"] = "\(ConnectedComponents(of: undirected).partition)"
    let leiden = try Leiden(of: undirected, options: .init(starts: 2), control: control)
    found["leiden"] = "\(leiden.partition) \(leiden.quality)"
    found["louvain"] = "\(try Louvain(of: undirected, control: control).partition)"
    let coupling = try RowProjection.Options(kind: .coupling, strongest: 5)
    found["projection"] = "\(try RowProjection(of: directed, options: coupling, control: control).graph)"
    let pairs = (0..<3_000).map { (NodeID($0), NodeID($0 + 7)) }
    found["pairs"] = "\(try LinkPrediction(of: undirected, pairs: pairs, control: control).scores)"
    return found
  }

  @Test func anyNumberOfThreads() throws {
    let alone = try Self.everything(1)
    for threads in [2, 3, 8] {
      let together = try Self.everything(threads)
      for (name, found) in alone { #expect(together[name] == found, "\(name) on \(threads) threads") }
    }
  }

  /// Each pass, by name, with what it is run under.
  private static func passes() throws -> [(String, (RunControl) throws -> Void)] {
    let directed = try network(.directed)
    let graph = try network(.undirected)
    let (a, b) = (NodeID(0), NodeID(3_000))
    return [
      ("PageRank", { _ = try PageRank(of: graph, control: $0) }),
      ("Eigenvector", { _ = try Eigenvector(of: graph, control: $0) }),
      ("HITS", { _ = try HITS(of: directed, control: $0) }),
      ("Katz", { _ = try Katz(of: directed, control: $0) }),
      (
        "Betweenness",
        { _ = try Betweenness(of: graph, options: .init(sources: .sample(count: 9, seed: 1)), control: $0) }
      ),
      ("Closeness", { _ = try Closeness(of: graph, control: $0) }),
      ("Coreness", { _ = try Coreness(of: graph, control: $0) }),
      ("Clustering", { _ = try Clustering(of: graph, control: $0) }),
      ("Leiden", { _ = try Leiden(of: graph, options: .init(starts: 1), control: $0) }),
      ("LeidenHierarchy", { _ = try LeidenHierarchy(of: graph, options: .init(starts: 1), control: $0) }),
      ("Louvain", { _ = try Louvain(of: graph, control: $0) }),
      ("LabelPropagation", { _ = try LabelPropagation(of: graph, control: $0) }),
      ("StrongComponents", { _ = try StrongComponents(of: directed, control: $0) }),
      ("Bridges", { _ = try Bridges(of: graph, control: $0) }),
      ("SpanningForest", { _ = try SpanningForest(of: graph, control: $0) }),
      ("TopologicalOrder", { _ = try TopologicalOrder(of: directed, control: $0) }),
      ("ShortestPaths", { _ = try ShortestPaths(of: graph, from: a, control: $0) }),
      ("KShortestPaths", { _ = try KShortestPaths(of: graph, from: a, to: b, count: 3, control: $0) }),
      ("MainPath", { _ = try MainPath(of: directed, control: $0) }),
      ("Projection", { _ = try RowProjection(of: directed, options: .init(kind: .coCitation), control: $0) }),
      ("LinkPrediction", { _ = try LinkPrediction(of: graph, pairs: [(a, b)], control: $0) }),
      ("Consensus", { _ = try Consensus(of: graph, options: .init(runs: 2), control: $0) }),
    ]
  }

  @Test func aCancelledPassSaysSo() throws {
    let control = try RunControl(isCancelled: { true })
    for (name, pass) in try Self.passes() {
      do {
        try pass(control)
        Issue.record("\(name) went on")
      } catch AnalysisError.cancelled {
        continue
      }
    }
  }

  @Test func progressIsAShare() throws {
    for (name, pass) in try Self.passes() {
      let told = Mutex([Double]())
      try pass(try RunControl(progress: { share in told.withLock { $0.append(share) } }))
      let shares = told.withLock { $0 }
      #expect(!shares.isEmpty && shares.allSatisfy { (0...1).contains($0) }, "\(name)")
    }
  }

  @Test func refusesNoThreads() {
    #expect(throws: AnalysisError.self) { try RunControl(threads: 0) }
  }
}

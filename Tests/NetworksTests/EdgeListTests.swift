import GraphCore
import Networks
import Testing

/// `u v [w]` a line, white space or comma, `#` and `%` comments.
struct EdgeListTests {
  @Test(arguments: [
    "1 2\n2 3\n", "1\t2\n2\t3", "1,2\n2,3\n", "1, 2\r\n2, 3\r\n", "# c\n% c\n\n  1   2  \n\t2 3\n", "1;2\n2;3\n",
    "1 2\r2 3\r", "\u{FEFF}1 2\n2 3\n", "1 2 {}\n2 3 {}\n", "source target\n1 2\n2 3\n", "a,b\n1,2\n2,3\n",
  ]) func thePathOfThree(_ text: String) throws {
    let network = try read(text)
    #expect(network.nodeNames == ["1", "2", "3"])
    #expect(try network.namedEdges() == [NamedEdge("1", "2"), NamedEdge("2", "3")])
  }

  @Test(arguments: [
    "1 2 0.5\n2 3 2\n", "1,2,0.5\n2,3,2e0\n", "1 2 {'weight': 0.5, 'x': 1}\n2 3 {'weight': 2}\n", "1 2 .5\n2 3 +2.0\n",
    "1 2 0.5 7\n2 3 2 8\n",
  ]) func weights(_ text: String) throws {
    let edges: Set = [NamedEdge("1", "2", 0.5), NamedEdge("2", "3", 2)]
    #expect(try read(text, weighted: true).namedEdges() == edges)
    #expect(try read(text).namedEdges() == [NamedEdge("1", "2"), NamedEdge("2", "3")])
  }

  /// Names are what stands there: `007` is no `7`, and numbers beyond 2³² are names like any others.
  @Test func namesAreKeptAsTheyAre() throws {
    #expect(try Set(read("007 7\n").nodeNames) == ["007", "7"])
    #expect(try Set(read("4294967296 99999999999999999999999\n1 2\n").nodeNames).count == 4)
    #expect(try Set(read("4294967295 0\n").nodeNames) == ["4294967295", "0"])
    #expect(try read("5 1000000\n1000000 90\n").nodeNames == ["5", "90", "1000000"])
    #expect(try read("Ångström Øre\nØre ∞\n").nodeNames == ["Ångström", "Øre", "∞"])
    #expect(
      try read("New York\tLos Angeles\nLos Angeles\tSan José\n").nodeNames == ["New York", "Los Angeles", "San José"])
  }

  /// Both ways of reading give the same graph, on any number of threads, over many pieces.
  @Test func piecesAndThreadsDoNotMatter() throws {
    var (state, text, edges) = (UInt64(7), "# seed 7\n", [(UInt32, UInt32)]())
    func next(_ bound: UInt64) -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32((state >> 33) % bound)
    }
    for _ in 0..<300_000 {
      edges.append((next(50_000) * 3, next(50_000) * 3))
      text += "\(edges[edges.count - 1].0) \(edges[edges.count - 1].1)\n"
    }
    #expect(text.utf8.count > 3 << 20)
    let one = try read(text, threads: 1)
    #expect(try read(text, threads: 3).graph(.directed, .ignored) == one.graph(.directed, .ignored))
    let names = Set(edges.flatMap { [$0.0, $0.1] }).sorted()
    #expect(one.nodeNames == names.map { "\($0)" })
    #expect(one.edgeCount == 300_000)
    // A name that is no number sends the whole file the other way.
    let other = try read(text + "x y\n").namedEdges(.directed, .ignored)
    #expect(try one.namedEdges(.directed, .ignored).union([NamedEdge("x", "y")]) == other)
  }

  @Test func repeatedEdges() throws {
    let network = try read("1 2 3\n2 1 4\n1 1 5\n", weighted: true)
    #expect(network.edgeCount == 3 && network.loopCount == 1)
    #expect(try network.namedEdges() == [NamedEdge("1", "2", 7), NamedEdge("1", "1", 5)])
    #expect(try network.namedEdges(.undirected, .lengths) == [NamedEdge("1", "2", 3), NamedEdge("1", "1", 5)])
    #expect(try network.namedEdges(.undirected, .ignored) == [NamedEdge("1", "2"), NamedEdge("1", "1")])
    #expect(
      try network.namedEdges(.directed) == [NamedEdge("1", "2", 3), NamedEdge("2", "1", 4), NamedEdge("1", "1", 5)])
  }
}

import GraphCore
import Networks
import Testing

/// Malformed networks get a sentence with the line and the way out, never a trap or an overflow of the stack.
struct MalformedTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let line: Int?
    let words: String
    var weighted = false
    var testDescription: String { String(text.prefix(60)) }

    init(_ text: String, line: Int?, _ words: String, weighted: Bool = false) {
      (self.text, self.line, self.words, self.weighted) = (text, line, words, weighted)
    }
  }

  private static let xml = "<graphml>\n<graph edgedefault=\"directed\">\n"

  @Test(arguments: [
    Case("", line: nil, "empty"),
    Case("# nothing\n% here\n", line: nil, "no edge"),
    Case("1 2\n3\n", line: 2, "1 column where the first has 2"),
    Case("1 2 3\n4 5\n", line: 2, "2 columns where the first has 3", weighted: true),
    Case("1 2\n3 4 5\n", line: 2, "3 columns where the first has 2"),
    Case("1,2\n3,\n", line: 2, "one end of an edge only"),
    Case("1\n2\n", line: 1, "is no edge"),
    Case("1 2 -1\n", line: 1, "“-1”", weighted: true),
    Case("1 2 1\n3 4 NaN\n", line: 2, "“NaN”", weighted: true),
    Case("1 2 1\n3 4 inf\n", line: 2, "finite", weighted: true),
    Case("1 2 1\n3 4 1e999\n", line: 2, "finite", weighted: true),
    Case("1 2 heavy\n", line: 1, "no number", weighted: true),
    Case("Source,Target\n1,2\n3\n", line: 3, "1 cells where the header has 2"),
    Case("Source,Target\n1,\n", line: 2, "no target"),
    Case("Source,Target\n1,\"2\n", line: 2, "never ends"),
    Case("Source,Target,Weight\n1,2,-3\n", line: 2, "“-3”", weighted: true),
    Case(xml + "<node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/>\n</graph></graphml>", line: 4, "“b”"),
    Case(xml + "<node/>\n</graph></graphml>", line: 3, "no id"),
    Case(xml + "<node id=\"a\"/>\n", line: 2, "never closed"),
    Case(xml + "</graphml>", line: 3, "closes no element"),
    Case(xml + "<node id=a/>", line: 3, "quotes"),
    Case("<html><body/></html>", line: 1, "neither GraphML nor GEXF"),
    Case(
      "<gexf><graph><nodes><node id=\"1\"/></nodes>\n<edges><edge source=\"1\"/></edges></graph></gexf>", line: 2,
      "target"),
    Case("graph [\n node [ id 1 ]\n edge [ source 1 target 2 ]\n]", line: 3, "“2”"),
    Case("graph [\n node [ id 1 ]\n", line: 1, "never closed"),
    Case("graph [\n node [ ]\n]", line: 2, "no id"),
    Case("graph [\n node [ id ]\n]", line: 2, "no value"),
    Case("graph [\n node [ id 1 ] edge [ source 1 target 1 weight -2 ]\n]", line: 2, "“-2”", weighted: true),
    Case("*Vertices 2\n*Arcs\n1 3\n", line: 3, "there is no node 3"),
    Case("*Vertices 2\n*Arcs\n1 0\n", line: 3, "there is no node 0"),
    Case("*Vertices many\n", line: 1, "number of nodes"),
    Case("*Vertices 4000000000000\n", line: 1, "announced"),
    Case("*Vertices 99999999999999999999999\n", line: 1, "number of nodes"),
    Case("*Arcs\n1 2\n", line: 1, "before the line *Vertices"),
    Case("*Vertices 2\n*Matrix\n0 1\n", line: 4, "after 1 of 2 rows"),
    Case("*Vertices 2\n*Matrix\n0 1 0\n", line: 3, "square"),
    Case("*Vertices 2\n*Edges\n1 2 NaN\n", line: 3, "“NaN”", weighted: true),
    Case("%%MatrixMarket matrix coordinate real general\n2 2 1\n3 1 1\n", line: 3, "no row “3”"),
    Case("%%MatrixMarket matrix coordinate real general\n2 2 2\n1 1 1\n", line: 4, "there are 1"),
    Case("%%MatrixMarket matrix coordinate real general\n2 2 1\n1 1 1\n1 2 1\n", line: 4, "there are more"),
    Case("%%MatrixMarket matrix coordinate real general\n2 2 1\n1 2\n", line: 3, "3 columns"),
    Case(
      "%%MatrixMarket matrix coordinate real general\n9000000000000000000 9000000000000000001 1\n1 1 1\n", line: 2,
      "announced"),
    Case("%%MatrixMarket matrix array real general\n2 2\n1\n", line: 1, "coordinate"),
    Case("%%MatrixMarket matrix coordinate complex general\n1 1 0\n", line: 1, "complex"),
    Case("digraph {\n a -- b\n}", line: 2, "->"),
    Case("graph {\n a -- \n}", line: 3, "no node behind"),
    Case("graph {\n -- a\n}", line: 2, "no node before"),
    Case("graph {\n a -- b\n", line: 3, "never closed"),
    Case("graph {\n a [label=\"x\n}", line: 2, "never closed"),
    Case("graph {\n a -- b [weight=-1]\n}", line: 2, "“-1”", weighted: true),
    Case("{\"nodes\": [{\"id\": 1}],\n\"links\": [{\"source\": 1, \"target\": 2}]}", line: 2, "“2”"),
    Case("{\"nodes\": [{\"id\": 1}],\n\"links\": [{\"source\": 1}]}", line: 2, "no source and target"),
    Case("{\"nodes\": [{\"id\": 1}", line: 1, "in the middle"),
    Case("{\"papers\": []}", line: nil, "no network"),
    Case("1 2\n\u{0}\u{0}\n", line: nil, "no text"),
  ]) func aSentence(_ it: Case) {
    let error = refusal(it.text, weighted: it.weighted)
    #expect(error?.line == it.line, "\(error?.description ?? "read")")
    #expect(error?.reason.contains(it.words) == true, "\(error?.description ?? "read")")
  }

  /// A million open brackets, braces and tags.
  @Test(arguments: [
    String(repeating: "graph [ ", count: 1_000_000), "graph [ " + String(repeating: "a [ ", count: 1_000_000),
    "graph { " + String(repeating: "{ ", count: 1_000_000),
    "digraph { a -> " + String(repeating: "{ b -> ", count: 100_000),
    "<graphml>" + String(repeating: "<graph>", count: 1_000_000),
    "{\"nodes\": " + String(repeating: "[", count: 1_000_000), String(repeating: "[", count: 1_000_000),
    "graph { a [label=" + String(repeating: "<", count: 1_000_000),
  ]) func nestingBombs(_ text: String) {
    #expect(refusal(text) != nil)
  }

  /// Ten entities, each ten times the one before, stand for nothing here.
  @Test func entityBombs() throws {
    var text = "<!DOCTYPE g [<!ENTITY e0 \"ha\">"
    for i in 1...10 { text += "<!ENTITY e\(i) \"" + String(repeating: "&e\(i - 1);", count: 10) + "\">" }
    text += "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml><graph edgedefault=\"undirected\">"
    text += "<node id=\"&e10;\"/><node id=\"&x;\"/></graph></graphml>"
    #expect(try read(text).nodeNames == ["&e10;", "&x;"])
  }

  @Test func aStarOfTenMillion() throws {
    let count = 1_000_000
    let network = try read((1...count).map { "0 \($0)\n" }.joined())
    let graph = try network.graph(.undirected, .ignored)
    #expect(graph.nodeCount == count + 1 && graph.degree(of: NodeID(0)) == count)
  }

  @Test func anEmptyGraph() throws {
    for text in [
      "graph {}", "digraph G {}", "graph [ ]", "*Vertices 0\n", "<graphml><graph/></graphml>", "<gexf><graph/></gexf>",
      "%%MatrixMarket matrix coordinate pattern general\n0 0 0\n", "{\"nodes\": [], \"links\": []}", "Source,Target\n",
    ] {
      let network = try read(text)
      #expect(network.nodeCount == 0 && network.edgeCount == 0, "\(text)")
      #expect(try network.graph(.undirected, .strengths).nodeCount == 0)
    }
  }
}

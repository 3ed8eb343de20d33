package import Export
import Extraction
import PaperModel
package import Store

/// Makes of a graph file the network that other tools open: every node and every edge, with what is known of each.
package struct NetworkBuilder {
  private let reader: GraphReader
  private let communities: [String]

  package init(_ reader: GraphReader) throws {
    self.reader = reader
    communities = try reader.communityNames()
  }

  private static let nodeColumns: [Network.Column] = [
    .init("key", .text), .init("year", .integer), .init("date", .text), .init("authors", .text), .init("venue", .text),
    .init("type", .text), .init("doi", .text), .init("arxiv", .text), .init("detail", .text), .init("strength", .real),
    .init("pagerank", .real), .init("betweenness", .real),
  ]

  private static let edgeColumns: [Network.Column] = [
    .init("sense", .text), .init("evidence", .text), .init("place", .text),
  ]

  /// Cost: linear in the graph. Sentences that prove several edges are kept once.
  package func network(title: String) throws -> Network {
    let nodes = try reader.numberedNodes()
    var edges: [Network.Edge] = []
    var quoter = ProofQuoter(reader)
    try reader.eachEdge { edge, proof in
      guard nodes.indices.contains(edge.source), nodes.indices.contains(edge.target) else { return }
      let quoted = try proof.flatMap { try quoter.quote($0) }
      edges.append(
        Network.Edge(
          source: edge.source, target: edge.target, kind: edge.kind, weight: edge.weight,
          values: [edge.sense.flatMap(Self.text), quoted.map { .text($0.sentence) }, quoted.map { .text($0.place) }]))
    }
    let values = try paperValues()
    let membership = Self.communities(nodes, values.map(\.community), edges)
    var names = NodeNames()
    return Network(
      title: title, communities: communities.map { Self.line($0) }, nodeColumns: Self.nodeColumns,
      edgeColumns: Self.edgeColumns, centrality: "pagerank",
      nodes: nodes.map { node in
        Network.Node(
          id: names.name(kind: node.kind, key: node.key), label: Self.line(node.label), kind: node.kind,
          address: node.address.flatMap { WebAddress($0)?.text }, community: membership[node.id],
          values: node.id < values.count ? values[node.id].columns : Self.values(of: node),
          text: node.id < values.count ? values[node.id].abstract : nil)
      },
      edges: edges)
  }

  // MARK: Nodes

  private func paperValues() throws -> [(columns: [Network.Value?], community: Int?, abstract: String?)] {
    try reader.bibliography().map { paper in
      let measures = paper.measures
      func identifier(_ scheme: String) -> Network.Value? {
        paper.identifiers.first { $0.scheme == scheme }.flatMap { Self.text($0.value) }
      }
      let columns: [Network.Value?] = [
        Self.text(paper.key), paper.year.map { .integer($0) }, paper.date.flatMap(Self.text),
        Self.text(paper.authors.joined(separator: "; ")), paper.venue.flatMap(Self.text), paper.type.flatMap(Self.text),
        identifier("doi"), identifier("arxiv"), nil, .real(measures.strength),
        .real(measures.pageRank), .real(measures.betweenness),
      ]
      let community = measures.community.flatMap { communities.indices.contains($0) ? $0 : nil }
      return (columns, community, paper.abstract)
    }
  }

  private static func values(of node: StoredNode) -> [Network.Value?] {
    var values = [Network.Value?](repeating: nil, count: nodeColumns.count)
    values[0] = text(node.key)
    values[1] = node.year.map { .integer($0) }
    values[8] = node.detail.flatMap(text)
    return values
  }

  /// The community of each node: a paper's own; of anything else the one to which most of what it is tied to belongs, by
  /// weight, the lower number where two have as much.
  private static func communities(
    _ nodes: [StoredNode], _ papers: [Int?], _ edges: [Network.Edge]
  ) -> [Int?] {
    var weights = [[Int: Double]](repeating: [:], count: nodes.count)
    for edge in edges {
      for (node, other) in [(edge.source, edge.target), (edge.target, edge.source)] {
        guard node >= papers.count, other < papers.count, let community = papers[other] else { continue }
        weights[node][community, default: 0] += edge.weight
      }
    }
    return nodes.indices.map { node in
      if node < papers.count { return papers[node] }
      return weights[node].min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
  }

  // MARK: Text

  private static func text(_ text: String) -> Network.Value? {
    let line = line(text)
    return line.isEmpty ? nil : .text(line)
  }

  private static func line(_ text: String) -> String { Network.line(text) }
}

/// Quotes the sentences that prove edges. Edges come by paper, so that those of one paper share their sentences.
private struct ProofQuoter {
  private let reader: GraphReader
  private var paper: Int?
  private var texts: (title: [UInt8]?, abstract: [UInt8]?) = (nil, nil)
  private var sentences: [Sentence: String] = [:]
  private var lastPlace: (source: String, line: Int, text: String) = ("", 0, "")

  private struct Sentence: Hashable {
    let field: String
    let range: Range<Int>
  }

  init(_ reader: GraphReader) { self.reader = reader }

  /// The sentence round the evidence, or the value of the field that is the evidence, and `file:line`.
  mutating func quote(_ proof: StoredEvidence) throws -> (sentence: String, place: String)? {
    if paper != proof.paper {
      paper = proof.paper
      texts = try reader.texts(ofPaper: proof.paper)
      sentences.removeAll(keepingCapacity: true)
    }
    let text = proof.field == "title" ? texts.title : proof.field == "abstract" ? texts.abstract : nil
    guard let text else { return proof.text.map { (Network.line($0), place(proof)) } }
    guard proof.range.lowerBound >= 0, proof.range.upperBound <= text.count else { return nil }
    let range = Quote.sentence(in: text.span, around: proof.range)
    let sentence = Sentence(field: proof.field, range: range)
    if let known = sentences[sentence] { return (known, place(proof)) }
    let line = Network.line(String(decoding: text[range], as: UTF8.self))
    sentences[sentence] = line
    return (line, place(proof))
  }

  /// `file:line`, one string for all that stands in a row in one place.
  private mutating func place(_ proof: StoredEvidence) -> String {
    if lastPlace.source != proof.source || lastPlace.line != proof.line {
      lastPlace = (proof.source, proof.line, "\(Network.line(proof.source)):\(proof.line)")
    }
    return lastPlace.text
  }
}

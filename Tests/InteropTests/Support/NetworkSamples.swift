import Export
import Foundation
import TestSupport

/// Networks to write, and what a reader must find in the files, in a form that has nothing to do with the writers.
struct NetworkSample {
  let network: Network
  /// For `compare.py`. Numbers with a fraction are strings, which lose nothing on their way.
  let expected: [String: Any]

  /// A node for each hostile text, others of the same label, edges of several kinds between the same two nodes, loops,
  /// and weights from very small to very large.
  static func hostile(seed: UInt64) -> NetworkSample {
    var random = SplitMix64(state: seed)
    let texts = HostileTexts.all + HostileTexts.all.shuffled(using: &random).prefix(20)
    let kinds = ["paper", "concept", "repository"]
    let communities = ["first", "<second> & \"third\"", "模型"]
    let weights: [Double] = [0, 1, 0.1, 1 / 3, 1e-300, 1e-7, 1e22, 123_456.789, 1.7976931348623157e308]
    var names = NodeNames()
    var (nodes, edges): ([Network.Node], [Network.Edge]) = ([], [])
    var (nodesExpected, edgesExpected): ([[String: Any]], [[String: Any]]) = ([], [])
    for (index, text) in texts.enumerated() {
      let kind = kinds[index % kinds.count]
      let id = names.name(kind: kind, key: text)
      let community = index % 4 == 3 ? nil : index % 4
      let address = index % 5 == 0 ? "https://example.org/?a=1&b=\(index)" : nil
      let rank = random.next() % 2 == 0 ? Double(index) / 7 : nil
      let year = index % 3 == 0 ? 1990 + index : nil
      // An empty attribute is one that is not there.
      let note = text.isEmpty ? nil : text
      nodes.append(
        Network.Node(
          id: id, label: text, kind: kind, address: address, community: community,
          values: [note.map { .text($0) }, year.map { .integer($0) }, rank.map { .real($0) }]))
      var node: [String: Any] = ["id": id, "label": text, "kind": kind]
      node["url"] = address
      node["community"] = community.map { $0 + 1 }
      node["community_name"] = community.map { communities[$0] }
      node["note"] = note
      node["year"] = year
      node["pagerank"] = rank.map { "\($0)" }
      nodesExpected.append(node)
    }
    for index in 0..<(3 * texts.count) {
      let (source, target) = (Int(random.next() % UInt64(texts.count)), Int(random.next() % UInt64(texts.count)))
      let (weight, text) = (weights[index % weights.count], texts[Int(random.next() % UInt64(texts.count))])
      let parallel = index % 4 == 0 ? ["cites", "mentions"] : ["has-concept"]
      for kind in parallel {
        let evidence = text.isEmpty ? nil : text
        edges.append(
          Network.Edge(
            source: source, target: target, kind: kind, weight: weight, values: [evidence.map { .text($0) }]))
        var edge: [String: Any] = ["source": source, "target": target, "kind": kind, "weight": "\(weight)"]
        edge["evidence"] = evidence
        edgesExpected.append(edge)
      }
    }
    let network = Network(
      title: "<Hostile> & \u{1} \"network\"", communities: communities,
      nodeColumns: [.init("note", .text), .init("year", .integer), .init("pagerank", .real)],
      edgeColumns: [.init("evidence", .text)], centrality: "pagerank", nodes: nodes, edges: edges)
    return NetworkSample(network: network, expected: ["nodes": nodesExpected, "edges": edgesExpected])
  }

  static func small(_ count: Int, edges: [(Int, Int, Double)] = []) -> Network {
    Network(
      title: "small", communities: ["only"], nodeColumns: [], edgeColumns: [],
      nodes: (0..<count).map { Network.Node(id: "paper:p\($0)", label: "Paper \($0)", kind: "paper", community: 0) },
      edges: edges.map { Network.Edge(source: $0, target: $1, kind: "cites", weight: $2) })
  }
}

extension NetworkFormat {
  /// The bytes of each file of the format.
  func files(of network: Network, asTables: Bool = false) throws -> [(name: String, bytes: [UInt8])] {
    try parts(of: network, asTables: asTables).map { part in
      var bytes: [UInt8] = []
      var output = ByteOutput { bytes += $0 }
      try part.write(&output)
      try output.finish()
      return (part.name, bytes)
    }
  }

  /// Its only file as text.
  func text(of network: Network) throws -> String { String(decoding: try files(of: network)[0].bytes, as: UTF8.self) }

  /// Its only file as JSON.
  func object(of network: Network) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(try files(of: network)[0].bytes))
    guard let object = value as? [String: Any] else { throw Obstacle("not an object") }
    return object
  }
}

/// Python with networkx and igraph: the environment that `make readers` makes, or the system's own.
enum Python {
  static let path: String? = {
    let made = Project.path(".build/readers/bin/python")
    return [made, "python3"].first { python in
      (try? inTemporaryFolder { try $0.run(python, "-c", "import networkx, igraph").status }) == 0
    }
  }()

  static let script = Project.path("Tests/InteropTests/Readers/compare.py")
}

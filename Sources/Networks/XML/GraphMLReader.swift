/// GraphML (graphml.graphdrawing.org): keys, nodes, edges, their data; yEd's labels too.
///
/// Nodes of graphs within nodes are nodes like any others. Of several graphs in a file the first is read.
struct GraphMLReader {
  private var builder: NetworkBuilder
  /// Ids of the keys that hold weights and labels.
  private var weightKeys: [[UInt8]] = []
  private var labelKeys: [[UInt8]] = []
  private var defaultWeight: [UInt8]?
  /// What is being read.
  private var graphs: [Bool] = []
  private var node: UInt32?
  private var edge: Edge?
  private var keyInForce: [UInt8]?
  private var content: [UInt8] = []
  private var (hyperedges, finishedGraphs, statesDirection) = (0, 0, false)

  private struct Edge {
    let source: UInt32
    let target: UInt32
    let isArc: Bool
    let start: Int
    var weight: [UInt8]?
  }

  init(_ reader: NetworkReader) {
    builder = NetworkBuilder(takesWeights: reader.takesWeights, declares: true)
  }

  mutating func read(_ text: Span<UInt8>) throws(Fault) -> Network {
    var scanner = XMLScanner(text.count)
    while let event = try scanner.next(text) {
      switch event {
      // A second graph beside the first is another network.
      case .start(let tag) where finishedGraphs == 0 || text.equals("graph", tag.name): try start(tag, text)
      case .end(let name) where finishedGraphs == 0 || text.equals("graph", name): try end(name, text)
      case .text(let piece) where finishedGraphs == 0: content += piece.bytes(text)
      default: break
      }
    }
    if finishedGraphs > 1 {
      builder.notes.append("the file has \(finishedGraphs) graphs, of which the first was read")
    }
    if hyperedges > 0 { builder.notes.append("\(hyperedges) hyperedges were left out: they join more than two nodes") }
    return try builder.network(.graphML, stated: statesDirection)
  }

  private mutating func start(_ tag: XMLTag, _ text: Span<UInt8>) throws(Fault) {
    content.removeAll(keepingCapacity: true)
    let name = tag.name
    if text.equals("key", name) {
      key(tag, text)
    } else if text.equals("graph", name) {
      let directed = tag.attribute("edgedefault", text)
      if directed != nil { statesDirection = true }
      graphs.append(directed.map { $0.elementsEqual("directed".utf8) } ?? graphs.last ?? false)
    } else if text.equals("node", name), !graphs.isEmpty {
      guard let id = tag.attribute("id", text) else { throw Fault(at: tag.start, "a node has no id") }
      node = try builder.declare(id)
    } else if text.equals("edge", name), !graphs.isEmpty {
      edge = try edge(tag, text)
    } else if text.equals("hyperedge", name) {
      hyperedges += 1
    } else if text.equals("data", name) {
      keyInForce = tag.attribute("key", text)
    }
  }

  private mutating func key(_ tag: XMLTag, _ text: Span<UInt8>) {
    guard let id = tag.attribute("id", text), let name = tag.attribute("attr.name", text)?.map(ASCII.lowered) else {
      return
    }
    let domain = tag.attribute("for", text) ?? Array("all".utf8)
    if !domain.elementsEqual("node".utf8), name.elementsEqual("weight".utf8) { weightKeys.append(id) }
    if !domain.elementsEqual("edge".utf8), name.elementsEqual("label".utf8) || name.elementsEqual("name".utf8) {
      labelKeys.append(id)
    }
    keyInForce = id
  }

  private mutating func edge(_ tag: XMLTag, _ text: Span<UInt8>) throws(Fault) -> Edge {
    guard let source = tag.attribute("source", text), let target = tag.attribute("target", text) else {
      throw Fault(at: tag.start, "an edge needs the attributes source and target")
    }
    let own = tag.attribute("directed", text)
    if own != nil { statesDirection = true }
    return Edge(
      source: try builder.end(source, at: tag.start), target: try builder.end(target, at: tag.start),
      isArc: own.map { $0.elementsEqual("true".utf8) || $0.elementsEqual("1".utf8) } ?? graphs.last ?? false,
      start: tag.start, weight: tag.attribute("weight", text))
  }

  private mutating func end(_ name: Range<Int>, _ text: Span<UInt8>) throws(Fault) {
    if text.equals("data", name) {
      if let key = keyInForce { take(content, key: key) }
      keyInForce = nil
    } else if text.equals("default", name) {
      if let key = keyInForce, weightKeys.contains(key) { defaultWeight = content }
    } else if text.equals("nodelabel", name) {
      if let node { builder.label(node, String(decoding: content, as: UTF8.self)) }
    } else if text.equals("node", name) {
      node = nil
    } else if text.equals("edge", name), let edge {
      let weight = try (edge.weight ?? defaultWeight).map { value throws(Fault) in
        try builder.weight(value, at: edge.start)
      }
      builder.add(edge.source, edge.target, weight: weight, isArc: edge.isArc)
      self.edge = nil
    } else if text.equals("graph", name) {
      graphs.removeLast()
      if graphs.isEmpty { finishedGraphs += 1 }
    }
  }

  private mutating func take(_ value: [UInt8], key: [UInt8]) {
    if edge != nil, weightKeys.contains(key) || key.elementsEqual("weight".utf8) {
      edge?.weight = value
    } else if edge == nil, let node, labelKeys.contains(key) {
      builder.label(node, String(decoding: value, as: UTF8.self))
    }
  }
}

/// GEXF 1.1 to 1.3 (gexf.net): nodes with labels, also within nodes; edges with weight and type.
///
/// Times of dynamic graphs are left out of account: what ever is there, is there.
struct GEXFReader {
  private var builder: NetworkBuilder
  private var (statesDirection, isArcByDefault, graphs) = (false, false, 0)
  /// Ids of attributes of edges that are called weight, where an edge has no weight of its own.
  private var weightAttributes: [[UInt8]] = []
  private var isInEdgeAttributes = false
  private var edge: (source: UInt32, target: UInt32, isArc: Bool, start: Int, weight: [UInt8]?)?

  init(_ reader: NetworkReader) {
    builder = NetworkBuilder(takesWeights: reader.takesWeights, declares: true)
  }

  mutating func read(_ text: Span<UInt8>) throws(Fault) -> Network {
    var scanner = XMLScanner(text.count)
    while let event = try scanner.next(text) {
      switch event {
      case .start(let tag): try start(tag, text)
      case .end(let name) where text.equals("edge", name): try endEdge()
      default: break
      }
    }
    if graphs > 1 { builder.notes.append("the file has \(graphs) graphs, which were read as one") }
    return try builder.network(.gexf, stated: statesDirection)
  }

  private mutating func start(_ tag: XMLTag, _ text: Span<UInt8>) throws(Fault) {
    let name = tag.name
    if text.equals("graph", name) {
      graphs += 1
      if let type = tag.attribute("defaultedgetype", text) {
        statesDirection = true
        isArcByDefault = type.elementsEqual("directed".utf8)
      }
    } else if text.equals("attributes", name) {
      isInEdgeAttributes = tag.attribute("class", text)?.elementsEqual("edge".utf8) ?? false
    } else if text.equals("attribute", name), isInEdgeAttributes, let id = tag.attribute("id", text),
      tag.attribute("title", text)?.map(ASCII.lowered).elementsEqual("weight".utf8) ?? false
    {
      weightAttributes.append(id)
    } else if text.equals("node", name) {
      guard let id = tag.attribute("id", text) else { throw Fault(at: tag.start, "a node has no id") }
      _ = try builder.declare(id, label: tag.attribute("label", text).map { String(decoding: $0, as: UTF8.self) })
    } else if text.equals("edge", name) {
      try startEdge(tag, text)
    } else if text.equals("attvalue", name), edge != nil, edge?.weight == nil,
      let key = tag.attribute("for", text), weightAttributes.contains(key)
    {
      edge?.weight = tag.attribute("value", text)
    }
  }

  private mutating func startEdge(_ tag: XMLTag, _ text: Span<UInt8>) throws(Fault) {
    guard let source = tag.attribute("source", text), let target = tag.attribute("target", text) else {
      throw Fault(at: tag.start, "an edge needs the attributes source and target")
    }
    let type = tag.attribute("type", text)
    if type != nil { statesDirection = true }
    edge = (
      try builder.end(source, at: tag.start), try builder.end(target, at: tag.start),
      type.map { $0.elementsEqual("directed".utf8) } ?? isArcByDefault, tag.start, tag.attribute("weight", text)
    )
  }

  private mutating func endEdge() throws(Fault) {
    guard let edge else { return }
    let weight = try edge.weight.map { value throws(Fault) in try builder.weight(value, at: edge.start) }
    builder.add(edge.source, edge.target, weight: weight, isArc: edge.isArc)
    self.edge = nil
  }
}

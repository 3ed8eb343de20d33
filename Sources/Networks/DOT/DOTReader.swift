/// DOT (graphviz.org): nodes, chains of edges, subgraphs at either end of an edge, attributes and their defaults.
///
/// Weights are the attribute `weight`, labels `label`. Subgraphs are a stack: nothing recurses. Of several graphs in
/// a file the first is read.
struct DOTReader {
  /// What is between two semicolons: ends joined by `->` or `--`.
  private struct Statement {
    var last: [UInt32] = []
    var edges: [(UInt32, UInt32)] = []
    var start = 0
    var awaitsEnd = false
    var weight: [UInt8]?
  }

  /// A subgraph that is being read.
  private struct Frame {
    var nodes: [UInt32] = []
    var name: [UInt8]?
    var weight: [UInt8]?
    /// The statement of the graph round it that it is an end in.
    var interrupted = Statement()
  }

  private var builder: NetworkBuilder
  private var scanner = DOTScanner()
  private var frames: [Frame] = []
  private var statement = Statement()
  private var isDirected = false
  private var named: [[UInt8]: [UInt32]] = [:]
  private var edgeCount = 0

  private static let deepest = 10_000
  private static let mostEdges = 200_000_000

  init(_ reader: NetworkReader) { builder = NetworkBuilder(takesWeights: reader.takesWeights) }

  mutating func read(_ text: Span<UInt8>) throws(Fault) -> Network {
    try readHead(text)
    while !frames.isEmpty {
      guard let token = try scanner.next(text) else {
        throw Fault(at: text.count, "the graph is never closed: “}” is missing; is the file whole?")
      }
      switch token {
      case .edge(let isArc):
        guard isArc == isDirected else {
          throw Fault(
            at: scanner.start, "edges of a \(isDirected ? "digraph" : "graph") are written \(isDirected ? "->" : "--")")
        }
        guard !statement.last.isEmpty || !statement.edges.isEmpty, !statement.awaitsEnd else {
          throw Fault(at: scanner.start, "an edge has no node before it")
        }
        statement.awaitsEnd = true
      case .id(let id, let isBare): try readID(id, isBare: isBare, text)
      case .mark(UInt8(ascii: "{")): try open(named: nil)
      case .mark(UInt8(ascii: "}")): try close()
      case .mark(UInt8(ascii: "[")): try readAttributes(text)
      case .mark(UInt8(ascii: ";")), .mark(UInt8(ascii: ",")): try finishStatement()
      case .mark(let mark):
        throw Fault(at: scanner.start, "“\(Character(Unicode.Scalar(mark)))” cannot stand here")
      }
    }
    if try scanner.next(text) != nil { builder.notes.append("what follows the first graph of the file was left out") }
    return try builder.network(.dot, stated: true)
  }

  /// `strict`? (`graph` | `digraph`) name? `{`
  private mutating func readHead(_ text: Span<UInt8>) throws(Fault) {
    while let token = try scanner.next(text) {
      switch token {
      case .id(let id, isBare: true) where id.map(ASCII.lowered).elementsEqual("digraph".utf8): isDirected = true
      case .id: break
      case .mark(UInt8(ascii: "{")):
        frames.append(Frame())
        return
      case .mark, .edge: throw Fault(at: scanner.start, "a graph begins `graph {` or `digraph {`")
      }
    }
    throw Fault(at: text.count, "a graph begins `graph {` or `digraph {`, and there is none")
  }

  private mutating func readID(_ id: [UInt8], isBare: Bool, _ text: Span<UInt8>) throws(Fault) {
    let start = scanner.start
    if isBare {
      switch String(decoding: id.map(ASCII.lowered), as: UTF8.self) {
      case "node", "edge", "graph":
        try finishStatement()
        let isEdge = ASCII.lowered(id[0]) == UInt8(ascii: "e")
        while try scanner.isBefore(UInt8(ascii: "["), text) {
          _ = try scanner.next(text)
          try readList(text) { reader, key, value in
            if isEdge, key.elementsEqual("weight".utf8) { reader.frames[reader.frames.count - 1].weight = value }
          }
        }
        return
      case "subgraph": return try readSubgraph(text)
      default: break
      }
    }
    if try scanner.isBefore(UInt8(ascii: "="), text) {
      try finishStatement()
      _ = try scanner.next(text)
      _ = try scanner.next(text)
      return
    }
    let node = try builder.declare(id)
    while try scanner.isBefore(UInt8(ascii: ":"), text) {
      _ = try scanner.next(text)
      _ = try scanner.next(text)
    }
    frames[frames.count - 1].nodes.append(node)
    try join([node], at: start)
  }

  private mutating func readSubgraph(_ text: Span<UInt8>) throws(Fault) {
    var name: [UInt8]?
    if try !scanner.isBefore(UInt8(ascii: "{"), text), case .id(let id, _) = try scanner.next(text) { name = id }
    if try scanner.isBefore(UInt8(ascii: "{"), text) {
      _ = try scanner.next(text)
      try open(named: name)
    } else {
      try join(name.flatMap { named[$0] } ?? [], at: scanner.start)
    }
  }

  private mutating func open(named name: [UInt8]?) throws(Fault) {
    guard frames.count < Self.deepest else {
      throw Fault(at: scanner.start, "subgraphs are nested deeper than \(Self.deepest) levels: no network needs that")
    }
    frames.append(Frame(name: name, weight: frames.last?.weight, interrupted: statement))
    statement = Statement()
  }

  private mutating func close() throws(Fault) {
    try finishStatement()
    let start = scanner.start
    let frame = frames.removeLast()
    guard !frames.isEmpty else { return }
    statement = frame.interrupted
    let nodes = Set(frame.nodes).sorted()
    if let name = frame.name { named[name] = nodes }
    frames[frames.count - 1].nodes += nodes
    try join(nodes, at: start)
  }

  /// Takes the nodes as the next end of the statement, or as the first one of another.
  private mutating func join(_ nodes: [UInt32], at start: Int) throws(Fault) {
    guard statement.awaitsEnd else {
      try finishStatement()
      statement.last = nodes
      statement.start = start
      return
    }
    edgeCount += statement.last.count * nodes.count
    guard edgeCount <= Self.mostEdges else {
      throw Fault(at: start, "edges between subgraphs come to more than \(Self.mostEdges): take a part of the network")
    }
    for source in statement.last {
      for target in nodes { statement.edges.append((source, target)) }
    }
    statement.last = nodes
    statement.awaitsEnd = false
  }

  private mutating func finishStatement() throws(Fault) {
    guard !statement.awaitsEnd else { throw Fault(at: scanner.start, "an edge has no node behind it") }
    defer { statement = Statement() }
    guard !statement.edges.isEmpty else { return }
    let weight = try (statement.weight ?? frames.last?.weight).map { value throws(Fault) in
      try builder.weight(value, at: statement.start)
    }
    for edge in statement.edges { builder.add(edge.0, edge.1, weight: weight, isArc: isDirected) }
  }

  /// The attributes of the statement before them.
  private mutating func readAttributes(_ text: Span<UInt8>) throws(Fault) {
    let node = statement.edges.isEmpty && statement.last.count == 1 ? statement.last.first : nil
    try readList(text) { reader, key, value in
      if key.elementsEqual("weight".utf8) { reader.statement.weight = value }
      if let node, key.elementsEqual("label".utf8) { reader.builder.label(node, Self.label(value)) }
    }
  }

  /// What follows `[`, up to `]`.
  private mutating func readList(
    _ text: Span<UInt8>, _ body: (inout DOTReader, [UInt8], [UInt8]) -> Void,
  ) throws(Fault) {
    let start = scanner.start
    var key: [UInt8]?
    var awaitsValue = false
    while let token = try scanner.next(text) {
      switch token {
      case .mark(UInt8(ascii: "]")): return
      case .mark(UInt8(ascii: "=")) where key != nil: awaitsValue = true
      case .mark(UInt8(ascii: ";")), .mark(UInt8(ascii: ",")): break
      case .id(let id, _):
        if let name = key, awaitsValue {
          body(&self, name, id)
          (key, awaitsValue) = (nil, false)
        } else {
          key = id
        }
      case .mark, .edge: throw Fault(at: scanner.start, "attributes are written [key=value, …]")
      }
    }
    throw Fault(at: start, "“[” begins attributes here that are never closed")
  }

  /// Escapes for line breaks become blanks; `\N`, the name of the node, is no label of its own.
  private static func label(_ value: [UInt8]) -> String {
    let text = String(decoding: value, as: UTF8.self)
    if text == "\\N" { return "" }
    var out = ""
    var isEscape = false
    for character in text {
      if isEscape {
        out += "nlr".contains(character) ? " " : String(character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        out.append(character)
      }
    }
    return out
  }
}

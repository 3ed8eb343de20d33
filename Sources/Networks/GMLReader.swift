/// GML (Himsolt, 1996): `graph [ directed 1 node [ id 1 label "a" ] edge [ source 1 target 2 weight 3 ] ]`.
///
/// Weights stand under `weight`, or under `value`, as in Newman's collection. Lists within lists are walked without
/// recursion. Of several graphs in a file the first is read.
struct GMLReader {
  private var builder: NetworkBuilder
  private var position = 0
  private var isDirected: Bool?

  /// Lists within lists that are looked into.
  private static let deepest = 1000

  private enum Value {
    case word(Range<Int>)
    case string(Range<Int>)
    case list
    case end
  }

  init(_ reader: NetworkReader) {
    builder = NetworkBuilder(takesWeights: reader.takesWeights, declares: true)
  }

  mutating func read(_ text: Span<UInt8>) throws(Fault) -> Network {
    // Of each edge what has to wait for the end of the list, since `directed` may come last.
    var graphs = 0
    while let (key, value) = try item(text) {
      switch value {
      case .list where text.equals("graph", key):
        graphs += 1
        if graphs == 1 { try readGraph(text, key.lowerBound) } else { try passList(text, key.lowerBound) }
      case .list: try passList(text, key.lowerBound)
      case .end: throw Fault(at: key.lowerBound, "“]” closes a list that was never opened")
      case .word, .string: break
      }
    }
    if graphs > 1 { builder.notes.append("the file has \(graphs) graphs, of which the first was read") }
    return try builder.network(.gml, stated: true)
  }

  private mutating func readGraph(_ text: Span<UInt8>, _ start: Int) throws(Fault) {
    var edges: [(source: UInt32, target: UInt32, weight: Double?)] = []
    while true {
      guard let (key, value) = try item(text) else { throw unclosed(start) }
      switch value {
      case .end:
        for edge in edges { builder.add(edge.source, edge.target, weight: edge.weight, isArc: isDirected ?? false) }
        return
      case .list where text.equals("node", key): try readNode(text, key.lowerBound)
      case .list where text.equals("edge", key): edges.append(try readEdge(text, key.lowerBound))
      case .list: try passList(text, key.lowerBound)
      case .word(let word) where text.equals("directed", key): isDirected = text.equals("1", word)
      case .word, .string: break
      }
    }
  }

  private mutating func readNode(_ text: Span<UInt8>, _ start: Int) throws(Fault) {
    var id: [UInt8]?
    var label: [UInt8]?
    try readList(text, start) { key, value in
      if text.equals("id", key) { id = value }
      if text.equals("label", key) || (label == nil && text.equals("name", key)) { label = value }
    }
    guard let id else { throw Fault(at: start, "a node has no id") }
    _ = try builder.declare(id, label: label.map { String(decoding: $0, as: UTF8.self) })
  }

  private mutating func readEdge(
    _ text: Span<UInt8>, _ start: Int,
  ) throws(Fault) -> (source: UInt32, target: UInt32, weight: Double?) {
    var source: [UInt8]?
    var target: [UInt8]?
    var weight: [UInt8]?
    var value: [UInt8]?
    try readList(text, start) { key, found in
      if text.equals("source", key) { source = found }
      if text.equals("target", key) { target = found }
      if text.equals("weight", key) { weight = found }
      if text.equals("value", key) { value = found }
    }
    guard let source, let target else { throw Fault(at: start, "an edge needs source and target") }
    // A value that is no number says something else of the edge.
    if let other = value, Number.decimal(other.span, other.indices) == nil { value = nil }
    return (
      try builder.end(source, at: start), try builder.end(target, at: start),
      try (weight ?? value).map { found throws(Fault) in try builder.weight(found, at: start) }
    )
  }

  /// Calls `body` with the keys of a list and their values, lists within it passed over.
  private mutating func readList(
    _ text: Span<UInt8>, _ start: Int, _ body: (Range<Int>, [UInt8]) -> Void,
  ) throws(Fault) {
    while true {
      guard let (key, value) = try item(text) else { throw unclosed(start) }
      switch value {
      case .end: return
      case .list: try passList(text, key.lowerBound)
      case .word(let word): body(key, text.bytes(word))
      case .string(let string): body(key, CharacterReferences.decoded(text.bytes(string)))
      }
    }
  }

  private mutating func passList(_ text: Span<UInt8>, _ start: Int) throws(Fault) {
    var depth = 1
    while depth > 0 {
      guard let (key, value) = try item(text) else { throw unclosed(start) }
      switch value {
      case .list: depth += 1
      case .end: depth -= 1
      case .word, .string: break
      }
      guard depth < Self.deepest else {
        throw Fault(at: key.lowerBound, "lists are nested deeper than \(Self.deepest) levels: no network needs that")
      }
    }
  }

  private func unclosed(_ start: Int) -> Fault {
    Fault(at: start, "a list begins here that is never closed: is the file whole?")
  }

  // MARK: Words

  /// The next key with its value, or the bracket that closes a list; nil at the end of the file.
  private mutating func item(_ text: Span<UInt8>) throws(Fault) -> (key: Range<Int>, value: Value)? {
    passSpace(text)
    guard position < text.count else { return nil }
    let start = position
    if text[start] == UInt8(ascii: "]") {
      position += 1
      return (start..<position, .end)
    }
    while position < text.count, !Self.endsWord(text[position]) { position += 1 }
    guard position > start, !ASCII.isDigit(text[start]) else {
      let here = text.quoted(start..<min(max(position, start + 1), text.count))
      throw Fault(at: start, "a key was expected, not \(here): GML is written key value, key [ … ]")
    }
    return (start..<position, try value(text, of: start..<position))
  }

  private mutating func value(_ text: Span<UInt8>, of key: Range<Int>) throws(Fault) -> Value {
    passSpace(text)
    guard position < text.count, text[position] != UInt8(ascii: "]") else {
      throw Fault(at: key.lowerBound, "the key \(text.quoted(key)) has no value")
    }
    switch text[position] {
    case UInt8(ascii: "["):
      position += 1
      return .list
    case UInt8(ascii: "\""):
      let string = position + 1..<text.end(before: UInt8(ascii: "\""), position + 1..<text.count)
      guard string.upperBound < text.count else {
        throw Fault(at: position, "a string begins here that is never closed")
      }
      position = string.upperBound + 1
      return .string(string)
    default:
      let start = position
      while position < text.count, !Self.endsWord(text[position]) { position += 1 }
      return .word(start..<position)
    }
  }

  private static func endsWord(_ b: UInt8) -> Bool {
    ASCII.isSpace(b) || b == UInt8(ascii: "[") || b == UInt8(ascii: "]") || b == UInt8(ascii: "\"")
  }

  /// White space, and lines that begin with `#`.
  private mutating func passSpace(_ text: Span<UInt8>) {
    while position < text.count {
      if ASCII.isSpace(text[position]) {
        position += 1
      } else if text[position] == UInt8(ascii: "#"), position == 0 || text[position - 1] == ASCII.lineFeed {
        position = text.end(before: ASCII.lineFeed, position..<text.count)
      } else {
        return
      }
    }
  }
}

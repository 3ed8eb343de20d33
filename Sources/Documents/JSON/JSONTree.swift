/// A JSON value with everything in it, as a flat list in the order of the text: for records whose parts are needed out
/// of order.
///
/// Built in one pass without recursion. Cost: linear in the text; about 70 bytes a value.
struct JSONTree: Sendable {
  struct Node: Sendable {
    let kind: JSONKind
    /// The name of the field whose value this is, between its quotes; empty for elements of lists.
    let key: JSONText
    /// Where the value stands, quotes of strings not included.
    fileprivate(set) var range: Range<Int>
    let hasEscapes: Bool
    /// The index behind the last node within this one.
    fileprivate(set) var next: Int
  }

  /// The text that it was read from.
  let bytes: [UInt8]
  /// The outermost value first; what is within a list or object follows it.
  private(set) var nodes: [Node] = []

  /// Reads the value at the cursor and passes it. Throws where the JSON is broken.
  init(_ cursor: inout JSONCursor) throws(JSONError) {
    bytes = cursor.bytes
    var builder = JSONTreeBuilder(cursor)
    try builder.run()
    nodes = builder.nodes
    cursor = JSONCursor(bytes, builder.position..<cursor.end, maximumDepth: cursor.maximumDepth)
  }

  var root: JSONValue { JSONValue(tree: self, index: 0) }
}

/// The walk that makes a tree: containers that are open are on a stack.
private struct JSONTreeBuilder {
  var nodes: [JSONTree.Node] = []
  private(set) var position: Int
  private let source: JSONCursor
  private var open: [Int] = []

  init(_ cursor: JSONCursor) {
    source = cursor
    position = cursor.position
  }

  mutating func run() throws(JSONError) {
    try value(JSONText(range: position..<position, hasEscapes: false))
    while let container = open.last {
      let isObject = nodes[container].kind == .object
      let isFirst = nodes.count == container + 1
      if passes(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        close(container)
        continue
      }
      if !isFirst, !passes(UInt8(ascii: ",")) {
        throw JSONError(offset: position, reason: isObject ? "a comma or } was expected" : "a comma or ] was expected")
      }
      try value(isObject ? try key() : JSONText(range: position..<position, hasEscapes: false))
    }
  }

  private mutating func close(_ container: Int) {
    nodes[container].next = nodes.count
    nodes[container].range = nodes[container].range.lowerBound..<position
    open.removeLast()
  }

  private mutating func key() throws(JSONError) -> JSONText {
    var cursor = rest()
    let key = try cursor.string()
    position = cursor.position
    guard passes(UInt8(ascii: ":")) else { throw JSONError(offset: position, reason: "a colon was expected") }
    return key
  }

  /// Adds the value here; of a list or an object its beginning.
  private mutating func value(_ key: JSONText) throws(JSONError) {
    var cursor = rest()
    let kind = cursor.kind()
    let start = cursor.position
    var (range, hasEscapes) = (start..<start, false)
    switch kind {
    case .object, .array:
      guard open.count < source.maximumDepth else {
        throw JSONError(offset: start, reason: "values are nested deeper than \(source.maximumDepth) levels")
      }
      open.append(nodes.count)
      position = start + 1
    case .string:
      let text = try cursor.string()
      (range, hasEscapes) = (text.range, text.hasEscapes)
      position = cursor.position
    default:
      range = try cursor.skipValue()
      position = cursor.position
    }
    nodes.append(
      JSONTree.Node(kind: kind ?? .null, key: key, range: range, hasEscapes: hasEscapes, next: nodes.count + 1))
  }

  private func rest() -> JSONCursor {
    JSONCursor(source.bytes, position..<source.end, maximumDepth: source.maximumDepth)
  }

  private mutating func passes(_ byte: UInt8) -> Bool {
    while position < source.end, ASCII.isSpace(source.bytes[position]) { position += 1 }
    guard position < source.end, source.bytes[position] == byte else { return false }
    position += 1
    return true
  }
}

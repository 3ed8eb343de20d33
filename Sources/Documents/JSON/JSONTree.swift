/// A JSON value with everything in it, as a flat list in the order of the text: for records whose parts are needed out
/// of order.
///
/// Built in one pass without recursion. Cost: linear in the text; 24 bytes a value. A reference, so that its values are
/// handed on cheaply.
final class JSONTree: Sendable {
  /// Files are at most 2 GiB, so that offsets take four bytes.
  struct Node: Sendable {
    let kind: JSONKind
    /// The name of the field whose value this is, between its quotes; empty for elements of lists.
    fileprivate let keyStart: UInt32
    fileprivate let keyEnd: UInt32
    /// Where the value stands, quotes of strings not included.
    fileprivate let start: UInt32
    fileprivate var end: UInt32
    fileprivate var after: UInt32

    var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }
    var range: Range<Int> { Int(start)..<Int(end) }
    /// The index behind the last node within this one.
    var next: Int { Int(after) }
  }

  /// How many values a record may have: far more than papers with tens of thousands of citations have.
  static let maximumCount = 4_000_000

  /// The text that it was read from.
  let bytes: [UInt8]
  /// The outermost value first; what is within a list or object follows it.
  let nodes: [Node]

  /// Reads the value at the cursor and passes it; nil where it has more values than a record may have. Throws where the
  /// JSON is broken.
  init?(_ cursor: inout JSONCursor, maximumCount: Int = maximumCount) throws(JSONError) {
    bytes = cursor.bytes
    var builder = JSONTreeBuilder(cursor, maximumCount)
    try builder.run()
    nodes = builder.nodes
    guard nodes.count <= maximumCount else {
      try cursor.skipValue()
      return nil
    }
    cursor = builder.cursor
  }

  var root: JSONValue { JSONValue(tree: self, index: 0) }
}

/// The walk that makes a tree: containers that are open are on a stack.
private struct JSONTreeBuilder {
  private(set) var nodes: [JSONTree.Node] = []
  private(set) var cursor: JSONCursor
  private let maximumCount: Int
  private var open: [Int] = []

  init(_ cursor: JSONCursor, _ maximumCount: Int) {
    self.cursor = cursor
    self.maximumCount = maximumCount
    // What a record has commonly: names of people take most.
    nodes.reserveCapacity(32)
  }

  /// Ends early where there are too many values.
  mutating func run() throws(JSONError) {
    try value(named: cursor.position..<cursor.position)
    while let container = open.last, nodes.count <= maximumCount {
      let isObject = nodes[container].kind == .object
      if cursor.passes(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        close(container)
        continue
      }
      if nodes.count > container + 1, !cursor.passes(UInt8(ascii: ",")) {
        throw JSONError(
          offset: cursor.position, reason: isObject ? "a comma or } was expected" : "a comma or ] was expected")
      }
      try value(named: isObject ? try key() : cursor.position..<cursor.position)
    }
  }

  private mutating func close(_ container: Int) {
    nodes[container].after = UInt32(nodes.count)
    nodes[container].end = UInt32(cursor.position)
    open.removeLast()
  }

  private mutating func key() throws(JSONError) -> Range<Int> {
    let key = try cursor.string()
    guard cursor.passes(UInt8(ascii: ":")) else {
      throw JSONError(offset: cursor.position, reason: "a colon was expected")
    }
    return key.range
  }

  /// Adds the value here; of a list or an object its beginning.
  private mutating func value(named key: Range<Int>) throws(JSONError) {
    let kind = cursor.kind()
    let start = cursor.position
    var range = start..<start
    switch kind {
    case .object, .array:
      guard open.count < cursor.maximumDepth else {
        throw JSONError(offset: start, reason: "values are nested deeper than \(cursor.maximumDepth) levels")
      }
      open.append(nodes.count)
      _ = cursor.passes(kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
    case .string: range = try cursor.string().range
    default: range = try cursor.skipValue()
    }
    nodes.append(
      JSONTree.Node(
        kind: kind ?? .null, keyStart: UInt32(key.lowerBound), keyEnd: UInt32(key.upperBound),
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), after: UInt32(nodes.count + 1)))
  }
}

/// A value of a `JSONTree`. Absent fields and `null` are the same to those who ask.
struct JSONValue {
  private let tree: JSONTree
  private let index: Int

  init(tree: JSONTree, index: Int) { (self.tree, self.index) = (tree, index) }

  private var node: JSONTree.Node { tree.nodes[index] }
  var kind: JSONKind { node.kind }
  /// Where it stands, quotes of strings not included.
  var range: Range<Int> { node.range }

  // MARK: What is within

  /// The value of the first of the fields `names` that is there and not null. Cost: linear in the fields.
  subscript(names: String...) -> JSONValue? {
    guard kind == .object else { return nil }
    for name in names {
      var child = index + 1
      while child < node.next {
        let value = JSONValue(tree: tree, index: child)
        if value.kind != .null, value.isNamed(name) { return value }
        child = tree.nodes[child].next
      }
    }
    return nil
  }

  /// The elements of a list, nulls left out; none of anything else.
  var elements: [JSONValue] { kind == .array ? children : [] }

  /// The elements of a list, or the value itself.
  var items: [JSONValue] { kind == .array ? children : [self] }

  /// The fields of an object, nulls left out.
  var fields: [(name: String, value: JSONValue)] {
    kind == .object ? children.map { ($0.name, $0) } : []
  }

  private var children: [JSONValue] {
    var all: [JSONValue] = []
    var child = index + 1
    while child < node.next {
      if tree.nodes[child].kind != .null { all.append(JSONValue(tree: tree, index: child)) }
      child = tree.nodes[child].next
    }
    return all
  }

  private var name: String { decoded(node.key) }

  private func isNamed(_ name: String) -> Bool {
    let key = node.key
    let bytes = tree.bytes
    if key.count == name.utf8.count { return Self.isEqual(bytes.span, key.lowerBound, name.utf8Span.span) }
    // Escapes make a key longer than what it says.
    return key.count > name.utf8.count && bytes[key].contains(UInt8(ascii: "\\")) && self.name == name
  }

  private static func isEqual(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ name: borrowing Span<UInt8>
  ) -> Bool {
    for i in name.indices where bytes[start + i] != name[i] { return false }
    return true
  }

  // MARK: What it says

  /// The text of a string, or a number as it is written; nil where that is blank.
  var string: String? {
    let text: String
    switch kind {
    case .string: text = decoded(node.range)
    case .number: text = tree.bytes.string(node.range)
    default: return nil
    }
    return text.utf8.contains { !ASCII.isSpace($0) } ? text : nil
  }

  /// The string without markup and with white space folded; nil where nothing remains.
  var plain: String? {
    let text = InlineMarkup.plain(string ?? "")
    return text.isEmpty ? nil : text
  }

  /// The strings of a list, or the one string.
  var strings: [String] { items.compactMap(\.string) }

  /// A whole number, also where it is written as a string.
  var integer: Int? { string.flatMap { Int($0) } }

  var isTrue: Bool { kind == .literal && tree.bytes[node.range.lowerBound] == UInt8(ascii: "t") }

  /// `text`, or what the value says, with the place where it stands. The line is told by the sink.
  func sourceText(_ text: String? = nil) -> SourceText? {
    (text ?? plain).map { SourceText($0, line: 0, bytes: range) }
  }

  /// The text of the string between the quotes round `range`.
  private func decoded(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    var cursor = JSONCursor(tree.bytes, range.lowerBound - 1..<range.upperBound + 1, maximumDepth: 0)
    guard let text = try? cursor.string() else { return "" }
    return cursor.decoded(text)
  }
}

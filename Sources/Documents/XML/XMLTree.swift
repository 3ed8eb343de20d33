/// The elements that are open and the record being read, as flat arrays; the memory is used again for the next record.
///
/// Nodes stand in document order, so that what is within node `i` are the nodes `i + 1 ..< nodes[i].end`. At the front
/// stand the record's ancestors with their attributes. What stands outside of records is forgotten when it closes.
final class XMLTree {
  struct Node {
    /// Index in `names`; `Node.text` for a piece of text.
    var name: Int32
    var parent: Int32
    /// Behind the last node within.
    var end: Int32 = 0
    var attributes: Range<Int32>
    /// Bytes of `texts`: a text's own; of an element the place where its attributes' values begin.
    var text: Range<Int>
    /// Bytes of the file, from `<` to behind the last `>`, and between the tags. An element's only.
    var bytes: Range<Int>
    var content: Range<Int>

    static let text: Int32 = -1
    var isText: Bool { name == Self.text }
  }

  struct Attribute {
    let name: Int32
    let value: Range<Int>
  }

  private(set) var nodes: [Node] = []
  private(set) var attributes: [Attribute] = []
  /// Decoded text and attribute values, one behind the other: the parser writes to its end.
  var texts: [UInt8] = []
  private(set) var names: [String] = []
  private var indices: [String: Int32] = [:]
  /// The innermost open element; -1 outside of all.
  private(set) var current = -1
  /// The open element that is handed over when it closes; -1 outside of those.
  private(set) var root = -1
  /// Names of the elements that are handed over, by index.
  private var isHanded: [Bool] = []
  private let handed: Set<String>

  /// `handed` are the local names of the elements that are handed over whole.
  init(handed: Set<String>) { self.handed = handed }

  /// The number of a name, given out where it is new.
  func intern(_ name: String) -> Int32 {
    if let known = indices[name] { return known }
    let index = Int32(names.count)
    names.append(name)
    isHanded.append(handed.contains(name))
    indices[name] = index
    return index
  }

  /// The number of a name that the document has had so far.
  func index(of name: String) -> Int32? { indices[name] }

  /// How many elements are open.
  var depth: Int {
    var (count, node) = (0, current)
    while node >= 0 {
      count += 1
      node = Int(nodes[node].parent)
    }
    return count
  }
}

// MARK: What the parser tells

extension XMLTree {
  /// An element opens whose tag takes `tag` of the file.
  func begin(_ name: Int32, tag: Range<Int>) {
    let index = nodes.count
    let first = Int32(attributes.count)
    nodes.append(
      Node(
        name: name, parent: Int32(current), attributes: first..<first, text: texts.count..<texts.count, bytes: tag,
        content: tag.upperBound..<tag.upperBound))
    if root < 0, isHanded[Int(name)] { root = index }
    current = index
  }

  /// The element just opened has an attribute, whose value stands in `texts` from `start`.
  func attribute(_ name: Int32, from start: Int) {
    attributes.append(Attribute(name: name, value: start..<texts.count))
    let first = nodes[current].attributes.lowerBound
    nodes[current].attributes = first..<Int32(attributes.count)
  }

  /// Text within a record stands in `texts` from `start`.
  func text(from start: Int) {
    let last = nodes.count - 1
    if nodes[last].isText, Int(nodes[last].parent) == current, nodes[last].text.upperBound == start {
      nodes[last].text = nodes[last].text.lowerBound..<texts.count
      return
    }
    let first = Int32(attributes.count)
    nodes.append(
      Node(
        name: Node.text, parent: Int32(current), end: Int32(nodes.count + 1), attributes: first..<first,
        text: start..<texts.count, bytes: 0..<0, content: 0..<0))
  }

  /// The innermost element closes with `tag`; answers it where it is to be handed over, which `forget` has to follow.
  func end(tag: Range<Int>) -> XMLElement? {
    guard current >= 0 else { return nil }
    let closed = current
    current = Int(nodes[closed].parent)
    nodes[closed].end = Int32(nodes.count)
    let start = nodes[closed].bytes.lowerBound
    // The tag of an empty element is its end as well.
    let contentStart = nodes[closed].content.lowerBound
    nodes[closed].content = contentStart..<max(contentStart, tag.lowerBound)
    nodes[closed].bytes = start..<max(contentStart, tag.upperBound)
    if closed == root {
      root = -1
      return XMLElement(tree: self, index: closed)
    }
    if root < 0 { forget(from: closed) }
    return nil
  }

  /// Frees the places of a node and all behind it for what comes.
  func forget(from index: Int) {
    guard index < nodes.count else { return }
    attributes.removeLast(attributes.count - Int(nodes[index].attributes.lowerBound))
    texts.removeLast(texts.count - nodes[index].text.lowerBound)
    nodes.removeLast(nodes.count - index)
  }

  /// Gives up the record being read, and the elements round it until `isKept` says that one stays open.
  func giveUp(to ancestor: Int) {
    current = ancestor
    root = -1
    forget(from: ancestor + 1)
  }
}

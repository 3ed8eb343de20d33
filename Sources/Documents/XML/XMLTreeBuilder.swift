/// The elements that are open and the record being read, as flat arrays; the memory is used again for the next record.
///
/// At the front stand the record's ancestors with their attributes. What stands outside of records is forgotten when it
/// closes.
struct XMLTreeBuilder {
  private(set) var nodes: [XMLTree.Node] = []
  private(set) var attributes: [XMLTree.Attribute] = []
  /// Decoded text and attribute values, one behind the other: the parser writes to its end.
  var texts: [UInt8] = []
  /// Whether the parser is given stand-ins for some `&` (`XMLAmpersands`).
  var restoresAmpersands = false
  private(set) var names: [String] = []
  private(set) var indices: [String: Int32] = [:]
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
  mutating func intern(_ name: String) -> Int32 {
    if let known = indices[name] { return known }
    let index = Int32(names.count)
    names.append(name)
    isHanded.append(handed.contains(name))
    indices[name] = index
    return index
  }

  /// Whether the record being read has that name itself.
  func isRecord(_ name: Int32) -> Bool { root >= 0 && nodes[root].name == name }

  /// Whether the document has an element of that name open; the innermost of them.
  func innermost(_ name: String) -> Int? {
    guard let wanted = indices[name] else { return nil }
    return nodes.lastIndex { $0.name == wanted }
  }
}

// MARK: What the parser tells

extension XMLTreeBuilder {
  /// An element opens whose tag takes `tag` of the file.
  mutating func begin(_ name: Int32, tag: Range<Int>) {
    let index = nodes.count
    let first = Int32(attributes.count)
    nodes.append(
      XMLTree.Node(
        name: name, parent: Int32(current), attributes: first..<first, text: texts.count..<texts.count, bytes: tag,
        content: tag.upperBound..<tag.upperBound))
    if root < 0, isHanded[Int(name)] { root = index }
    current = index
  }

  /// The element just opened has an attribute, whose value stands in `texts` from `start`.
  mutating func attribute(_ name: Int32, from start: Int) {
    attributes.append(XMLTree.Attribute(name: name, value: start..<texts.count))
    let first = nodes[current].attributes.lowerBound
    nodes[current].attributes = first..<Int32(attributes.count)
  }

  /// Text within a record stands in `texts` from `start`.
  mutating func text(from start: Int) {
    let last = nodes.count - 1
    if nodes[last].isText, Int(nodes[last].parent) == current, nodes[last].text.upperBound == start {
      nodes[last].text = nodes[last].text.lowerBound..<texts.count
      return
    }
    let first = Int32(attributes.count)
    nodes.append(
      XMLTree.Node(
        name: XMLTree.Node.text, parent: Int32(current), end: Int32(nodes.count + 1), attributes: first..<first,
        text: start..<texts.count, bytes: 0..<0, content: 0..<0))
  }

  /// The innermost element closes with `tag`; answers it where it is to be handed over, which `forget` has to follow.
  mutating func end(tag: Range<Int>) -> Int? {
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
      return closed
    }
    if root < 0 { forget(from: closed) }
    return nil
  }

  /// Frees the places of a node and all behind it for what comes.
  mutating func forget(from index: Int) {
    guard index < nodes.count else { return }
    attributes.removeLast(attributes.count - Int(nodes[index].attributes.lowerBound))
    texts.removeLast(texts.count - nodes[index].text.lowerBound)
    nodes.removeLast(nodes.count - index)
  }

  /// Gives up what is within `ancestor`, open or not, the record being read among it.
  mutating func giveUp(to ancestor: Int) {
    current = ancestor
    root = -1
    forget(from: ancestor + 1)
  }
}

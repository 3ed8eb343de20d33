/// A page as a flat tree: nodes in the order of the page, each knowing where its subtree ends.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    enum Kind: Sendable {
      /// An element, its name in lower case.
      case element(String)
      case text(String)
    }

    let kind: Kind
    /// Attributes in the order of the page, names in lower case.
    var attributes: [(name: String, value: String)] = []
    let parent: Int
    /// The index behind the last node of the subtree.
    var end: Int
    /// Bytes of the page: for text its own, for an element from its name's end to its end.
    var range: Range<Int>

    var name: String? { if case .element(let name) = kind { name } else { nil } }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    /// Whether the attribute `class` has the word.
    func hasClass(_ word: String) -> Bool {
      self["class"]?.split(whereSeparator: \.isWhitespace).contains { $0 == word } ?? false
    }
  }

  fileprivate(set) var nodes: [Node] = []
  /// Why reading stopped before the end of the page, if it did.
  fileprivate(set) var stop: String?

  /// The indices of the elements of that name.
  func elements(_ name: String) -> [Int] { nodes.indices.filter { nodes[$0].name == name } }

  /// The text below a node and before another, white space folded.
  func text(of index: Int, before limit: Int = .max) -> String { Inline.folded(rawText(of: index, before: limit)) }

  /// The text below a node, and before another, as it stands, a blank where a block begins.
  func rawText(of index: Int, before limit: Int = .max) -> String {
    var text = ""
    for node in nodes[index..<max(index, min(nodes[index].end, limit))] {
      switch node.kind {
      case .text(let part): text += part
      case .element(let name): if !HTMLNames.inline.contains(name) { text += " " }
      }
    }
    return text
  }

  /// The nearest ancestor, or the node itself, that fits.
  func ancestor(of index: Int, where fits: (Node) -> Bool) -> Int? {
    var at = index
    while at >= 0 {
      if fits(nodes[at]) { return at }
      at = nodes[at].parent
    }
    return nil
  }
}

/// Names of elements, by what they mean for reading.
enum HTMLNames {
  /// Elements within running text.
  static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small", "span", "strong",
    "sub", "sup", "u",
    "var", "wbr", "math", "tt",
  ]
  /// Elements that hold nothing of the page's own text.
  static let opaque: Set<String> = [
    "script", "style", "noscript", "svg", "template", "nav", "footer", "aside", "form", "button", "select", "iframe",
    "head",
  ]
}

/// Builds the tree from the parser's events.
final class HTMLTreeBuilder {
  private(set) var tree = HTMLTree()
  private let limits: ReadingLimits
  private var open: [Int] = []
  /// Where the event before ended.
  private var lastOffset = 0
  private var text = ""
  private var textStart = 0

  init(limits: ReadingLimits) { self.limits = limits }

  /// Answers false where the parser should stop.
  func begin(_ name: String, _ attributes: [(name: String, value: String)], at offset: Int) -> Bool {
    guard open.count < limits.depth, tree.nodes.count < limits.elements else {
      let what =
        open.count < limits.depth
        ? "has more than \(limits.elements) elements" : "nests deeper than \(limits.depth) elements"
      tree.stop = "the page \(what): what follows was not read"
      return false
    }
    flush()
    open.append(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        kind: .element(name), attributes: attributes, parent: open.dropLast().last ?? -1, end: tree.nodes.count + 1,
        range: offset..<offset))
    lastOffset = offset
    return true
  }

  func end(_ name: String, at offset: Int) {
    flush()
    guard let index = open.popLast() else { return }
    close(index, at: offset)
    lastOffset = offset
  }

  func characters(_ part: String, at offset: Int) {
    if text.isEmpty { textStart = min(lastOffset, offset) }
    text += part
    lastOffset = offset
  }

  func finish(at offset: Int) -> HTMLTree {
    flush()
    while let index = open.popLast() { close(index, at: offset) }
    return tree
  }

  /// The text that came in parts, as one node.
  private func flush() {
    guard !text.isEmpty else { return }
    tree.nodes.append(
      HTMLTree.Node(
        kind: .text(text), parent: open.last ?? -1, end: tree.nodes.count + 1,
        range: textStart..<max(textStart, lastOffset)))
    text = ""
  }

  private func close(_ index: Int, at offset: Int) {
    tree.nodes[index].end = tree.nodes.count
    tree.nodes[index].range = tree.nodes[index].range.lowerBound..<max(offset, tree.nodes[index].range.lowerBound)
  }
}

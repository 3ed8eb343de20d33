/// How an XML vocabulary marks running text and the citations in it.
struct CitingMarkup {
  /// Elements that are paragraphs or stand between them.
  let blocks: Set<String>
  /// Elements that hold nothing of the running text.
  let skipped: Set<String>
  /// The element that cites.
  let citation: String
  /// The references, by index, that an element of that name cites; nil where it cites none.
  let targets: (XMLElement) -> [Int]?
}

/// Finds the sentences in which each reference is cited.
enum CitationContexts {
  /// How many sentences are kept for one reference.
  static let most = 3

  /// Adds to each reference the first sentences within `root` that cite it. Cost: linear in what is within.
  static func add(to references: inout [Reference], from root: XMLElement, _ markup: CitingMarkup) {
    guard !references.isEmpty else { return }
    var walk = CitingWalk(root.tree, markup)
    walk.through(root) { sentence, cited in
      var last = -1
      for index in cited.sorted() where index != last && references.indices.contains(index) {
        last = index
        if references[index].contexts.count < most { references[index].contexts.append(sentence) }
      }
    }
  }
}

/// Goes through an element in document order and puts its paragraphs together.
private struct CitingWalk {
  private enum Kind { case inline, block, skipped, citation }

  private struct Open {
    let node: Int
    let kind: Kind
    /// Of a citation: where its text begins, and what it cites.
    let start: Int
    let references: [Int]
  }

  private let tree: XMLTree
  /// The tree's own arrays, fetched once.
  private let nodes: [XMLTree.Node]
  private let texts: [UInt8]
  private let markup: CitingMarkup
  /// What each name means, by its number.
  private let kinds: [Kind]
  private var open: [Open] = []
  private var paragraph = CitingParagraph()
  /// The byte of the file where the next text begins.
  private var place = 0

  init(_ tree: XMLTree, _ markup: CitingMarkup) {
    self.tree = tree
    (nodes, texts) = (tree.nodes, tree.texts)
    self.markup = markup
    kinds = tree.names.map { name in
      if name == markup.citation { return .citation }
      return markup.blocks.contains(name) ? .block : markup.skipped.contains(name) ? .skipped : .inline
    }
  }

  mutating func through(_ root: XMLElement, _ take: (SourceText, [Int]) -> Void) {
    place = root.content.lowerBound
    var i = root.index + 1
    let end = Int(nodes[root.index].end)
    while i < end {
      close(before: i, take)
      let node = nodes[i]
      if node.isText {
        paragraph.append(texts[node.text], at: place)
        place += node.text.count
        i += 1
        continue
      }
      let kind = kinds[Int(node.name)]
      if kind == .skipped {
        paragraph.blank()
        place = node.bytes.upperBound
        i = Int(node.end)
        continue
      }
      if kind == .block { flush(take) }
      let cited = kind == .citation ? markup.targets(XMLElement(tree: tree, index: i)) : nil
      open.append(Open(node: i, kind: kind, start: paragraph.text.count, references: cited ?? []))
      place = node.content.lowerBound
      i += 1
    }
    close(before: end, take)
    flush(take)
  }

  /// Closes the elements that end before node `next`.
  private mutating func close(before next: Int, _ take: (SourceText, [Int]) -> Void) {
    while let top = open.last, Int(nodes[top.node].end) <= next {
      open.removeLast()
      place = nodes[top.node].bytes.upperBound
      if top.kind == .block { flush(take) }
      if !top.references.isEmpty { paragraph.anchor(from: top.start, top.references) }
    }
  }

  private mutating func flush(_ take: (SourceText, [Int]) -> Void) {
    defer { paragraph.removeAll() }
    guard !paragraph.isEmpty else { return }
    paragraph.fillRanges()
    for (sentence, cited) in paragraph.sentences() { take(sentence, cited) }
  }
}

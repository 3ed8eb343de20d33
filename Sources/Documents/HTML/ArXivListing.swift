/// Reads arXiv's lists (new, recent, a month, a search): each paper is a `dt` with the id and a `dd` with the fields.
struct ArXivListing {
  private let tree: HTMLTree
  private var blocks: HTMLBlocks

  init(_ tree: HTMLTree, _ bytes: [UInt8]) {
    self.tree = tree
    blocks = HTMLBlocks(tree, bytes)
  }

  mutating func papers() -> [PaperRecord] {
    tree.nodes.indices.filter { tree.nodes[$0].hasClass("list-title") }.map { paper(titled: $0) }
  }

  private mutating func paper(titled index: Int) -> PaperRecord {
    let entry = tree.ancestor(of: index) { $0.name == "dd" } ?? index
    let range = tree.nodes[entry].range
    var record = PaperRecord(line: blocks.line(at: range.lowerBound), bytes: range)
    record.title = field(index, label: "Title:")
    for child in entry..<tree.nodes[entry].end {
      let node = tree.nodes[child]
      if node.hasClass("list-authors") {
        record.authors = (child..<node.end).filter { tree.nodes[$0].name == "a" }.map { tree.text(of: $0) }
      } else if node.name == "p" {
        record.abstract = record.abstract ?? field(child, label: "Abstract:")
        record.addresses += blocks.inlines(of: child).compactMap(\.target)
      } else if node.hasClass("list-comments") {
        record.addresses += blocks.inlines(of: child).compactMap(\.target)
      }
    }
    if let id = identifier(before: entry) {
      record.key = id.text
      record.addresses.append(SourceText("https://arxiv.org/abs/" + id.text, line: id.line, bytes: id.bytes))
    }
    return record
  }

  private mutating func field(_ index: Int, label: String) -> SourceText? {
    let block = blocks.block(at: index, .paragraph)
    var text = tree.text(of: index)
    if text.hasPrefix(label) { text = Inline.folded(text.dropFirst(label.count)) }
    return text.isEmpty ? nil : SourceText(text, line: block.line, bytes: block.range)
  }

  /// The id in the `dt` before the entry.
  private mutating func identifier(before entry: Int) -> SourceText? {
    var at = entry - 1
    while at > 0, tree.nodes[at].name != "dd" {
      if let href = tree.nodes[at]["href"], let place = href.firstRange(of: "/abs/") {
        let range = tree.nodes[at].range
        return SourceText(String(href[place.upperBound...]), line: blocks.line(at: range.lowerBound), bytes: range)
      }
      at -= 1
    }
    return nil
  }
}

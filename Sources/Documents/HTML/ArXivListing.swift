/// Reads arXiv's lists (new, recent, a month, a search): each paper is a `dt` with the id and a `dd` with the fields.
struct ArXivListing {
  private let tree: HTMLTree
  private var blocks: HTMLBlocks

  init(_ tree: HTMLTree, _ bytes: [UInt8]) {
    self.tree = tree
    blocks = HTMLBlocks(tree, bytes)
  }

  /// The papers of the list. Where end tags are missing, elements hold whatever follows them: what belongs to a paper stands
  /// before the title of the next one. Cost: linear.
  mutating func papers() -> [PaperRecord] {
    let titles = tree.nodes.indices.filter { tree.nodes[$0].hasClass("list-title") }
    return titles.indices.map { i in
      paper(
        titled: titles[i], after: i > 0 ? titles[i - 1] : -1, before: i + 1 < titles.count ? titles[i + 1] : .max)
    }
  }

  private mutating func paper(titled index: Int, after last: Int, before limit: Int) -> PaperRecord {
    let entry = tree.ancestor(of: index) { $0.name == "dd" } ?? index
    let range = tree.nodes[entry].range
    var record = PaperRecord(line: blocks.line(at: range.lowerBound), bytes: range)
    record.title = field(index, label: "Title:", before: limit)
    for child in max(entry, last + 1)..<min(tree.nodes[entry].end, limit) {
      let node = tree.nodes[child]
      if node.hasClass("list-authors") {
        record.authors = people(child, before: limit)
      } else if node.name == "p" {
        record.abstract = record.abstract ?? field(child, label: "Abstract:", before: limit)
        record.addresses += blocks.inlines(of: child, before: limit).compactMap(\.target)
      } else if node.hasClass("list-comments") {
        record.addresses += blocks.inlines(of: child, before: limit).compactMap(\.target)
      }
    }
    if let id = identifier(before: entry, after: last) {
      record.key = id.text
      record.addresses.append(SourceText("https://arxiv.org/abs/" + id.text, line: id.line, bytes: id.bytes))
    }
    return record
  }

  private func people(_ index: Int, before limit: Int) -> [String] {
    (index..<min(tree.nodes[index].end, limit)).filter { tree.nodes[$0].name == "a" }.map {
      tree.text(of: $0, before: limit)
    }
  }

  private mutating func field(_ index: Int, label: String, before limit: Int) -> SourceText? {
    let block = blocks.block(at: index, .paragraph, before: limit)
    var text = tree.text(of: index, before: limit)
    if text.hasPrefix(label) { text = Inline.folded(text.dropFirst(label.count)) }
    return text.isEmpty ? nil : SourceText(text, line: block.line, bytes: block.range)
  }

  /// The id in the `dt` before the entry.
  private mutating func identifier(before entry: Int, after last: Int) -> SourceText? {
    var at = entry - 1
    while at > max(0, last), tree.nodes[at].name != "dd" {
      if let href = tree.nodes[at]["href"], let place = href.firstRange(of: "/abs/") {
        let range = tree.nodes[at].range
        return SourceText(String(href[place.upperBound...]), line: blocks.line(at: range.lowerBound), bytes: range)
      }
      at -= 1
    }
    return nil
  }
}

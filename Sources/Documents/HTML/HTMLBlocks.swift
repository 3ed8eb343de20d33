/// A block of a page: a heading, a paragraph, an entry of a list, a row of a table, with its words and links.
struct HTMLBlock {
  enum Kind { case heading, paragraph, item, row }

  let kind: Kind
  var inlines: [Inline]
  let range: Range<Int>
  let line: Int

  var text: String { inlines.plainText }
}

/// Cuts a page's tree into blocks, links resolved against the page's own address. Cost: linear.
struct HTMLBlocks {
  private let tree: HTMLTree
  private let base: HTMLBase
  private let bytes: [UInt8]
  private var lines: LineCounter

  init(_ tree: HTMLTree, _ bytes: [UInt8]) {
    self.tree = tree
    self.bytes = bytes
    base = HTMLBase(tree)
    lines = LineCounter(bytes)
  }

  /// The blocks of the page, without navigation, footers and forms.
  mutating func all() -> [HTMLBlock] {
    var blocks: [HTMLBlock] = []
    var index = 0
    while index < tree.nodes.count {
      guard let name = tree.nodes[index].name else {
        index += 1
        continue
      }
      if HTMLNames.opaque.contains(name), name != "head" || index > 0 {
        index = tree.nodes[index].end
      } else if let kind = Self.kinds[name], !(kind == .item || kind == .row) || !holdsBlocks(index) {
        let block = block(at: index, kind)
        if !block.inlines.isEmpty { blocks.append(block) }
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    return blocks
  }

  private static let kinds: [String: HTMLBlock.Kind] = [
    "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading, "p": .paragraph, "blockquote": .paragraph,
    "li": .item,
    "dd": .paragraph, "tr": .row,
  ]

  /// Whether headings or further lists stand within, so that the parts are the blocks.
  private func holdsBlocks(_ index: Int) -> Bool {
    tree.nodes[(index + 1)..<tree.nodes[index].end].contains {
      $0.name.map { ["h1", "h2", "h3", "h4", "li", "tr", "p"].contains($0) } ?? false
    }
  }

  mutating func line(at offset: Int) -> Int { lines.line(at: offset) }

  mutating func block(at index: Int, _ kind: HTMLBlock.Kind, before limit: Int = .max) -> HTMLBlock {
    let inlines = inlines(of: index, before: limit)
    let range = inlines.range ?? tree.nodes[index].range
    return HTMLBlock(kind: kind, inlines: inlines, range: range, line: lines.line(at: range.lowerBound))
  }

  /// The words and links below a node and before another.
  mutating func inlines(of index: Int, before limit: Int = .max) -> [Inline] {
    var inlines: [Inline] = []
    var (linkEnd, strongEnd) = (0, 0)
    var target: SourceText?
    var at = index
    while at < min(tree.nodes[index].end, limit) {
      let node = tree.nodes[at]
      if at >= linkEnd { target = nil }
      switch node.kind {
      case .element(let name) where HTMLNames.opaque.contains(name):
        at = node.end
        continue
      case .element("a"):
        if let href = node["href"].flatMap({ base.resolved($0) }) {
          target = SourceText(href, line: lines.line(at: node.range.lowerBound), bytes: node.range)
          linkEnd = node.end
          if node.end == at + 1 { inlines.append(Inline(text: "", target: target, range: node.range)) }
        }
      case .element("b"), .element("strong"): strongEnd = max(strongEnd, node.end)
      case .element(let name):
        if !HTMLNames.inline.contains(name), let last = inlines.indices.last { inlines[last].text += " " }
      case .text(let text):
        let range = words(of: node)
        if range.isEmpty {
          if let last = inlines.indices.last { inlines[last].text += " " }
        } else if let last = inlines.indices.last, let held = inlines[last].target, held == target {
          inlines[last].text += text
          inlines[last].range = inlines[last].range.lowerBound..<range.upperBound
        } else {
          inlines.append(Inline(text: text, target: target, isStrong: at < strongEnd, range: range))
        }
      }
      at += 1
    }
    return inlines
  }

  /// The bytes of a text without the tag's end before it and white space.
  private func words(of node: HTMLTree.Node) -> Range<Int> {
    var range = node.range.clamped(to: 0..<bytes.count)
    if let first = range.first, bytes[first] == UInt8(ascii: ">") { range = first + 1..<range.upperBound }
    return bytes.trimmed(range)
  }
}

/// The address of a page, as far as the page says, to complete its links.
struct HTMLBase {
  private let origin: String?

  init(_ tree: HTMLTree) {
    let candidates =
      tree.elements("base").compactMap { tree.nodes[$0]["href"] }
      + tree.elements("link").filter { tree.nodes[$0]["rel"] == "canonical" }.compactMap { tree.nodes[$0]["href"] }
      + tree.elements("meta").filter { tree.nodes[$0]["property"] == "og:url" }.compactMap { tree.nodes[$0]["content"] }
    origin = candidates.lazy.compactMap(Self.origin).first
  }

  /// A link as a whole web address; nil for places within the page, scripts, mail, and where the page's address is not
  /// known.
  func resolved(_ link: String) -> String? {
    let link = link.filter { !$0.isNewline && $0 != "\t" }
    let trimmed = String(link.drop { $0 == " " })
    let lowered = trimmed.lowercased()
    if lowered.hasPrefix("http://") || lowered.hasPrefix("https://") { return trimmed }
    if trimmed.hasPrefix("//") { return "https:" + trimmed }
    guard trimmed.hasPrefix("/"), let origin else { return nil }
    return origin + trimmed
  }

  /// `https://host` of an address.
  private static func origin(_ address: String) -> String? {
    guard let scheme = address.firstRange(of: "://"), address.hasPrefix("http") else { return nil }
    return String(
      address[..<scheme.upperBound] + address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }
}

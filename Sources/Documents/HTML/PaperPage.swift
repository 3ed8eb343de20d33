/// Reads a page about one paper: the `citation_…` fields that scholarly sites put into the head, and the abstract.
///
/// The fields are those of Highwire Press and Google Scholar's inclusion guidelines.
struct PaperPage {
  private let tree: HTMLTree
  private var blocks: HTMLBlocks
  private let bytes: [UInt8]
  private var lines: LineCounter

  init(_ tree: HTMLTree, _ bytes: [UInt8]) {
    self.tree = tree
    self.bytes = bytes
    blocks = HTMLBlocks(tree, bytes)
    lines = LineCounter(bytes)
  }

  /// The paper; nil where the page names none in its head.
  mutating func paper() -> PaperRecord? {
    let fields = tree.elements("meta").compactMap { index -> (name: String, text: SourceText)? in
      let node = tree.nodes[index]
      guard let name = node["name"] ?? node["property"], let content = node["content"].map({ Inline.folded($0) }),
        !content.isEmpty
      else {
        return nil
      }
      return (name.lowercased(), SourceText(content, line: lines.line(at: node.range.lowerBound), bytes: node.range))
    }
    func first(_ names: String...) -> SourceText? {
      names.lazy.compactMap { name in fields.first { $0.name == name }?.text }.first
    }
    func all(_ name: String) -> [SourceText] { fields.filter { $0.name == name }.map(\.text) }

    guard let title = first("citation_title") else { return nil }
    var record = PaperRecord(line: title.line, bytes: title.bytes)
    record.title = title
    record.authors = all("citation_author").map { Self.givenFirst($0.text) }
    if record.authors.isEmpty, let list = first("citation_authors") {
      record.authors = Names.split(list.text).map(Self.givenFirst)
    }
    record.date = first("citation_publication_date", "citation_date", "citation_online_date", "citation_year")
      .flatMap { PaperDate($0.text) }
    record.venue = first("citation_journal_title", "citation_conference_title", "citation_inbook_title")?.text
    record.keywords = all("citation_keywords").flatMap { Names.splitKeywords($0.text) }
    record.addresses =
      all("citation_doi").map { prefixed($0, "https://doi.org/") }
      + all("citation_arxiv_id").map { prefixed($0, "https://arxiv.org/abs/") } + all("citation_pdf_url")
    if let (text, links) = abstract() {
      record.abstract = text
      record.addresses += links
    } else {
      record.abstract = first("citation_abstract", "dc.description", "og:description", "description")
    }
    record.addresses += comments()
    return record
  }

  /// The element that is called an abstract, and the links in it.
  private mutating func abstract() -> (SourceText, [SourceText])? {
    let candidates = tree.nodes.indices.filter {
      let node = tree.nodes[$0]
      guard let name = node.name, ["blockquote", "div", "section", "p", "span"].contains(name) else { return false }
      return (node["class"] ?? "").lowercased().contains("abstract")
        || (node["id"] ?? "").lowercased().contains("abstract")
    }
    // The innermost element with a text worth an abstract.
    var best: (text: String, index: Int)?
    for index in candidates {
      let text = Self.withoutLabel(tree.text(of: index))
      if text.utf8.count >= 40, text.utf8.count <= best?.text.utf8.count ?? .max { best = (text, index) }
    }
    guard let (text, index) = best else { return nil }
    let block = blocks.block(at: index, .paragraph)
    return (SourceText(text, line: block.line, bytes: block.range), block.inlines.compactMap(\.target))
  }

  /// What authors say beside the abstract: arXiv's comments name the code.
  private mutating func comments() -> [SourceText] {
    tree.nodes.indices.filter { tree.nodes[$0].hasClass("comments") }.flatMap {
      blocks.inlines(of: $0).compactMap(\.target)
    }
  }

  private func prefixed(_ text: SourceText, _ prefix: String) -> SourceText {
    var text = text
    if !text.text.contains("://") { text.text = prefix + text.text }
    return text
  }

  /// `Turing, Alan` as `Alan Turing`.
  static func givenFirst(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1).map { Inline.folded($0) }
    return parts.count == 2 ? parts[1] + " " + parts[0] : name
  }

  static func withoutLabel(_ text: String) -> String {
    for label in ["Abstract:", "Abstract", "ABSTRACT", "Summary:"] where text.hasPrefix(label) {
      return Inline.folded(text.dropFirst(label.count).drop { ":.—– ".contains($0) })
    }
    return text
  }
}

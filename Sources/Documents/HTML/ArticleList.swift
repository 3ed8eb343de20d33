/// Reads pages that list articles: a heading followed by a text, entries that link to papers.
struct ArticleList {
  private let blocks: [HTMLBlock]
  private let bytes: [UInt8]
  private(set) var papers: [PaperRecord] = []
  /// Blocks that no paper was made from, and why.
  private(set) var left: [(block: HTMLBlock, role: LineRole, reason: String)] = []

  init(_ blocks: [HTMLBlock], _ bytes: [UInt8]) {
    self.blocks = blocks
    self.bytes = bytes
    var index = 0
    while index < blocks.count { index = take(index) }
  }

  private mutating func take(_ index: Int) -> Int {
    let block = blocks[index]
    guard block.kind == .heading else {
      let papers = Entry(inlines: block.inlines, range: block.range, line: block.line).papers(in: bytes)
      if papers.isEmpty { leave(block) } else { self.papers += papers }
      return index + 1
    }
    let end = blocks[(index + 1)...].firstIndex { $0.kind == .heading } ?? blocks.count
    let body = blocks[index + 1..<end]
    guard let abstract = abstract(below: block, body) else {
      leave(block)
      return index + 1
    }
    var record = PaperRecord(
      line: block.line, bytes: block.range.lowerBound..<max(abstract.range.upperBound, block.range.upperBound))
    record.title = Inline.sourceText(block.text, block.range, bytes, line: block.line)
    record.abstract = SourceText(PaperPage.withoutLabel(abstract.text), line: abstract.line, bytes: abstract.range)
    record.addresses = block.inlines.compactMap(\.target)
    for other in body { take(other, into: &record, isAbstract: other.range == abstract.range) }
    papers.append(record)
    return end
  }

  /// What else stands below a title: people, a date, buttons that lead to code.
  private mutating func take(_ block: HTMLBlock, into record: inout PaperRecord, isAbstract: Bool) {
    let known = record.addresses.count
    for inline in block.inlines {
      guard let target = inline.target else { continue }
      let text = Inline.folded(inline.text)
      if isAbstract || LinkLabel.isLabel(text) || Furniture.matches(text) { record.addresses.append(target) }
    }
    let text = block.text
    if isAbstract || (record.addresses.count > known && Furniture.matches(text)) { return }
    if record.authors.isEmpty, People.isList(text) {
      record.authors = Names.split(text)
    } else if record.date == nil, Furniture.isDate(text) {
      record.date = PaperDate(text)
    } else {
      leave(block)
    }
  }

  /// The text below a heading that can be its abstract: long, and sentences. A heading that links to a paper needs
  /// less.
  private func abstract(below heading: HTMLBlock, _ body: ArraySlice<HTMLBlock>) -> HTMLBlock? {
    let title = heading.text
    guard title.utf8.count <= TextShape.longestTitle, !Furniture.matches(title) else { return nil }
    let isLinked = heading.inlines.contains { $0.target != nil }
    return body.first { block in
      guard block.kind == .paragraph else { return false }
      let text = Array(block.text.utf8)
      let shape = TextShape.of(0..<text.count, in: text)
      if case .labelled(.abstract, _) = shape { return true }
      return shape == .prose || isLinked && shape == .sentence
    }
  }

  private mutating func leave(_ block: HTMLBlock) {
    let isFurniture = Furniture.matches(block.text)
    left.append(
      (block, isFurniture ? .furniture : .unplaced, isFurniture ? "page furniture" : "text that belongs to no paper"))
  }
}

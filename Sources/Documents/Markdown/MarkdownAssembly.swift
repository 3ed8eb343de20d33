/// Goes through a Markdown text's blocks and makes papers of them.
struct MarkdownAssembly {
  private let source: Source
  private let blocks: [MarkdownBlock]
  private let definitions: [String: SourceText]
  private let hasCode: Bool
  private var columns: TableColumns?
  private var columnCount = 0
  private var links = 0

  init(_ source: Source, _ blocks: MarkdownBlocks) {
    self.source = source
    self.blocks = blocks.blocks
    definitions = blocks.definitions
    hasCode = blocks.hasCode
  }

  /// What the text is, for the case that no papers are in it.
  var seen: String { "Markdown with \(links == 1 ? "one link" : "\(links) links"), none of them to a paper" }

  mutating func run(_ sink: inout ReadingSink) {
    let sections = Sections(blocks) { isHeadingWithPaper($0) }
    let plain = sections.arePlainPapers(in: source.bytes, hasCode: hasCode)
    var index = 0
    while index < blocks.count {
      if case .heading = blocks[index].kind, let end = paperSection(at: index, sections, plain, &sink) {
        index = end
        columns = nil
        continue
      }
      take(index, &sink)
      index += 1
    }
  }

  private func inlines(_ block: MarkdownBlock) -> [Inline] {
    MarkdownInline.read(block.range, in: source.bytes, line: block.lines.lowerBound, definitions: definitions)
  }

  private func isHeadingWithPaper(_ block: MarkdownBlock) -> Bool {
    Entry(inlines: inlines(block), range: block.range, line: block.lines.lowerBound).linksToPaper
  }

  private mutating func take(_ index: Int, _ sink: inout ReadingSink) {
    let block = blocks[index]
    switch block.kind {
    case .structure, .rule: columns = columnsKept(block)
    case .heading:
      columns = nil
      sink.mark(block.lines, .heading)
    case .row: takeRow(index, &sink)
    case .item: takeEntry(block, "list entry that links to no paper", &sink)
    case .paragraph: takeEntry(block, "text that belongs to no paper", &sink)
    }
    if case .row = block.kind {} else if case .rule = block.kind {} else { columns = nil }
  }

  private func columnsKept(_ block: MarkdownBlock) -> TableColumns? {
    if case .rule = block.kind { return columns }
    return nil
  }

  private mutating func takeRow(_ index: Int, _ sink: inout ReadingSink) {
    let block = blocks[index]
    if index + 1 < blocks.count, case .rule = blocks[index + 1].kind {
      let heads = TableRow(block.range, in: source.bytes, count: nil).cells
      columns = TableColumns(heads.map { plainText($0, block) })
      columnCount = heads.count
      // A day without papers is an empty table.
      if columns?.isOfPapers == true { sink.isCollection = true }
      return
    }
    let row = TableRow(block.range, in: source.bytes, count: columns == nil ? nil : columnCount)
    let line = block.lines.lowerBound
    let outcome = row.outcome(columns ?? TableColumns([]), block, in: source.bytes) {
      MarkdownInline.read($0, in: source.bytes, line: line, definitions: definitions)
    }
    switch outcome {
    case .papers(let papers): add(papers, block, &sink)
    case .refused(let reason): sink.refuse(block.range, reason)
    case .unused(let reason):
      links += inlines(block).count { $0.target != nil }
      sink.leave(block.lines, at: block.range, .unplaced, reason)
    }
  }

  private func plainText(_ range: Range<Int>, _ block: MarkdownBlock) -> String {
    MarkdownInline.read(range, in: source.bytes, line: block.lines.lowerBound).plainText
  }

  private mutating func takeEntry(_ block: MarkdownBlock, _ reason: String, _ sink: inout ReadingSink) {
    let entry = Entry(inlines: inlines(block), range: block.range, line: block.lines.lowerBound)
    let papers = entry.papers(in: source.bytes)
    guard papers.isEmpty else { return add(papers, block, &sink) }
    links += entry.inlines.count { $0.target != nil }
    sink.leave(block.lines, at: block.range, .unplaced, reason)
  }

  private func add(_ papers: [PaperRecord], _ block: MarkdownBlock, _ sink: inout ReadingSink) {
    for paper in papers { sink.add(sink.placed(paper)) }
    sink.mark(block.lines, .title)
  }

  // MARK: A heading and its text

  /// Reads a heading with an abstract as a paper; answers where the section ends, or nil where it is none.
  private mutating func paperSection(
    at index: Int, _ sections: Sections, _ plain: Bool, _ sink: inout ReadingSink
  ) -> Int? {
    let body = sections.body(of: index)
    let heading = inlines(blocks[index])
    guard sections.isPaper(index, in: source.bytes, plain: plain, hasPaperLink: { isHeadingWithPaper($0) }) else {
      return nil
    }
    var record = PaperRecord(line: blocks[index].lines.lowerBound, bytes: blocks[index].range)
    let title = Entry.stripped(TextShape.titleText(heading.plainText))
    guard !title.isEmpty, let range = heading.range else { return nil }
    record.title = Inline.sourceText(title, range, source.bytes, line: record.line)
    record.addresses = heading.compactMap(\.target)
    sink.mark(blocks[index].lines, .title)
    for block in blocks[body] { take(block, into: &record, &sink) }
    if let last = blocks[body].last { record.bytes = record.bytes.lowerBound..<last.range.upperBound }
    sink.add(sink.placed(record))
    return body.upperBound
  }

  private func take(_ block: MarkdownBlock, into record: inout PaperRecord, _ sink: inout ReadingSink) {
    let words = inlines(block)
    record.addresses += words.compactMap(\.target)
    var range = block.range
    var label: TextLabel?
    if let found = TextLabel.at(block.range, in: source.bytes) { (label, range) = found }
    let text = label == nil ? words.plainText : plainText(range, block)
    switch (label, block.kind) {
    case (.authors, _): record.authors = Names.split(text)
    case (.date, _): record.date = PaperDate(text)
    case (.venue, _): record.venue = text
    case (.keywords, _): record.keywords = Names.splitKeywords(text)
    case (.abstract, _), (nil, .paragraph):
      if label == nil, People.isList(text) {
        record.authors = Names.split(text)
      } else if label == nil, text.split(separator: " ").count < 6 || words.allSatisfy({ $0.target != nil }) {
        break
      } else if record.abstract == nil {
        let isVerbatim = source.bytes.string(range) == words.map(\.text).joined()
        record.abstract = SourceText(
          isVerbatim ? source.bytes.string(range) : text, line: block.lines.lowerBound, bytes: range,
          isVerbatim: isVerbatim)
      } else if let before = record.abstract {
        record.abstract = SourceText(
          before.text + "\n\n" + text, line: before.line, bytes: before.bytes.lowerBound..<range.upperBound)
      }
      return sink.mark(block.lines, .abstract)
    default: break
    }
    sink.mark(block.lines, label == .authors ? .authors : .link)
  }
}

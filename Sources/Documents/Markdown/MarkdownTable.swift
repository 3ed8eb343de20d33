/// A table's columns, by what their heads say.
struct TableColumns {
  enum Role { case title, name, authors, abstract, date, venue, keywords, link, other }

  let roles: [Role]

  init(_ heads: [String]) { roles = heads.map(Self.role) }

  /// Whether the table is one of papers, so that each row is a paper whether or not a link says so.
  var isOfPapers: Bool { roles.contains(.title) }

  private static func role(_ head: String) -> Role {
    let words = head.lowercased().split { !$0.isLetter }
    func has(_ names: Set<Substring>) -> Bool { words.contains(where: names.contains) }
    if has(["title", "paper", "papers", "titles", "标题", "论文"]), !has(["link", "url", "pdf", "count", "number"]) {
      return .title
    }
    if has(["author", "authors", "作者"]) { return .authors }
    if has(["abstract", "summary", "tldr", "tl", "摘要"]) { return .abstract }
    if has(["date", "year", "published", "month", "时间"]) { return .date }
    if has(["venue", "conference", "journal", "publication"]) { return .venue }
    if has(["keyword", "keywords", "tags", "topics", "topic"]) { return .keywords }
    if has(["pdf", "link", "links", "url", "code", "github", "repo", "arxiv", "doi", "project", "website"]) {
      return .link
    }
    return has(["name", "work", "model", "method", "article", "reference"]) ? .name : .other
  }
}

/// One row of a table: cells by column.
struct TableRow {
  let cells: [Range<Int>]

  /// Cuts a row at the bars that are not escaped; more cells than `count` are one with the last, since text may hold
  /// bars.
  init(_ range: Range<Int>, in bytes: [UInt8], count: Int?) {
    var cells: [Range<Int>] = []
    var start = range.lowerBound + (bytes[range.lowerBound] == UInt8(ascii: "|") ? 1 : 0)
    var end = range.upperBound
    if end - 1 > start, bytes[end - 1] == UInt8(ascii: "|"), bytes[end - 2] != UInt8(ascii: "\\") { end -= 1 }
    for i in start..<max(start, end)
    where bytes[i] == UInt8(ascii: "|") && bytes[i - 1] != UInt8(ascii: "\\") && cells.count + 1 < count ?? .max {
      cells.append(bytes.trimmed(start..<i))
      start = i + 1
    }
    cells.append(bytes.trimmed(min(start, end)..<end))
    self.cells = cells
  }
}

extension TableRow {
  /// What a row came to.
  enum Outcome {
    case papers([PaperRecord])
    /// No paper, and why that is no fault.
    case unused(String)
    case refused(String)
  }

  /// Reads a row as a paper by its columns, or, where no column says what the title is, as an entry with links.
  func outcome(
    _ columns: TableColumns, _ block: MarkdownBlock, in bytes: [UInt8], read: (Range<Int>) -> [Inline]
  ) -> Outcome {
    let content = cells.map(read)
    let whole = Entry(inlines: content.flatMap { $0 }, range: block.range, line: block.lines.lowerBound)
    guard
      let column = columns.roles.firstIndex(of: .title)
        ?? (whole.linksToPaper ? columns.roles.firstIndex(of: .name) : nil),
      column < content.count
    else {
      let papers = whole.papers(in: bytes)
      return papers.isEmpty ? .unused("table row that links to no paper") : .papers(papers)
    }
    var record = PaperRecord(line: block.lines.lowerBound, bytes: block.range)
    record.title = Self.title(content[column], bytes, line: block.lines.lowerBound)
    guard record.title != nil else {
      return whole.inlines.isEmpty ? .unused("empty table row") : .refused("a table row without a title")
    }
    for (index, cell) in content.enumerated() {
      let role = index < columns.roles.count ? columns.roles[index] : .other
      record.take(cell, role, bytes, line: block.lines.lowerBound)
    }
    return .papers([record])
  }

  /// The title's cell: the first link that is no label, or the words before the first label, a bracket left open cut
  /// off.
  private static func title(_ cell: [Inline], _ bytes: [UInt8], line: Int) -> SourceText? {
    let label = cell.firstIndex { $0.target != nil && LinkLabel.isLabel($0.text) } ?? cell.count
    let words = Array(cell[..<label])
    let isLinked = words.contains { $0.target != nil }
    let chosen = isLinked ? words.filter { $0.target != nil }.prefix(1).map { $0 } : words
    guard let range = chosen.range else { return nil }
    var text = chosen.plainText
    if label < cell.count, !isLinked, let open = text.lastIndex(of: "("), !text[open...].contains(")") {
      text = String(text[..<open])
    }
    text = Inline.folded(text)
    let exact = bytes.trimmed(range.lowerBound..<min(range.upperBound, range.lowerBound + text.utf8.count))
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return bytes.string(exact) == text
      ? SourceText(text, line: line, bytes: exact, isVerbatim: true) : SourceText(text, line: line, bytes: range)
  }
}

extension PaperRecord {
  /// Takes what a table's cell says.
  fileprivate mutating func take(_ cell: [Inline], _ role: TableColumns.Role, _ bytes: [UInt8], line: Int) {
    addresses += cell.compactMap(\.target)
    let text = cell.plainText
    guard !text.isEmpty, text != "null", text != "-", let range = cell.range else { return }
    switch role {
    case .authors: authors = Names.split(text)
    case .abstract:
      // The cell's own bytes where nothing in it is markup.
      let isVerbatim = bytes.string(range) == cell.map(\.text).joined()
      abstract = SourceText(isVerbatim ? bytes.string(range) : text, line: line, bytes: range, isVerbatim: isVerbatim)
    case .date: date = PaperDate(text)
    case .venue: venue = text
    case .keywords: keywords = Names.splitKeywords(text)
    case .title, .name, .link, .other: break
    }
  }
}

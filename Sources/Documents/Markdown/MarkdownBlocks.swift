/// The block structure of Markdown, as far as papers need it.
struct MarkdownBlock {
  enum Kind {
    /// A heading, and its level from 1 to 6.
    case heading(Int)
    /// An entry of a list, with the lines that continue it.
    case item
    case paragraph
    /// A line of a table, with the lines that it was wrapped to.
    case row
    /// The line of dashes between a table's head and its rows.
    case rule
    /// Code, comments, lone tags, rules: nothing that papers are made of.
    case structure
  }

  let kind: Kind
  /// The bytes of the text, without the marks of the block.
  var range: Range<Int>
  var lines: ClosedRange<Int>
}

/// Cuts Markdown into blocks, a line at a time. Cost: linear.
struct MarkdownBlocks {
  private let bytes: [UInt8]
  private(set) var blocks: [MarkdownBlock] = []
  /// The targets of `[name]: target` lines, by name in lower case.
  private(set) var definitions: [String: SourceText] = [:]
  private(set) var hasCode = false

  private var followsBlank = true
  private var fence: UInt8?
  private var isInComment = false

  init(_ lines: [TextLine], in bytes: [UInt8]) {
    self.bytes = bytes
    for line in lines { take(line) }
  }

  private mutating func take(_ line: TextLine) {
    guard !line.isBlank else {
      followsBlank = true
      return
    }
    defer { followsBlank = false }
    let start = line.content.lowerBound
    if takeOpaque(line) { return append(.structure, line.content, line) }

    if let level = headingLevel(line.content) {
      let title = bytes.trimmed(start + level..<trailingHashes(line.content))
      return append(.heading(level), title, line)
    }
    if isUnderline(line.content), !followsBlank, case .paragraph? = blocks.last?.kind, let last = blocks.indices.last,
      blocks[last].lines.count == 1
    {
      let level = bytes[start] == UInt8(ascii: "=") ? 1 : 2
      let text = blocks.removeLast()
      blocks.append(MarkdownBlock(kind: .heading(level), range: text.range, lines: text.lines.lowerBound...line.number))
      return
    }
    if takeRow(line) || takeDefinition(line) { return }
    if isThematicBreak(line.content) || isLoneTag(line.content) { return append(.structure, line.content, line) }
    if let marker = itemMarker(line.content) {
      return append(.item, marker..<line.content.upperBound, line)
    }
    if !followsBlank || line.indent >= 2, let last = blocks.indices.last, isOpen(blocks[last], followsBlank, line) {
      blocks[last].range = blocks[last].range.lowerBound..<line.content.upperBound
      blocks[last].lines = blocks[last].lines.lowerBound...line.number
      return
    }
    let quote = bytes[start] == UInt8(ascii: ">") ? bytes.trimmed(start + 1..<line.content.upperBound) : line.content
    append(.paragraph, quote, line)
  }

  /// Whether a line may go on with the block before it.
  private func isOpen(_ block: MarkdownBlock, _ followsBlank: Bool, _ line: TextLine) -> Bool {
    switch block.kind {
    case .item: !followsBlank || line.indent >= 2
    case .paragraph: !followsBlank
    default: false
    }
  }

  private mutating func append(_ kind: MarkdownBlock.Kind, _ range: Range<Int>, _ line: TextLine) {
    blocks.append(MarkdownBlock(kind: kind, range: range, lines: line.number...line.number))
  }

  /// Code between fences, and comments.
  private mutating func takeOpaque(_ line: TextLine) -> Bool {
    let start = line.content.lowerBound
    if let mark = fence {
      if bytes[line.content].prefix(3).allSatisfy({ $0 == mark }), line.content.count >= 3 { fence = nil }
      return true
    }
    if isInComment || bytes.holds("<!--", at: start) {
      isInComment = !contains("-->", line.content)
      return true
    }
    for mark in [UInt8(ascii: "`"), UInt8(ascii: "~")]
    where line.content.count >= 3 && bytes[start..<start + 3].allSatisfy({ $0 == mark }) {
      (fence, hasCode) = (mark, true)
      return true
    }
    return false
  }

  /// A table's line: one that begins with a bar, the rule below its head, and a line that goes on with a row left open.
  private mutating func takeRow(_ line: TextLine) -> Bool {
    if isRule(line.content) {
      append(.rule, line.content, line)
      return true
    }
    if bytes[line.content.lowerBound] == UInt8(ascii: "|") {
      append(.row, line.content, line)
      return true
    }
    guard !followsBlank, let last = blocks.indices.last, case .row = blocks[last].kind else { return false }
    guard bytes[blocks[last].range.upperBound - 1] != UInt8(ascii: "|") || blocks[last].range.count == 1 else {
      return false
    }
    blocks[last].range = blocks[last].range.lowerBound..<line.content.upperBound
    blocks[last].lines = blocks[last].lines.lowerBound...line.number
    return true
  }

  /// `|---|:--:|`: nothing but bars, dashes, colons and blanks, at least a bar and a dash.
  private func isRule(_ range: Range<Int>) -> Bool {
    var (bars, dashes) = (0, 0)
    for b in bytes[range] {
      switch b {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return bars > 0 && dashes > 0
  }

  private mutating func takeDefinition(_ line: TextLine) -> Bool {
    guard bytes[line.content.lowerBound] == UInt8(ascii: "["),
      let close = bytes.firstOffset(of: UInt8(ascii: "]"), in: line.content), close + 1 < line.content.upperBound,
      bytes[close + 1] == UInt8(ascii: ":"), bytes[line.content.lowerBound + 1] != UInt8(ascii: "^")
    else { return false }
    let name = bytes.string(line.content.lowerBound + 1..<close).lowercased()
    let rest = bytes.trimmed(close + 2..<line.content.upperBound)
    let target = rest.lowerBound..<(rest.first { ASCII.isSpace(bytes[$0]) } ?? rest.upperBound)
    guard target.count > 3, bytes[target].contains(UInt8(ascii: ":")) else { return false }
    definitions[name] = SourceText(bytes.string(target), line: line.number, bytes: target, isVerbatim: true)
    append(.structure, line.content, line)
    return true
  }

  private func headingLevel(_ range: Range<Int>) -> Int? {
    let level = bytes[range].prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), range.count > level else { return nil }
    return ASCII.isSpace(bytes[range.lowerBound + level]) ? level : nil
  }

  private func trailingHashes(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    return ASCII.isSpace(bytes[end - 1]) ? end : range.upperBound
  }

  private func isUnderline(_ range: Range<Int>) -> Bool {
    let mark = bytes[range.lowerBound]
    return range.count >= 3 && (mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"))
      && bytes[range].allSatisfy { $0 == mark }
  }

  private func isThematicBreak(_ range: Range<Int>) -> Bool {
    range.count >= 3 && "-*_=".utf8.contains(bytes[range.lowerBound])
      && bytes[range].allSatisfy { $0 == bytes[range.lowerBound] || ASCII.isSpace($0) }
  }

  /// A line of one tag, or of a tag and what it folds away: `<details>`, `<summary> more </summary>`.
  private func isLoneTag(_ range: Range<Int>) -> Bool {
    guard bytes[range.lowerBound] == UInt8(ascii: "<"), bytes[range.upperBound - 1] == UInt8(ascii: ">") else {
      return false
    }
    return !bytes.holds("<a ", at: range.lowerBound) && !bytes.holds("<http", at: range.lowerBound)
  }

  /// Where the text of a list entry begins; nil where the line is none.
  private func itemMarker(_ range: Range<Int>) -> Int? {
    let marker = TextShape.listMarker(bytes, range)
    guard !marker.isEmpty, !"#>[".utf8.contains(bytes[range.lowerBound]), marker.upperBound < range.upperBound else {
      return nil
    }
    return marker.upperBound
  }

  private func contains(_ text: String, _ range: Range<Int>) -> Bool { range.contains { bytes.holds(text, at: $0) } }
}

extension InputFormat {
  /// Markdown: lists and tables of papers with links, and headings with a paper each.
  package static let markdown = InputFormat("markdown")
}

/// Reads papers from Markdown: entries of lists and rows of tables that link to papers, rows below a head that says
/// title or paper, and headings followed by an abstract.
enum MarkdownReader: FormatReader {
  static let format = InputFormat.markdown
  static let label = "Markdown"
  static let nameEndings = ["md", "markdown"]

  /// Links, tables and headings are Markdown's marks. A page copied as text has none of them.
  static func likelihood(of sample: Sample) -> Likelihood {
    // JSON may hold Markdown; a line that begins with a link is no JSON.
    if let json = sample.json, !json.beginsWithScalar { return .none }
    // Nor is YAML, whose comments look like headings.
    if FieldLines.areMost(of: sample.lines) { return .none }
    var (marks, rows, rules) = (0, 0, 0)
    for line in sample.lines {
      let range = line.startIndex..<line.endIndex
      if range.prefix(2048).contains(where: { sample.bytes.holds("](http", at: $0) }) { marks += 2 }
      if line.first == UInt8(ascii: "|") { rows += 1 }
      if line.first == UInt8(ascii: "|"), line.count > 4, line.allSatisfy({ "|-: ".utf8.contains($0) }) { rules += 1 }
      let level = line.prefix { $0 == UInt8(ascii: "#") }.count
      if (1...6).contains(level), line.dropFirst(level).first == 0x20 { marks += 2 }
    }
    if rules > 0 && rows > 1 || marks >= 6 { return .certain }
    return marks >= 2 ? .likely : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    guard let lines = sink.textLines(of: source) else { return }
    let blocks = MarkdownBlocks(lines, in: source.bytes)
    var assembly = MarkdownAssembly(source, blocks)
    assembly.run(&sink)
    sink.seen = assembly.seen
  }
}

extension InputFormat {
  /// Daily lists of arXiv papers that keep themselves as JSON: topic, arXiv id, a row of Markdown.
  package static let arXivDailyJSON = InputFormat("arxiv-daily-json")
}

/// Reads `{"topic": {"2110.07546": "|**2021-10-14**|**Title**|First Author et.al.|[2110.07546](…)|**[link](…)**|\n", …}}`,
/// the state that daily arXiv lists make their README from; each row with the Markdown reader's own code, so that both
/// give the same papers. Rows of their other layout, entries of a list, are read as well.
enum ArXivDailyJSONReader: FormatReader {
  static let format = InputFormat.arXivDailyJSON
  static let label = "arXiv daily lists as JSON"
  static let nameEndings = ["json"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard sample.json?.kind == .object, let start = sample.bytes.firstIndex(of: UInt8(ascii: "{")) else {
      return .none
    }
    var cursor = JSONCursor(sample.bytes, start..<min(sample.bytes.count, start + Sample.length), maximumDepth: 8)
    var answer = Likelihood.none
    // The walk ends with the first row, or where a topic is something else.
    try? cursor.eachField { (cursor, _) throws(JSONError) in
      guard cursor.kind() == .object else { throw JSONError(offset: cursor.position, reason: "no topic") }
      try cursor.eachField { (cursor, key) throws(JSONError) in
        guard cursor.kind() == .string, isArXivID(sample.bytes[key.range]) else {
          throw JSONError(offset: cursor.position, reason: "no row")
        }
        let row = sample.bytes[try cursor.string().range]
        if row.starts(with: "|".utf8) || row.starts(with: "- ".utf8) { answer = .certain }
        throw JSONError(offset: cursor.position, reason: "a row is enough")
      }
    }
    return answer
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "JSON without rows by topic and arXiv id"
    var cursor = JSONCursor(source.bytes, source.start..<source.bytes.count, maximumDepth: sink.limits.depth)
    do throws(JSONError) {
      guard cursor.kind() == .object else { return }
      try cursor.eachField { (cursor, _) throws(JSONError) in
        guard cursor.kind() == .object else {
          sink.refuse(try cursor.skipValue(), "a topic was expected that holds rows by arXiv id")
          return
        }
        sink.isCollection = true
        try cursor.eachField { (cursor, key) throws(JSONError) in try readRow(&cursor, key, &sink) }
      }
      if !cursor.isAtEnd() {
        throw JSONError(offset: cursor.position, reason: "the text goes on behind the end of the JSON value")
      }
    } catch {
      sink.breakOff(at: error, before: source.bytes.count)
    }
  }

  private static func readRow(
    _ cursor: inout JSONCursor, _ key: JSONText, _ sink: inout ReadingSink
  ) throws(JSONError) {
    guard cursor.kind() == .string else {
      sink.refuse(try cursor.skipValue(), "a row of Markdown was expected")
      return
    }
    let text = try cursor.string()
    let range = key.range.lowerBound..<text.range.upperBound
    let row = Array(cursor.decoded(text).utf8)
    guard var record = paper(ofRow: row) else {
      return sink.refuse(range, "the row of Markdown names no paper")
    }
    let id = cursor.decoded(key)
    record.key = id
    record.identifiers.append(WorkIdentifier(.arXiv, id))
    record.bytes = range
    // The row is decoded from the string, which is the place of everything in it.
    record.changeTexts { ($0.bytes, $0.isVerbatim) = (text.range, false) }
    sink.take(record)
  }

  /// The paper of a row of the table, or of an entry of the list, that the README holds.
  private static func paper(ofRow row: [UInt8]) -> PaperRecord? {
    let range = row.trimmed(0..<row.count)
    guard let first = range.first else { return nil }
    if row[first] == UInt8(ascii: "|") {
      let block = MarkdownBlock(kind: .row, range: range, lines: 1...1)
      let outcome = TableRow(range, in: row, count: heads.count).outcome(TableColumns(heads), block, in: row) {
        MarkdownInline.read($0, in: row, line: 1)
      }
      guard case .papers(let papers) = outcome else { return nil }
      return papers.first
    }
    return paper(ofEntry: MarkdownInline.read(range, in: row, line: 1))
  }

  private static let heads = ["Publish Date", "Title", "Authors", "PDF", "Code"]

  /// Reads `- 2021-10-14, **Title**, First Author et.al., Paper: [address](address), Code: **[address](address)**`.
  private static func paper(ofEntry inlines: [Inline]) -> PaperRecord? {
    guard let at = inlines.firstIndex(where: { $0.isStrong && $0.target == nil }) else { return nil }
    var record = PaperRecord(line: 1, bytes: 0..<0)
    record.title = SourceText(Inline.folded(inlines[at].text), line: 1, bytes: 0..<0)
    record.date = PaperDate(Array(inlines[..<at]).plainText)
    let behind = inlines[(at + 1)...]
    let people = Inline.folded(behind.prefix { $0.target == nil }.map(\.text).joined())
    let parts = people.split(separator: "Paper:", omittingEmptySubsequences: false)
    if parts.count > 1 { record.authors = Names.split(String(parts[0].drop { ", ".contains($0) })) }
    record.addresses = behind.compactMap(\.target)
    return record
  }

  /// Whether a key is an id of arXiv: `2110.07546`, `2110.07546v2`, `math/0309136`.
  private static func isArXivID(_ key: ArraySlice<UInt8>) -> Bool {
    let parts = key.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].count == 4, parts[0].allSatisfy(ASCII.isDigit) {
      let digits = parts[1].prefix(while: ASCII.isDigit)
      let version = parts[1].dropFirst(digits.count)
      return (4...5).contains(digits.count) && (version.isEmpty || version.first == UInt8(ascii: "v"))
    }
    guard let slash = key.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let number = key[(slash + 1)...].prefix(while: ASCII.isDigit)
    return slash > key.startIndex && number.count == 7
  }
}

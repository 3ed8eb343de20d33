/// Reads a paper from a JSON object, by the names that its fields commonly have.
///
/// One table serves the contract's JSON lines and the Hub's answers; an object within the field `paper` counts as the
/// paper itself, what stands round it fills the gaps.
struct JSONPaper {
  private(set) var record: PaperRecord
  /// What was wrong with the fields that matter, for the refusal.
  private(set) var problem: String?
  /// What the record says it is (`@type` of JSON-LD).
  private(set) var kind: String?
  private let vocabulary: JSONVocabulary
  private var texts: [TextField: SourceText] = [:]

  /// The fields that hold the paper's text, the best first.
  private enum TextField: Int, CaseIterable { case abstract, summary, text }

  /// Reads the object at the cursor. Throws where the JSON itself is broken.
  static func read(
    _ cursor: inout JSONCursor, _ lines: inout LineCounter, _ vocabulary: JSONVocabulary = .common
  ) throws(JSONError) -> JSONPaper {
    _ = cursor.kind()
    let start = cursor.position
    var paper = JSONPaper(PaperRecord(line: lines.line(at: start), bytes: start..<start), vocabulary)
    try paper.readFields(&cursor, &lines, isInner: false)
    paper.record.bytes = start..<cursor.position
    paper.record.abstract = TextField.allCases.compactMap { paper.texts[$0] }.first
    if paper.record.title == nil, paper.record.abstract == nil {
      paper.problem = paper.problem ?? "neither a title nor a text"
    } else {
      paper.problem = nil
    }
    return paper
  }

  private init(_ record: PaperRecord, _ vocabulary: JSONVocabulary) {
    self.record = record
    self.vocabulary = vocabulary
  }

  private mutating func readFields(
    _ cursor: inout JSONCursor, _ lines: inout LineCounter, isInner: Bool
  ) throws(JSONError) {
    // Within `paper` what is said of the paper replaces what was said round it.
    var outer = record
    if isInner { (outer, record) = (record, PaperRecord(line: record.line, bytes: record.bytes)) }
    try cursor.eachField { (cursor, key) throws(JSONError) in
      let name = cursor.decoded(key)
      if name == "paper", !isInner, cursor.kind() == .object {
        try readFields(&cursor, &lines, isInner: true)
      } else if let field = vocabulary.fields[name] {
        var values = JSONValues(lines: lines)
        try values.read(&cursor, field.format)
        lines = values.lines
        take(field, values, named: name)
      } else {
        try cursor.skipValue()
      }
    }
    if isInner { fill(from: outer) }
  }

  private mutating func take(_ field: JSONVocabulary.Field, _ values: JSONValues, named name: String) {
    let first = values.texts.first
    switch field.role {
    case .kind: kind = first?.text
    case .key: record.key = record.key ?? first?.text
    case .title:
      record.title = record.title ?? first
      if first == nil, let kind = values.otherKind { problem = "the field \(name) is \(kind.rawValue), not a string" }
    case .text(let rank):
      if let rank = TextField(rawValue: rank), texts[rank] == nil { texts[rank] = first }
      if first == nil, let kind = values.otherKind { problem = "the field \(name) is \(kind.rawValue), not a string" }
    case .authors:
      guard record.authors.isEmpty else { break }
      record.authors = values.isList ? values.texts.compactMap { Names.cleaned($0.text) } : Names.split(first?.text)
    case .date: record.date = Self.finer(record.date, first.flatMap { PaperDate($0.text) })
    case .venue: record.venue = record.venue ?? first?.text
    case .address: record.addresses += values.texts
    case .keywords: record.keywords += values.isList ? values.texts.map(\.text) : Names.splitKeywords(first?.text)
    case .references: record.references += values.texts.map { Reference($0) }
    }
  }

  private mutating func fill(from outer: PaperRecord) {
    record.key = record.key ?? outer.key
    record.title = record.title ?? outer.title
    record.date = record.date ?? outer.date
    record.venue = record.venue ?? outer.venue
    if record.authors.isEmpty { record.authors = outer.authors }
    record.addresses += outer.addresses
    record.keywords += outer.keywords
    record.references += outer.references
  }

  /// The date that says more; the first of equals.
  private static func finer(_ a: PaperDate?, _ b: PaperDate?) -> PaperDate? {
    guard let a, let b else { return a ?? b }
    return a.month == nil && b.month != nil && a.year == b.year ? b : a
  }
}

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
  /// The rank of the text that was taken for the abstract.
  private var textRank = Int.max

  /// Reads the object at the cursor. Throws where the JSON itself is broken. Cost: linear in the object; no memory for
  /// fields that mean nothing here.
  static func read(
    _ cursor: inout JSONCursor, _ lines: inout LineCounter, _ vocabulary: JSONVocabulary = .common
  ) throws(JSONError) -> JSONPaper {
    _ = cursor.kind()
    let start = cursor.position
    var paper = JSONPaper(record: PaperRecord(line: lines.line(at: start), bytes: start..<start))
    let isEmpty = try paper.readFields(&cursor, &lines, vocabulary, isInner: false)
    paper.record.bytes = start..<cursor.position
    if paper.record.title != nil || paper.record.abstract != nil {
      paper.problem = nil
    } else if paper.problem == nil {
      paper.problem = isEmpty ? "nothing: an empty object" : "neither a title nor a text"
    }
    return paper
  }

  private init(record: PaperRecord) { self.record = record }

  /// Whether there were no fields.
  private mutating func readFields(
    _ cursor: inout JSONCursor, _ lines: inout LineCounter, _ vocabulary: JSONVocabulary, isInner: Bool
  ) throws(JSONError) -> Bool {
    var isEmpty = true
    try cursor.eachField { (cursor, key) throws(JSONError) in
      isEmpty = false
      guard let field = vocabulary.field(of: key, in: cursor) else {
        try cursor.skipValue()
        return
      }
      if field.role != .paper {
        try read(field, key, &cursor, &lines, vocabulary)
      } else if !isInner, cursor.kind() == .object {
        try readInner(&cursor, &lines, vocabulary)
      } else {
        try cursor.skipValue()
      }
    }
    return isEmpty
  }

  /// Within `paper` what is said of the paper replaces what was said round it.
  private mutating func readInner(
    _ cursor: inout JSONCursor, _ lines: inout LineCounter, _ vocabulary: JSONVocabulary
  ) throws(JSONError) {
    var outer = PaperRecord(line: record.line, bytes: record.bytes)
    outer.abstract = record.abstract
    swap(&record, &outer)
    _ = try readFields(&cursor, &lines, vocabulary, isInner: true)
    fill(from: outer)
  }

  private mutating func read(
    _ field: JSONVocabulary.Field, _ key: JSONText, _ cursor: inout JSONCursor, _ lines: inout LineCounter,
    _ vocabulary: JSONVocabulary
  ) throws(JSONError) {
    switch field.role {
    case .title:
      let wasKnown = record.title != nil
      let title = try text(of: field, key, &cursor, &lines, vocabulary)
      if !wasKnown { record.title = title }
    case .text(let rank):
      let text = try text(of: field, key, &cursor, &lines, vocabulary)
      if let text, rank < textRank { (record.abstract, textRank) = (text, rank) }
    case .authors:
      let isKnown = !record.authors.isEmpty
      let isList = cursor.kind() == .array
      if isList, !isKnown { record.authors.reserveCapacity(4) }
      try cursor.eachText(of: field, vocabulary) { cursor, item in
        if isKnown { return }
        if isList {
          if let name = Names.cleaned(cursor.decoded(item)) { record.authors.append(name) }
        } else {
          record.authors = TablePeople.split(cursor.decoded(item))
        }
      }
      if isList, !isKnown { record.authors = Names.givenFirst(record.authors) }
    case .keywords:
      let isList = cursor.kind() == .array
      try cursor.eachText(of: field, vocabulary) { cursor, item in
        record.keywords += isList ? [cursor.decoded(item)] : Names.splitKeywords(cursor.decoded(item))
      }
    case .address:
      try cursor.eachText(of: field, vocabulary) { cursor, item in
        record.addresses.append(Self.address(cursor, item, field.prefix, &lines))
      }
    case .owner:
      guard cursor.kind() == .object else {
        try cursor.skipValue()
        return
      }
      try cursor.eachText(of: field, vocabulary) { cursor, item in
        record.addresses.append(Self.address(cursor, item, field.prefix, &lines))
      }
    case .identifier(let scheme):
      try cursor.eachText(of: field, vocabulary) { cursor, item in
        record.identifiers.append(WorkIdentifier(scheme, cursor.decoded(item)))
      }
    case .references:
      try cursor.eachReference(of: field, vocabulary, &lines) { reference in record.references.append(reference) }
    case .detail(.editor):
      var names: [String] = []
      try cursor.eachText(of: field, vocabulary) { cursor, item in names.append(cursor.decoded(item)) }
      take(.editor, names.isEmpty ? nil : names.joined(separator: "; "))
    case .detail(let detail): take(detail, try first(of: field, &cursor, vocabulary))
    case .key: record.key = try take(record.key, of: field, &cursor, vocabulary)
    case .venue: record.venue = try take(record.venue, of: field, &cursor, vocabulary)
    case .kind: kind = try first(of: field, &cursor, vocabulary)
    case .type:
      let type = try first(of: field, &cursor, vocabulary).flatMap { WorkType(jsonName: $0) }
      record.type = record.type ?? type
    case .date:
      record.date = Self.finer(record.date, try first(of: field, &cursor, vocabulary).flatMap { PaperDate($0) })
    case .paper: try cursor.skipValue()
    }
  }

  // MARK: Values

  /// A title or an abstract: the first text of the value.
  private mutating func text(
    of field: JSONVocabulary.Field, _ key: JSONText, _ cursor: inout JSONCursor, _ lines: inout LineCounter,
    _ vocabulary: JSONVocabulary
  ) throws(JSONError) -> SourceText? {
    var first: SourceText?
    let shape = try cursor.eachText(of: field, vocabulary) { cursor, item in
      if first == nil { first = cursor.sourceText(item, &lines) }
    }
    if first == nil, let kind = shape.otherKind {
      problem = "the field \(cursor.decoded(key)) is \(kind.rawValue), not a string"
    }
    return first
  }

  /// The first text of the value.
  private func first(
    of field: JSONVocabulary.Field, _ cursor: inout JSONCursor, _ vocabulary: JSONVocabulary
  ) throws(JSONError) -> String? {
    var first: String?
    try cursor.eachText(of: field, vocabulary) { cursor, item in if first == nil { first = cursor.decoded(item) } }
    return first
  }

  /// What is known already, or else the first text of the value.
  private func take(
    _ known: String?, of field: JSONVocabulary.Field, _ cursor: inout JSONCursor, _ vocabulary: JSONVocabulary
  ) throws(JSONError) -> String? {
    guard known != nil else { return try first(of: field, &cursor, vocabulary) }
    try cursor.skipValue()
    return known
  }

  private mutating func take(_ detail: BibliographicDetail, _ text: String?) {
    if let text, record.details[detail] == nil { record.details[detail] = text }
  }

  private static func address(
    _ cursor: borrowing JSONCursor, _ item: JSONItem, _ prefix: StaticString, _ lines: inout LineCounter
  ) -> SourceText {
    var text = cursor.sourceText(item, &lines)
    let isAddress = prefix.utf8CodeUnitCount == 0 || text.text.hasPrefix("http://") || text.text.hasPrefix("https://")
    if !isAddress { text.text = "\(prefix)" + text.text }
    return text
  }

  private mutating func fill(from outer: PaperRecord) {
    record.key = record.key ?? outer.key
    record.title = record.title ?? outer.title
    record.date = record.date ?? outer.date
    record.venue = record.venue ?? outer.venue
    record.type = record.type ?? outer.type
    if record.authors.isEmpty { record.authors = outer.authors }
    record.addresses += outer.addresses
    record.identifiers += outer.identifiers
    record.keywords += outer.keywords
    record.references += outer.references
    record.details.merge(outer.details) { inner, _ in inner }
  }

  /// The date that says more; the first of equals.
  private static func finer(_ a: PaperDate?, _ b: PaperDate?) -> PaperDate? {
    guard let a, let b else { return a ?? b }
    return a.month == nil && b.month != nil && a.year == b.year ? b : a
  }
}

extension JSONCursor {
  func sourceText(_ item: JSONItem, _ lines: inout LineCounter) -> SourceText {
    SourceText(decoded(item), line: lines.line(at: item.text.range.lowerBound), bytes: item.text.range)
  }
}

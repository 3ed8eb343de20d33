/// Walks over the records of a JSON text, whichever way they are laid out: one, a list, a list within an answer, a line
/// each, or several values one behind the other. A broken line loses only itself.
struct JSONRecords {
  /// Fields in which answers hold their records, or an object that holds them.
  let containers: Set<String>
  /// Reads a record.
  let take: (JSONValue, inout ReadingSink) -> Void
  private var nulls = 0

  init(in containers: Set<String>, take: @escaping (JSONValue, inout ReadingSink) -> Void) {
    (self.containers, self.take) = (containers, take)
  }

  /// Hands every record of `source` to `take`, and refuses what is none. Memory: one record at a time.
  static func each(
    of source: Source, in containers: Set<String> = [], _ sink: inout ReadingSink,
    take: @escaping (JSONValue, inout ReadingSink) -> Void
  ) {
    var records = JSONRecords(in: containers, take: take)
    if JSONShape(source)?.layout == .lines {
      records.lines(of: source, &sink)
    } else {
      records.document(source, &sink)
    }
    if records.nulls > 0 {
      sink.note("\(records.nulls) places in the list are empty (null): the service knew no paper to put there")
    }
  }

  private mutating func lines(of source: Source, _ sink: inout ReadingSink) {
    var start = source.start
    while start < source.bytes.count {
      let end = source.bytes.firstOffset(of: ASCII.lineFeed, in: start..<source.bytes.count) ?? source.bytes.count
      let line = source.bytes.trimmed(start..<end)
      start = end + 1
      guard !line.isEmpty else { continue }
      var cursor = JSONCursor(source.bytes, line, maximumDepth: sink.limits.depth)
      do throws(JSONError) {
        try value(&cursor, &sink, level: 0)
        if !cursor.isAtEnd() {
          throw JSONError(offset: cursor.position, reason: "the line goes on behind the end of its object")
        }
      } catch {
        sink.refuse(line, "no valid JSON from byte \(error.offset - line.lowerBound + 1) of the line: \(error.reason)")
      }
    }
  }

  private mutating func document(_ source: Source, _ sink: inout ReadingSink) {
    var cursor = JSONCursor(source.bytes, source.start..<source.bytes.count, maximumDepth: sink.limits.depth)
    do throws(JSONError) {
      while !cursor.isAtEnd() { try value(&cursor, &sink, level: 0) }
    } catch {
      sink.breakOff(at: error, before: source.bytes.count)
    }
  }

  /// How deep answers wrap their lists; Crossref: `message`, `items`.
  private static let levels = 3

  private mutating func value(_ cursor: inout JSONCursor, _ sink: inout ReadingSink, level: Int) throws(JSONError) {
    switch cursor.kind() {
    case .array:
      sink.isCollection = true
      try cursor.eachElement { (cursor) throws(JSONError) in try element(&cursor, &sink) }
    case .object where level < Self.levels && isAnswer(cursor):
      try cursor.eachField { (cursor, key) throws(JSONError) in
        if containers.contains(cursor.decoded(key)), let kind = cursor.kind(), kind == .array || kind == .object {
          try value(&cursor, &sink, level: level + 1)
        } else {
          try cursor.skipValue()
        }
      }
    default: try element(&cursor, &sink)
    }
  }

  private mutating func element(_ cursor: inout JSONCursor, _ sink: inout ReadingSink) throws(JSONError) {
    switch cursor.kind() {
    case .object:
      let start = cursor.position
      if let tree = try JSONTree(&cursor) {
        take(tree.root, &sink)
      } else {
        sink.refuse(start..<cursor.position, "the record has more than \(JSONTree.maximumCount) values, the limit")
      }
    case .null:
      nulls += 1
      try cursor.skipValue()
    case let kind:
      sink.refuse(try cursor.skipValue(), "a paper was expected, \(kind?.rawValue ?? "something else") stands there")
    }
  }

  /// Whether the object at the cursor holds records rather than being one.
  private func isAnswer(_ cursor: JSONCursor) -> Bool {
    var cursor = cursor
    var found = false
    try? cursor.eachField { (cursor, key) throws(JSONError) in
      if containers.contains(cursor.decoded(key)) {
        let kind = cursor.kind()
        found = found || kind == .array || kind == .object
      }
      guard !found else { throw JSONError(offset: cursor.position, reason: "the question is answered") }
      try cursor.skipValue()
    }
    return found
  }
}

extension ReadingSink {
  /// Adds a record whose places are known but not their lines, or refuses it where it holds neither a title nor a text.
  mutating func take(_ record: PaperRecord) {
    guard record.title != nil || record.abstract != nil else {
      return refuse(record.bytes, "the record holds neither a title nor an abstract")
    }
    let record = placed(record)
    mark(record.title, .title)
    mark(record.abstract, .abstract)
    add(record)
  }
}

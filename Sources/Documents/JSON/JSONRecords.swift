/// Walks over the records of a JSON text, whichever way they are laid out: one, a list, a list within an answer, a line
/// each, or several values one behind the other. A broken line loses only itself.
struct JSONRecords: Sendable {
  typealias Take = @Sendable (JSONValue, inout ReadingSink) -> Void

  /// Fields in which answers hold their records, or an object that holds them.
  private let containers: Set<String>
  private let source: Source
  /// Reads a record.
  private let take: Take

  /// Hands every record of `source` to `take`, on all cores, and refuses what is none. Cost: linear; memory: 16 bytes a
  /// record of a list, and one record a core.
  static func each(
    of source: Source, in containers: Set<String> = [], _ sink: inout ReadingSink, take: @escaping Take
  ) {
    let records = JSONRecords(containers: containers, source: source, take: take)
    if JSONShape(source)?.layout == .lines {
      sink.readStretches(source.bytes.stretches(of: source.start..<source.bytes.count)) { stretch, sink in
        records.lines(stretch, &sink)
      }
    } else {
      records.document(&sink)
    }
    if sink.emptyPlaces > 0 {
      sink.note(
        "\(sink.emptyPlaces) places in the list are empty (null): the service knew no paper to put there")
    }
  }

  private func lines(_ stretch: Range<Int>, _ sink: inout ReadingSink) {
    var start = stretch.lowerBound
    while start < stretch.upperBound {
      let end = source.bytes.firstOffset(of: ASCII.lineFeed, in: start..<stretch.upperBound) ?? stretch.upperBound
      let line = source.bytes.trimmed(start..<end)
      start = end + 1
      guard !line.isEmpty else { continue }
      var cursor = JSONCursor(source.bytes, line, maximumDepth: sink.limits.depth)
      do throws(JSONError) {
        try value(&cursor, &sink, level: 0) { (cursor, sink) throws(JSONError) in try element(&cursor, &sink) }
        if !cursor.isAtEnd() {
          throw JSONError(offset: cursor.position, reason: "the line goes on behind the end of its object")
        }
      } catch {
        sink.refuse(line, "no valid JSON from byte \(error.offset - line.lowerBound + 1) of the line: \(error.reason)")
      }
    }
  }

  /// Finds where the records stand first, which is quick, so that they can be read on all cores.
  private func document(_ sink: inout ReadingSink) {
    var cursor = JSONCursor(source.bytes, source.start..<source.bytes.count, maximumDepth: sink.limits.depth)
    var found: [Range<Int>] = []
    var fault: JSONError?
    do throws(JSONError) {
      while !cursor.isAtEnd() {
        try value(&cursor, &sink, level: 0) { (cursor, _) throws(JSONError) in found.append(try cursor.skipValue()) }
      }
    } catch {
      fault = error
    }
    let (places, groups) = (found, Self.groups(of: found))
    sink.readStretches(groups.map { places[$0.lowerBound].lowerBound..<places[$0.upperBound - 1].upperBound }) {
      index, _, sink in
      for range in places[groups[index]] {
        var cursor = JSONCursor(source.bytes, range, maximumDepth: sink.limits.depth)
        // It was walked over before, so that nothing can be wrong with it.
        try? element(&cursor, &sink)
      }
    }
    if let fault { sink.breakOff(at: fault, before: source.bytes.count) }
  }

  /// Bytes of records that are read on one core at a time.
  private static let groupBytes = 1 << 18

  /// Runs of places, each of about as many bytes.
  private static func groups(of places: [Range<Int>]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var first = 0
    for index in places.indices
    where index + 1 == places.count || places[index].upperBound - places[first].lowerBound >= groupBytes {
      groups.append(first..<index + 1)
      first = index + 1
    }
    return groups
  }

  private typealias Body = (inout JSONCursor, inout ReadingSink) throws(JSONError) -> Void

  /// How deep answers wrap their lists; Crossref: `message`, `items`.
  private static let levels = 3

  /// Calls `body` at each record; it has to pass it.
  private func value(
    _ cursor: inout JSONCursor, _ sink: inout ReadingSink, level: Int, _ body: Body
  ) throws(JSONError) {
    switch cursor.kind() {
    case .array:
      sink.isCollection = true
      try cursor.eachElement { (cursor) throws(JSONError) in
        _ = cursor.kind()
        try body(&cursor, &sink)
      }
    case .object where level < Self.levels && isAnswer(cursor):
      try cursor.eachField { (cursor, key) throws(JSONError) in
        if containers.contains(cursor.decoded(key)), let kind = cursor.kind(), kind == .array || kind == .object {
          try value(&cursor, &sink, level: level + 1, body)
        } else {
          try cursor.skipValue()
        }
      }
    default: try body(&cursor, &sink)
    }
  }

  private func element(_ cursor: inout JSONCursor, _ sink: inout ReadingSink) throws(JSONError) {
    switch cursor.kind() {
    case .object:
      let start = cursor.position
      if let tree = try JSONTree(&cursor) {
        take(tree.root, &sink)
      } else {
        sink.refuse(start..<cursor.position, "the record has more than \(JSONTree.maximumCount) values, the limit")
      }
    case .null:
      sink.emptyPlaces += 1
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

/// The texts of a field that holds a string, a number, an object that names something, or a list of these.
struct JSONValues {
  private(set) var texts: [SourceText] = []
  private(set) var isList = false
  /// The kind of a value that is neither text nor null.
  private(set) var otherKind: JSONKind?
  private(set) var lines: LineCounter

  /// How a field's values are written out.
  struct Format: Sendable {
    /// The fields by which an object is named, the best first.
    let naming: [String]
    /// What an id needs in front to be an address; nothing is put before an address.
    let prefix: String
  }

  init(lines: LineCounter) { self.lines = lines }

  /// Reads the value at the cursor.
  mutating func read(_ cursor: inout JSONCursor, _ format: Format) throws(JSONError) {
    guard cursor.kind() == .array else { return try readOne(&cursor, format) }
    isList = true
    try cursor.eachElement { (cursor) throws(JSONError) in try readOne(&cursor, format) }
  }

  private mutating func readOne(_ cursor: inout JSONCursor, _ format: Format) throws(JSONError) {
    switch cursor.kind() {
    case .string:
      let text = try cursor.string()
      append(cursor.decoded(text), text.range, format.prefix)
    case .number:
      let range = try cursor.skipValue()
      append(cursor.bytes.string(range), range, format.prefix)
      otherKind = .number
    case .object: try readNamed(&cursor, format)
    case .null: try cursor.skipValue()
    case let kind:
      otherKind = kind
      try cursor.skipValue()
    }
  }

  /// An author, a link, a model, a reference as an object: the first of the fields that can name it.
  private mutating func readNamed(_ cursor: inout JSONCursor, _ format: Format) throws(JSONError) {
    var found: [String: JSONText] = [:]
    try cursor.eachField { (cursor, key) throws(JSONError) in
      guard cursor.kind() == .string else {
        try cursor.skipValue()
        return
      }
      let text = try cursor.string()
      if key.range.count < 16 { found[cursor.decoded(key)] = text }
    }
    if let family = found["family"] ?? found["last"] {
      let given = (found["given"] ?? found["first"]).map { cursor.decoded($0) + " " } ?? ""
      append(given + cursor.decoded(family), family.range, "")
    } else if let name = format.naming.lazy.compactMap({ found[$0] }).first {
      append(cursor.decoded(name), name.range, format.prefix)
    } else {
      otherKind = .object
    }
  }

  private mutating func append(_ text: String, _ range: Range<Int>, _ prefix: String) {
    guard text.utf8.contains(where: { !ASCII.isSpace($0) }) else { return }
    let text = prefix.isEmpty || text.hasPrefix("http://") || text.hasPrefix("https://") ? text : prefix + text
    texts.append(SourceText(text, line: lines.line(at: range.lowerBound), bytes: range))
  }
}

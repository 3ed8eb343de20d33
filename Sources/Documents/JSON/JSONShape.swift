/// How JSON is laid out, and the names of its first records' fields: what tells the answers of services apart.
///
/// Looked for in the beginning of a text only, and beside the records in what commonly stands round them. Cost: a few
/// passes over at most 64 KiB, and one over the text where that is a single line.
struct JSONShape {
  enum Layout {
    /// One value, or several one behind the other.
    case document
    /// A value a line, so that a broken one can be left out.
    case lines
  }

  let layout: Layout
  /// The names of the outermost object's fields, or of the first objects' in the outermost list.
  private(set) var outermost: Set<String> = []
  /// The names of fields of the first records and of the objects that hold them.
  private(set) var names: Set<String> = []
  /// The first short string that each field has.
  private(set) var strings: [String: String] = [:]
  /// The kind of the first value of each field.
  private(set) var kinds: [String: JSONKind] = [:]

  /// Fields in which answers hold records, or what holds them.
  static let containers: Set<String> = [
    "citedPaper", "citingPaper", "data", "items", "message", "papers", "recommendedPapers", "results",
  ]
  /// How many elements of a list, and how many lines, are looked at.
  private static let looked = 8
  /// A list in an object in an object, and what a record is wrapped in.
  private static let depth = 5

  /// Looks at a text; nil where it begins with neither `{` nor `[`.
  init?(_ source: Source) {
    let whole = source.bytes.trimmed(source.start..<source.bytes.count)
    guard !whole.isEmpty, "{[".utf8.contains(source.bytes[whole.lowerBound]) else { return nil }
    layout = Self.layout(source.bytes, whole)
    let end = min(whole.upperBound, whole.lowerBound + Sample.length)
    var starts = [whole.lowerBound]
    if layout == .lines {
      starts = Self.lines(source.bytes, whole.lowerBound..<end).map(\.lowerBound)
    }
    for start in starts.prefix(Self.looked) { look(at: start, source.bytes, end) }
  }

  /// Whether all of `fields` are there.
  func has(_ fields: String...) -> Bool { fields.allSatisfy(names.contains) }

  /// Whether any of `fields` is there.
  func hasAny(_ fields: String...) -> Bool { fields.contains(where: names.contains) }

  // MARK: Layout

  private static func layout(_ bytes: [UInt8], _ whole: Range<Int>) -> Layout {
    guard let first = bytes.firstOffset(of: ASCII.lineFeed, in: whole) else { return .document }
    let window = whole.lowerBound..<max(first, min(whole.upperBound, whole.lowerBound + Sample.length))
    let lines = lines(bytes, window)
    // A line that only opens a list is no record: `[`, an object a line, `]`.
    if let opening = lines.first, bytes[opening].elementsEqual("[".utf8) { return .document }
    let objects = lines.count {
      $0.count > 1 && bytes[$0.lowerBound] == UInt8(ascii: "{") && bytes[$0.upperBound - 1] == UInt8(ascii: "}")
    }
    return objects > 0 && objects * 2 >= lines.count ? .lines : .document
  }

  /// The first lines that are not blank; one that is cut off by the end only where it is alone.
  private static func lines(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound, lines.count < looked {
      let end = bytes.firstOffset(of: ASCII.lineFeed, in: start..<range.upperBound)
      let line = bytes.trimmed(start..<(end ?? range.upperBound))
      if !line.isEmpty, end != nil || lines.isEmpty { lines.append(line) }
      start = (end ?? range.upperBound) + 1
    }
    return lines
  }

  // MARK: Names

  private mutating func look(at start: Int, _ bytes: [UInt8], _ end: Int) {
    var level = [start]
    for depth in 0..<Self.depth where !level.isEmpty {
      var inner: [Int] = []
      for place in level {
        var cursor = JSONCursor(bytes, place..<end, maximumDepth: 64)
        // What is cut off counts as far as it goes.
        switch cursor.kind() {
        case .object: try? collect(&cursor, &inner, isOutermost: depth == 0)
        case .array: try? Self.collectElements(&cursor, &inner)
        default: break
        }
      }
      if depth == 0, outermost.isEmpty, let first = inner.first {
        var cursor = JSONCursor(bytes, first..<end, maximumDepth: 64)
        var none: [Int] = []
        try? collect(&cursor, &none, isOutermost: true)
      }
      level = inner
    }
  }

  private mutating func collect(
    _ cursor: inout JSONCursor, _ inner: inout [Int], isOutermost: Bool
  ) throws(JSONError) {
    try cursor.eachField { (cursor, key) throws(JSONError) in
      let name = key.range.count <= 64 ? cursor.decoded(key) : ""
      let kind = cursor.kind()
      if names.count < 1024 { names.insert(name) }
      if isOutermost, outermost.count < 1024 { outermost.insert(name) }
      if kinds[name] == nil, kinds.count < 1024 { kinds[name] = kind }
      if Self.containers.contains(name), kind == .object || kind == .array { inner.append(cursor.position) }
      guard kind == .string else {
        try cursor.skipValue()
        return
      }
      let text = try cursor.string()
      if strings[name] == nil, text.range.count <= 64, strings.count < 1024 { strings[name] = cursor.decoded(text) }
    }
  }

  private static func collectElements(_ cursor: inout JSONCursor, _ inner: inout [Int]) throws(JSONError) {
    var count = 0
    try cursor.eachElement { (cursor) throws(JSONError) in
      if cursor.kind() == .object {
        count += 1
        inner.append(cursor.position)
      }
      guard count < looked else { throw JSONError(offset: cursor.position, reason: "enough was seen") }
      try cursor.skipValue()
    }
  }
}

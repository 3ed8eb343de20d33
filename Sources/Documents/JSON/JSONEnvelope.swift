/// The outermost shape of a JSON text: what tells formats apart.
struct JSONEnvelope {
  let kind: JSONKind
  /// The keys of the outermost object, or of the first object in the outermost list, as far as they were looked at.
  private(set) var keys: [String] = []
  /// Whether the outermost list is empty.
  private(set) var isEmpty = false

  /// Whether the outermost list begins with a number, a string or the like: text in brackets looks so too.
  private(set) var beginsWithScalar = false

  /// Fields in which answers hold their papers.
  static let lists = ["papers", "dailyPapers", "daily_papers", "results"]

  /// Looks at the first value of `range`; nil where it is neither an object nor a list. What is cut off counts as far
  /// as it goes. Cost: linear in `range`.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var cursor = JSONCursor(bytes, range, maximumDepth: 64)
    guard let kind = cursor.kind(), kind == .object || kind == .array else { return nil }
    self.kind = kind
    var keys: [String] = []
    if kind == .object {
      Self.collect(&cursor, &keys)
    } else {
      var (isEmpty, beginsWithScalar) = (true, false)
      try? cursor.eachElement { (cursor) throws(JSONError) in
        isEmpty = false
        let first = cursor.kind()
        beginsWithScalar = first != .object && first != .array
        if cursor.kind() == .object { Self.collect(&cursor, &keys) }
        throw JSONError(offset: 0, reason: "one element is enough")
      }
      (self.isEmpty, self.beginsWithScalar) = (isEmpty, beginsWithScalar)
    }
    self.keys = keys
  }

  private static func collect(_ cursor: inout JSONCursor, _ keys: inout [String]) {
    try? cursor.eachField { (cursor, key) throws(JSONError) in
      if keys.count < 64 { keys.append(cursor.decoded(key)) }
      try cursor.skipValue()
    }
  }

  /// The field that holds a list of papers, if the outermost value is an object that has one.
  var list: String? { kind == .object ? Self.lists.first(where: keys.contains) : nil }

  /// Whether the outermost object, or the first in the list, is a paper by its fields.
  var hasPaper: Bool { ["title", "abstract", "summary", "text", "paper"].contains(where: keys.contains) }

  /// What stands there, for people.
  var summary: String {
    let names = keys.prefix(6).map { "“\($0)”" }.joined(separator: ", ") + (keys.count > 6 ? ", …" : "")
    return switch (kind, keys.isEmpty) {
    case (.object, true): "an empty JSON object"
    case (.object, false): "a JSON object with the fields \(names)"
    case (_, true): "a JSON list without objects"
    case (_, false): "a JSON list of objects with the fields \(names)"
    }
  }
}

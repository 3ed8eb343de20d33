/// A text in a value: a string or a number, or what an object is named by.
struct JSONItem {
  let text: JSONText
  /// The given name, where `text` is the family name of a person.
  var given: JSONText?
}

/// What a value was, besides the texts in it.
struct JSONContent {
  var isList = false
  /// The kind of a value that is neither text nor null.
  var otherKind: JSONKind?
}

/// By which of its fields an object is named.
struct ObjectNaming: Sendable {
  /// The parts of a person's name, which go before other names, and then the other names, the best first.
  private let names: JSONNames
  private static let parts = ["family", "last", "given", "first"]

  init(_ names: [String]) { self.names = JSONNames(Self.parts + names) }

  /// Passes the object at the cursor: an author, a link, a model. Nil where no field names it.
  func read(_ cursor: inout JSONCursor) throws(JSONError) -> JSONItem? {
    var parts = (family: JSONText?.none, last: JSONText?.none, given: JSONText?.none, first: JSONText?.none)
    var best: (rank: Int, text: JSONText)?
    try cursor.eachField { (cursor, key) throws(JSONError) in
      guard cursor.kind() == .string else {
        try cursor.skipValue()
        return
      }
      let text = try cursor.string()
      switch cursor.index(of: key, among: names) {
      case 0: parts.family = text
      case 1: parts.last = text
      case 2: parts.given = text
      case 3: parts.first = text
      case let rank?: if best.map({ rank <= $0.rank }) ?? true { best = (rank, text) }
      case nil: break
      }
    }
    if let family = parts.family ?? parts.last { return JSONItem(text: family, given: parts.given ?? parts.first) }
    return best.map { JSONItem(text: $0.text) }
  }
}

extension JSONCursor {
  /// Calls `body` with each text of the value of `field` that is not blank: of a string, a number, an object that names
  /// something, or a list of these.
  @discardableResult
  mutating func eachText(
    of field: JSONVocabulary.Field, _ vocabulary: JSONVocabulary, _ body: (borrowing JSONCursor, JSONItem) -> Void
  ) throws(JSONError) -> JSONContent {
    var shape = JSONContent()
    guard kind() == .array else {
      try oneText(of: field, vocabulary, &shape, body)
      return shape
    }
    shape.isList = true
    try eachElement { (cursor) throws(JSONError) in try cursor.oneText(of: field, vocabulary, &shape, body) }
    return shape
  }

  /// The same for one value, of which lists are left out.
  mutating func oneText(
    of field: JSONVocabulary.Field, _ vocabulary: JSONVocabulary, _ shape: inout JSONContent,
    _ body: (borrowing JSONCursor, JSONItem) -> Void
  ) throws(JSONError) {
    switch kind() {
    case .string:
      let text = try string()
      if !isBlank(text) { body(self, JSONItem(text: text)) }
    case .number:
      body(self, JSONItem(text: JSONText(range: try skipValue(), hasEscapes: false, isASCII: true)))
      shape.otherKind = .number
    case .object:
      guard let item = try vocabulary.readNamed(field, &self) else {
        shape.otherKind = .object
        return
      }
      if !isBlank(item.text) || item.given.map({ !isBlank($0) }) ?? false { body(self, item) }
    case .null: try skipValue()
    case let kind:
      shape.otherKind = kind
      try skipValue()
    }
  }

  func decoded(_ item: JSONItem) -> String {
    guard let given = item.given else { return decoded(item.text) }
    return decoded(given) + " " + decoded(item.text)
  }
}

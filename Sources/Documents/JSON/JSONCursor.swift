/// Why JSON could not be read on, and where.
struct JSONError: Error {
  let offset: Int
  /// What was expected and what stood there.
  let reason: String
}

/// What kind of value begins at a place.
enum JSONKind: String {
  case object = "an object"
  case array = "a list"
  case string = "a string"
  case number = "a number"
  case literal = "true or false"
  case null
}

/// A JSON string as it stands in the source.
struct JSONText {
  /// The bytes between the quotes.
  let range: Range<Int>
  let hasEscapes: Bool
  /// Whether every byte is known to be ASCII, so that it need not be validated again.
  var isASCII = false
}

/// Walks over JSON without building it: one pass, no recursion on data, the place of every value known.
///
/// Where well-meant JSON differs from the standard it is read all the same: `NaN`, `Infinity`, line breaks within
/// strings, and backslashes before letters that are no escapes (LaTeX that was not escaped). Cost: linear; memory: a
/// byte a level.
struct JSONCursor {
  let bytes: [UInt8]
  private(set) var position: Int
  private(set) var end: Int
  let maximumDepth: Int

  init(_ bytes: [UInt8], _ range: Range<Int>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    (position, end) = (range.lowerBound, range.upperBound)
  }

  /// Goes on with another stretch of the same bytes.
  mutating func move(to range: Range<Int>) { (position, end) = (range.lowerBound, range.upperBound) }

  /// The kind of the next value, white space passed; nil at the end and before anything else.
  mutating func kind() -> JSONKind? {
    skipSpace()
    guard position < end else { return nil }
    return switch bytes[position] {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "N"), UInt8(ascii: "I"): .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .literal
    case UInt8(ascii: "n"): .null
    default: nil
    }
  }

  /// Passes white space, and tells whether nothing else is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return position >= end
  }

  /// Calls `body` with each key; it has to pass the value.
  mutating func eachField(_ body: (inout JSONCursor, JSONText) throws(JSONError) -> Void) throws(JSONError) {
    try pass(UInt8(ascii: "{"), "an object")
    if passes(UInt8(ascii: "}")) { return }
    repeat {
      let key = try string()
      try pass(UInt8(ascii: ":"), "a colon")
      try body(&self, key)
    } while passes(UInt8(ascii: ","))
    try pass(UInt8(ascii: "}"), "a comma or }")
  }

  /// Calls `body` before each element; it has to pass the element.
  mutating func eachElement(_ body: (inout JSONCursor) throws(JSONError) -> Void) throws(JSONError) {
    try pass(UInt8(ascii: "["), "a list")
    if passes(UInt8(ascii: "]")) { return }
    repeat { try body(&self) } while passes(UInt8(ascii: ","))
    try pass(UInt8(ascii: "]"), "a comma or ]")
  }

  mutating func string() throws(JSONError) -> JSONText {
    try pass(UInt8(ascii: "\""), "a string")
    let start = position
    let text = Self.text(bytes.span, start..<end)
    position = min(text.range.upperBound + 1, end)
    guard text.range.upperBound < end else {
      throw JSONError(offset: start - 1, reason: "a string begins here that is never closed")
    }
    return text
  }

  /// The string that begins with `range`, up to and without its closing quote or the end of `range`.
  private static func text(_ span: borrowing Span<UInt8>, _ range: Range<Int>) -> JSONText {
    var (hasEscapes, isASCII) = (false, true)
    var close = range.lowerBound
    while close < range.upperBound {
      let plain = ByteScan.endOfPlainString(in: span, close..<range.upperBound)
      isASCII = isASCII && plain.isASCII
      close = plain.end
      guard close < range.upperBound, span[close] == UInt8(ascii: "\\") else { break }
      // The byte that is escaped may be a quote, or anything.
      hasEscapes = true
      if close + 1 < range.upperBound, span[close + 1] >= 0x80 { isASCII = false }
      close = min(close + 2, range.upperBound)
    }
    return JSONText(range: range.lowerBound..<close, hasEscapes: hasEscapes, isASCII: isASCII)
  }

  /// Passes a value of any kind and answers where it stood.
  @discardableResult
  mutating func skipValue() throws(JSONError) -> Range<Int> {
    skipSpace()
    let start = position
    var closers: [UInt8] = []
    repeat {
      skipSpace()
      switch kind() {
      case .object, .array:
        let isObject = bytes[position] == UInt8(ascii: "{")
        guard closers.count < maximumDepth else {
          throw JSONError(offset: position, reason: "values are nested deeper than \(maximumDepth) levels")
        }
        position += 1
        let closer = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if passes(closer) { break }
        closers.append(closer)
        if isObject { try key() }
        continue
      case .string: _ = try string()
      case .number, .literal, .null: try skipWord()
      case nil: throw unexpected("a value")
      }
      // A value has ended: so do the lists and objects that it closes.
      while let closer = closers.last {
        if passes(UInt8(ascii: ",")) {
          if closer == UInt8(ascii: "}") { try key() }
          break
        }
        try pass(closer, closer == UInt8(ascii: "}") ? "a comma or }" : "a comma or ]")
        closers.removeLast()
      }
    } while !closers.isEmpty
    return start..<position
  }

  private mutating func key() throws(JSONError) {
    _ = try string()
    try pass(UInt8(ascii: ":"), "a colon")
  }

  /// Passes a number, `true`, `false`, `null`, `NaN` or `Infinity`.
  private mutating func skipWord() throws(JSONError) {
    let start = position
    while position < end, Self.isWordByte(bytes[position]) { position += 1 }
    let word = bytes[start..<position]
    let isKnown =
      ASCII.isDigit(word[start]) || word[start] == UInt8(ascii: "-")
      || ["null", "true", "false", "NaN", "Infinity"].contains { word.elementsEqual($0.utf8) }
    guard isKnown else {
      position = start
      throw unexpected("a value")
    }
  }

  private static func isWordByte(_ b: UInt8) -> Bool {
    ASCII.isLetter(b) || ASCII.isDigit(b) || b == UInt8(ascii: "-") || b == UInt8(ascii: "+") || b == UInt8(ascii: ".")
  }

  private mutating func skipSpace() {
    // Mostly there is none, or one blank.
    while position < end, ASCII.isSpace(bytes[position]) { position += 1 }
  }

  /// Passes white space, and `byte` where it comes next.
  mutating func passes(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func pass(_ byte: UInt8, _ name: String) throws(JSONError) {
    guard passes(byte) else { throw unexpected(name) }
  }

  private func unexpected(_ expected: String) -> JSONError {
    guard position < end else {
      return JSONError(offset: max(end - 1, 0), reason: "\(expected) was expected, but the text ends")
    }
    return JSONError(offset: position, reason: "\(expected) was expected")
  }
}

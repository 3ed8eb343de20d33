/// Reads JSON (RFC 8259) event by event, without building it; what is open is a stack.
struct JSONScanner {
  enum Event {
    case beginObject
    case endObject
    case beginArray
    case endArray
    case key([UInt8])
    case string([UInt8])
    /// Also `NaN` and `Infinity`, which some write.
    case number(Range<Int>)
    case `true`
    case `false`
    case null
  }

  private(set) var position = 0
  /// Whether what is open are objects.
  private var open: [Bool] = []
  private var awaitsValue = true
  /// Whether nothing of what was opened last was read so far.
  private var isFresh = false
  private var isDone = false

  private static let deepest = 10_000

  /// What comes next; nil at the end.
  mutating func next(_ text: Span<UInt8>) throws(Fault) -> Event? {
    passSpace(text)
    guard position < text.count else {
      guard isDone else { throw Fault(at: text.count, "the JSON ends in the middle: is the file whole?") }
      return nil
    }
    guard !isDone else { throw unexpected(text, "the end") }
    let byte = text[position]
    if !awaitsValue, let isObject = open.last {
      if byte == UInt8(ascii: ",") {
        position += 1
        passSpace(text)
        if isObject { return try key(text) }
        awaitsValue = true
      } else {
        guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw unexpected(text, isObject ? "a comma or }" : "a comma or ]")
        }
        return end(isObject)
      }
    }
    return try value(text)
  }

  private mutating func end(_ isObject: Bool) -> Event {
    position += 1
    open.removeLast()
    finishValue()
    return isObject ? .endObject : .endArray
  }

  private mutating func finishValue() {
    (awaitsValue, isFresh) = (false, false)
    isDone = open.isEmpty
  }

  private mutating func key(_ text: Span<UInt8>) throws(Fault) -> Event {
    let key = try string(text)
    passSpace(text)
    guard position < text.count, text[position] == UInt8(ascii: ":") else { throw unexpected(text, "a colon") }
    position += 1
    awaitsValue = true
    return .key(key)
  }

  private mutating func value(_ text: Span<UInt8>) throws(Fault) -> Event {
    passSpace(text)
    guard position < text.count else { throw Fault(at: text.count, "the JSON ends in the middle: is the file whole?") }
    switch text[position] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try begin(text)
    // The first thing in an object is a key, or its end.
    case UInt8(ascii: "}") where open.last == true && isFresh: return end(true)
    case UInt8(ascii: "]") where open.last == false && isFresh: return end(false)
    case UInt8(ascii: "\""):
      if open.last == true, isFresh {
        isFresh = false
        return try key(text)
      }
      let string = try string(text)
      finishValue()
      return .string(string)
    default: return try word(text)
    }
  }

  private mutating func begin(_ text: Span<UInt8>) throws(Fault) -> Event {
    guard !(isFresh && open.last == true) else { throw unexpected(text, "a key") }
    guard open.count < Self.deepest else {
      throw Fault(at: position, "values are nested deeper than \(Self.deepest) levels: no network needs that")
    }
    let isObject = text[position] == UInt8(ascii: "{")
    position += 1
    open.append(isObject)
    (isFresh, awaitsValue) = (true, true)
    return isObject ? .beginObject : .beginArray
  }

  private mutating func word(_ text: Span<UInt8>) throws(Fault) -> Event {
    guard !(isFresh && open.last == true) else { throw unexpected(text, "a key") }
    let start = position
    while position < text.count, Self.isWordByte(text[position]) { position += 1 }
    let word = start..<position
    let event: Event
    if text.equals("true", word) {
      event = .true
    } else if text.equals("false", word) {
      event = .false
    } else if text.equals("null", word) {
      event = .null
    } else if Number.decimal(text, word) != nil || text.equals("infinity", word) {
      event = .number(word)
    } else {
      position = start
      throw unexpected(text, "a value")
    }
    finishValue()
    return event
  }

  private static func isWordByte(_ b: UInt8) -> Bool {
    ASCII.isLetter(b) || ASCII.isDigit(b) || b == UInt8(ascii: "-") || b == UInt8(ascii: "+") || b == UInt8(ascii: ".")
  }

  private mutating func string(_ text: Span<UInt8>) throws(Fault) -> [UInt8] {
    guard position < text.count, text[position] == UInt8(ascii: "\"") else { throw unexpected(text, "a string") }
    let start = position
    var hasEscapes = false
    position += 1
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      if text[position] == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    guard position < text.count else { throw Fault(at: start, "a string begins here that is never closed") }
    let range = start + 1..<position
    position += 1
    return hasEscapes ? Self.unescaped(text, range) : text.bytes(range)
  }

  private static func unescaped(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var units: [UInt16] = []
    var out: [UInt8] = []
    // Pairs of surrogates are two escapes.
    func flush() {
      if !units.isEmpty { out += Array(String(decoding: units, as: UTF16.self).utf8) }
      units.removeAll()
    }
    var i = range.lowerBound
    while i < range.upperBound {
      guard text[i] == UInt8(ascii: "\\"), i + 1 < range.upperBound else {
        flush()
        out.append(text[i])
        i += 1
        continue
      }
      if text[i + 1] == UInt8(ascii: "u"), i + 6 <= range.upperBound,
        let unit = UInt16(text.string(i + 2..<i + 6), radix: 16)
      {
        units.append(unit)
        i += 6
        continue
      }
      flush()
      let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
        UInt8(ascii: "f"): 0x0C,
      ]
      out.append(escapes[text[i + 1]] ?? text[i + 1])
      i += 2
    }
    flush()
    return out
  }

  private mutating func passSpace(_ text: Span<UInt8>) {
    while position < text.count, ASCII.isSpace(text[position]) { position += 1 }
  }

  private func unexpected(_ text: Span<UInt8>, _ expected: String) -> Fault {
    Fault(at: position, "\(expected) was expected, not \(text.quoted(position..<min(position + 20, text.count)))")
  }
}

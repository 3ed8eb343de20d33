/// Reads the tags of an XML document one after the other, without building it.
///
/// No recursion: the open elements are a stack. A document type declaration is passed over, and no entity but the
/// five of XML and numbers of characters stands for anything: nothing can grow, nothing is fetched. Cost: linear;
/// memory: 16 bytes an open element.
struct XMLScanner {
  enum Event {
    case start(XMLTag)
    /// The name of the element that ends, without its prefix.
    case end(Range<Int>)
    /// Text between tags; a section of character data is one of its own.
    case text(XMLText)
  }

  private var position = 0
  private let end: Int
  /// The names of the open elements, prefixes and all.
  private var open: [Range<Int>] = []
  /// An empty element, of which the end is still to be told.
  private var closing: Range<Int>?
  private var hasRoot = false

  /// No network has more levels; groups within groups are rarely ten deep.
  static let deepest = 10_000

  init(_ count: Int) { end = count }

  /// How many elements are open.
  var depth: Int { open.count }

  /// What comes next; nil at the end of the document.
  mutating func next(_ text: Span<UInt8>) throws(Fault) -> Event? {
    if let name = closing {
      closing = nil
      open.removeLast()
      return .end(Self.local(text, name))
    }
    while position < end {
      guard text[position] == UInt8(ascii: "<") else {
        let start = position
        position = text.end(before: UInt8(ascii: "<"), start..<end)
        let range = text.trimmed(start..<position)
        if !range.isEmpty, !open.isEmpty { return .text(XMLText(range: range, isLiteral: false)) }
        continue
      }
      if text.holds("<!--", at: position) {
        try pass(text, "-->", "a comment")
      } else if text.holds("<![cdata[", at: position) {
        let start = position + 9
        try pass(text, "]]>", "a section of character data")
        return .text(XMLText(range: start..<position - 3, isLiteral: true))
      } else if text.holds("<?", at: position) {
        try pass(text, "?>", "a processing instruction")
      } else if text.holds("<!", at: position) {
        try passDeclaration(text)
      } else if text.holds("</", at: position) {
        return try endTag(text)
      } else {
        return try startTag(text)
      }
    }
    if let name = open.last {
      throw Fault(
        at: name.lowerBound, "the element <\(text.string(name.prefix(40)))> is never closed: is the file whole?")
    }
    guard hasRoot else { throw Fault("there is no element in this XML") }
    return nil
  }

  private mutating func startTag(_ text: Span<UInt8>) throws(Fault) -> Event {
    let start = position
    position += 1
    let name = passName(text)
    guard !name.isEmpty else { throw Fault(at: start, "“<” begins no tag: write &lt; where the character is meant") }
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    while true {
      passSpace(text)
      guard position < end else { throw Fault(at: start, "a tag begins here that is never closed: is the file whole?") }
      switch text[position] {
      case UInt8(ascii: ">"): position += 1
      case UInt8(ascii: "/") where position + 1 < end && text[position + 1] == UInt8(ascii: ">"):
        position += 2
        closing = name
      default:
        guard attributes.count < 1000 else { throw Fault(at: start, "a tag has more than 1000 attributes") }
        attributes.append(try attribute(text))
        continue
      }
      guard open.count < Self.deepest else {
        throw Fault(at: start, "elements are nested deeper than \(Self.deepest) levels: no network needs that")
      }
      open.append(name)
      hasRoot = true
      return .start(XMLTag(name: Self.local(text, name), start: start, attributes: attributes))
    }
  }

  private mutating func attribute(_ text: Span<UInt8>) throws(Fault) -> (name: Range<Int>, value: Range<Int>) {
    let start = position
    let name = passName(text)
    passSpace(text)
    guard !name.isEmpty, position < end, text[position] == UInt8(ascii: "=") else {
      throw Fault(
        at: start, "an attribute is written name=\"value\", and \(text.quoted(start..<min(start + 20, end))) is none")
    }
    position += 1
    passSpace(text)
    guard position < end, text[position] == UInt8(ascii: "\"") || text[position] == UInt8(ascii: "'") else {
      throw Fault(at: start, "the value of the attribute \(text.quoted(name)) does not stand in quotes")
    }
    let value = position + 1..<text.end(before: text[position], position + 1..<end)
    guard value.upperBound < end else {
      throw Fault(at: start, "the value of the attribute \(text.quoted(name)) never ends: its closing quote is missing")
    }
    position = value.upperBound + 1
    return (Self.local(text, name), value)
  }

  private mutating func endTag(_ text: Span<UInt8>) throws(Fault) -> Event {
    let start = position
    position += 2
    let name = passName(text)
    passSpace(text)
    guard position < end, text[position] == UInt8(ascii: ">") else {
      throw Fault(at: start, "a tag begins here that is never closed: is the file whole?")
    }
    position += 1
    guard let opened = open.popLast(), text.bytes(opened) == text.bytes(name) else {
      throw Fault(at: start, "</\(text.string(name.prefix(40)))> closes no element that was opened last")
    }
    return .end(Self.local(text, name))
  }

  private mutating func passName(_ text: Span<UInt8>) -> Range<Int> {
    let start = position
    while position < end, !ASCII.isSpace(text[position]), !Self.endsName(text[position]) { position += 1 }
    return start..<position
  }

  private static func endsName(_ b: UInt8) -> Bool {
    b == UInt8(ascii: ">") || b == UInt8(ascii: "/") || b == UInt8(ascii: "=") || b == UInt8(ascii: "<")
      || b == UInt8(ascii: "\"") || b == UInt8(ascii: "'")
  }

  private mutating func passSpace(_ text: Span<UInt8>) {
    while position < end, ASCII.isSpace(text[position]) { position += 1 }
  }

  private mutating func pass(_ text: Span<UInt8>, _ mark: StaticString, _ what: String) throws(Fault) {
    let start = position
    while position < end, !text.holds(mark, at: position) { position += 1 }
    guard position < end else { throw Fault(at: start, "\(what) begins here that never ends: is the file whole?") }
    position += mark.utf8CodeUnitCount
  }

  /// `<!DOCTYPE …>` with what is declared in brackets.
  private mutating func passDeclaration(_ text: Span<UInt8>) throws(Fault) {
    let start = position
    var depth = 0
    while position < end {
      switch text[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        position = text.end(before: text[position], position + 1..<end)
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        position += 1
        return
      default: break
      }
      position += 1
    }
    throw Fault(at: start, "a declaration begins here that never ends: is the file whole?")
  }

  private static func local(_ text: Span<UInt8>, _ name: Range<Int>) -> Range<Int> {
    guard let colon = name.first(where: { text[$0] == UInt8(ascii: ":") }) else { return name }
    return colon + 1..<name.upperBound
  }
}

/// The tag that begins an element.
struct XMLTag {
  /// Without its prefix.
  let name: Range<Int>
  /// Where the tag begins.
  let start: Int
  fileprivate let attributes: [(name: Range<Int>, value: Range<Int>)]

  init(name: Range<Int>, start: Int, attributes: [(name: Range<Int>, value: Range<Int>)]) {
    self.name = name
    self.start = start
    self.attributes = attributes
  }

  /// The value of the attribute of that name, given in lower case, references read.
  func attribute(_ name: StaticString, _ text: Span<UInt8>) -> [UInt8]? {
    guard let found = attributes.first(where: { text.equals(name, $0.name) }) else { return nil }
    return XMLText(range: text.trimmed(found.value), isLiteral: false).bytes(text)
  }
}

/// Text of a document as it stands there.
struct XMLText {
  let range: Range<Int>
  /// Whether references in it stand for themselves.
  let isLiteral: Bool

  func bytes(_ text: Span<UInt8>) -> [UInt8] {
    isLiteral ? text.bytes(range) : CharacterReferences.decoded(text.bytes(range))
  }
}

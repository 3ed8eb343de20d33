/// How an XML document begins: enough to tell its format.
struct XMLHead {
  /// The name of the root element as it is written, prefix and all.
  let root: String
  /// The whole tag of the root element.
  let tag: String
  /// Whether the text says that it is XML: by its declaration or by namespaces.
  let isMarked: Bool
  private let bytes: [UInt8]
  /// From the root element's tag to the end of the sample.
  private let range: Range<Int>

  /// Nil where the text does not begin as an XML document does. Cost: the declarations in front of the root element.
  init?(_ sample: Sample) {
    guard let start = sample.lines.first?.startIndex ?? sample.head?.startIndex else { return nil }
    self.init(sample.bytes, start..<min(sample.bytes.count, start + Sample.length))
  }

  init?(_ source: Source) {
    let whole = source.bytes.trimmed(source.start..<source.bytes.count)
    self.init(source.bytes, whole.prefix(Sample.length))
  }

  private init?(_ bytes: [UInt8], _ whole: Range<Int>) {
    var i = whole.lowerBound
    while i + 1 < whole.upperBound, bytes[i] == UInt8(ascii: "<") {
      let second = bytes[i + 1]
      guard second == UInt8(ascii: "?") || second == UInt8(ascii: "!") else { break }
      guard let end = Self.endOfDeclaration(bytes, i..<whole.upperBound) else { return nil }
      i = bytes.trimmed(end..<whole.upperBound).lowerBound
    }
    guard i + 1 < whole.upperBound, bytes[i] == UInt8(ascii: "<"), ASCII.isLetter(bytes[i + 1]) else { return nil }
    let end = bytes.firstOffset(of: UInt8(ascii: ">"), in: i..<whole.upperBound) ?? whole.upperBound
    let tag = String(decoding: bytes[i + 1..<end], as: UTF8.self)
    self.bytes = bytes
    self.tag = tag
    let name = tag.utf8.prefix { !ASCII.isSpace($0) && $0 != UInt8(ascii: "/") }.prefix(64)
    root = String(decoding: Array(name), as: UTF8.self)
    isMarked = bytes.holds("<?xml", at: whole.lowerBound) || tag.contains("xmlns") || root.contains(":")
    range = i..<whole.upperBound
  }

  /// The root's name without its prefix.
  var localRoot: String { root.split(separator: ":").last.map(String.init) ?? root }

  /// Whether `text`, in lower case, stands in the sample; letter case is ignored. Cost: linear in the sample.
  func holds(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var i = range.lowerBound
    while let found = bytes.firstOffset(of: first, in: i..<range.upperBound) {
      if bytes.holds(text, at: found) { return true }
      i = found + 1
    }
    return false
  }

  /// Whether an element of that name, given as it is written, begins in the sample; letter case is ignored. Cost: linear
  /// in the sample.
  func hasElement(_ name: String) -> Bool {
    let name = name.utf8.map(ASCII.lowered)
    let span = bytes.span
    var i = range.lowerBound
    while let tag = ByteScan.firstOffset(of: UInt8(ascii: "<"), in: span, i..<range.upperBound) {
      i = tag + 1
      let end = i + name.count
      guard end < span.count, span[end] <= 0x20 || span[end] == UInt8(ascii: ">") || span[end] == UInt8(ascii: "/")
      else { continue }
      if name.indices.allSatisfy({ ASCII.lowered(span[i + $0]) == name[$0] }) { return true }
    }
    return false
  }

  /// Where `<?…?>`, `<!--…-->` or `<!DOCTYPE …>` ends.
  private static func endOfDeclaration(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    let mark: String
    if bytes.holds("<!--", at: i) {
      mark = "-->"
    } else if bytes.holds("<?", at: i) {
      mark = "?>"
    } else {
      // An internal subset stands in brackets.
      var depth = 0
      while i < range.upperBound {
        switch bytes[i] {
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ">") where depth <= 0: return i + 1
        default: break
        }
        i += 1
      }
      return nil
    }
    while i < range.upperBound {
      if bytes.holds(mark, at: i) { return i + mark.utf8.count }
      i += 1
    }
    return nil
  }
}

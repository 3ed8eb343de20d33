/// Reads the inline part of Markdown: links, images, bare addresses, emphasis, code, the HTML that people put in.
///
/// Cost: linear in the range: brackets are matched once, beforehand.
struct MarkdownInline {
  private let bytes: [UInt8]
  private let end: Int
  private let definitions: [String: SourceText]
  private let line: Int
  private var closers: [Int: Int]
  private var i: Int

  private var inlines: [Inline] = []
  private var text: [UInt8] = []
  private var textStart: Int
  private var textEnd: Int
  private var isStrong = false
  /// How many links this text is the words of. Links within links are read to a fixed depth.
  private let depth: Int
  private static let maximumDepth = 3

  /// The words and links of `range`, which begins in `line`. `definitions` holds the targets of `[text][name]`.
  static func read(
    _ range: Range<Int>, in bytes: [UInt8], line: Int, definitions: [String: SourceText] = [:]
  ) -> [Inline] {
    var reader = MarkdownInline(range, bytes, line, definitions, depth: 0)
    return reader.run()
  }

  private init(
    _ range: Range<Int>, _ bytes: [UInt8], _ line: Int, _ definitions: [String: SourceText], depth: Int
  ) {
    self.bytes = bytes
    self.depth = depth
    self.line = line
    self.definitions = definitions
    (i, end) = (range.lowerBound, range.upperBound)
    (textStart, textEnd) = (i, i)
    var open: [Int] = []
    closers = [:]
    for at in range where at == range.lowerBound || bytes[at - 1] != UInt8(ascii: "\\") {
      if bytes[at] == UInt8(ascii: "[") {
        open.append(at)
      } else if bytes[at] == UInt8(ascii: "]"), let start = open.popLast() {
        closers[start] = at
      }
    }
  }

  private mutating func run() -> [Inline] {
    while i < end { step() }
    flush()
    return inlines
  }

  private mutating func step() {
    switch bytes[i] {
    case UInt8(ascii: "\\") where i + 1 < end && !ASCII.isLetter(bytes[i + 1]) && !ASCII.isDigit(bytes[i + 1]):
      keep(i + 1, 1)
      i += 2
    case UInt8(ascii: "!") where i + 1 < end && bytes[i + 1] == UInt8(ascii: "[") && closers[i + 1] != nil: passImage()
    case UInt8(ascii: "["): if !readLink() { keepOne() }
    case UInt8(ascii: "<"): if !readTag() { keepOne() }
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "a"): if !readAddress() { keepOne() }
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"): readEmphasis()
    default: keepOne()
    }
  }

  private mutating func keepOne() {
    keep(i, 1)
    i += 1
  }

  private mutating func keep(_ at: Int, _ count: Int) {
    if text.isEmpty { textStart = at }
    text.append(contentsOf: bytes[at..<at + count])
    textEnd = at + count
  }

  private mutating func flush() {
    if !text.isEmpty {
      inlines.append(
        Inline(text: String(decoding: text, as: UTF8.self), isStrong: isStrong, range: textStart..<textEnd))
    }
    text.removeAll(keepingCapacity: true)
  }

  /// An image has no words; `[![badge](…)](target)` is met as a link without words.
  private mutating func passImage() {
    guard let close = closers[i + 1] else { return }
    i = destination(after: close)?.end ?? close + 1
  }

  private mutating func readLink() -> Bool {
    guard let close = closers[i] else { return false }
    if let (target, next) = destination(after: close) ?? reference(after: close) {
      // `[[PDF](…)]`: the inner brackets are the link.
      append(link: target, words: i + 1..<close)
      i = next
      return true
    }
    return false
  }

  private mutating func append(link target: SourceText, words: Range<Int>) {
    flush()
    guard depth < Self.maximumDepth else {
      inlines.append(Inline(text: bytes.string(words), target: target, isStrong: isStrong, range: words))
      return
    }
    var reader = MarkdownInline(words, bytes, line, [:], depth: depth + 1)
    let inner = reader.run()
    inlines.append(Inline(text: inner.plainText, target: target, isStrong: isStrong, range: inner.range ?? words))
  }

  /// The target of `](target "title")`.
  private func destination(after close: Int) -> (SourceText, end: Int)? {
    guard close + 1 < end, bytes[close + 1] == UInt8(ascii: "(") else { return nil }
    var depth = 1
    var at = close + 2
    var stop: Int?
    while at < end, at - close < 4096 {
      let b = bytes[at]
      if b == UInt8(ascii: "(") { depth += 1 } else if b == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
      if ASCII.isSpace(b), at > close + 2 { stop = stop ?? at }
      at += 1
    }
    guard at < end, depth == 0 else { return nil }
    var target = bytes.trimmed(close + 2..<(stop ?? at))
    if target.count > 2, bytes[target.lowerBound] == UInt8(ascii: "<") {
      target = target.lowerBound + 1..<target.upperBound - 1
    }
    return (SourceText(bytes.string(target), line: line, bytes: target, isVerbatim: true), at + 1)
  }

  /// The target of `][name]`, or of `]` where the text itself is the name.
  private func reference(after close: Int) -> (SourceText, end: Int)? {
    guard !definitions.isEmpty else { return nil }
    if close + 1 < end, bytes[close + 1] == UInt8(ascii: "["), let last = closers[close + 1] {
      let name = last > close + 2 ? bytes.string(close + 2..<last) : bytes.string(i + 1..<close)
      return definitions[name.lowercased()].map { ($0, last + 1) }
    }
    return definitions[bytes.string(i + 1..<close).lowercased()].map { ($0, close + 1) }
  }

  /// `<https://…>`, `<a href="…">words</a>`; other tags are passed over.
  private mutating func readTag() -> Bool {
    guard i + 1 < end, let close = bytes.firstOffset(of: UInt8(ascii: ">"), in: i..<min(end, i + 2048)) else {
      return false
    }
    let content = i + 1..<close
    guard ASCII.isLetter(bytes[i + 1]) || bytes[i + 1] == UInt8(ascii: "/") || bytes[i + 1] == UInt8(ascii: "!") else {
      return false
    }
    if bytes.holds("http://", at: i + 1) || bytes.holds("https://", at: i + 1) {
      flush()
      let target = SourceText(bytes.string(content), line: line, bytes: content, isVerbatim: true)
      inlines.append(Inline(text: target.text, target: target, isStrong: isStrong, range: content))
    } else if bytes.holds("a ", at: i + 1), let href = hypertextReference(content) {
      var last = close + 1
      let furthest = min(end, last + 4096)
      while last < furthest, !bytes.holds("</a", at: last) { last += 1 }
      append(link: SourceText(bytes.string(href), line: line, bytes: href, isVerbatim: true), words: close + 1..<last)
      i = bytes.firstOffset(of: UInt8(ascii: ">"), in: last..<min(end, last + 8)).map { $0 + 1 } ?? last
      return true
    } else if !text.isEmpty {
      text.append(0x20)
    }
    i = close + 1
    return true
  }

  private func hypertextReference(_ tag: Range<Int>) -> Range<Int>? {
    guard let at = tag.first(where: { bytes.holds("href=", at: $0) }), at + 5 < tag.upperBound else { return nil }
    let quote = bytes[at + 5]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let start = isQuoted ? at + 6 : at + 5
    let stop =
      (start..<tag.upperBound).first { isQuoted ? bytes[$0] == quote : ASCII.isSpace(bytes[$0]) } ?? tag.upperBound
    return start..<stop
  }

  /// A bare address, or `arXiv:` with an id.
  private mutating func readAddress() -> Bool {
    guard bytes.holds("http://", at: i) || bytes.holds("https://", at: i) || bytes.holds("arxiv:", at: i) else {
      return false
    }
    var last = i
    while last < end, !ASCII.isSpace(bytes[last]), !"<>\"`|)]".utf8.contains(bytes[last]) { last += 1 }
    while last > i, ".,;:!?*_".utf8.contains(bytes[last - 1]) { last -= 1 }
    let range = i..<last
    guard range.count > 8, bytes[range].contains(where: ASCII.isDigit) || bytes[i] != UInt8(ascii: "a") else {
      return false
    }
    flush()
    let target = SourceText(bytes.string(range), line: line, bytes: range, isVerbatim: true)
    inlines.append(Inline(text: target.text, target: target, isStrong: isStrong, range: range))
    i = last
    return true
  }

  /// Marks of emphasis are dropped where they stand at the edge of a word; `a_b` and `2 * 3` keep theirs.
  private mutating func readEmphasis() {
    let mark = bytes[i]
    var last = i
    while last < end, bytes[last] == mark { last += 1 }
    let before = i > 0 && i - 1 >= 0 ? bytes[i - 1] : 0x20
    let after = last < end ? bytes[last] : 0x20
    let isInner =
      ASCII.isSpace(before) && ASCII.isSpace(after) || mark == UInt8(ascii: "_") && isWord(before) && isWord(after)
    if isInner || last - i > 3 || (mark == UInt8(ascii: "~") && last - i < 2) {
      keep(i, last - i)
    } else if last - i >= 2, mark != UInt8(ascii: "`"), mark != UInt8(ascii: "~") {
      flush()
      isStrong.toggle()
    }
    i = last
  }

  private func isWord(_ b: UInt8) -> Bool { ASCII.isLetter(b) || ASCII.isDigit(b) || b >= 0x80 }
}

/// A part of a document that can be read apart from the others: whole records, and what has to be known of the
/// elements round them.
struct XMLStretch: Sendable {
  /// What is read before the stretch, as ranges of the document in its order: the begin tags of the elements open where
  /// it begins, and what in them holds for all their records.
  let before: [Range<Int>]
  /// Where the tags of those elements begin, the outermost first.
  let opened: [Int]
  let range: Range<Int>

  /// Bytes of a stretch: much against what it costs to set a parser up, little against a file that is worth it.
  static let length = 1 << 18
}

/// Cuts a document between its records by a glance at its tags.
///
/// What is told of a well-formed document is true. Of any other it may be wrong, which its parser finds out:
/// `XMLSession.stands(within:)`.
struct XMLCutter {
  private struct Open {
    let tag: Range<Int>
    /// Elements within that hold for all records, the last of each name.
    var shared: [(name: Int, range: Range<Int>)] = []
  }

  private let names: [[UInt8]]
  private let shared: [[UInt8]]
  private let end: Int
  private var open: [Open] = []
  /// How deep the place is within the record that begins at `recordStart`; 0 outside of records.
  private var depth = 0
  private var recordStart = 0
  /// Which of the shared elements the record is, if any.
  private var sharedName: Int?
  private var stretches: [XMLStretch] = []
  /// Of the stretch that is not ended yet.
  private var start: Int
  private var before: [Range<Int>] = []
  private var opened: [Int] = []

  /// Stretches that make up `range`, cut where an element begins whose local name is among `names`, but none of
  /// `shared`; nil where there is nothing to cut, or the document declares entities, which hold for all that follows.
  /// Cost: one pass over the tags.
  static func stretches(
    _ bytes: [UInt8], _ range: Range<Int>, names: Set<String>, shared: Set<String>
  ) -> [XMLStretch]? {
    guard range.count >= 2 * XMLStretch.length else { return nil }
    var cutter = XMLCutter(range, names, shared)
    return cutter.run(bytes.span) && cutter.stretches.count > 1 ? cutter.stretches : nil
  }

  private init(_ range: Range<Int>, _ names: Set<String>, _ shared: Set<String>) {
    self.names = names.subtracting(shared).sorted().map { Array($0.utf8) }
    self.shared = shared.sorted().map { Array($0.utf8) }
    (start, end) = (range.lowerBound, range.upperBound)
  }

  /// False where the document is not to be cut.
  private mutating func run(_ span: borrowing Span<UInt8>) -> Bool {
    var i = start
    while let tag = ByteScan.firstOffset(of: UInt8(ascii: "<"), in: span, i..<end) {
      guard tag + 1 < end else { return false }
      var next: Int?
      switch span[tag + 1] {
      case UInt8(ascii: "!"): next = endOfDeclaration(span, tag)
      case UInt8(ascii: "?"): next = Self.end(of: UInt8(ascii: "?"), times: 1, in: span, tag + 2..<end)
      case UInt8(ascii: "/"):
        next = Self.end(in: span, tag + 2..<end)
        if let next, !endElement(before: next) { return false }
      default:
        next = endOfTag(span, tag + 1)
        if let next, !beginElement(span, tag..<next) { return false }
      }
      guard let next else { return false }
      i = next
    }
    guard depth == 0, open.isEmpty else { return false }
    stretches.append(XMLStretch(before: before, opened: opened, range: start..<end))
    return true
  }

  private mutating func beginElement(_ span: borrowing Span<UInt8>, _ tag: Range<Int>) -> Bool {
    let isEmpty = span[tag.upperBound - 2] == UInt8(ascii: "/")
    if depth > 0 {
      if !isEmpty { depth += 1 }
      return true
    }
    let name = Self.localName(span, tag)
    let isRecord = names.contains { Self.holds($0, span, name) }
    sharedName = shared.firstIndex { Self.holds($0, span, name) }
    if isRecord { cut(at: tag.lowerBound) }
    guard isRecord || sharedName != nil else {
      if !isEmpty { open.append(Open(tag: tag)) }
      return true
    }
    (recordStart, depth) = (tag.lowerBound, 1)
    return !isEmpty || endElement(before: tag.upperBound)
  }

  /// False where nothing is open.
  private mutating func endElement(before next: Int) -> Bool {
    guard depth > 0 else { return open.popLast() != nil }
    depth -= 1
    if depth == 0, let name = sharedName, let last = open.indices.last {
      open[last].shared.removeAll { $0.name == name }
      open[last].shared.append((name, recordStart..<next))
    }
    return true
  }

  private mutating func cut(at place: Int) {
    guard place - start >= XMLStretch.length, !open.isEmpty else { return }
    let next = open.flatMap { [$0.tag] + $0.shared.map(\.range) }
    // What is read again has to be little against the stretch.
    guard next.reduce(0, { $0 + $1.count }) < XMLStretch.length / 16 else { return }
    stretches.append(XMLStretch(before: before, opened: opened, range: start..<place))
    (start, before, opened) = (place, next, open.map(\.tag.lowerBound))
  }

  // MARK: Tags

  /// Behind a comment, a CDATA section or a document type without declarations; nil for others.
  private func endOfDeclaration(_ span: borrowing Span<UInt8>, _ tag: Int) -> Int? {
    if tag + 4 <= end, span[tag + 2] == UInt8(ascii: "-"), span[tag + 3] == UInt8(ascii: "-") {
      return Self.end(of: UInt8(ascii: "-"), times: 2, in: span, tag + 4..<end)
    }
    if tag + 9 <= end, span[tag + 2] == UInt8(ascii: "[") {
      return Self.end(of: UInt8(ascii: "]"), times: 2, in: span, tag + 9..<end)
    }
    guard let close = Self.end(in: span, tag + 2..<end) else { return nil }
    return ByteScan.firstOffset(of: UInt8(ascii: "["), in: span, tag..<close) == nil ? close : nil
  }

  /// Behind the `>` of a begin tag; values of attributes may hold that sign.
  private func endOfTag(_ span: borrowing Span<UInt8>, _ from: Int) -> Int? {
    var i = from
    while i < end {
      let byte = span[i]
      if byte == UInt8(ascii: ">") { return i + 1 }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let close = ByteScan.firstOffset(of: byte, in: span, i + 1..<end) else { return nil }
        i = close
      }
      i += 1
    }
    return nil
  }

  /// Behind the first `>` in `range` with `sign` before it that many times.
  private static func end(
    of sign: UInt8 = UInt8(ascii: ">"), times: Int = 0, in span: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var i = range.lowerBound
    while let close = ByteScan.firstOffset(of: UInt8(ascii: ">"), in: span, i..<range.upperBound) {
      i = close + 1
      if close - times >= range.lowerBound, (close - times..<close).allSatisfy({ span[$0] == sign }) { return i }
    }
    return nil
  }

  private static func localName(_ span: borrowing Span<UInt8>, _ tag: Range<Int>) -> Range<Int> {
    var (first, i) = (tag.lowerBound + 1, tag.lowerBound + 1)
    while i < tag.upperBound - 1, span[i] > 0x20, span[i] != UInt8(ascii: "/") {
      if span[i] == UInt8(ascii: ":") { first = i + 1 }
      i += 1
    }
    return first..<i
  }

  private static func holds(_ text: [UInt8], _ span: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard text.count == range.count else { return false }
    for i in text.indices where text[i] != span[range.lowerBound + i] { return false }
    return true
  }
}

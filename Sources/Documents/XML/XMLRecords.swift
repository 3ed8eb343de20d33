/// Reads the records of an XML document one by one, in memory that does not grow with their number.
enum XMLRecords {
  /// How often reading is taken up again behind damage, and how long the tags round a record may be for that.
  private static let repairs = 10_000
  private static let openedBytes = 1 << 16

  /// Hands every element whose local name is among `names` to `take`, in the order in which they close. What stands
  /// round it, names and attributes only, is reached by `ancestor`.
  ///
  /// Where the XML is broken, the record is refused and reading goes on with the next one. `nests` allows a record
  /// within one of the same name, which otherwise is taken for a missing end tag. `place` is the range at which damage
  /// is told where the document is a part of another file.
  /// Answers how many were handed over. Cost: linear in the bytes.
  @discardableResult
  static func read(
    _ source: Source, _ names: Set<String>, nests: Bool = false, at place: Range<Int>? = nil,
    into sink: inout ReadingSink, _ take: (XMLElement, inout ReadingSink) -> Void
  ) -> Int {
    var count = 0
    var refused: [(range: Range<Int>, offset: Int, reason: String)] = []
    let limits = sink.limits
    withoutActuallyEscaping({ (element: XMLElement) in
      count += 1
      take(element, &sink)
    }) { handler in
      let session = XMLSession(source.bytes, XMLTreeBuilder(handed: names), limits: limits, nests: nests, take: handler)
      refused = run(session, names, from: source.start)
    }
    for fault in refused {
      if let place {
        sink.refuse(place, "the XML is broken: \(fault.reason)")
      } else {
        let line = sink.line(at: fault.offset)
        sink.refuse(fault.range, "the XML is broken in line \(line): \(fault.reason)")
      }
    }
    return count
  }

  private static func run(
    _ session: XMLSession, _ names: Set<String>, from start: Int
  ) -> [(range: Range<Int>, offset: Int, reason: String)] {
    let bytes = session.bytes
    let whole = bytes.trimmed(start..<bytes.count)
    var refused: [(range: Range<Int>, offset: Int, reason: String)] = []
    var (next, opened, count) = (whole.lowerBound, [UInt8](), 0)
    while next < whole.upperBound, let fault = session.parse(from: next, within: opened, count: count) {
      var lost = tagStart(bytes, at: max(next, min(fault.offset, whole.upperBound)), after: next)
      if session.tree.root >= 0 {
        let record = session.tree.nodes[session.tree.root]
        lost = record.bytes.lowerBound
        session.tree.giveUp(to: Int(record.parent))
      }
      let behind = max(fault.offset, next + 1)
      var resume = whole.upperBound
      if !fault.isFinal, refused.count < repairs {
        let search = XMLResumption(bytes, names)
        resume = search.next(in: min(behind, whole.upperBound)..<whole.upperBound, &session.tree)
      }
      (opened, count) = openTags(session.tree, bytes)
      if opened.count > openedBytes { resume = whole.upperBound }
      let range = bytes.trimmed(lost..<max(lost, resume))
      if !isProlog(range, bytes) || resume == whole.upperBound { refused.append((range, fault.offset, fault.reason)) }
      next = max(resume, next + 1)
    }
    return refused
  }

  /// The begin tags of the open elements, as they stand in the document.
  private static func openTags(_ tree: XMLTreeBuilder, _ bytes: [UInt8]) -> (tags: [UInt8], count: Int) {
    let tags = tree.nodes.map { bytes[$0.bytes] }
    return (Array(tags.joined()), tags.count)
  }

  /// Where the tag begins that `offset` stands in; `offset` itself where it stands in none.
  private static func tagStart(_ bytes: [UInt8], at offset: Int, after start: Int) -> Int {
    var i = offset
    while i > start {
      i -= 1
      if bytes[i] == UInt8(ascii: "<") { return i }
      if bytes[i] == UInt8(ascii: ">") { break }
    }
    return offset
  }

  /// Whether nothing but the beginning of another document stands there.
  private static func isProlog(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    range.isEmpty || bytes.holds("<?xml", at: range.lowerBound)
  }
}

extension ReadingSink {
  /// Adds a record whose texts have their bytes but not yet their lines.
  mutating func add(placed record: PaperRecord) {
    let record = placed(record)
    mark(record.title, .title)
    mark(record.abstract, .abstract)
    add(record)
  }
}

/// Finds where a damaged document can be read on.
struct XMLResumption {
  private let bytes: [UInt8]
  private let records: Set<String>

  init(_ bytes: [UInt8], _ records: Set<String>) { (self.bytes, self.records) = (bytes, records) }

  /// The next tag at which a record or another element of those round the damage begins; elements that end before it
  /// are closed in the tree. Where nothing is open, any element may begin. The end of the range where there is none.
  func next(in range: Range<Int>, _ tree: inout XMLTreeBuilder) -> Int {
    let opened = Set(tree.nodes.map { tree.names[Int($0.name)] })
    var i = range.lowerBound
    while let tag = bytes.firstOffset(of: UInt8(ascii: "<"), in: i..<range.upperBound) {
      i = tag + 1
      guard i < range.upperBound else { break }
      let isEnd = bytes[i] == UInt8(ascii: "/")
      let name = localName(at: isEnd ? i + 1 : i, range.upperBound)
      if name.isEmpty { continue }
      if isEnd {
        if let open = tree.innermost(name) {
          tree.giveUp(to: Int(tree.nodes[open].parent))
          // Whatever closes the root ends the document.
          i = (bytes.firstOffset(of: UInt8(ascii: ">"), in: i..<range.upperBound) ?? range.upperBound - 1) + 1
        }
      } else if records.contains(name) || tree.current < 0 {
        return tag
      } else if opened.contains(name) {
        if let open = tree.innermost(name) { tree.giveUp(to: Int(tree.nodes[open].parent)) }
        return tag
      }
    }
    return range.upperBound
  }

  /// The name of the tag, without its prefix; empty where no name stands there.
  private func localName(at start: Int, _ end: Int) -> String {
    var (first, i) = (start, start)
    while i < end, i - start < 64 {
      let byte = bytes[i]
      if byte == UInt8(ascii: ":") {
        first = i + 1
      } else if !(ASCII.isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")) {
        // Digits, dots and hyphens do not begin a name.
        guard i > first, ASCII.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { break }
      }
      i += 1
    }
    // A name cut within a scalar is nobody's.
    return first < i ? String(decoding: bytes[first..<i], as: UTF8.self) : ""
  }
}

import Synchronization

/// Reads the records of an XML document: one by one, in memory that does not grow with their number, and on all cores
/// where the document is large.
enum XMLRecords {
  /// How often reading is taken up again behind damage, and how long the tags round a record may be for that.
  private static let repairs = 10_000
  private static let openedBytes = 1 << 16
  private static let leastAgain = 1 << 21

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
    into sink: inout ReadingSink, _ take: @Sendable (XMLElement, inout ReadingSink) -> Void
  ) -> Int {
    read(source, names, keeping: (), nests: nests, at: place, into: &sink) { element, _, sink in take(element, &sink) }
  }

  /// The same for records of which some say what holds for others: `take` keeps that in its second argument, which is
  /// `state` at first.
  ///
  /// Those records are named by `shared`. `take` may get one of them again, before records that stand further down in
  /// the element round it.
  @discardableResult
  static func read<State: Sendable>(
    _ source: Source, _ names: Set<String>, sharing shared: Set<String> = [], keeping state: State,
    nests: Bool = false, at place: Range<Int>? = nil,
    into sink: inout ReadingSink, _ take: @Sendable (XMLElement, inout State, inout ReadingSink) -> Void
  ) -> Int {
    let document = XMLDocument(source: source, names: names, nests: nests, limits: sink.limits)
    let whole = source.start..<source.bytes.count
    if place == nil, !sink.isExplaining,
      let stretches = XMLCutter.stretches(source.bytes, whole, names: names, shared: shared),
      let count = read(document, stretches, state, &sink, take)
    {
      return count
    }
    var state = state
    return document.read(at: place, into: &sink) { element, sink in take(element, &state, &sink) }
  }

  /// Reads stretches on all cores; nil, with nothing read, where the document turns out not to be well-formed.
  private static func read<State: Sendable>(
    _ document: XMLDocument, _ stretches: [XMLStretch], _ state: State, _ sink: inout ReadingSink,
    _ take: @Sendable (XMLElement, inout State, inout ReadingSink) -> Void
  ) -> Int? {
    let before = sink
    let isSound = Atomic(true)
    let count = Atomic(0)
    sink.readStretches(stretches.map(\.range)) { index, _, sink in
      guard isSound.load(ordering: .relaxed) else { return }
      var state = state
      let end = index + 1 < stretches.count ? stretches[index + 1].opened : []
      let found = document.read(stretches[index], until: end, into: &sink) { take($0, &state, &$1) }
      if let found { count.add(found, ordering: .relaxed) } else { isSound.store(false, ordering: .relaxed) }
    }
    if isSound.load(ordering: .relaxed) { return count.load(ordering: .relaxed) }
    sink = before
    return nil
  }
}

/// A document and how its records are told.
private struct XMLDocument: Sendable {
  let source: Source
  let names: Set<String>
  let nests: Bool
  let limits: ReadingLimits

  typealias Take = (XMLElement, inout ReadingSink) -> Void

  /// Reads all of it, however damaged; answers how many records were handed over.
  func read(at place: Range<Int>?, into sink: inout ReadingSink, _ take: Take) -> Int {
    var refused: [(range: Range<Int>, offset: Int, reason: String)] = []
    var ampersands: XMLAmpersands.Mended?
    let count = withSession(&sink, take) { session in
      refused = XMLRecords.run(session, source.bytes, names, from: source.start)
      ampersands = session.ampersands
    }
    if let ampersands {
      let line = sink.line(at: place?.lowerBound ?? ampersands.first)
      sink.note(
        "& is no entity's beginning in \(ampersands.count) places, and was read as it is, first in line \(line)")
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

  /// Reads a stretch; nil where it is damaged, or does not end within the elements that the next one begins in.
  func read(
    _ stretch: XMLStretch, until opened: [Int], into sink: inout ReadingSink, _ take: Take
  ) -> Int? {
    var isSound = false
    let count = withSession(&sink, take) { session in
      _ = session.parse(stretch.range, behind: stretch.before)
      isSound = session.stands(at: stretch.range.upperBound, within: opened)
    }
    return isSound ? count : nil
  }

  private func withSession(_ sink: inout ReadingSink, _ take: Take, _ body: (XMLSession) -> Void) -> Int {
    var count = 0
    withoutActuallyEscaping({ (element: XMLElement) in
      count += 1
      take(element, &sink)
    }) { handler in
      body(XMLSession(source.bytes, XMLTreeBuilder(handed: names), limits: limits, nests: nests, take: handler))
    }
    return count
  }
}

extension XMLRecords {
  fileprivate static func run(
    _ session: XMLSession, _ bytes: [UInt8], _ names: Set<String>, from start: Int
  ) -> [(range: Range<Int>, offset: Int, reason: String)] {
    let whole = bytes.trimmed(start..<bytes.count)
    var refused: [(range: Range<Int>, offset: Int, reason: String)] = []
    var (next, opened) = (whole.lowerBound, [Range<Int>]())
    // Bytes of tags that were read again, which together may come to as much as the document.
    var again = 0
    while next < whole.upperBound,
      let fault = session.parse(next..<bytes.count, behind: opened, known: opened.count)
    {
      var lost = tagStart(bytes, at: max(next, min(fault.offset, whole.upperBound)), after: next)
      let isMended = session.mend(fault)
      if session.reading.tree.root >= 0 {
        let record = session.reading.tree.nodes[session.reading.tree.root]
        lost = record.bytes.lowerBound
        session.reading.tree.giveUp(to: Int(record.parent))
      }
      if isMended {
        opened = session.reading.tree.nodes.map(\.bytes)
        next = lost
        continue
      }
      let behind = max(fault.offset, next + 1)
      var resume = whole.upperBound
      if !fault.isFinal, refused.count < repairs {
        let search = XMLResumption(bytes, names)
        resume = search.next(in: min(behind, whole.upperBound)..<whole.upperBound, &session.reading.tree)
      }
      opened = session.reading.tree.nodes.map(\.bytes)
      let openedCount = opened.reduce(0) { $0 + $1.count }
      again += openedCount
      if openedCount > openedBytes || again > max(whole.count, leastAgain) { resume = whole.upperBound }
      let range = bytes.trimmed(lost..<max(lost, resume))
      if !isProlog(range, bytes) || resume == whole.upperBound { refused.append((range, fault.offset, fault.reason)) }
      next = max(resume, next + 1)
    }
    return refused
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

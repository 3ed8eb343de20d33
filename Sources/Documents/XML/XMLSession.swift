/// One document on its way through the parser: what its events come to, and where they have to stop.
///
/// On one thread. Nothing is fetched; no DTD is loaded; entities are the five of XML, HTML's and the document's own
/// under a limit (`XMLEntities`).
final class XMLSession {
  /// Why parsing ended before the end of the document, and where.
  struct Fault {
    fileprivate(set) var offset: Int
    let reason: String
    /// Whether the document as a whole is not to be read on: it was made to do harm.
    var isFinal = false
  }

  var tree: XMLTreeBuilder
  let bytes: [UInt8]
  private let limits: ReadingLimits
  /// A record within a record of the same name is the sign of an end tag that is missing.
  private let nests: Bool
  private var entities: XMLEntities
  private let take: (XMLElement) -> Void
  private(set) var fault: Fault?
  /// Begin tags that are told again after a fault, and are in the tree already.
  private var known = 0
  private var depth = 0
  /// Where the parser was when it had read what it was given.
  private var parsed = 0

  /// `take` gets each element to be handed over, as it closes.
  init(
    _ bytes: [UInt8], _ tree: XMLTreeBuilder, limits: ReadingLimits, nests: Bool, take: @escaping (XMLElement) -> Void
  ) {
    (self.bytes, self.tree, self.limits, self.nests, self.take) = (bytes, tree, limits, nests, take)
    entities = XMLEntities(documentBytes: bytes.count)
  }

  /// How many bytes are handed to the parser at once.
  private static let portion = 1 << 16
  /// How long a tag may be, and a comment, processing instruction or document type declaration.
  private static let tagBytes = 1 << 16
  private static let otherBytes = 1 << 20
  private static let sectionBytes = 1 << 23
  private static let attributes = 1000
  private static let namespaces = 256
  private static let defaults = 1000

  /// Parses a range of the document behind other pieces of it, which are read first: `known` of them are begin tags
  /// that the tree has already. Answers what was wrong, if anything.
  func parse(_ range: Range<Int>, behind before: [Range<Int>] = [], known: Int = 0) -> Fault? {
    (fault, self.known, depth) = (nil, known, 0)
    guard let context = XMLContext(self, before, from: range.lowerBound) else {
      return Fault(offset: range.lowerBound, reason: "the parser could not be set up", isFinal: true)
    }
    if !before.isEmpty {
      let opening = Array(before.map { bytes[$0] }.joined())
      context.feed(opening, opening.indices)
    }
    parsed = range.lowerBound
    var next = range.lowerBound
    while next < range.upperBound, fault == nil {
      let end = min(range.upperBound, next + Self.portion)
      context.feed(bytes, next..<end)
      next = end
      parsed = min(max(context.offset, range.lowerBound), next)
      if fault == nil, next - parsed > Self.tagBytes { check(pending: parsed..<next) }
    }
    if fault == nil, range.upperBound == bytes.count { context.finish() }
    // What is wrong shows behind the tags that were read again, at the earliest.
    if let fault { self.fault?.offset = max(fault.offset, range.lowerBound) }
    return fault
  }

  /// Whether the parser has come to the end of a stretch, between records and with no other elements open than those
  /// whose tags begin at `opened`.
  func stands(at end: Int, within opened: [Int]) -> Bool {
    fault == nil && tree.root < 0 && tree.nodes.map(\.bytes.lowerBound) == opened
      && bytes.firstOffset(of: UInt8(ascii: "<"), in: parsed..<end) == nil
  }

  /// Stops at a tag or comment so long that looking for its end again and again would take for ever.
  private func check(pending: Range<Int>) {
    let start = pending.lowerBound
    guard start + 1 < bytes.count else { return }
    let second = bytes[start + 1]
    let (what, limit) =
      bytes[start] != UInt8(ascii: "<")
      ? ("a CDATA section", Self.sectionBytes)
      : second == UInt8(ascii: "!") || second == UInt8(ascii: "?")
        ? ("a comment or declaration", Self.otherBytes) : ("a tag", Self.tagBytes)
    guard pending.count > limit + Self.portion else { return }
    fault = Fault(offset: start, reason: "\(what) of more than \(limit) bytes")
  }

  // MARK: Events. `offset` is the parser's place in the document.

  /// Whether the element is new to the tree; false for those told again, and where parsing is to stop.
  func begin(_ name: Int32, _ attributes: Int, _ namespaces: Int, at offset: Int) -> Bool {
    depth += 1
    if known > 0 {
      known -= 1
      return false
    }
    let tag = tagBegun(at: offset)
    if depth > limits.depth {
      return fail(tag.lowerBound, "elements nested deeper than \(limits.depth), the limit")
    }
    if attributes > Self.attributes || namespaces > Self.namespaces {
      return fail(
        tag.lowerBound, "an element with more than \(Self.attributes) attributes or namespaces", isFinal: true)
    }
    if !nests, tree.isRecord(name) {
      return fail(tag.lowerBound, "<\(tree.names[Int(name)])> is not closed where the next one begins")
    }
    if tree.nodes.count >= limits.elements {
      return fail(tag.lowerBound, "a record of more than \(limits.elements) elements, the limit")
    }
    tree.begin(name, tag: tag)
    return true
  }

  func end(at offset: Int) {
    depth -= 1
    guard let index = tree.end(tag: tagEnded(at: offset)) else { return }
    handOver(index)
    tree.forget(from: index)
  }

  /// On its own, so that nobody else holds the tree's arrays when it returns.
  @inline(never)
  private func handOver(_ index: Int) { take(XMLElement(tree: XMLTree(tree), index: index)) }

  func declare(_ name: String, _ value: [UInt8]) -> Bool { entities.declare(name, value) }

  func expand(_ name: String) -> XMLEntities.Expansion { entities.expand(name) }

  /// Notes the first fault and answers false.
  @discardableResult
  func fail(_ offset: Int, _ reason: String, isFinal: Bool = false) -> Bool {
    if fault == nil {
      fault = Fault(offset: min(max(offset, 0), bytes.count), reason: reason, isFinal: isFinal)
    }
    return false
  }

  /// The tag round or right before `offset`, where the parser stands when it has read its attributes.
  private func tagBegun(at offset: Int) -> Range<Int> {
    var end = min(max(offset, 0), bytes.count)
    let start = tagStart(before: end)
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
    return start..<min(end + 1, bytes.count)
  }

  private func tagEnded(at offset: Int) -> Range<Int> {
    let end = min(max(offset, 0), bytes.count)
    return tagStart(before: end)..<end
  }

  /// No `<` can stand in a tag but its first.
  private func tagStart(before end: Int) -> Int {
    var start = end
    while start > 0 {
      start -= 1
      if bytes[start] == UInt8(ascii: "<") { break }
    }
    return start
  }
}

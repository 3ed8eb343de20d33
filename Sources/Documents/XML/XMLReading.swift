/// What the events of a document come to, and where they have to stop.
struct XMLReading {
  /// Why parsing ended before the end of the document, and where.
  struct Fault {
    var offset: Int
    let reason: String
    /// Whether the document as a whole is not to be read on: it was made to do harm.
    var isFinal = false
  }

  var tree: XMLTreeBuilder
  private let bytes: [UInt8]
  private let limits: ReadingLimits
  /// A record within a record of the same name is the sign of an end tag that is missing.
  private let nests: Bool
  private var entities: XMLEntities
  private let take: (XMLElement) -> Void
  private(set) var fault: Fault?
  /// Begin tags that are told again after a fault, and are in the tree already.
  private var known = 0
  private var depth = 0

  private static let attributes = 1000
  private static let namespaces = 256

  init(
    _ bytes: [UInt8], _ tree: XMLTreeBuilder, limits: ReadingLimits, nests: Bool, take: @escaping (XMLElement) -> Void
  ) {
    (self.bytes, self.tree, self.limits, self.nests, self.take) = (bytes, tree, limits, nests, take)
    entities = XMLEntities(documentBytes: bytes.count)
  }

  /// Begins once more: `known` begin tags will be told that the tree has already.
  mutating func start(known: Int) { (fault, self.known, depth) = (nil, known, 0) }

  // MARK: Events. `offset` is the parser's place in the document.

  /// Whether the element is new to the tree; false for those told again, and where parsing is to stop.
  mutating func begin(_ name: Int32, _ attributes: Int, _ namespaces: Int, at offset: Int) -> Bool {
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

  mutating func end(at offset: Int) {
    depth -= 1
    guard let index = tree.end(tag: tagEnded(at: offset)) else { return }
    handOver(index)
    tree.forget(from: index)
  }

  /// On its own, so that nobody else holds the tree's arrays when it returns.
  @inline(never)
  private func handOver(_ index: Int) { take(XMLElement(tree: XMLTree(tree), index: index)) }

  mutating func declare(_ name: String, _ value: [UInt8]) -> Bool { entities.declare(name, value) }

  mutating func expand(_ name: String) -> XMLEntities.Expansion { entities.expand(name) }

  /// Notes the first fault and answers false.
  @discardableResult
  mutating func fail(_ offset: Int, _ reason: String, isFinal: Bool = false) -> Bool {
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

/// One document, or a stretch of it, on its way through the parser.
///
/// On one thread. Nothing is fetched; no DTD is loaded; entities are the five of XML, HTML's and the document's own
/// under a limit (`XMLEntities`).
final class XMLSession {
  /// What the events have come to. Of one piece, since each access to it from the parser's callbacks costs something.
  var reading: XMLReading
  /// What the parser is given: the document, mended where `&` stands for itself.
  private var bytes: [UInt8]
  private(set) var ampersands: XMLAmpersands.Mended?
  /// Where the parser was when it had read what it was given.
  private var parsed = 0

  /// `take` gets each element to be handed over, as it closes.
  init(
    _ bytes: [UInt8], _ tree: XMLTreeBuilder, limits: ReadingLimits, nests: Bool, take: @escaping (XMLElement) -> Void
  ) {
    self.bytes = bytes
    reading = XMLReading(bytes, tree, limits: limits, nests: nests, take: take)
  }

  /// How many bytes are handed to the parser at once.
  private static let portion = 1 << 16
  /// How long a tag may be, and a comment, processing instruction or document type declaration.
  private static let tagBytes = 1 << 16
  private static let otherBytes = 1 << 20
  private static let sectionBytes = 1 << 23

  /// Parses a range of the document behind other pieces of it, which are read first: `known` of them are begin tags
  /// that the tree has already. Answers what was wrong, if anything.
  func parse(_ range: Range<Int>, behind before: [Range<Int>] = [], known: Int = 0) -> XMLReading.Fault? {
    reading.start(known: known)
    guard let context = XMLContext(self, before, from: range.lowerBound) else {
      return XMLReading.Fault(offset: range.lowerBound, reason: "the parser could not be set up", isFinal: true)
    }
    if !before.isEmpty {
      let opening = Array(before.map { bytes[$0] }.joined())
      context.feed(opening, opening.indices)
    }
    parsed = range.lowerBound
    var next = range.lowerBound
    while next < range.upperBound, reading.fault == nil {
      let end = min(range.upperBound, next + Self.portion)
      context.feed(bytes, next..<end)
      next = end
      parsed = min(max(context.offset, range.lowerBound), next)
      if reading.fault == nil, next - parsed > Self.tagBytes { check(pending: parsed..<next) }
    }
    if reading.fault == nil, range.upperBound == bytes.count { context.finish() }
    guard var fault = reading.fault else { return nil }
    // What is wrong shows behind the tags that were read again, at the earliest.
    fault.offset = max(fault.offset, range.lowerBound)
    return fault
  }

  /// Mends the document where the fault is an `&` that stands for itself, so that it can be parsed again from before
  /// it; once, since all of them are mended.
  func mend(_ fault: XMLReading.Fault) -> Bool {
    guard ampersands == nil, let mended = XMLAmpersands.mend(bytes, stumbledAt: fault.offset) else { return false }
    (ampersands, bytes) = (mended, mended.bytes)
    reading.tree.restoresAmpersands = true
    return true
  }

  /// Whether the parser has come to the end of a stretch, between records and with no other elements open than those
  /// whose tags begin at `opened`.
  func stands(at end: Int, within opened: [Int]) -> Bool {
    reading.fault == nil && reading.tree.root < 0 && reading.tree.nodes.map(\.bytes.lowerBound) == opened
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
    reading.fail(start, "\(what) of more than \(limit) bytes")
  }
}

import Testing

@testable import Extraction

/// A text in which each link to be found stands between ⟦ and ⟧, with what the links name in order: `kind id`.
struct MarkedText: CustomTestStringConvertible, Sendable {
  let text: [UInt8]
  let ranges: [Range<Int>]
  let targets: [String]
  let testDescription: String

  init(_ marked: String, _ targets: String...) {
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = text.count
      case "⟧": ranges.append(start..<text.count)
      default: text.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    self.text = text
    self.ranges = ranges
    self.targets = targets
    testDescription = marked
  }

  /// Expects exactly the marked links, all of them mended or none where `repaired` says so.
  func expectFound(repaired: Bool? = nil, _ location: SourceLocation = #_sourceLocation) {
    let found = LinkScanner.links(in: text)
    #expect(found.map { "\($0.target.kind.rawValue) \($0.target.id)" } == targets, sourceLocation: location)
    #expect(found.map { text(of: $0.range) } == ranges.map { text(of: $0) }, sourceLocation: location)
    #expect(found.map { $0.range } == ranges, sourceLocation: location)
    guard let repaired else { return }
    #expect(found.map { $0.repaired } == found.map { _ in repaired }, sourceLocation: location)
  }

  private func text(of range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

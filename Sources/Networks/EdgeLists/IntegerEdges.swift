import GraphCore

/// An edge list of whole numbers below 2³², read on all cores.
///
/// The text is cut into pieces at ends of lines; each piece gives its columns, which are joined in order. Names are
/// then numbered by rank: one bit a possible name, and how many are set before each word (Jacobson, 1989). Nothing is
/// said of faults: what is not exactly as expected is left to the reader that knows lines.
struct IntegerEdges {
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  private var weights: [Double] = []
  private var least = UInt32.max
  private var most: UInt32 = 0
  private let hasWeights: Bool
  private let threads: Int

  /// Bytes of a piece.
  private static let grain = 1 << 20

  /// Nil unless every line of `range` is a comment, blank, or as the layout says and of whole numbers.
  init?(_ bytes: [UInt8], _ range: Range<Int>, _ layout: EdgeListLayout, _ reader: NetworkReader) {
    guard layout.columns > 1, !range.isEmpty else { return nil }
    hasWeights = layout.columns > 2
    threads = reader.threads
    let takesWeights = reader.takesWeights
    let cuts = Self.cuts(bytes.span, range)
    let pieces = Workers(threads: threads).map(cuts.count - 1, scratch: {}) { piece, _ in
      var edges = EdgePiece(layout, takesWeights: takesWeights)
      return edges.parse(bytes.span, cuts[piece]..<cuts[piece + 1]) ? edges : nil
    }
    guard let pieces else { return nil }
    let count = pieces.reduce(0) { $0 + ($1?.sources.count ?? 0) }
    guard count > 0 else { return nil }
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
    if hasWeights, takesWeights { weights.reserveCapacity(count) }
    for piece in pieces {
      guard let piece else { return nil }
      sources += piece.sources
      targets += piece.targets
      weights += piece.weights
      least = min(least, piece.least)
      most = max(most, piece.most)
    }
    // So thin a range of names costs more in bits than in a table of names.
    guard Int(most - least) <= 64 * count + 1 << 20 else { return nil }
  }

  /// Where pieces begin: behind a line feed, save the first.
  private static func cuts(_ text: Span<UInt8>, _ range: Range<Int>) -> [Int] {
    var cuts = [range.lowerBound]
    while let last = cuts.last, last < range.upperBound {
      let end = min(last + grain, range.upperBound)
      cuts.append(min(text.end(before: ASCII.lineFeed, end..<range.upperBound) + 1, range.upperBound))
    }
    return cuts
  }

  func network(notes: [String]) -> Network {
    let rank = NameRank(from: least, through: most, sources, targets)
    // Names without gaps are their numbers.
    let isShifted = !(rank.count == Int(most - least) + 1 && least == 0)
    let edges = EdgeList(
      nodeCount: rank.count, sources: isShifted ? rank.ranks(of: sources, threads) : sources,
      targets: isShifted ? rank.ranks(of: targets, threads) : targets, weights: weights)
    return Network(
      format: .edgeList, names: rank.names, edges: edges, direction: .unstated, hasWeights: hasWeights, notes: notes)
  }
}

/// The edges of one piece of the text.
private struct EdgePiece {
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []
  private(set) var weights: [Double] = []
  private(set) var least = UInt32.max
  private(set) var most: UInt32 = 0
  private let columns: Int
  /// The byte between columns, or a blank where any white space is.
  private let separator: UInt8
  private let takesWeights: Bool

  init(_ layout: EdgeListLayout, takesWeights: Bool) {
    columns = layout.columns
    self.takesWeights = takesWeights && columns > 2
    separator = if case .byte(let byte) = layout.separator { byte } else { ASCII.blank }
  }

  /// Answers false where a line is not as expected.
  mutating func parse(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // Two names, a blank and a line feed: rarely less than eight bytes.
    sources.reserveCapacity(range.count / 8)
    targets.reserveCapacity(range.count / 8)
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      let byte = text[i]
      if byte == ASCII.lineFeed || byte == ASCII.carriageReturn || byte == ASCII.blank || byte == ASCII.tab {
        i += 1
      } else if ASCII.isDigit(byte) {
        guard let source = Self.number(text, &i, end), passSeparator(text, &i, end),
          let target = Self.number(text, &i, end), passRest(text, &i, end)
        else { return false }
        sources.append(source)
        targets.append(target)
        least = min(least, min(source, target))
        most = max(most, max(source, target))
      } else if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") {
        while i < end, text[i] != ASCII.lineFeed, text[i] != ASCII.carriageReturn { i += 1 }
      } else {
        return false
      }
    }
    return true
  }

  /// A whole number below 2³² as it is written without need: `007` is another name than `7`.
  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ i: inout Int, _ end: Int) -> UInt32? {
    let start = i
    var value: UInt64 = 0
    while i < end {
      let digit = text[i] &- 0x30
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt64(digit)
      i += 1
    }
    let length = i - start
    guard length > 0, length <= 10, value <= UInt64(UInt32.max), length == 1 || text[start] != 0x30 else { return nil }
    return UInt32(truncatingIfNeeded: value)
  }

  /// Passes what parts two columns.
  @inline(__always)
  private func passSeparator(_ text: Span<UInt8>, _ i: inout Int, _ end: Int) -> Bool {
    let start = i
    passBlanks(text, &i, end)
    guard separator != ASCII.blank, separator != ASCII.tab else { return i > start }
    guard i < end, text[i] == separator else { return false }
    i += 1
    passBlanks(text, &i, end)
    return true
  }

  @inline(__always)
  private func passBlanks(_ text: Span<UInt8>, _ i: inout Int, _ end: Int) {
    while i < end, text[i] == ASCII.blank || text[i] == ASCII.tab { i += 1 }
  }

  /// Passes the columns from the third on, taking the weight if it is asked for, and counts them.
  @inline(__always)
  private mutating func passRest(_ text: Span<UInt8>, _ i: inout Int, _ end: Int) -> Bool {
    if columns == 2 {
      passBlanks(text, &i, end)
      return isAtLineEnd(text, i, end)
    }
    return passColumns(text, &i, end)
  }

  private mutating func passColumns(_ text: Span<UInt8>, _ i: inout Int, _ end: Int) -> Bool {
    var column = 2
    while column < columns {
      guard passSeparator(text, &i, end) else { return false }
      let start = i
      while i < end, text[i] > ASCII.blank, text[i] != separator { i += 1 }
      guard i > start else { return false }
      if column == 2, takesWeights {
        guard let weight = Number.decimal(text, start..<i), weight >= 0, weight.isFinite else { return false }
        weights.append(weight)
      }
      column += 1
    }
    passBlanks(text, &i, end)
    return isAtLineEnd(text, i, end)
  }

  @inline(__always)
  private func isAtLineEnd(_ text: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    i == end || text[i] == ASCII.lineFeed || text[i] == ASCII.carriageReturn
  }
}

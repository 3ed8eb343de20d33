import GraphCore

/// Numbers whole numbers by their rank among those that occur: a bit for each possible one.
///
/// Memory: a bit and a half for each number between the least and the largest.
struct NameRank {
  private let first: UInt32
  private let bits: [UInt64]
  /// How many bits are set before each word.
  private let before: [UInt32]
  /// How many numbers occur.
  let count: Int

  init(from first: UInt32, through last: UInt32, _ columns: [UInt32]...) {
    self.first = first
    var bits = [UInt64](repeating: 0, count: Int(last - first) >> 6 + 1)
    for column in columns { Self.set(column.span, from: first, in: &bits) }
    var before = [UInt32](repeating: 0, count: bits.count)
    var sum: UInt32 = 0
    for word in bits.indices {
      before[word] = sum
      sum += UInt32(truncatingIfNeeded: bits[word].nonzeroBitCount)
    }
    (self.bits, self.before, count) = (bits, before, Int(sum))
  }

  private static func set(_ column: Span<UInt32>, from first: UInt32, in bits: inout [UInt64]) {
    var bit = bits.mutableSpan
    for i in column.indices {
      let place = column[i] &- first
      bit[Int(place >> 6)] |= 1 << UInt64(place & 63)
    }
  }

  /// What the ranks stand for.
  var names: NodeNames {
    if isWithoutGaps { return NodeNames(from: first, count: count) }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    for (word, var rest) in bits.enumerated() {
      while rest != 0 {
        numbers.append(first + UInt32(word << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return NodeNames(numbers: numbers)
  }

  /// Whether every number from the first to the last occurs: all words are full but the last, which is full from below.
  private var isWithoutGaps: Bool {
    bits.dropLast().allSatisfy { $0 == .max } && bits.last.map { $0 & ($0 &+ 1) == 0 } ?? true
  }

  /// The rank of each number of a column, on several threads.
  func ranks(of column: [UInt32], _ threads: Int) -> [UInt32] {
    let grain = 1 << 18
    let workers = Workers(threads: threads)
    let pieces = workers.map((column.count + grain - 1) / grain, scratch: {}) { piece, _ in
      let numbers = column.span.extracting(piece * grain..<min(column.count, (piece + 1) * grain))
      let (bit, before) = (bits.span, before.span)
      var ranks = [UInt32](repeating: 0, count: numbers.count)
      var rank = ranks.mutableSpan
      for i in numbers.indices {
        let place = numbers[i] &- first
        let word = Int(place >> 6)
        let lower = bit[word] & ((1 << UInt64(place & 63)) &- 1)
        rank[i] = before[word] &+ UInt32(truncatingIfNeeded: lower.nonzeroBitCount)
      }
      return ranks
    }
    // Never nil, since nothing ends the work early.
    return Array((pieces ?? []).joined())
  }
}

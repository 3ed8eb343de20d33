/// Indices cut into runs that are worked on side by side. Where the cuts are depends on the data alone, never on the
/// number of threads: sums by piece, added in order, are the same to the bit with any of them.
package struct Pieces: Sendable {
  /// Piece `i` is `bounds[i]..<bounds[i + 1]`; ascending.
  package let bounds: [Int]

  package var count: Int { bounds.count - 1 }
  package subscript(piece: Int) -> Range<Int> { bounds[piece]..<bounds[piece + 1] }

  private static let most = 256

  /// Rows of about the same cost together: a row costs one, and one for each entry. `grain` is the least cost that is
  /// worth a piece of its own. Cost: a binary search a piece.
  package init(ofRows offsets: Span<Int>, grain: Int = 1 << 15) {
    let rows = offsets.count - 1
    let total = offsets[rows] + rows
    let pieces = min(max(total / max(grain, 1), 1), Self.most)
    var bounds = [0]
    bounds.reserveCapacity(pieces + 1)
    for piece in 1..<max(pieces, 1) {
      let wanted = total / pieces * piece
      var low = bounds[bounds.count - 1]
      var high = rows
      while low < high {
        let middle = (low + high) / 2
        if offsets[middle] + middle < wanted { low = middle + 1 } else { high = middle }
      }
      bounds.append(low)
    }
    bounds.append(rows)
    self.bounds = bounds
  }

  /// So many indices, cut evenly; `grain` is the least number that is worth a piece of its own.
  package init(of count: Int, grain: Int = 1 << 14) {
    let pieces = min(max(count / max(grain, 1), 1), Self.most)
    bounds = (0...pieces).map { $0 * count / pieces }
  }
}

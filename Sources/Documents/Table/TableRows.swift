/// Some rows of a table, one behind the other: enough to be worth a core's while.
struct TableRows: Sendable {
  struct Row: Sendable {
    /// Without the white space at its ends.
    let content: Range<Int>
    let cells: [TableCell]
    let isUnclosed: Bool
    /// Whether the row before has fewer cells than the header: a line break within a cell leaves it short as well.
    let followsShort: Bool
  }

  let rows: [Row]
  let range: Range<Int>

  /// Of how many bytes rows are taken at a time, and of how many cells at most.
  private static let bytes = 1 << 17
  private static let cells = 1 << 14
  /// How many of them are in memory at a time.
  private static let most = 32

  /// Takes rows from a scanner, for as many times as they may be in memory together; nothing at its end. `isShort` says
  /// whether the row before has fewer cells than `width`. Cost: linear in what is taken.
  static func next(
    of scanner: inout TableScanner, in bytes: [UInt8], width: Int, isShort: inout Bool
  ) -> [TableRows] {
    var groups: [TableRows] = []
    while groups.count < most {
      let start = scanner.offset
      var rows: [Row] = []
      var cells = 0
      while cells < Self.cells, scanner.offset - start < Self.bytes, let row = scanner.next(expected: width) {
        rows.append(
          Row(
            content: bytes.trimmed(row.range), cells: scanner.cells, isUnclosed: row.isUnclosed, followsShort: isShort))
        isShort = scanner.cells.count < width
        cells += scanner.cells.count
      }
      if rows.isEmpty { break }
      groups.append(TableRows(rows: rows, range: start..<scanner.offset))
    }
    return groups
  }
}

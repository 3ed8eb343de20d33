/// The first rows of a table, read with one delimiter: what its dialect, header and columns are told from.
struct TableSample {
  /// How much is looked at.
  static let length = 64 * 1024
  private static let rowLimit = 200
  /// A header stands among the first rows; lines before it say where the table comes from.
  private static let headerSearch = 12

  let bytes: [UInt8]
  let dialect: TableDialect
  /// Every row read, the header and what stands before it included.
  let rows: [[TableCell]]
  let ranges: [Range<Int>]
  /// The row of column names; nil where the table begins with data.
  let header: Int?
  /// Names of columns that are known.
  let knownNames: Int
  let usesTags: Bool
  /// How many cells a row has.
  let width: Int

  /// Reads the beginning of `range` with the delimiter; nil where it makes no columns.
  init?(_ bytes: [UInt8], _ range: Range<Int>, _ dialect: TableDialect) {
    self.bytes = bytes
    self.dialect = dialect
    let isCut = range.count > Self.length
    let end = isCut ? range.lowerBound + Self.length : range.upperBound
    var scanner = TableScanner(bytes, range.lowerBound..<end, dialect)
    var (rows, ranges): ([[TableCell]], [Range<Int>]) = ([], [])
    var expected = 0
    while rows.count < Self.rowLimit, let row = scanner.next(expected: expected) {
      rows.append(scanner.cells)
      if expected == 0, scanner.cells.count > 1 { expected = scanner.cells.count }
      ranges.append(row.range)
    }
    // The last row is not known to be whole.
    if isCut, rows.count > 1, rows.count < Self.rowLimit {
      rows.removeLast()
      ranges.removeLast()
    }
    guard !rows.isEmpty else { return nil }
    (self.rows, self.ranges) = (rows, ranges)

    var best = (index: 0, known: 0, tags: false)
    for (index, row) in rows.prefix(Self.headerSearch).enumerated() where row.count > 1 {
      let names = row.map { bytes.string($0.range) }
      let tags = names.count { ColumnNames.meaning(ofTag: $0) != nil }
      let isTagged = tags >= 4 && names.contains { $0 == "TI" || $0 == "T1" }
      let known = isTagged ? tags : names.count { $0.utf8.count < 60 && ColumnNames.meaning(of: $0) != nil }
      if known > best.known { best = (index, known, isTagged) }
    }
    let hasHeader = best.known > 0 || Self.looksLikeHeader(rows[0], bytes)
    (header, knownNames, usesTags) = (hasHeader ? best.index : nil, best.known, best.tags)
    // A table written without a name for its first column has one cell more in each row.
    let named = rows[best.index].count
    let data = rows.dropFirst(hasHeader ? best.index + 1 : 0)
    let isShifted = hasHeader && data.count > 1 && data.count { $0.count == named + 1 } * 10 >= data.count * 9
    width = isShifted ? named + 1 : named
    guard width > 1 else { return nil }
  }

  /// Rows of data.
  var data: ArraySlice<[TableCell]> { rows.dropFirst(header.map { $0 + 1 } ?? 0) }

  /// The names of the columns, `""` where there is none.
  var names: [String] {
    guard let header else { return Array(repeating: "", count: width) }
    let names = rows[header].map { bytes.string($0.range) }
    return Array(repeating: "", count: max(0, width - names.count)) + names
  }

  /// The share of rows that have as many cells as they should.
  var consistency: Double {
    let fitting = data.count { row in row.count == width || (row.lastIndex { !$0.range.isEmpty } ?? -1) + 1 == width }
    return data.isEmpty ? (knownNames > 1 ? 1 : 0) : Double(fitting) / Double(data.count)
  }

  /// The contents of a column that say something.
  func values(_ column: Int) -> [ArraySlice<UInt8>] {
    data.compactMap { row in
      guard column < row.count, !CellShape.isMissing(bytes[row[column].range]) else { return nil }
      return bytes[row[column].range]
    }
  }

  /// Short words, and nothing that only data would be.
  private static func looksLikeHeader(_ row: [TableCell], _ bytes: [UInt8]) -> Bool {
    row.allSatisfy { cell in
      let text = bytes[cell.range]
      return text.count < 60 && !CellShape.isNumber(text) && !CellShape.isDOI(text) && !CellShape.isAddress(text)
        && !CellShape.isArXiv(text) && CellShape.words(text) < 8
    } && row.contains { !$0.range.isEmpty }
  }
}

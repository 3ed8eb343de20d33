extension InputFormat {
  /// A table, a paper a row: CSV, TSV and the like.
  package static let table = InputFormat("csv")
}

/// Reads tables: the delimiter and the columns are told from content, by names and by values.
///
/// A row with fewer cells than the header lacks the last ones; one with more is refused, since nobody knows which cell
/// holds a delimiter that should have been quoted.
enum TableReader: FormatReader {
  static let format = InputFormat.table
  static let label = "CSV and other tables"
  static let nameEndings = ["csv", "tsv", "tab"]

  /// Certain where columns that papers have are named; tables of something else are claimed too, so that they are
  /// refused as what they are.
  static func likelihood(of sample: Sample) -> Likelihood {
    guard sample.json == nil, let first = sample.lines.first, !first.starts(with: Array("TY  -".utf8)) else {
      return .none
    }
    if TableSummary.ofNumbers(sample) != nil { return .likely }
    let start = first.startIndex
    guard let layout = TableLayout(sample.bytes, start..<sample.bytes.count) else { return .none }
    let isNamed = layout.sample.knownNames > 1
    if layout.columns.arePapers { return isNamed && layout.sample.header != nil ? .certain : .likely }
    return layout.columns.isMap || isTable(layout.sample) ? .likely : .none
  }

  /// Whether a table of something else is a table at all, and no text with a comma in each line.
  private static func isTable(_ sample: TableSample) -> Bool {
    guard sample.data.count > 2, sample.consistency > 0.95 else { return false }
    let cells = sample.data.joined()
    let short = cells.count { $0.range.count <= 40 && CellShape.words(sample.bytes[$0.range]) <= 4 }
    return short * 2 > cells.count
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    let range = source.bytes.trimmed(source.start..<source.bytes.count)
    if let numbers = TableSummary.ofNumbers(Sample(source)) { return sink.seen = numbers }
    guard let layout = TableLayout(source.bytes, range) else {
      return sink.seen = "a text in which no columns can be told"
    }
    guard layout.columns.arePapers else { return sink.seen = TableSummary.of(layout) }
    sink.isCollection = layout.sample.header != nil
    let preamble = source.bytes.trimmed(layout.preamble)
    if !preamble.isEmpty {
      sink.leave(sink.lines(of: preamble), at: preamble, .structure, "lines before the header of the table")
    }
    readRows(source.bytes, layout, range.upperBound, &sink)
  }

  /// Finds the rows one after the other, which is quick, and reads them on all cores.
  private static func readRows(_ bytes: [UInt8], _ layout: TableLayout, _ end: Int, _ sink: inout ReadingSink) {
    let builder = TableRecordBuilder(bytes, layout)
    let width = layout.sample.width
    var isShort = false
    var scanner = TableScanner(bytes, layout.dataStart..<end, layout.sample.dialect)
    while true {
      let groups = TableRows.next(of: &scanner, in: bytes, width: width, isShort: &isShort)
      if groups.isEmpty { return }
      sink.readStretches(groups.map(\.range)) { index, _, sink in
        for row in groups[index].rows { read(row, builder, width, &sink) }
      }
    }
  }

  private static func read(
    _ row: TableRows.Row, _ builder: TableRecordBuilder, _ width: Int, _ sink: inout ReadingSink
  ) {
    let count = row.cells.count
    let filled = TableCell.filledCount(row.cells)
    if count > width, filled > width {
      let reason = "the row has \(count) cells and the header \(width): is a delimiter within a cell not quoted?"
      sink.refuse(row.content, row.isUnclosed ? "a quote is never closed" : reason)
    } else if row.isUnclosed, count != width {
      sink.refuse(row.content, "a quote is never closed")
    } else if count == 1, width > 2, row.followsShort {
      let reason = "the row has one cell and the header \(width): is a line break within a cell not quoted?"
      sink.refuse(row.content, reason)
    } else if var record = builder.record(row.content, row.cells, &sink) {
      record.bytes = row.content
      sink.mark(record.title, .title)
      sink.mark(record.abstract, .abstract)
      sink.add(record)
    } else if filled > 0 {
      sink.refuse(row.content, "the row has neither a title nor an abstract")
    }
  }
}

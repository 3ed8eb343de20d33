/// Tables of edges with a header, as Gephi writes and reads them: `Source,Target,Type,Id,Label,Weight`, in any order
/// and letter case; parted by commas, semicolons, tabs or blanks.
struct EdgeTableReader {
  private let reader: NetworkReader

  init(_ reader: NetworkReader) { self.reader = reader }

  func read(_ bytes: [UInt8]) throws(Fault) -> Network {
    let text = bytes.span
    var rows = TableRows(text, from: text.trimmed(0..<text.count).lowerBound)
    guard let header = try rows.next(text),
      let roles = ColumnRoles(header.map { String(decoding: $0.bytes(text), as: UTF8.self).lowercased() })
    else { throw Fault("the table has no columns Source and Target") }
    var builder = NetworkBuilder(takesWeights: reader.takesWeights)
    while let row = try rows.next(text) {
      guard row.count == roles.count else {
        throw Fault(
          at: rows.start,
          "the row has \(row.count) cells where the header has \(roles.count): give every row the same columns,"
            + " and put cells that have separators in them in quotes")
      }
      let (source, target) = (row[roles.source], row[roles.target])
      guard !source.range.isEmpty, !target.range.isEmpty else {
        throw Fault(at: rows.start, "the row has no \(source.range.isEmpty ? "source" : "target"): name both ends")
      }
      let from = try end(source, text, &builder, at: rows.start)
      let to = try end(target, text, &builder, at: rows.start)
      let weight = roles.weight.map { row[$0].range }.flatMap { $0.isEmpty ? nil : $0 }
      builder.add(
        from, to, weight: try weight.map { range throws(Fault) in try builder.weight(text, range) },
        isArc: roles.type.map { text.equals("directed", row[$0].range) } ?? false)
    }
    return try builder.network(.table, stated: roles.type != nil)
  }

  private func end(
    _ cell: TableRows.Cell, _ text: Span<UInt8>, _ builder: inout NetworkBuilder, at offset: Int,
  ) throws(Fault) -> UInt32 {
    guard cell.hasDoubled else { return try builder.end(text, cell.range, at: offset) }
    return try builder.end(cell.bytes(text), at: offset)
  }
}

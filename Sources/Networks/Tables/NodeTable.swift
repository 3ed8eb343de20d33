/// A table of nodes: a header with `id`, and perhaps `label` (VOSviewer's map, Gephi's table of nodes); or one name a
/// line without a header.
struct NodeTable {
  private(set) var names = NameTable()
  /// By number of the name; empty where the table has no labels.
  private(set) var labels: [String] = []

  init(_ text: Span<UInt8>) throws(Fault) {
    var rows = TableRows(text, from: text.trimmed(0..<text.count).lowerBound)
    guard let first = try rows.next(text) else { return }
    let header = Self.roles(first, text)
    if header == nil { _ = try add(first, (0, nil), text, at: rows.start) }
    while let row = try rows.next(text) {
      guard row.count == first.count else {
        throw Fault(
          at: rows.start, "the row has \(row.count) cells where the first has \(first.count): give every row the same")
      }
      try add(row, header ?? (0, nil), text, at: rows.start)
    }
  }

  /// Whether the first line is the header of such a table, or has a single column.
  static func begins(_ text: Span<UInt8>) -> Bool {
    var rows = TableRows(text, from: text.trimmed(0..<text.count).lowerBound)
    guard let first = try? rows.next(text) else { return false }
    return ColumnRoles(of: text, from: 0) == nil && (roles(first, text) != nil || isSingle(first, text))
  }

  private static func isSingle(_ row: [TableRows.Cell], _ text: Span<UInt8>) -> Bool {
    guard row.count == 1, let first = row.first, let byte = first.range.first.map({ text[$0] }) else { return false }
    return ASCII.isDigit(byte) || ASCII.isLetter(byte)
  }

  private static func roles(_ row: [TableRows.Cell], _ text: Span<UInt8>) -> (id: Int, label: Int?)? {
    let names = row.map { String(decoding: $0.bytes(text).prefix(64), as: UTF8.self).lowercased() }
    guard let id = names.firstIndex(of: "id") ?? names.firstIndex(of: "node") else { return nil }
    return (id, names.firstIndex(of: "label") ?? names.firstIndex(of: "name"))
  }

  private mutating func add(
    _ row: [TableRows.Cell], _ roles: (id: Int, label: Int?), _ text: Span<UInt8>, at offset: Int,
  ) throws(Fault) {
    let id = row[roles.id].bytes(text)
    guard !id.isEmpty else { throw Fault(at: offset, "the row has no id") }
    let number = Int(try names.number(of: id.span, id.indices))
    guard let label = roles.label else { return }
    while labels.count <= number { labels.append("") }
    labels[number] = String(decoding: row[label].bytes(text), as: UTF8.self)
  }
}

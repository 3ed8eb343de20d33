/// A table of nodes and a table of edges (RFC 4180), with the column names that Gephi's spreadsheet import knows: `Id`,
/// `Label`, `Source`, `Target`, `Type`, `Weight`, `Kind`.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets themselves write text.
enum CSVWriter {
  static func writeNodes(_ network: Network, to output: inout ByteOutput) throws {
    writeRow(["Id", "Label"] + network.nodeColumns.map { heading($0.name) }, &output)
    for node in network.nodes {
      let cells = network.values(of: node).map { $0.map(cell) ?? "" }
      writeRow([node.id, cell(.text(node.label))] + cells, &output)
      try output.pass()
    }
  }

  static func writeEdges(_ network: Network, to output: inout ByteOutput) throws {
    let columns = ["Source", "Target", "Type", "Id", "Weight"] + network.edgeColumns.map { heading($0.name) }
    writeRow(columns, &output)
    for (number, edge) in network.edges.enumerated() {
      let ends = [network.nodes[edge.source].id, network.nodes[edge.target].id]
      let cells = network.values(of: edge).map { $0.map(cell) ?? "" }
      writeRow(ends + ["Directed", "e\(number + 1)", "\(edge.weight)"] + cells, &output)
      try output.pass()
    }
  }

  /// `community_name` as `Community_name`.
  private static func heading(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  private static func cell(_ value: Network.Value) -> String {
    guard case .text(let text) = value else { return value.text }
    let line = DisplayText.singleLine(text)
    guard let first = line.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) else { return line }
    return "'" + line
  }

  private static func writeRow(_ cells: [String], _ output: inout ByteOutput) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { output.append(byte: UInt8(ascii: ",")) }
      output.append(quoted(cell, where: { $0 == UInt8(ascii: ",") }))
    }
    output.append("\r\n")
  }

  /// `cell` in quotes where it holds a quote, a line break, blanks at its ends or what `isSeparator` names.
  static func quoted(_ cell: String, where isSeparator: (UInt8) -> Bool) -> String {
    let needsQuotes =
      cell.utf8.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || isSeparator($0) }
      || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }
}

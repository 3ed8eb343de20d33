import GraphCore

/// Edge lists: `u v [w]` a line, parted by white space or a comma (also semicolons); `#` and `%` begin comments.
///
/// Names are whatever stands there. Lists of whole numbers, the common case, go through `IntegerEdges`; all others,
/// and those with faults, are read line by line here.
struct EdgeListReader {
  private let reader: NetworkReader

  init(_ reader: NetworkReader) { self.reader = reader }

  func read(_ bytes: [UInt8]) throws(Fault) -> Network {
    guard let layout = EdgeListLayout(of: bytes.span) else {
      throw Fault(
        bytes.span.trimmed(0..<bytes.count).isEmpty
          ? "the file is empty: nothing to analyze" : "the file has comments, but no edge")
    }
    if ASCII.isDigit(bytes[layout.firstRow.lowerBound]) {
      if let edges = IntegerEdges(bytes, layout.firstRow.lowerBound..<bytes.count, layout, reader) {
        return edges.network(notes: layout.notes)
      }
    } else if let edges = IntegerEdges(bytes, layout.firstRow.upperBound..<bytes.count, layout, reader) {
      // Where all lines but the first are of numbers, the first one names the columns.
      let header = bytes.span.quoted(bytes.span.trimmed(layout.firstRow))
      return edges.network(notes: ["the first line, \(header), was taken for names of columns"] + layout.notes)
    }
    return try readNames(bytes.span, layout)
  }

  private func readNames(_ text: Span<UInt8>, _ layout: EdgeListLayout) throws(Fault) -> Network {
    var builder = NetworkBuilder(takesWeights: reader.takesWeights)
    builder.notes = layout.notes
    var lines = Lines(from: layout.firstRow.lowerBound)
    var fields: [Range<Int>] = []
    while let line = lines.next(text) {
      guard !line.isEmpty, !EdgeListLayout.isComment(text, line) else { continue }
      layout.split(text, line, into: &fields)
      guard fields.count == layout.columns, fields.count > 1 else { throw ragged(text, line, fields.count, layout) }
      guard let ends = Self.ends(fields), !ends.0.isEmpty, !ends.1.isEmpty else {
        throw Fault(
          at: line.lowerBound, "\(text.quoted(line)) names one end of an edge only: an edge is written `u v [weight]`")
      }
      let source = try builder.end(text, ends.0, at: line.lowerBound)
      let target = try builder.end(text, ends.1, at: line.lowerBound)
      let weight = fields.count > 2 ? try self.weight(text, fields[2], builder) : nil
      builder.add(source, target, weight: weight, isArc: false)
    }
    return try builder.network(.edgeList, stated: false)
  }

  private static func ends(_ fields: [Range<Int>]) -> (Range<Int>, Range<Int>)? {
    fields.count > 1 ? (fields[0], fields[1]) : nil
  }

  /// Python's dictionaries of attributes, which NetworkX writes in the third column, are read for their weight.
  private func weight(
    _ text: Span<UInt8>, _ field: Range<Int>, _ builder: NetworkBuilder,
  ) throws(Fault) -> Double? {
    guard !field.isEmpty else { return nil }
    guard text[field.lowerBound] == UInt8(ascii: "{") else { return try builder.weight(text, field) }
    for i in field where text.holds("'weight':", at: i) {
      let value = text.trimmed(i + 9..<field.upperBound)
      let end = value.first { text[$0] == UInt8(ascii: ",") || text[$0] == UInt8(ascii: "}") } ?? value.upperBound
      return try builder.weight(text, text.trimmed(value.lowerBound..<end))
    }
    return nil
  }

  private func ragged(_ text: Span<UInt8>, _ line: Range<Int>, _ count: Int, _ layout: EdgeListLayout) -> Fault {
    let columns = { $0 == 1 ? "1 column" : "\($0) columns" }
    if layout.columns == 1 {
      return Fault(
        at: line.lowerBound,
        "\(text.quoted(line)) is no edge: an edge list has two names a line, and perhaps a weight;"
          + " networks are read from \(NetworkFormat.names)")
    }
    return Fault(
      at: line.lowerBound,
      "the row has \(columns(count)) where the first has \(layout.columns): give every row the same columns,"
        + " and part names that have blanks in them by tabs or commas")
  }
}

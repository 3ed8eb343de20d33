/// Matrix Market's coordinate format (Boisvert, Pozo, Remington, NISTIR 5935, 1996): each entry an edge.
///
/// A general square matrix is a directed network, a symmetric one an undirected one. A matrix that is not square joins
/// rows to columns, and is a network of both.
struct MatrixMarketReader {
  private let takesWeights: Bool

  init(_ reader: NetworkReader) { takesWeights = reader.takesWeights }

  func read(_ text: Span<UInt8>) throws(Fault) -> Network {
    var lines = Lines(from: 0)
    guard let header = lines.next(text) else { throw Fault("the file is empty") }
    let words = words(header, text)
    let isSymmetric = try check(words, header, text)
    let isPattern = text.equals("pattern", words[3])
    guard let size = nextRow(&lines, text) else { throw Fault(at: text.count, "the line with the size is missing") }
    let sizes = self.words(size, text).compactMap { Number.integer(text, $0) }
    guard sizes.count == 3 else {
      throw Fault(at: size.lowerBound, "the size is three numbers, rows, columns and entries, not \(text.quoted(size))")
    }
    let (rows, columns, entries) = (sizes[0], sizes[1], sizes[2])
    let isSquare = rows == columns
    guard isSquare || !isSymmetric else { throw Fault(at: size.lowerBound, "a symmetric matrix has to be square") }
    let (count, overflow) = isSquare ? (rows, false) : rows.addingReportingOverflow(columns)
    var nodes = try NumberedNodes(
      overflow ? .max : count, at: size.lowerBound, in: text, takesWeights: takesWeights && !isPattern)
    let width = isPattern ? 2 : 3
    while let line = nextRow(&lines, text) {
      let words = self.words(line, text)
      guard words.count == width else {
        throw Fault(at: line.lowerBound, "an entry has \(width) columns here, not \(words.count)")
      }
      guard nodes.edgeCount < entries else {
        throw Fault(at: line.lowerBound, "the size says \(entries) entries, and there are more: correct it")
      }
      let row = try index(words[0], of: rows, "row", text)
      let column = try index(words[1], of: columns, "column", text)
      try nodes.add(
        text, row, isSquare ? column : UInt32(rows) + column, weight: isPattern ? nil : words[2],
        isArc: isSquare && !isSymmetric)
    }
    guard nodes.edgeCount == entries else {
      throw Fault(
        at: text.count, "the size says \(entries) entries, and there are \(nodes.edgeCount): is the file whole?")
    }
    return nodes.network(
      .matrixMarket, names: isSquare ? nil : try bipartiteNames(rows, columns),
      notes: isSquare ? [] : ["the matrix is not square: rows (r1 …) are joined to columns (c1 …)"])
  }

  /// Whether the matrix is symmetric. Throws what is not read.
  private func check(_ words: [Range<Int>], _ header: Range<Int>, _ text: Span<UInt8>) throws(Fault) -> Bool {
    guard words.count == 5, text.equals("matrix", words[1]) else {
      throw Fault(at: header.lowerBound, "the first line is not %%MatrixMarket matrix coordinate <field> <symmetry>")
    }
    guard text.equals("coordinate", words[2]) else {
      throw Fault(
        at: header.lowerBound, "matrices in the format \(text.quoted(words[2])) are not read: write it as coordinate")
    }
    let isNumber = ["pattern", "real", "integer", "double"].contains { text.string(words[3]).lowercased() == $0 }
    guard isNumber else {
      throw Fault(
        at: header.lowerBound, "entries that are \(text.quoted(words[3])) are no weights: pattern, real or integer are")
    }
    if text.equals("general", words[4]) { return false }
    guard text.equals("symmetric", words[4]) else {
      throw Fault(
        at: header.lowerBound, "a matrix that is \(text.quoted(words[4])) is no network: general or symmetric ones are")
    }
    return true
  }

  private func index(
    _ word: Range<Int>, of count: Int, _ what: String, _ text: Span<UInt8>,
  ) throws(Fault) -> UInt32 {
    guard let number = Number.integer(text, word), number >= 1, number <= count else {
      throw Fault(at: word.lowerBound, "there is no \(what) \(text.quoted(word)): the size says 1 to \(count)")
    }
    return UInt32(number - 1)
  }

  private func bipartiteNames(_ rows: Int, _ columns: Int) throws(Fault) -> NodeNames {
    var table = NameTable()
    for (letter, count) in [("r", rows), ("c", columns)] {
      for i in 1..<count + 1 {
        let name = Array("\(letter)\(i)".utf8)
        _ = try table.number(of: name.span, name.indices)
      }
    }
    return NodeNames(table)
  }

  private func nextRow(_ lines: inout Lines, _ text: Span<UInt8>) -> Range<Int>? {
    while let line = lines.next(text) {
      if !line.isEmpty, text[line.lowerBound] != UInt8(ascii: "%") { return line }
    }
    return nil
  }

  private func words(_ line: Range<Int>, _ text: Span<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var i = line.lowerBound
    while i < line.upperBound {
      let start = i
      while i < line.upperBound, !ASCII.isSpace(text[i]) { i += 1 }
      words.append(start..<i)
      while i < line.upperBound, ASCII.isSpace(text[i]) { i += 1 }
    }
    return words
  }
}

/// Pajek's .net: `*Vertices`, then `*Arcs`, `*Edges`, `*Arcslist`, `*Edgeslist`, `*Matrix` (Batagelj, Mrvar, Pajek
/// manual). Nodes are named by their numbers; their labels are labels.
struct PajekReader {
  private enum Section {
    case none
    case vertices
    /// Two ends and perhaps a weight.
    case edges(isArc: Bool)
    /// An end, then those that it is joined to.
    case lists(isArc: Bool)
    case matrix
    /// Partitions, vectors, and the like.
    case other
  }

  private let takesWeights: Bool
  private var section = Section.none
  private var nodes: NumberedNodes?
  private var row: UInt32 = 0
  private var leftOut: [String] = []
  private var notes: [String] = []
  private var words: [Range<Int>] = []

  init(_ reader: NetworkReader) { takesWeights = reader.takesWeights }

  mutating func read(_ text: Span<UInt8>) throws(Fault) -> Network {
    var lines = Lines(from: 0)
    while let line = lines.next(text) {
      guard !line.isEmpty, text[line.lowerBound] != UInt8(ascii: "%") else { continue }
      if text[line.lowerBound] == UInt8(ascii: "*") {
        try begin(line, text)
      } else {
        try read(line, text)
      }
    }
    try endMatrix(text)
    guard let nodes else { throw Fault("there is no line *Vertices, which says how many nodes there are") }
    if !leftOut.isEmpty { notes.append("these sections were left out: \(leftOut.joined(separator: ", "))") }
    return nodes.network(.pajek, notes: notes)
  }

  private mutating func begin(_ line: Range<Int>, _ text: Span<UInt8>) throws(Fault) {
    try endMatrix(text)
    split(line, text)
    let keyword = words[0]
    if text.equals("*vertices", keyword) {
      try beginVertices(line, text)
    } else if text.equals("*network", keyword) {
      section = .none
    } else if text.equals("*arcs", keyword) || text.equals("*edges", keyword) {
      section = .edges(isArc: text.equals("*arcs", keyword))
    } else if text.equals("*arcslist", keyword) || text.equals("*edgeslist", keyword) {
      section = .lists(isArc: text.equals("*arcslist", keyword))
    } else if text.equals("*matrix", keyword) {
      section = .matrix
    } else {
      section = .other
      leftOut.append(text.string(keyword.prefix(40)))
    }
    row = 0
    switch section {
    case .edges, .lists, .matrix:
      guard nodes != nil else {
        throw Fault(at: line.lowerBound, "edges stand before the line *Vertices, which says how many nodes there are")
      }
    case .none, .vertices, .other: break
    }
  }

  private mutating func beginVertices(_ line: Range<Int>, _ text: Span<UInt8>) throws(Fault) {
    guard words.count > 1, let count = Number.integer(text, words[1]) else {
      throw Fault(at: line.lowerBound, "*Vertices is followed by the number of nodes, as in *Vertices 34")
    }
    guard let known = nodes else {
      nodes = try NumberedNodes(count, at: words[1].lowerBound, in: text, takesWeights: takesWeights)
      section = .vertices
      return
    }
    // A partition or vector begins with its own line of that kind; another network is left out.
    if case .other = section, known.count == count { return }
    leftOut.append("another *Vertices")
    section = .other
  }

  private mutating func read(_ line: Range<Int>, _ text: Span<UInt8>) throws(Fault) {
    switch section {
    case .other: return
    case .none: throw Fault(at: line.lowerBound, "\(text.quoted(line)) belongs to no section: *Vertices comes first")
    case .vertices: try readVertex(line, text)
    case .edges(let isArc):
      split(line, text)
      guard words.count > 1 else {
        throw Fault(at: line.lowerBound, "\(text.quoted(line)) names one end of an edge only: a line is `u v [weight]`")
      }
      guard let nodes else { return }
      // What follows may be a weight, or parameters of the drawing.
      let weight = words.count > 2 && !ASCII.isLetter(text[words[2].lowerBound]) ? words[2] : isWord(words, text)
      let (source, target) = (try nodes.node(text, words[0]), try nodes.node(text, words[1]))
      try self.nodes?.add(text, source, target, weight: weight, isArc: isArc)
    case .lists(let isArc):
      split(line, text)
      guard let nodes, let first = words.first else { return }
      let source = try nodes.node(text, first)
      for word in words.dropFirst() {
        try self.nodes?.add(text, source, try nodes.node(text, word), weight: nil, isArc: isArc)
      }
    case .matrix: try readRow(line, text)
    }
  }

  /// `nan` and `inf` are letters, but meant for weights.
  private func isWord(_ words: [Range<Int>], _ text: Span<UInt8>) -> Range<Int>? {
    guard words.count > 2, Number.decimal(text, words[2]) != nil else { return nil }
    return words[2]
  }

  private mutating func readVertex(_ line: Range<Int>, _ text: Span<UInt8>) throws(Fault) {
    split(line, text)
    guard let nodes else { return }
    let node = try nodes.node(text, words[0])
    guard words.count > 1 else { return }
    var label = words[1]
    if text[label.lowerBound] == UInt8(ascii: "\""), label.count > 1 {
      label = label.lowerBound + 1..<label.upperBound - 1
    }
    self.nodes?.label(node, text.string(label))
  }

  private mutating func readRow(_ line: Range<Int>, _ text: Span<UInt8>) throws(Fault) {
    split(line, text)
    guard let nodes else { return }
    guard words.count == nodes.count, row < nodes.count else {
      throw Fault(
        at: line.lowerBound,
        "row \(row + 1) of the matrix has \(words.count) numbers, and there are \(nodes.count) nodes: a square is needed"
      )
    }
    for (column, word) in words.enumerated() {
      guard let value = Number.decimal(text, word) else {
        throw Fault(at: word.lowerBound, "\(text.quoted(word)) is no number: a matrix has a weight or 0 for each pair")
      }
      guard value != 0 else { continue }
      try self.nodes?.add(text, row, UInt32(column), weight: word, isArc: true)
    }
    row += 1
  }

  private func endMatrix(_ text: Span<UInt8>) throws(Fault) {
    guard case .matrix = section, let nodes, row < nodes.count else { return }
    throw Fault(at: text.count, "the matrix ends after \(row) of \(nodes.count) rows: is the file whole?")
  }

  /// Cuts a line into words; what stands in quotes is one, with its quotes.
  private mutating func split(_ line: Range<Int>, _ text: Span<UInt8>) {
    words.removeAll(keepingCapacity: true)
    var i = line.lowerBound
    while i < line.upperBound {
      let start = i
      if text[i] == UInt8(ascii: "\"") {
        i = min(text.end(before: UInt8(ascii: "\""), i + 1..<line.upperBound) + 1, line.upperBound)
      } else {
        while i < line.upperBound, !ASCII.isSpace(text[i]) { i += 1 }
      }
      words.append(start..<i)
      while i < line.upperBound, ASCII.isSpace(text[i]) { i += 1 }
    }
  }
}

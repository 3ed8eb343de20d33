/// How an edge list parts its columns, told from its first row.
struct EdgeListLayout {
  enum Separator: Equatable {
    /// Any run of blanks and tabs.
    case whiteSpace
    /// One byte, with white space on either side.
    case byte(UInt8)
  }

  let separator: Separator
  /// Columns of the first row, which the others have to have too.
  let columns: Int
  /// The first line that is no comment.
  let firstRow: Range<Int>

  /// Nil where there is no row.
  init?(of text: Span<UInt8>) {
    var lines = Lines(from: 0)
    while let line = lines.next(text) {
      guard !line.isEmpty, !Self.isComment(text, line) else { continue }
      firstRow = line
      separator = Self.separator(text, line)
      var fields: [Range<Int>] = []
      Self.split(text, line, separator, into: &fields)
      columns = fields.count
      return
    }
    return nil
  }

  var notes: [String] { columns > 3 ? ["columns from the fourth on were left out"] : [] }

  static func isComment(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    text[line.lowerBound] == UInt8(ascii: "#") || text[line.lowerBound] == UInt8(ascii: "%")
  }

  /// Cuts a line into its columns.
  func split(_ text: Span<UInt8>, _ line: Range<Int>, into fields: inout [Range<Int>]) {
    Self.split(text, line, separator, into: &fields)
  }

  private static func split(
    _ text: Span<UInt8>, _ line: Range<Int>, _ separator: Separator, into fields: inout [Range<Int>],
  ) {
    fields.removeAll(keepingCapacity: true)
    var i = line.lowerBound
    switch separator {
    case .byte(let byte):
      while true {
        let end = text.end(before: byte, i..<line.upperBound)
        fields.append(text.trimmed(i..<end))
        guard end < line.upperBound else { return }
        i = end + 1
      }
    case .whiteSpace:
      while i < line.upperBound {
        let start = i
        // A dictionary in the third column has blanks within, and ends with the line.
        if fields.count == 2, text[i] == UInt8(ascii: "{") {
          i = line.upperBound
        } else {
          while i < line.upperBound, !ASCII.isSpace(text[i]) { i += 1 }
        }
        fields.append(start..<i)
        while i < line.upperBound, ASCII.isSpace(text[i]) { i += 1 }
      }
    }
  }

  /// A comma or semicolon, where the line has one; tabs, where names between them have blanks; else white space.
  private static func separator(_ text: Span<UInt8>, _ line: Range<Int>) -> Separator {
    var fields: [Range<Int>] = []
    split(text, line, .whiteSpace, into: &fields)
    let isDictionary = fields.count > 2 && text[fields[2].lowerBound] == UInt8(ascii: "{")
    if !isDictionary {
      for byte in [UInt8(ascii: ","), UInt8(ascii: ";")] where line.contains(where: { text[$0] == byte }) {
        return .byte(byte)
      }
    }
    guard line.contains(where: { text[$0] == ASCII.tab }), fields.count > 2, !isDictionary else { return .whiteSpace }
    return Number.decimal(text, fields[2]) == nil ? .byte(ASCII.tab) : .whiteSpace
  }
}

/// The lines of a text, without white space at their ends.
struct Lines {
  private var position: Int

  init(from start: Int) { position = start }

  mutating func next(_ text: Span<UInt8>) -> Range<Int>? {
    guard position < text.count else { return nil }
    let start = position
    var end = start
    while end < text.count, text[end] != ASCII.lineFeed, text[end] != ASCII.carriageReturn { end += 1 }
    position = end + 1
    return text.trimmed(start..<end)
  }
}

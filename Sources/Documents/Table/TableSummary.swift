/// Says what a table holds that is no table of papers.
enum TableSummary {
  static func of(_ layout: TableLayout) -> String {
    let names = layout.columns.names.filter { !$0.isEmpty }
    let sample = layout.sample
    let lowered = Set(names.map { $0.lowercased() })
    if layout.columns.isMap {
      return "the file is a map of VOSviewer (\(list(names))), the items of a network and no papers; paperGraph analyze"
        + " reads networks"
    }
    if lowered.contains("source"), lowered.contains("target") {
      return "the file is the list of a network's edges (\(list(names))); paperGraph analyze reads networks"
    }
    let cells = sample.rows.joined().filter { !$0.range.isEmpty }
    let numbers = cells.count { CellShape.isNumber(sample.bytes[$0.range]) }
    if sample.header == nil, numbers == cells.count {
      let isNetwork = (2...3).contains(sample.width)
      return "the file is a table of numbers, \(sample.width) in a row"
        + (isNetwork ? ", as the edges of a network are listed; paperGraph analyze reads networks" : "")
    }
    if sample.header == nil {
      return
        "the file is a table of \(sample.width) columns without a header, none of which looks like titles or abstracts"
    }
    return "the file is a table with the columns \(list(names)), which are not those of papers: a title or an abstract"
      + " is needed, and something else such as authors, a year or a DOI"
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { name in
      let bytes = Array(name.utf8)
      return Excerpt.of(bytes, 0..<bytes.count)
    }.joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }

  /// Lines of a word and many numbers, as word vectors are written, or of numbers alone; nil where it is something else.
  static func ofNumbers(_ sample: Sample) -> String? {
    let lines = sample.lines.prefix(50)
    guard lines.count > 2 else { return nil }
    var (numbers, words) = (0, 0)
    for line in lines {
      for word in line.split(whereSeparator: { ASCII.isSpace($0) || $0 == UInt8(ascii: ",") }) {
        if CellShape.isNumber(word) { numbers += 1 } else { words += 1 }
      }
    }
    guard numbers > 9 * words, numbers >= 2 * lines.count else { return nil }
    let perLine = numbers / lines.count
    if perLine > 10, words > 0 {
      return "the file has lines of a word and some \(perLine) numbers, as word vectors are written"
    }
    return "the file holds lines of numbers, as networks and matrices are written; paperGraph analyze reads networks"
  }
}

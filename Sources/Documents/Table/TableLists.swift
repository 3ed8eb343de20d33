/// Cells that hold several values.
enum TableLists {
  /// The strings of `['a', "b"]`, as Python and JSON write lists; nil where the cell is none.
  static func literal(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count > 1 else { return nil }
    guard bytes.count > 2 else { return [] }
    var items: [String] = []
    var item: [UInt8] = []
    var quote: UInt8?
    var i = 1
    while i < bytes.count - 1 {
      let b = bytes[i]
      if let open = quote {
        if b == UInt8(ascii: "\\"), i + 1 < bytes.count - 1 {
          item.append(bytes[i + 1])
          i += 1
        } else if b == open {
          quote = nil
          items.append(String(decoding: item, as: UTF8.self))
          item = []
        } else {
          item.append(b)
        }
      } else if b == UInt8(ascii: "'") || b == UInt8(ascii: "\"") {
        quote = b
      } else if b != UInt8(ascii: ","), !ASCII.isSpace(b) {
        // Numbers, words, lists within lists: no list of strings.
        return nil
      }
      i += 1
    }
    return quote == nil ? items : nil
  }

  /// Keywords: parted by semicolons, else by bars, line breaks or commas.
  static func keywords(_ text: String) -> [String] {
    if let items = literal(text) { return items.compactMap { Names.cleaned($0) } }
    let separators: [Character] = ["|", "\n"]
    guard !text.contains(";"), let separator = separators.first(where: { text.contains($0) }) else {
      return Names.splitKeywords(text)
    }
    return text.split(separator: separator).compactMap { Names.cleaned($0) }
  }

  /// The stretches of a cell between bars, semicolons and white space.
  static func stretches(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for i in range.lowerBound...range.upperBound {
      guard
        i == range.upperBound || ASCII.isSpace(bytes[i]) || bytes[i] == UInt8(ascii: ";")
          || bytes[i] == UInt8(ascii: "|")
      else { continue }
      if i > start { found.append(start..<i) }
      start = i + 1
    }
    return found
  }
}

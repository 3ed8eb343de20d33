/// What a paragraph looks like, from its shape and the words that pages are furnished with.
enum TextShape: Equatable {
  /// The page's own: navigation, buttons, counters, bylines.
  case furniture
  case date
  case authors
  /// Nothing but addresses and words such as `arXiv`.
  case link
  /// Begins with a word that says what follows: `Abstract: …`.
  case labelled(TextLabel, Range<Int>)
  /// Sentences: long, or more than one.
  case prose
  /// One short sentence with its full stop.
  case sentence
  /// A title, or any other short text without a full stop.
  case phrase

  /// Titles are shorter than this: the longest of 5,680 measured had 201 characters.
  static let longestTitle = 300
  private static let shortestProse = 250

  /// Cost: linear; only short texts are looked at closely.
  static func of(_ range: Range<Int>, in bytes: [UInt8]) -> TextShape {
    if let (label, content) = TextLabel.at(range, in: bytes) { return .labelled(label, content) }
    let head = bytes.string(Sentence.scalarStart(range.prefix(8 * longestTitle), in: bytes))
    if range.count <= longestTitle {
      if Furniture.isDate(head) { return .date }
      if Furniture.isLink(head) { return .link }
      if Furniture.matches(head) { return .furniture }
    }
    if People.isList(head) { return .authors }
    let length = bytes[range.prefix(2048)].count(where: ASCII.isScalarStart)
    if length >= shortestProse { return .prose }
    guard Sentence.ends(range, in: bytes) else { return .phrase }
    if Sentence.hasInnerEnd(range, in: bytes) { return .prose }
    return bytes[range].last == UInt8(ascii: ".") ? (length >= 120 ? .prose : .sentence) : .phrase
  }

  /// The bytes of a list marker with its blank: `12. `, `[3] `, `• `, `- `, `## `. Empty where there is none.
  static func listMarker(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var i = range.lowerBound
    let isBracketed = i < range.upperBound && bytes[i] == UInt8(ascii: "[")
    if isBracketed { i += 1 }
    let digits = i
    while i < range.upperBound, ASCII.isDigit(bytes[i]), i - digits < 4 { i += 1 }
    if i > digits {
      guard i < range.upperBound, isBracketed ? bytes[i] == UInt8(ascii: "]") : ").:".utf8.contains(bytes[i]) else {
        return range.lowerBound..<range.lowerBound
      }
      i += 1
    } else if !isBracketed {
      while i < range.upperBound, "-*+#>".utf8.contains(bytes[i]) { i += 1 }
      for bullet in ["•", "·", "▪", "◦", "–", "—"] where i == range.lowerBound && bytes.holds(bullet, at: i) {
        i += bullet.utf8.count
      }
    }
    let mark = i
    while i < range.upperBound, ASCII.isSpace(bytes[i]) { i += 1 }
    return i > mark && mark > digits ? range.lowerBound..<i : range.lowerBound..<range.lowerBound
  }

  /// A title without its list marker and the emphasis round it.
  static func titleCore(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var core = listMarker(bytes, range).upperBound..<range.upperBound
    for mark in ["**", "__", "*", "_", "\""] {
      let width = mark.utf8.count
      guard core.count > 2 * width, bytes.holds(mark, at: core.lowerBound),
        bytes.holds(mark, at: core.upperBound - width)
      else { continue }
      core = bytes.trimmed(core.lowerBound + width..<core.upperBound - width)
    }
    return core.isEmpty ? range : core
  }

  /// `titleCore` of a text by itself.
  static func titleText(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return bytes.isEmpty ? text : bytes.string(titleCore(0..<bytes.count, in: bytes))
  }
}

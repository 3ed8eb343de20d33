/// The plain text of fields: white space joined to blanks, entities and inline markup gone.
enum FieldText {
  /// The text of `range`. Cost: linear.
  static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let range = bytes.trimmed(range)
    let (isSpaced, isMarked) = marks(bytes.span, range)
    if isMarked { return InlineMarkup.plain(bytes.string(range)).replacing("\n", with: " ") }
    return isSpaced ? CitationText.string(bytes.span, range) : bytes.string(range)
  }

  /// Whether white space has to be joined, and whether there may be markup.
  private static func marks(_ span: borrowing Span<UInt8>, _ range: Range<Int>) -> (isSpaced: Bool, isMarked: Bool) {
    var (isSpaced, isMarked, last): (Bool, Bool, UInt8) = (false, false, 0)
    for i in range {
      let byte = span[i]
      if byte < 0x20 || (byte == 0x20 && last == 0x20) { isSpaced = true }
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { isMarked = true }
      last = byte
    }
    return (isSpaced, isMarked)
  }

  /// Whether a value says that there is none: as R, pandas, Scopus and PubMed write it.
  static func isMissing(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    // What is said with other beginnings says something.
    return text.utf8.count < 32 && "-nNuU[".utf8.contains(first) && missing.contains(text.lowercased())
  }

  private static let missing: Set<String> = [
    "-", "na", "n/a", "nan", "null", "undefined", "[no abstract available]", "no abstract available",
    "no abstract available.", "[not available].", "[not available]",
  ]

  /// A title without the brackets of a translation, `[Title].`; else as it is written, as in every other format: a full
  /// stop that some databases put behind titles belongs to others.
  static func title(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let end = bytes.last == UInt8(ascii: ".") ? bytes.count - 1 : bytes.count
    guard end > 2, bytes[0] == UInt8(ascii: "["), bytes[end - 1] == UInt8(ascii: "]"), isOnePair(bytes[..<end]) else {
      return text
    }
    return bytes.string(bytes.trimmed(1..<end - 1))
  }

  /// Whether the bracket at the beginning is closed by the one at the end.
  private static func isOnePair(_ bytes: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    for (i, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return i == bytes.count - 1 }
    }
    return false
  }
}

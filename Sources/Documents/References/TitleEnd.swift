/// Where a title ends that runs on into what follows it in a citation.
enum TitleEnd {
  /// The end of the title that begins with `range`: behind a question mark, before a full stop that ends a sentence,
  /// before `In:` and bracketed remarks.
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    for i in range {
      switch bytes[i] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        if i + 1 >= range.upperBound || ASCII.isSpace(bytes[i + 1]) { return i + 1 }
      case UInt8(ascii: "."):
        if endsSentence(bytes, i, range) { return i }
      case UInt8(ascii: " "):
        if bytes.holds(" in: ", at: i) || bytes.holds(" [abstract", at: i) || bytes.holds(" [internet", at: i)
          || bytes.holds(" [in ", at: i) || bytes.holds(" [online", at: i)
        {
          return i
        }
      default: break
      }
    }
    return range.upperBound
  }

  /// A title and the abbreviated journal that was taken for its end: `Physics of throwing. Am J Phys`; nil where every
  /// word belongs to the title.
  static func parted(_ title: String) -> (title: String, venue: String)? {
    let bytes = Array(title.utf8)
    let end = of(bytes, 0..<bytes.count)
    guard end > 0, end < bytes.count else { return nil }
    let isMark = bytes[end] == UInt8(ascii: ".")
    let rest = bytes.trimmed(end + (isMark ? 1 : 0)..<bytes.count)
    let words = bytes.string(rest).split(separator: " ")
    guard (1...8).contains(words.count),
      words.allSatisfy({ $0.first?.isUppercase == true || $0 == "of" || $0 == "and" })
    else { return nil }
    return (bytes.string(0..<end), bytes.string(rest))
  }

  private static func endsSentence(_ bytes: [UInt8], _ dot: Int, _ range: Range<Int>) -> Bool {
    guard dot + 1 < range.upperBound else { return true }
    let next = bytes[dot + 1]
    // “… neoplasia.M.Sc. Thesis”
    if ASCII.isUpper(next) { return dot >= 3 && bytes[dot - 3..<dot].allSatisfy(ASCII.isLower) }
    guard ASCII.isSpace(next), dot + 2 < range.upperBound else { return ASCII.isSpace(next) }
    if ASCII.isLower(bytes[dot + 2]) { return false }
    return !["vs", "st", "dr", "mr", "mrs", "vol", "no", "cf", "ca", "e.g", "i.e", "part", "pt"].contains {
      let start = dot - $0.utf8.count
      return bytes.holds($0, at: start) && (start == 0 || !ASCII.isLetter(bytes[start - 1]))
    }
  }
}

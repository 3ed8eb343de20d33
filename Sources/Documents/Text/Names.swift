/// Lists of people and keywords as one text writes them.
enum Names {
  /// A name without the white space and the commas that lists leave at its ends; nil where nothing remains.
  static func cleaned(_ text: SourceText) -> String? { cleaned(text.text) }

  static func cleaned(_ name: String) -> String? { isClean(name.utf8) ? name : cleaned(name[...]) }

  static func cleaned(_ name: some StringProtocol) -> String? {
    let bytes = Array(name.utf8)
    var range = bytes.trimmed(0..<bytes.count)
    while let last = range.last, bytes[last] == UInt8(ascii: ",") || bytes[last] == UInt8(ascii: ";") {
      range = bytes.trimmed(range.lowerBound..<last)
    }
    // “et al.” names nobody.
    for others in ["et al.", "et al", "et.al.", "et. al."] {
      let start = range.upperBound - others.utf8.count
      guard start >= range.lowerBound, bytes.holds(others, at: start) else { continue }
      if start == range.lowerBound || ASCII.isSpace(bytes[start - 1]) {
        return cleaned(bytes.string(range.lowerBound..<start))
      }
    }
    return range.isEmpty ? nil : bytes.string(range)
  }

  /// Whether nothing has to be taken off, told by the first byte and the last two.
  private static func isClean(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last, !ASCII.isSpace(first), !ASCII.isSpace(last) else {
      return false
    }
    // `al`, `al.`: perhaps of “et al.”
    let isMark = last == UInt8(ascii: ",") || last == UInt8(ascii: ";") || last == UInt8(ascii: ".")
    let isAl = ASCII.lowered(last) == UInt8(ascii: "l") && ASCII.lowered(name.dropLast().last ?? 0) == UInt8(ascii: "a")
    return !isMark && !isAl
  }

  /// The people of `A; B`, `A and B`, `A, B and C`. `Last, First` is told by semicolons or `and` between the people.
  static func split(_ text: String?) -> [String] {
    guard let text else { return [] }
    if text.utf8.contains(UInt8(ascii: ";")) { return parts(text, ";") }
    let people = text.split(separator: " and ", omittingEmptySubsequences: true)
    // One comma in each of several: Last, First.
    if people.count > 1, people.allSatisfy({ $0.utf8.count { $0 == UInt8(ascii: ",") } == 1 }) {
      return people.compactMap { cleaned($0) }
    }
    return people.flatMap { parts(String($0), ",") }
  }

  /// Keywords between semicolons, else between commas; those in parentheses belong to a keyword: `cyst (diagnosis, surgery)`.
  static func splitKeywords(_ text: String?) -> [String] {
    guard let text else { return [] }
    if text.utf8.contains(UInt8(ascii: ";")) { return parts(text, ";") }
    let bytes = Array(text.utf8)
    var (found, start, depth): ([String], Int, Int) = ([], 0, 0)
    // Where parentheses do not match, they hide nothing.
    let isMatched = bytes.count { $0 == UInt8(ascii: "(") } == bytes.count { $0 == UInt8(ascii: ")") }
    for (i, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "(") where isMatched: depth += 1
      case UInt8(ascii: ")") where isMatched: depth -= 1
      case UInt8(ascii: ",") where depth <= 0:
        found.append(bytes.string(start..<i))
        start = i + 1
      default: break
      }
    }
    return (found + [bytes.string(start..<bytes.count)]).compactMap { cleaned($0) }
  }

  /// The people of a list, which are all written in the same order: `Last, First` as `First Last` where most have a comma.
  /// Cost: linear.
  static func givenFirst(_ people: [String]) -> [String] {
    let inverted = people.count { $0.utf8.contains(UInt8(ascii: ",")) }
    return inverted * 2 > people.count ? people.compactMap(PersonName.display) : people
  }

  private static func parts(_ text: String, _ separator: Character) -> [String] {
    text.split(separator: separator).compactMap { cleaned($0) }
  }
}

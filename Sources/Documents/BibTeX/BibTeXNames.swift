/// Lists of people as BibTeX and biblatex write them.
///
/// `First von Last`, `von Last, First`, `von Last, Jr, First` (Patashnik, BibTeXing, 4), and biblatex's
/// `family=Last, given=First, prefix=von, suffix=Jr`. Braces keep a name whole.
struct BibTeXNames {
  /// `Given von Family Jr` each, or the name of a group.
  private(set) var people: [String] = []
  /// Whether the list ends with `and others`.
  private(set) var hasOthers = false

  /// Cost: linear in the list.
  init(_ value: BibTeXValue) {
    let span = value.bytes.span
    let whole = Self.unwrapped(span, CitationText.trimmed(span, value.range))
    var names = Self.names(span, whole)
    if names.count == 1, let only = names.first { names = Self.withoutAnd(span, only) }
    for name in names.flatMap({ Self.withCommas(span, $0) }) {
      if name.count == 6,
        value.bytes.holds("others", at: name.lowerBound) || value.bytes.holds("et al.", at: name.lowerBound)
      {
        hasOthers = true
      } else if let person = Self.person(span, name), let cleaned = Names.cleaned(person) {
        people.append(cleaned)
      }
    }
  }

  /// The list without braces round the whole of it, where it is a list all the same: `{Last, First and Last, First}`.
  private static func unwrapped(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard isOneGroup(text, range) else { return range }
    let inner = CitationText.trimmed(text, range.lowerBound + 1..<range.upperBound - 1)
    let names = names(text, inner)
    return names.count > 1 && names.allSatisfy { commas(text, $0).count == 1 } ? inner : range
  }

  /// The stretches between the words `and` that stand outside braces.
  private static func names(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (depth, start, i) = (0, range.lowerBound, range.lowerBound)
    while i < range.upperBound {
      let b = text[i]
      if b == UInt8(ascii: "{") { depth += 1 }
      if b == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      if depth == 0, b | 0x20 == UInt8(ascii: "a"), isAnd(text, i, range) {
        found.append(CitationText.trimmed(text, start..<i))
        i += 3
        start = i
      } else {
        i += 1
      }
    }
    found.append(CitationText.trimmed(text, start..<range.upperBound))
    return found.filter { !$0.isEmpty }
  }

  private static func isAnd(_ text: borrowing Span<UInt8>, _ i: Int, _ range: Range<Int>) -> Bool {
    guard i + 3 <= range.upperBound, text[i + 1] | 0x20 == UInt8(ascii: "n"), text[i + 2] | 0x20 == UInt8(ascii: "d")
    else { return false }
    let opens = i == range.lowerBound || ASCII.isSpace(text[i - 1])
    return opens && (i + 3 == range.upperBound || ASCII.isSpace(text[i + 3]))
  }

  /// Several people without `and`, as people write who do not know BibTeX: `A B; C D`, `Last, F., Last, F.`, `A B, C D, E F`.
  private static func withoutAnd(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    let bySemicolon = parts(text, range, UInt8(ascii: ";"))
    if bySemicolon.count > 1 { return bySemicolon }
    let byComma = parts(text, range, UInt8(ascii: ","))
    guard byComma.count > 3, !byComma.contains(where: { holdsEquals(text, $0) }) else { return [range] }
    let everySecond = stride(from: 1, to: byComma.count, by: 2)
    if byComma.count.isMultiple(of: 2), everySecond.allSatisfy({ looksGiven(text, byComma[$0]) }) {
      return everySecond.map { byComma[$0 - 1].lowerBound..<byComma[$0].upperBound }
    }
    return byComma.allSatisfy { hasBlank(text, $0) } ? byComma : [range]
  }

  /// The first people of `A. Lee, B. Chen and C. Roe`: no family name begins with an initial.
  private static func withCommas(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    let people = parts(text, range, UInt8(ascii: ","))
    return people.count > 1 && people.allSatisfy { beginsWithInitial(text, $0) } ? people : [range]
  }

  private static func beginsWithInitial(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 3, ASCII.isUpper(text[range.lowerBound]) else { return false }
    let next = text[range.lowerBound + 1]
    guard next == UInt8(ascii: ".") || next == 0x20 else { return false }
    // O Connor, D Angelo: families that lost their apostrophe.
    let isParticle = text[range.lowerBound] == UInt8(ascii: "O") || text[range.lowerBound] == UInt8(ascii: "D")
    if next == 0x20, isParticle { return false }
    return text[range.upperBound - 1] != UInt8(ascii: ".") && hasBlank(text, range)
  }

  /// Initials, with full stops or without.
  private static func looksGiven(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let word = CitationText.string(text, range)
    return CitationText.areInitials(word) || (range.count <= 3 && range.allSatisfy { ASCII.isUpper(text[$0]) })
  }

  private static func hasBlank(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { text[$0] == 0x20 || text[$0] == UInt8(ascii: "~") }
  }

  private static func holdsEquals(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { text[$0] == UInt8(ascii: "=") }
  }

  // MARK: One name

  private static func person(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String? {
    if isOneGroup(text, range) { return plain(text, range.lowerBound + 1..<range.upperBound - 1) }
    let parts = parts(text, range, UInt8(ascii: ","))
    guard let family = parts.first else { return nil }
    if parts.allSatisfy({ holdsEquals(text, $0) }), let name = extended(text, parts) { return name }
    switch parts.count {
    case 1: return plain(text, family)
    // `John Doe, Jr.` is no BibTeX, and is meant as it is spoken.
    case 2 where PersonName.isSuffix(plain(text, parts[1])): return plain(text, range)
    case 2: return joined(text, [parts[1], family])
    case 3: return joined(text, [parts[2], family, parts[1]])
    default: return plain(text, range)
    }
  }

  /// `given=First, family=Last, prefix=von, suffix=Jr` (biblatex, 3.5): nil where these are not the names of its parts.
  private static func extended(_ text: borrowing Span<UInt8>, _ parts: [Range<Int>]) -> String? {
    var found: [String: String] = [:]
    for part in parts {
      var (low, high) = (part.lowerBound, part.upperBound)
      // Quotes keep commas and signs of equality within a part.
      if text[low] == UInt8(ascii: "\""), high - low > 1, text[high - 1] == UInt8(ascii: "\"") {
        (low, high) = (low + 1, high - 1)
      }
      guard let sign = (low..<high).first(where: { text[$0] == UInt8(ascii: "=") }) else { return nil }
      let name = BibTeXSyntax.lowered(text, CitationText.trimmed(text, low..<sign))
      let isKnown =
        ["given", "family", "prefix", "suffix"].contains(name) || name.hasSuffix("-i") || name.hasPrefix("use")
      guard isKnown || name == "sortingnamekeytemplatename" || name == "id" else { return nil }
      found[name] = plain(text, sign + 1..<high)
    }
    let name = ["given", "prefix", "family", "suffix"].compactMap { found[$0] }.filter { !$0.isEmpty }
    return name.isEmpty ? nil : name.joined(separator: " ")
  }

  private static func joined(_ text: borrowing Span<UInt8>, _ parts: [Range<Int>]) -> String {
    var name = ""
    for part in parts {
      let word = plain(text, part)
      if !word.isEmpty { name += name.isEmpty ? word : " " + word }
    }
    return name
  }

  private static func plain(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    let range = CitationText.trimmed(text, range)
    if LaTeXText.isPlain(text, range) { return CitationText.string(text, range) }
    return LaTeXText.plain(text, range)
  }

  private static func commas(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> [Int] {
    var (depth, found) = (0, [Int]())
    for i in range {
      switch text[i] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0: found.append(i)
      default: break
      }
    }
    return found
  }

  private static func parts(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ separator: UInt8) -> [Range<Int>] {
    var (depth, start, found) = (0, range.lowerBound, [Range<Int>]())
    for i in range {
      switch text[i] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case separator where depth == 0:
        found.append(CitationText.trimmed(text, start..<i))
        start = i + 1
      default: break
      }
    }
    found.append(CitationText.trimmed(text, start..<range.upperBound))
    return found.filter { !$0.isEmpty }
  }

  /// Whether the first brace closes at the end only: `{The Group}`, and not `{\"O}zge {\c{S}}ahin`.
  private static func isOneGroup(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 2, text[range.lowerBound] == UInt8(ascii: "{"), text[range.upperBound - 1] == UInt8(ascii: "}")
    else { return false }
    var depth = 0
    for i in range {
      if text[i] == UInt8(ascii: "{") { depth += 1 }
      if text[i] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return i == range.upperBound - 1 }
    }
    return false
  }
}

/// arXiv's identifiers: `YYMM.NNNNN` since April 2007, `archive/YYMMNNN` before, each with an optional version.
///
/// Source: https://info.arxiv.org/help/arxiv_identifier.html
enum ArXivIdentifier {
  /// Ends of the number and of the version behind it.
  struct Match {
    let numberEnd: Int
    let end: Int
  }

  /// The identifier of the new kind that begins at `start`: month 01–12, four digits before 2015 and five since.
  static func modern(in text: borrowing Span<UInt8>, at start: Int) -> Match? {
    guard digits(text, from: start) == 4, text.byte(start + 4) == 0x2E, isMonth(text, at: start + 2) else { return nil }
    let number = digits(text, from: start + 5)
    let year = Int(text[start] - 0x30) * 10 + Int(text[start + 1] - 0x30)
    guard year >= 7, number == (year < 15 ? 4 : 5) else { return nil }
    return versioned(text, numberEnd: start + 5 + number)
  }

  /// The number of the old kind that begins at `start`, just after `archive/`.
  static func classicNumber(in text: borrowing Span<UInt8>, at start: Int) -> Match? {
    guard digits(text, from: start) == 7, isMonth(text, at: start + 2) else { return nil }
    let year = Int(text[start] - 0x30) * 10 + Int(text[start + 1] - 0x30)
    guard year >= 91 || year <= 7 else { return nil }
    return versioned(text, numberEnd: start + 7)
  }

  /// Where the archive that ends just before `slash` begins, its subject class included (`math.GT`), and where its own
  /// name ends.
  static func archive(in text: borrowing Span<UInt8>, before slash: Int) -> (start: Int, nameEnd: Int)? {
    var nameEnd = slash
    if slash >= 3, text[slash - 3] == 0x2E, Byte.isLetter(text[slash - 1]), Byte.isLetter(text[slash - 2]) {
      nameEnd -= 3
    }
    var start = nameEnd
    while start > 0, nameEnd - start < 9, Byte.isLetter(text[start - 1]) || text[start - 1] == 0x2D { start -= 1 }
    guard start < nameEnd, archives.contains(text.string(start..<nameEnd).lowercased()) else { return nil }
    return (start, nameEnd)
  }

  /// The identifier without version and subject class, if `text` begins with one; what follows it is not looked at.
  static func canonical(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let span = bytes.span
    let start = span.has("arxiv:", at: 0) ? 6 : 0
    if let match = modern(in: span, at: start) { return span.string(start..<match.numberEnd) }
    guard let slash = bytes.firstIndex(of: 0x2F), let archive = archive(in: span, before: slash),
      archive.start == start,
      let match = classicNumber(in: span, at: slash + 1)
    else { return nil }
    return span.string(start..<archive.nameEnd).lowercased() + span.string(slash..<match.numberEnd)
  }

  /// The paper of an address on arXiv or a mirror of it; `nil` for listings and other pages.
  static func target(of address: Address) -> LinkTarget? {
    guard let page = address.segments.first?.lowercased(), pages.contains(page) else { return nil }
    return canonical(address.segments.dropFirst().joined(separator: "/")).map(target(id:))
  }

  static func target(id: String) -> LinkTarget { LinkTarget(kind: .arXiv, id: "arxiv.org/abs/\(id)") }

  private static let pages: Set<String> = ["abs", "pdf", "html", "e-print", "format", "ps", "src"]

  /// The archives that gave out identifiers of the old kind.
  private static let archives: Set<String> = [
    "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph", "cmp-lg",
    "comp-gas",
    "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math", "math-ph",
    "mtrl-th", "nlin",
    "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph", "q-alg", "q-bio", "quant-ph", "solv-int", "stat",
    "supr-con",
  ]

  private static func isMonth(_ text: borrowing Span<UInt8>, at i: Int) -> Bool {
    let month = Int(text[i] - 0x30) * 10 + Int(text[i + 1] - 0x30)
    return month >= 1 && month <= 12
  }

  /// How many digits stand at `start`, eight at most.
  private static func digits(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var n = 0
    while n < 8, Byte.isDigit(text.byte(start + n)) { n += 1 }
    return n
  }

  private static func versioned(_ text: borrowing Span<UInt8>, numberEnd: Int) -> Match {
    let version = text.byte(numberEnd) | 0x20 == 0x76 ? digits(text, from: numberEnd + 1) : 0
    return Match(numberEnd: numberEnd, end: version > 0 ? numberEnd + 1 + version : numberEnd)
  }
}

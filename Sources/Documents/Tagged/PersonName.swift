/// Names of people as bibliographic formats write them.
enum PersonName {
  /// `Given Family` of `Family, Given`, `Family, Given, Suffix` or `Family G.H.`; a group stays as it is.
  static func display(_ name: some StringProtocol) -> String? {
    guard let name = Names.cleaned(name) else { return nil }
    let bytes = Array(name.utf8)
    guard let first = bytes.firstIndex(of: comma) else { return withInitialsFirst(name) }
    if let last = bytes.lastIndex(of: comma), last == first { return reversed(name, bytes, first) }
    var parts = bytes.split(separator: comma, omittingEmptySubsequences: false).map { part in
      bytes.trimmed(part.startIndex..<part.endIndex)
    }
    // A group that holds a comma is written with two (EndNote's convention).
    if parts.count == 3, parts[1].isEmpty, !parts[0].isEmpty {
      return bytes.string(parts[0]) + ", " + bytes.string(parts[2])
    }
    parts.removeAll(where: \.isEmpty)
    guard parts.count > 1 else { return parts.first.map { bytes.string($0) } }
    if isGroup(bytes, parts[0]) { return name }
    if parts.count == 2, isSuffix(bytes.string(parts[1])) { return name }
    // BibTeX's order has the suffix in the middle.
    if parts.count > 2, CitationText.isSuffix(bytes.string(parts[1])) { parts.swapAt(1, 2) }
    return ([parts[1], parts[0]] + parts.dropFirst(2)).map { bytes.string($0) }.joined(separator: " ")
  }

  /// `Given Family` of a name with one comma.
  private static func reversed(_ name: String, _ bytes: [UInt8], _ comma: Int) -> String {
    let (family, given) = (bytes.trimmed(0..<comma), bytes.trimmed(comma + 1..<bytes.count))
    if family.isEmpty || given.isEmpty { return bytes.string(family.isEmpty ? given : family) }
    // `John Doe, Jr.` and `Doe, Inc.` have the order of speech already.
    if isGroup(bytes, family) || (given.count <= 4 && isSuffix(bytes.string(given))) { return name }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    out += bytes[given]
    out.append(0x20)
    out += bytes[family]
    return String(decoding: out, as: UTF8.self)
  }

  private static let comma = UInt8(ascii: ",")

  /// Whether a word stands behind a name, after a comma, and is no given name.
  static func isSuffix(_ word: String) -> Bool {
    CitationText.isSuffix(word) || ["2nd", "3rd", "4th", "Inc.", "Inc", "Ltd.", "Ltd", "LLC", "GmbH"].contains(word)
  }

  /// The people of fields that are all written in the same order: names without a comma are `Adler D.G.` where most of them
  /// end in initials, and else `Kalaivani A.`, who is called so.
  static func list(of fields: [String]) -> [String] {
    let plain = fields.filter { field in
      let bytes = field.utf8
      return bytes.contains(0x20) && !bytes.contains(comma) && !bytes.contains(UInt8(ascii: ";"))
    }
    let inverted = plain.count { withInitialsFirst($0) != $0 }
    guard inverted > 0, inverted * 2 <= plain.count else { return fields.flatMap(list) }
    let kept = Set(plain)
    return fields.flatMap { kept.contains($0) ? [$0] : list($0) }
  }

  /// The people of one field: parted by semicolons, or by `and` between names with a comma each.
  static func list(_ field: String) -> [String] {
    if field.utf8.contains(UInt8(ascii: ";")) { return field.split(separator: ";").compactMap(display) }
    let commas = field.utf8.count { $0 == comma }
    guard commas > 1 else { return display(field).map { [$0] } ?? [] }
    let people = field.split(separator: " and ")
    guard people.count > 1, people.allSatisfy({ $0.utf8.contains(comma) }) else {
      return display(field).map { [$0] } ?? []
    }
    return people.compactMap(display)
  }

  /// `D.G. Adler` of `Adler D.G.`.
  private static func withInitialsFirst(_ name: String) -> String {
    guard name.utf8.last == UInt8(ascii: "."), let blank = name.lastIndex(of: " ") else { return name }
    let (family, last) = (name[..<blank], name[name.index(after: blank)...])
    // `R. I. B.` and `J. Smith X.` have no family name in front.
    let isInverted = CitationText.areInitials(last) && !family.utf8.contains(UInt8(ascii: "."))
    return isInverted ? "\(last) \(family)" : name
  }

  /// `V Long` of PubMed's `Long V`, `MP Brown Jr` of `Brown MP Jr`.
  static func pubMed(_ name: String) -> String {
    var words = name.split(separator: " ")
    var suffix = ""
    if words.count > 2, let last = words.last, pubMedSuffixes.contains(String(last)) {
      suffix = " " + String(words.removeLast())
    }
    guard words.count > 1, let initials = words.last, (1...3).contains(initials.count),
      initials.allSatisfy({ $0.isUppercase })
    else { return name }
    return "\(initials) \(words.dropLast().joined(separator: " "))\(suffix)"
  }

  private static let pubMedSuffixes: Set<String> = ["Jr", "Sr", "2nd", "3rd", "4th"]

  /// Whether what stands before the comma is no family name: `Department of Health, Education and Welfare`.
  private static func isGroup(_ bytes: [UInt8], _ family: Range<Int>) -> Bool {
    family.contains { i in bytes[i] == 0x20 && [" of ", " for ", " and "].contains { bytes.holds($0, at: i) } }
  }
}

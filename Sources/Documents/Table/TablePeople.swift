/// The people of a cell, in the ways that databases write them, as `Given Family` each.
///
/// `Last, First; …`, `Last F.; …`, `Last, F., Last2, G.`, `Last FG, Last2 H`, `A B|C D`, `A B and C D`,
/// `['Last, First']`. Cost: linear.
struct TablePeople {
  /// Whether names without a comma are `Smith JA` rather than `Andy O`; nil where each list has to tell by itself.
  typealias Order = Bool?

  private let bytes: [UInt8]
  private var order: Order

  static func split(_ text: String, order: Order = nil) -> [String] {
    let bytes = Array(text.utf8)
    return split(bytes, 0..<bytes.count, order: order)
  }

  static func split(_ bytes: [UInt8], _ range: Range<Int>, order: Order = nil) -> [String] {
    guard !range.isEmpty else { return [] }
    if bytes[range.lowerBound] == UInt8(ascii: "["), let items = TableLists.literal(bytes.string(range)) {
      return items.flatMap { item -> [String] in
        let bytes = Array(item.utf8)
        return TablePeople(bytes: bytes, order: order).persons([0..<bytes.count])
      }
    }
    return TablePeople(bytes: bytes, order: order).people(range)
  }

  /// The order of the names of a column; nil where its lists say nothing of it, or as much for one as for the other.
  static func order(of lists: [ArraySlice<UInt8>]) -> Order {
    var (inverted, others) = (0, 0)
    for list in lists {
      let people = TablePeople(bytes: Array(list), order: nil)
      let range = 0..<people.bytes.count
      let separator = ";|\n,".utf8.first { people.bytes.firstOffset(of: $0, in: range) != nil } ?? UInt8(ascii: ";")
      let votes = people.votes(people.parts(range, separator))
      (inverted, others) = (inverted + votes.inverted, others + votes.others)
    }
    return inverted == others ? nil : inverted > others
  }

  private func people(_ range: Range<Int>) -> [String] {
    for separator in ";|\n".utf8 where bytes.firstOffset(of: separator, in: range) != nil {
      return persons(parts(range, separator))
    }
    let groups = self.groups(range)
    let commas = groups.map { group in bytes[group].count { $0 == UInt8(ascii: ",") } }
    // `Last, F. and Last2, G.`, but not `A B, C D and E F`.
    if groups.count > 1, commas.allSatisfy({ $0 == 1 }) || commas.allSatisfy({ $0 == 0 }) {
      return persons(groups)
    }
    return groups.flatMap(byCommas)
  }

  /// The people of a list, all of them written in the same order.
  private func persons(_ names: [Range<Int>]) -> [String] {
    var isFamilyFirst = order ?? false
    if order == nil {
      let votes = votes(names)
      isFamilyFirst = votes.inverted > votes.others
    }
    return names.compactMap { person($0, isFamilyFirst: isFamilyFirst) }
  }

  /// How many names without a comma end in initials, as `Smith JA`, and how many do not.
  private func votes(_ names: [Range<Int>]) -> (inverted: Int, others: Int) {
    var (inverted, others) = (0, 0)
    for name in names where bytes.firstOffset(of: UInt8(ascii: ","), in: name) == nil {
      let name = bytes.trimmed(name)
      guard let end = bytes[name].firstIndex(where: ASCII.isSpace),
        let start = bytes[name].lastIndex(where: ASCII.isSpace)
      else { continue }
      let (first, last) = (name.lowerBound..<end, start + 1..<name.upperBound)
      if areInitials(last), !areInitials(first), !isGeneration(last, of: name) { inverted += 1 } else { others += 1 }
    }
    return (inverted, others)
  }

  /// The trimmed stretches between separators, without empty ones.
  private func parts(_ range: Range<Int>, _ separator: UInt8) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.firstOffset(of: separator, in: start..<range.upperBound) ?? range.upperBound
      let part = bytes.trimmed(start..<end)
      if !part.isEmpty { found.append(part) }
      start = end + 1
    }
    return found
  }

  /// What stands between ` and ` and ` & `.
  private func groups(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for i in range where bytes[i] == 0x20 && i >= start {
      let width = bytes.holds(" and ", at: i) ? 5 : bytes.holds(" & ", at: i) ? 3 : 0
      guard width > 0, i + width <= range.upperBound else { continue }
      found.append(bytes.trimmed(start..<i))
      start = i + width
    }
    found.append(bytes.trimmed(start..<range.upperBound))
    return found.filter { !$0.isEmpty }
  }

  /// Parts between commas: names, or families and initials in turn.
  private func byCommas(_ range: Range<Int>) -> [String] {
    let parts = parts(range, UInt8(ascii: ","))
    if parts.count == 2, PersonName.isSuffix(bytes.string(parts[1])) { return [bytes.string(range)] }
    if parts.count > 1, parts.count.isMultiple(of: 2) {
      let pairs = stride(from: 0, to: parts.count, by: 2).map { (family: parts[$0], given: parts[$0 + 1]) }
      // A single `Last, First`: one half is no name by itself.
      let isOne = parts.count == 2 && isWord(parts[1]) && (words(parts[0]) == 1 || words(parts[1]) == 1)
      if isOne || pairs.allSatisfy({ areInitials($0.given) }) {
        return pairs.map { bytes.string($0.given) + " " + bytes.string($0.family) }
      }
    }
    return persons(parts)
  }

  /// One person in whatever order: `Last, First (123)`, `Last F.G.`, `Smith JA`, `Given Family`.
  private func person(_ range: Range<Int>, isFamilyFirst: Bool) -> String? {
    var range = bytes.trimmed(range)
    // Scopus adds its own number of a person.
    if let last = range.last, bytes[last] == UInt8(ascii: ")"),
      let open = bytes[range].lastIndex(of: UInt8(ascii: "(")), bytes[open + 1..<last].allSatisfy(ASCII.isDigit)
    {
      range = bytes.trimmed(range.lowerBound..<open)
    }
    guard let last = range.last, !CellShape.isMissing(bytes[range]) else { return nil }
    if bytes[last] == UInt8(ascii: ",") || bytes.holds("et al", at: range.upperBound - 5)
      || bytes.holds("al.", at: range.upperBound - 3)
    {
      guard let name = Names.cleaned(bytes.string(range)) else { return nil }
      let cleaned = Array(name.utf8)
      guard cleaned.count < range.count else { return name }
      return TablePeople(bytes: cleaned, order: order).person(0..<cleaned.count, isFamilyFirst: isFamilyFirst)
    }
    if bytes.firstOffset(of: UInt8(ascii: ","), in: range) != nil {
      let parts = parts(range, UInt8(ascii: ","))
      if parts.count == 2, PersonName.isSuffix(bytes.string(parts[1])) { return bytes.string(range) }
      // `Last, Jr., First` puts the suffix behind the name.
      if parts.count == 2 { return bytes.string(parts[1]) + " " + bytes.string(parts[0]) }
      if parts.count == 3 { return parts.indices.map { bytes.string(parts[[2, 0, 1][$0]]) }.joined(separator: " ") }
    }
    guard isFamilyFirst, let blank = bytes[range].lastIndex(where: ASCII.isSpace) else { return bytes.string(range) }
    let first = range.lowerBound..<(bytes[range].firstIndex(where: ASCII.isSpace) ?? blank)
    let given = blank + 1..<range.upperBound
    guard areInitials(given), !areInitials(first), !isGeneration(given, of: range) else { return bytes.string(range) }
    return bytes.string(given) + " " + bytes.string(bytes.trimmed(range.lowerBound..<blank))
  }

  /// Whether initials stand in a text, so that it may be a list of people.
  static func hasInitials(_ text: String) -> Bool {
    let people = TablePeople(bytes: Array(text.utf8), order: nil)
    return people.bytes.split(whereSeparator: {
      ASCII.isSpace($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
    })
    .contains { people.areInitials($0.startIndex..<$0.endIndex) }
  }

  /// `J.`, `J.-P.`, `F. G.`, `JA`.
  private func areInitials(_ range: Range<Int>) -> Bool {
    // Most words end in a small letter, and are none.
    guard let last = range.last, !ASCII.isLower(bytes[last]), range.count <= 24 else { return false }
    let word = bytes.string(range).replacing(" ", with: "")
    if CitationText.areInitials(word) { return true }
    let letters = word.unicodeScalars.filter { $0 != "-" }
    return (1...3).contains(letters.count) && letters.allSatisfy(\.properties.isUppercase)
  }

  /// Whether `Given Family III` is of the third of that name, rather than of a person with three initials.
  private func isGeneration(_ suffix: Range<Int>, of name: Range<Int>) -> Bool {
    words(name) > 2 && ["II", "III", "IV"].contains(bytes.string(suffix))
  }

  private func words(_ range: Range<Int>) -> Int { CellShape.words(bytes[range]) }

  private func isWord(_ range: Range<Int>) -> Bool {
    words(range) <= 3 && bytes.string(range).allSatisfy { $0.isLetter || ".'’- ".contains($0) }
  }
}

/// The people of a cell, in the ways that databases write them, as `Given Family` each.
enum TablePeople {
  /// `Last, First; …`, `Last F.; …`, `Last, F., Last2, G.`, `Last FG, Last2 H`, `A B|C D`, `A B and C D`, `['Last, First']`.
  static func split(_ text: String) -> [String] {
    if let items = TableLists.literal(text) { return items.compactMap(person) }
    let separators: [Character] = [";", "|", "\n"]
    if let separator = separators.first(where: { text.contains($0) }) {
      return text.split(separator: separator).compactMap { person(String($0)) }
    }
    let groups = text.replacing(" & ", with: " and ").split(separator: " and ")
    if groups.count > 1, groups.allSatisfy({ $0.utf8.count { $0 == UInt8(ascii: ",") } <= 1 }) {
      // `Last, F. and Last2, G.`, but not `A B, C D and E F`.
      if groups.allSatisfy({ $0.contains(",") }) || groups.allSatisfy({ !$0.contains(",") }) {
        return groups.compactMap { person(String($0)) }
      }
    }
    return groups.flatMap { byCommas(String($0)) }
  }

  /// Parts between commas: names, or families and initials in turn.
  private static func byCommas(_ text: String) -> [String] {
    let parts = text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
    if parts.count.isMultiple(of: 2), parts.count > 0 {
      let givens = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
      let families = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }
      let areInitials = givens.allSatisfy(isInitials)
      // A single `Last, First`: neither half is a name of its own.
      let isOne = parts.count == 2 && (!families[0].contains(" ") || !givens[0].contains(" ")) && isWord(givens[0])
      if areInitials || isOne { return zip(families, givens).map { "\($1) \($0)" } }
    }
    return parts.compactMap { person($0) }
  }

  /// One person in whatever order: `Last, First (123)`, `Last F.G.`, `Smith JA`, `Given Family`.
  private static func person(_ text: String) -> String? {
    // Scopus adds its own number of a person.
    var text = trimmed(text)
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      text[open...].dropFirst().dropLast().allSatisfy(\.isNumber)
    {
      text = trimmed(text[..<open])
    }
    guard let name = Names.cleaned(text), !CellShape.isMissing(Array(name.utf8)[...]) else { return nil }
    let parts = name.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
    if parts.count == 2 { return "\(parts[1]) \(parts[0])" }
    if parts.count == 3 { return "\(parts[2]) \(parts[0]) \(parts[1])" }
    let words = name.split(whereSeparator: \.isWhitespace)
    if words.count > 1, let last = words.last, isInitials(String(last)), !isInitials(String(words[0])) {
      return "\(last) " + words.dropLast().joined(separator: " ")
    }
    return words.joined(separator: " ")
  }

  /// Whether initials stand in a text, so that it may be a list of people.
  static func hasInitials(_ text: String) -> Bool {
    text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }).contains { isInitials(String($0)) }
  }

  /// `J.`, `J.-P.`, `F.G.`, `JA`.
  private static func isInitials(_ word: String) -> Bool {
    if CitationText.areInitials(word.replacing(" ", with: "")) { return true }
    let letters = word.filter { $0 != "-" }
    return (1...3).contains(letters.count) && letters.allSatisfy { $0.isLetter && $0.isUppercase }
  }

  private static func isWord(_ text: String) -> Bool {
    text.allSatisfy { $0.isLetter || ".'’- ".contains($0) } && text.split(separator: " ").count <= 3
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    return bytes.string(bytes.trimmed(0..<bytes.count))
  }
}

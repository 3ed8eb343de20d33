/// Names of people as bibliographic formats write them.
enum PersonName {
  /// `Given Family` of `Family, Given`, `Family, Given, Suffix` or `Family G.H.`; a group stays as it is.
  static func display(_ name: String) -> String? {
    // A group is written with a comma at its end, or with two where it holds one itself (EndNote's convention).
    if let commas = name.firstRange(of: ",,") {
      return Names.cleaned(name[..<commas.lowerBound] + "," + name[commas.upperBound...])
    }
    guard let name = Names.cleaned(name) else { return nil }
    var parts = name.split(separator: ",").compactMap { Names.cleaned($0) }
    guard parts.count > 1 else { return withInitialsFirst(name) }
    if isGroup(parts[0]) { return name }
    // BibTeX's order has the suffix in the middle.
    if parts.count > 2, suffixes.contains(parts[1].lowercased()) { parts.swapAt(1, 2) }
    return ([parts[1], parts[0]] + parts.dropFirst(2)).joined(separator: " ")
  }

  /// The people of one field: parted by semicolons, or by `and` between names with a comma each.
  static func list(_ field: String) -> [String] {
    if field.utf8.contains(UInt8(ascii: ";")) { return field.split(separator: ";").compactMap { display(String($0)) } }
    let people = field.split(separator: " and ")
    guard people.count > 1, people.allSatisfy({ $0.utf8.contains(UInt8(ascii: ",")) }) else {
      return display(field).map { [$0] } ?? []
    }
    return people.compactMap { display(String($0)) }
  }

  /// `D.G. Adler` of `Adler D.G.`.
  private static func withInitialsFirst(_ name: String) -> String {
    guard let blank = name.lastIndex(of: " ") else { return name }
    let last = name[name.index(after: blank)...]
    guard CitationText.areInitials(last) else { return name }
    let family = name[..<blank]
    // `R. I. B.` and `J. Smith X.` have no family name in front.
    return family.utf8.contains(UInt8(ascii: ".")) ? name : "\(last) \(family)"
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

  /// Whether what stands before the comma is no family name: `Department of Health, Education and Welfare`.
  private static func isGroup(_ family: String) -> Bool {
    family.split(separator: " ").contains { $0 == "of" || $0 == "for" || $0 == "and" }
  }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]
  private static let pubMedSuffixes: Set<String> = ["Jr", "Sr", "2nd", "3rd", "4th"]
}

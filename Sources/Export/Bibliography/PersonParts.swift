/// The parts of a person's name, as bibliographies sort by them: `Rens van de Schoot` is `Schoot`, `van de`, `Rens`.
///
/// Put together again, `given particle family suffix`, the parts give the name as it was.
struct PersonParts: Equatable {
  let given: String
  /// Empty where there is none.
  let particle: String
  let family: String
  let suffix: String

  /// Nil for what is no person's name, or one whose parts nobody can tell: a group, a single word, a name in Chinese
  /// characters, `Smith JA`. Such names are written whole. Cost: linear.
  init?(_ name: String) {
    var words = name.split(separator: " ")
    guard words.count > 1, !name.contains(where: { ",;{}".contains($0) }), !Self.isGroup(words) else { return nil }
    let first = words[0].unicodeScalars.first?.value ?? 0
    guard !FontMetrics.isWide(first), !Self.areBareInitials(words) else { return nil }
    var suffix = ""
    if words.count > 2, let last = words.last, Self.suffixes.contains(last.lowercased().filter { $0 != "." }) {
      suffix = String(words.removeLast())
    }
    var start = words.count - 1
    while start > 0, Self.particles.contains(String(words[start - 1])) { start -= 1 }
    guard start > 0 else { return nil }
    given = words[..<start].joined(separator: " ")
    particle = words[start..<(words.count - 1)].joined(separator: " ")
    family = String(words[words.count - 1])
    self.suffix = suffix
  }

  /// Particle and family name.
  var wholeFamily: String { particle.isEmpty ? family : "\(particle) \(family)" }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// Particles that sort apart from the family name where they are written small (Chicago Manual of Style, 8.4–8.14).
  private static let particles: Set<String> = [
    "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la",
    "le", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur", "'t", "of", "y",
  ]

  /// `Smith JA`: initials without full stops behind a name that is not written in capitals.
  private static func areBareInitials(_ words: [Substring]) -> Bool {
    guard let last = words.last, last.count <= 3, last.allSatisfy(\.isUppercase) else { return false }
    return words.dropLast().contains { word in word.contains(where: \.isLowercase) }
  }

  private static func isGroup(_ words: [Substring]) -> Bool {
    words.contains { groupWords.contains($0.lowercased()) }
  }

  private static let groupWords: Set<String> = [
    "academy", "agency", "alliance", "and", "association", "bureau", "center", "centre", "collaboration", "college",
    "commission", "committee", "company", "consortium", "corporation", "council", "department", "for", "foundation",
    "group", "inc", "inc.", "initiative", "institute", "lab", "laboratory", "labs", "ltd", "ltd.", "ministry",
    "network",
    "office", "organisation", "organization", "project", "research", "school", "society", "team", "the", "university",
    "working",
  ]
}

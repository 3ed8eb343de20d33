/// Gives entries keys that BibTeX takes: unique whatever their letter case, and the collection's own wherever possible, so
/// that a paper cited by a key keeps it.
struct CitationKeys {
  private let taken: Set<String>
  private var used: Set<String> = []

  /// Cost: linear in the keys.
  init(_ entries: [BibliographyEntry]) {
    taken = Set(entries.lazy.map(\.key).filter(Self.isFit).map { $0.lowercased() })
  }

  /// The key of the next entry.
  mutating func key(of entry: BibliographyEntry) -> String {
    if Self.isFit(entry.key), used.insert(entry.key.lowercased()).inserted { return entry.key }
    let base = Self.fitted(entry.key)
    var (key, number) = (base, 1)
    while taken.contains(key.lowercased()) || used.contains(key.lowercased()) {
      number += 1
      key = "\(base)-\(number)"
    }
    used.insert(key.lowercased())
    return key
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ":", ".", "-", "_", "/", "+": true
    default: false
    }
  }

  private static func isFit(_ key: String) -> Bool { !key.isEmpty && key.unicodeScalars.allSatisfy(isSafe) }

  /// `key` without accents, and with a hyphen for what a key must not hold.
  private static func fitted(_ key: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in key.unicodeScalars.prefix(120) {
      let scalar = LaTeXLetters.base(scalar) ?? scalar
      if isSafe(scalar) { out.append(scalar) } else if let last = out.last, last != "-" { out.append("-") }
    }
    while out.last == "-" { out.removeLast() }
    return out.isEmpty ? "paper" : String(out)
  }
}

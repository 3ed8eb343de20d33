/// Tells lists of people from titles.
enum People {
  /// Whether a text is a list of at least two people: names of two to four words parted by commas, semicolons or `and`,
  /// or one name with `et al.`
  static func isList(_ text: String) -> Bool {
    // The first name decides before the whole text is looked at: most texts asked about are abstracts.
    let first = text.prefix(80).prefix { !",;·•&".contains($0) }.split(whereSeparator: \.isWhitespace).prefix {
      $0 != "and"
    }
    guard isName(Array(first)), text.utf8.count < 4000, !text.contains(":"), !text.contains("?") else { return false }
    let parts = text.replacing(" and ", with: ",").replacing(" & ", with: ",")
      .split(whereSeparator: { ",;·•".contains($0) }).map { $0.split(whereSeparator: \.isWhitespace) }
      .filter { !$0.isEmpty }
    let endsInOthers = text.hasSuffix("et al.") || text.hasSuffix("et al") || text.hasSuffix("et.al.")
    guard parts.count >= 2 || endsInOthers else { return false }
    let names = parts.count { isName($0) }
    return names * 5 >= parts.count * 4
  }

  /// Whether a text may be the name of one person.
  static func isOne(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count >= 2 && isName(words)
  }

  private static func isName(_ words: [Substring]) -> Bool {
    let words = words.filter { !["et", "al.", "al", "et.al."].contains($0) }
    guard (2...5).contains(words.count) else { return false }
    return words.allSatisfy { word in
      particles.contains(word)
        || word.first?.isUppercase == true && !titleWords.contains(word.lowercased())
          && word.allSatisfy { $0.isLetter || ".'’-*†‡∗".contains($0) || $0.isNumber && word.last == $0 }
    }
  }

  private static let particles: Set<Substring> = [
    "de", "del", "der", "den", "di", "da", "do", "dos", "van", "von", "la", "le", "bin", "ibn", "al", "el", "ten",
    "ter", "zu", "y",
  ]

  /// Words that stand in titles and in no name.
  private static let titleWords: Set<String> = [
    "a", "an", "the", "of", "for", "in", "on", "with", "via", "to", "from", "is", "are", "by", "at", "towards",
    "toward", "as",
    "using", "learning", "model", "models", "language", "large", "network", "networks", "data", "training", "efficient",
    "vision",
    "generation", "neural", "deep", "reasoning", "attention", "survey", "evaluation", "benchmark", "transformers",
    "transformer",
  ]
}

extension TermScanner {
  /// Settles what each unit is, left to right, by its classes and its neighbours.
  mutating func tag() {
    for i in units.indices where units[i].words > 0 { units[i].tag = tagged(i) }
  }

  private func tagged(_ i: Int) -> TermTag {
    let unit = units[i]
    let c = unit.wordClass
    if c.contains(.of) { return .of }
    if !c.isDisjoint(with: [.function, .digits, .talkVerb]) { return .boundary }
    let next = i + 1 < units.count ? units[i + 1] : nil
    if c.contains(.adverb) {
      // `weakly supervised`: an adverb may open a term before a participle.
      guard !c.contains(.talk), let next, next.wordClass.contains(.participle) || next.wordClass.contains(.adjective),
        next.wordClass.isDisjoint(with: [.talk, .size, .weak])
      else { return .boundary }
      return .adjective
    }
    if c.contains(.talk) { return .boundary }
    let previous = i > 0 ? units[i - 1] : nil
    let afterVerbal =
      previous.map { $0.wordClass.contains(.beforeVerb) || $0.wordClass == [.adverb] && $0.tag == .boundary } ?? false
    if c.contains(.gerund) {
      if afterVerbal && previous?.wordClass.contains(.determiner) == false { return .boundary }
      if next?.wordClass.contains(.determiner) == true { return .boundary }
      // `interventions targeting children`: behind a plural, before more of a phrase.
      if previous?.shape.contains(.plural) == true, previous?.tag == .noun, let next, next.words > 0,
        next.wordClass.isDisjoint(with: [.function, .adverb, .verb])
      {
        return .boundary
      }
      // A listed verb's gerund governs what follows (`leveraging unlabeled data`), unless it ends a noun phrase.
      if c.contains(.verb) { return isNominal(before: i) ? .gerund : .boundary }
      return .gerund
    }
    if c.contains(.verb) { return .boundary }
    if c.contains(.participle) {
      if afterVerbal { return .boundary }
      guard let next, next.words > 0, next.wordClass.isDisjoint(with: [.function, .adverb, .talk]),
        !next.wordClass.contains(.verb) || next.wordClass.contains(.gerund)
      else { return .boundary }
      return previous?.tag == .noun ? .boundary : .participle
    }
    if c.contains(.verbNoun) {
      if let previous, previous.wordClass.contains(.beforeVerb), !previous.wordClass.contains(.determiner) {
        return .boundary
      }
      if next?.wordClass.contains(.determiner) == true, previous?.tag == .noun || previous?.tag == .gerund {
        return .boundary
      }
      return .noun
    }
    return c.contains(.adjective) ? .adjective : .noun
  }

  /// Whether a noun, an adjective or a participle that modifies stands right before `i`.
  private func isNominal(before i: Int) -> Bool {
    guard i > 0 else { return false }
    return units[i - 1].tag == .noun || units[i - 1].tag == .adjective || units[i - 1].tag == .participle
  }
}

import Extraction

/// The concepts of a collection as a person's rules want them, found by any of their spellings.
struct ConceptTable {
  /// A concept as it becomes a node.
  struct Entry {
    var key: String
    var label: String
    var worth: Double
    var isBanned = false
    /// Whether it becomes a node wherever it occurs.
    var isKept = false
  }

  /// One a concept of the index.
  private(set) var entries: [Entry]
  /// Terms that a rule keeps and extraction did not find anywhere, in the order of the rules.
  private(set) var keptTerms: [String] = []
  /// A sentence for each rule that met no concept.
  private(set) var unmatched: [String] = []
  private var byTerm: [String: Int] = [:]
  private var bannedTerms: Set<String> = []

  /// Cost: linear in the concepts.
  init(_ index: ConceptIndex, rules: ConceptRules) {
    entries = index.concepts.map { Entry(key: $0.id, label: $0.label, worth: $0.weight) }
    for (number, concept) in index.concepts.enumerated() { byTerm[concept.id] = number }
    for (number, concept) in index.concepts.enumerated() {
      for acronym in concept.acronyms {
        let term = Self.folded(acronym)
        if byTerm[term] == nil { byTerm[term] = number }
      }
    }
    apply(rules)
  }

  private mutating func apply(_ rules: ConceptRules) {
    for rule in rules.merges {
      let found = rule.value.concepts.compactMap { number(of: $0, rule.text) }
      guard let first = found.first else { continue }
      let (key, label) = (entries[first].key, rule.value.label ?? entries[first].label)
      // What several spellings share is as common as the commonest of them, at least.
      let worth = found.map { entries[$0].worth }.min() ?? 0
      for number in found { (entries[number].key, entries[number].label, entries[number].worth) = (key, label, worth) }
    }
    for rule in rules.renamings {
      guard let number = number(of: rule.value.concept, rule.text) else { continue }
      let key = entries[number].key
      for other in entries.indices where entries[other].key == key { entries[other].label = rule.value.label }
    }
    for rule in rules.bans {
      bannedTerms.insert(Self.folded(rule.value))
      guard let number = number(of: rule.value, rule.text) else { continue }
      let key = entries[number].key
      for other in entries.indices where entries[other].key == key { entries[other].isBanned = true }
    }
    for rule in rules.keeps {
      let term = Self.folded(rule.value)
      if let number = byTerm[term] {
        (entries[number].isKept, entries[number].isBanned) = (true, false)
      } else if !term.isEmpty {
        keptTerms.append(term)
      }
    }
  }

  private mutating func number(of spelling: String, _ text: String) -> Int? {
    if let number = byTerm[Self.folded(spelling)] { return number }
    unmatched.append(
      "The rule “\(text)” meets no concept: “\(spelling)” is not among them. Check its spelling, or take the rule out.")
    return nil
  }

  /// Notes that a term kept by a rule stands in no paper.
  mutating func noteMissing(_ rule: String) {
    unmatched.append(
      "The rule “\(rule)” meets no concept: no paper has these words. Check their spelling, or take the rule out.")
  }

  /// The concept that a folded term names, by itself or as a short form.
  func entry(of term: String) -> Entry? { byTerm[term].map { entries[$0] } }

  func isBanned(_ term: String) -> Bool { bannedTerms.contains(term) }

  /// The folded words of `text`, one blank between them: the form in which concepts are compared.
  static func folded(_ text: String) -> String { folded(Array(text.utf8)).map(\.word).joined(separator: " ") }

  /// The folded words of `bytes` with the byte range of each.
  static func folded(_ bytes: [UInt8]) -> [(word: String, range: Range<Int>)] {
    Tokenizer.tokens(of: bytes.span).filter { $0.kind != .mark }.map { token in
      (String(decoding: Folding.folded(bytes.span, token.range), as: UTF8.self), token.range)
    }
  }
}

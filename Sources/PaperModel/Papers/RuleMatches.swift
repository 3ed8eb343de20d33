/// The records that a person's rules meet.
struct RuleMatches {
  /// Records to be one paper, a list a rule.
  private(set) var merges: [[Int]] = []
  private(set) var banned: [Int] = []
  private(set) var kept: [Int] = []
  private(set) var titles: [(record: Int, title: String)] = []
  /// A sentence for each rule that met nothing.
  private(set) var unmatched: [String] = []
  private var sides: [(record: Int, side: WorkFacts.Side)] = []
  private var alone: [Int] = []
  private var index = SelectorIndex()

  /// Cost: linear in the records where there are rules.
  init(_ rules: IdentityRules, facts: [WorkFacts]) {
    guard !rules.isEmpty else { return }
    index = SelectorIndex(facts)
    for rule in rules.merges { merges.append(found(by: rule.value, rule.text)) }
    for (number, rule) in rules.splits.enumerated() {
      let records = found(by: rule.value, rule.text)
      if rule.value.count < 2 {
        alone += records
        continue
      }
      for (side, selector) in rule.value.enumerated() {
        sides += index.records(selector).map { ($0, WorkFacts.Side(rule: number, side: side)) }
      }
    }
    for rule in rules.bans { banned += found(by: [rule.value], rule.text) }
    for rule in rules.keeps { kept += found(by: [rule.value], rule.text) }
    for rule in rules.renamings {
      titles += found(by: [rule.value.paper], rule.text).prefix(1).map { ($0, rule.value.title) }
    }
  }

  /// Writes into the facts what keeps records apart.
  func mark(_ facts: inout [WorkFacts]) {
    for record in alone { facts[record].isAlone = true }
    for (record, side) in sides { facts[record].sides.append(side) }
  }

  /// The records that any of the selectors meets. Each that meets none is told of.
  private mutating func found(by selectors: [PaperSelector], _ text: String) -> [Int] {
    var all: Set<Int> = []
    for selector in selectors {
      let records = index.records(selector)
      all.formUnion(records)
      if records.isEmpty {
        unmatched.append(
          "The rule “\(text)” meets no paper by \(selector.shown): check the key, the id or the title, or take the rule out."
        )
      }
    }
    return all.sorted()
  }
}

/// Records by everything that a rule can name them by.
private struct SelectorIndex {
  private var byIdentifier: [Identifier: [Int]] = [:]
  private var byKey: [String: [Int]] = [:]
  private var byTitle: [String: [Int]] = [:]

  init() {}

  init(_ facts: [WorkFacts]) {
    for (number, work) in facts.enumerated() {
      for id in work.identifiers { byIdentifier[id, default: []].append(number) }
      if let key = work.key { byKey[key, default: []].append(number) }
      if let title = work.title { byTitle[title.letters, default: []].append(number) }
    }
  }

  func records(_ selector: PaperSelector) -> [Int] {
    switch selector {
    case .identifier(let id): byIdentifier[id] ?? []
    case .name(let name): byKey[name] ?? TitleMatch(name).flatMap { byTitle[$0.letters] } ?? []
    }
  }
}

extension PaperSelector {
  /// As a person is shown it.
  fileprivate var shown: String {
    switch self {
    case .identifier(let id): id.description
    case .name(let name): "“\(name)”"
    }
  }
}

import Store

/// Which papers of two graphs are the same.
struct PaperMatching {
  /// Pairs of indices, ascending by the new one.
  let pairs: [(old: Int, new: Int)]
  /// Papers of the new graph that the old one has not, and the other way round, ascending.
  let new: [Int]
  let gone: [Int]

  /// By key; then, among those left, by arXiv id, DOI and title, where one paper alone of each side has it. Cost:
  /// linear.
  init(_ old: [PaperFacts], _ new: [PaperFacts]) {
    var partner = [Int?](repeating: nil, count: new.count)
    var taken = [Bool](repeating: false, count: old.count)
    let steps: [(PaperFacts) -> String?] = [
      { $0.key }, { $0.arXiv }, { $0.doi }, { $0.titleKey.isEmpty ? nil : $0.titleKey },
    ]
    for step in steps {
      let before = Self.unique(old, by: step) { !taken[$0] }
      let now = Self.unique(new, by: step) { partner[$0] == nil }
      for (value, index) in now {
        guard let other = before[value] else { continue }
        partner[index] = other
        taken[other] = true
      }
    }
    pairs = partner.enumerated().compactMap { index, other in other.map { ($0, index) } }
    self.new = partner.indices.filter { partner[$0] == nil }
    gone = taken.indices.filter { !taken[$0] }
  }

  /// The paper of each value that no other paper has.
  private static func unique(
    _ papers: [PaperFacts], by value: (PaperFacts) -> String?, where isOpen: (Int) -> Bool
  ) -> [String: Int] {
    var found: [String: Int] = [:]
    var several: Set<String> = []
    for (index, paper) in papers.enumerated() where isOpen(index) {
      guard let value = value(paper), !value.isEmpty else { continue }
      if found.updateValue(index, forKey: value) != nil { several.insert(value) }
    }
    return found.filter { !several.contains($0.key) }
  }
}

/// A paper of both graphs of which something is not what it was.
package struct PaperChange: Sendable, Equatable {
  package struct Field: Sendable, Equatable {
    /// `title`, `abstract`, `authors`, `date`, `venue`, `arxiv`, `doi`, `key`.
    package let name: String
    package let before: String?
    package let after: String?
  }

  package let key: String
  package let title: String
  package let fields: [Field]

  /// Nil where nothing has changed.
  init?(_ old: PaperFacts, _ new: PaperFacts) {
    let all: [(String, String?, String?)] = [
      ("key", old.key, new.key), ("title", old.title, new.title), ("abstract", old.abstract, new.abstract),
      ("authors", old.authors, new.authors), ("date", old.date, new.date), ("venue", old.venue, new.venue),
      ("arxiv", old.arXiv, new.arXiv), ("doi", old.doi, new.doi),
    ]
    fields = all.filter { $0.1 != $0.2 }.map { Field(name: $0.0, before: $0.1, after: $0.2) }
    guard !fields.isEmpty else { return nil }
    key = new.key
    title = new.title
  }
}

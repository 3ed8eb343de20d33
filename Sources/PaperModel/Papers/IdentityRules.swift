/// Names papers in a rule: by key, by id or by title.
package enum PaperSelector: Sendable, Hashable {
  case identifier(Identifier)
  /// A key as a source gives it, or a title whose letters agree.
  case name(String)

  /// What `text` selects: an id where it has the form of one (`arxiv:2305.11738`, `doi:10.1/x`, `10.1/x`, `PMC12`, an
  /// address), else a key or a title.
  package init(_ text: String) {
    self = Identifiers.stated(by: text).map(Self.identifier) ?? .name(text)
  }
}

/// What a person knows better than the resolver: applied at each build, over every rule of ours.
package struct IdentityRules: Sendable, Equatable {
  /// A rule with the words that it was written in, for the sentence when it meets nothing.
  package struct Rule<Value: Sendable & Equatable>: Sendable, Equatable {
    package let value: Value
    /// `merge: arxiv:2305.11738, doi:10.1/x`
    package let text: String

    package init(_ value: Value, text: String) {
      self.value = value
      self.text = text
    }
  }

  /// A paper and the title that it is to have.
  package struct Renaming: Sendable, Equatable {
    package let paper: PaperSelector
    package let title: String

    package init(_ paper: PaperSelector, title: String) {
      self.paper = paper
      self.title = title
    }
  }

  /// All records that one of the selectors meets are one paper.
  package var merges: [Rule<[PaperSelector]>] = []
  /// Records that different selectors of one rule meet are never one paper; those that a rule's only selector meets join
  /// nothing at all.
  package var splits: [Rule<[PaperSelector]>] = []
  package var renamings: [Rule<Renaming>] = []
  /// Papers to leave out.
  package var bans: [Rule<PaperSelector>] = []
  /// Papers to leave in, whatever is banned.
  package var keeps: [Rule<PaperSelector>] = []

  package init() {}

  package var isEmpty: Bool {
    merges.isEmpty && splits.isEmpty && renamings.isEmpty && bans.isEmpty && keeps.isEmpty
  }
}

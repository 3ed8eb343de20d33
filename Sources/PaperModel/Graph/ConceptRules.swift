/// What a person knows better than extraction. Concepts are named in any spelling: words are compared in folded form, and
/// by the short forms that the papers define.
package struct ConceptRules: Sendable, Equatable {
  package struct Merge: Sendable, Equatable {
    package let concepts: [String]
    /// Nil: the first one's label.
    package let label: String?

    package init(_ concepts: [String], label: String? = nil) {
      self.concepts = concepts
      self.label = label
    }
  }

  package struct Renaming: Sendable, Equatable {
    package let concept: String
    package let label: String

    package init(_ concept: String, label: String) {
      self.concept = concept
      self.label = label
    }
  }

  package typealias Rule = IdentityRules.Rule

  /// Concepts that count as one.
  package var merges: [Rule<Merge>] = []
  package var renamings: [Rule<Renaming>] = []
  /// Concepts to leave out.
  package var bans: [Rule<String>] = []
  /// Concepts to have wherever their words occur.
  package var keeps: [Rule<String>] = []

  package init() {}
}

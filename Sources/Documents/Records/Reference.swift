/// Another work that a record names: one that it cites, or one that cites it.
package struct Reference: Sendable, Equatable {
  /// What the source says of it, as people may be shown it: the whole citation, or its title, or its id where that is all.
  package var text: SourceText
  /// Ids that the source states in fields of their own.
  package var identifiers: [WorkIdentifier] = []
  /// Its title, where the source tells it from the rest.
  package var title: String?
  package var authors: [String] = []
  package var year: Int?
  package var venue: String?
  /// The sentences of the citing paper that speak of it, where the source has them.
  package var contexts: [SourceText] = []

  package init(_ text: SourceText) { self.text = text }
}

extension Reference {
  mutating func changeTexts(_ change: (inout SourceText) -> Void) {
    change(&text)
    for i in contexts.indices { change(&contexts[i]) }
  }
}

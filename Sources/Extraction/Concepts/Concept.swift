/// How concepts are found.
package struct ConceptOptions: Sendable {
  /// Words of the longest term, 1…8; 5 by default. Long forms of acronyms may be longer.
  package var longestTerm = 5
  /// Keyphrases ranked for each document, whether shared or not, 1…1,000; 20 by default.
  package var rankedPerDocument = 20
  /// Stretches into which the documents are cut for working side by side, 1…64; 4 by default. It changes no result.
  package var parallelism = 4

  package init() {}
}

/// A subject that papers treat, under whatever spelling.
package struct Concept: Hashable, Sendable {
  /// Folded words with one blank between them: `mixture of expert`. Stable for a collection, and unlike every other
  /// concept's.
  package let id: String
  /// The spelling that most papers use: `Mixture-of-Experts`; in lower case unless they write capitals in running text.
  package let label: String
  /// Short forms that the papers define for it, the commonest first: `MoE`.
  package let acronyms: [String]
  /// Documents that hold it.
  package let documentFrequency: Int
  /// Worth of sharing it, for edges: ln(N ÷ documentFrequency), damped for single words; 0 for what every paper has.
  package let weight: Double
  /// In two or more documents and good enough to join them.
  package let isShared: Bool
  /// In so many documents that sharing it says little (`large language model` where all papers have it).
  package let isHub: Bool
}

/// A concept in a document.
package struct DocumentConcept: Hashable, Sendable {
  /// Index into `ConceptIndex.concepts`.
  package let concept: Int
  /// How well it names the document's subject: log odds, higher is better.
  package let score: Double
  /// Every place in title and abstract where it stands, in any spelling, in order.
  package let mentions: [Place]
}

/// The concepts of a collection and where they are.
package struct ConceptIndex: Sendable {
  /// In order of first appearance: by document, then by score.
  package let concepts: [Concept]
  /// For each document its concepts, best first.
  package let byDocument: [[DocumentConcept]]
}

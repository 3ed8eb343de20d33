/// What became of the works that the records of one file name: their references, and those that they say cite them.
package struct CitationSummary: Sendable, Equatable {
  /// Every entry of the lists: the sum of the counts below.
  package var references = 0
  /// Found among the papers of the collection.
  package var resolved = 0
  /// Outside works that an id tells.
  package var outsideWithID = 0
  /// Outside works whose title the source tells from the rest, and no id.
  package var outsideWithTitle = 0
  /// Citations of which nothing but their text is known and no paper here was found.
  package var textOnly = 0
  /// References of a paper to itself, which are left out.
  package var toItself = 0

  package init() {}
}

/// The graph of a collection and what making it showed.
package struct BuiltGraph: Sendable, Equatable {
  package let graph: TypedGraph
  /// One entry a file.
  package let citations: [CitationSummary]
  /// A sentence for each rule that met no concept.
  package let unmatchedRules: [String]
}

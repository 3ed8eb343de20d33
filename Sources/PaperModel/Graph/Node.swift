/// What a node of the typed graph stands for. The raw value is its name in the graph file and in every output.
package enum NodeKind: String, Sendable, CaseIterable {
  case paper, concept
  case repository, gist, owner
  case model, dataset, space, collection
  case page, web
  case name, author
  /// A work that papers cite and that is not in the collection.
  case work
}

/// One thing in the typed graph.
package struct Node: Sendable, Equatable {
  package let kind: NodeKind
  /// Stable identity within its kind: a paper's key, a concept's folded words, a link's canonical id in comparable spelling.
  package let key: String
  /// What people read: a title, the spelling that most papers use, a canonical id.
  package let label: String
  /// A web address to open, where there is one.
  package let address: String?
  /// How much two papers say by sharing it, as extraction weighs it: the logarithm of its rarity, less where it is made of
  /// general words. Nil for kinds that are weighed by their rarity alone.
  package let worth: Double?
  /// Of a work that is not here: when it appeared, where a source says so.
  package let year: Int?
  /// Of a work that is not here: whose it is (`Vaswani et al.`) and where it appeared, where a source says so.
  package let detail: String?

  package init(
    kind: NodeKind, key: String, label: String, address: String? = nil, worth: Double? = nil, year: Int? = nil,
    detail: String? = nil
  ) {
    self.kind = kind
    self.key = key
    self.label = label
    self.address = address
    self.worth = worth
    self.year = year
    self.detail = detail
  }
}

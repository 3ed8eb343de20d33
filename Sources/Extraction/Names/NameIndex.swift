/// Where a document introduces a name.
package struct NameIntroduction: Hashable, Sendable {
  /// Index of the document in the collection.
  package let document: Int
  package let place: Place
  package let evidence: IntroducedName.Evidence
}

/// A name that a document of the collection introduces.
package struct CollectionName: Hashable, Sendable {
  /// As written where it is introduced first.
  package let name: String
  /// Its letters and digits in lower case: what its spellings share.
  package let key: String
  /// Every introduction, ordered by document. Where there are two, no telling which of them a mention means: such a name
  /// has no mentions, unless the title of one alone introduces it.
  package let introductions: [NameIntroduction]
  /// The document that mentions of the name mean; `nil` where that is open.
  package let owner: Int?
}

/// A document names what another introduces.
package struct NameMention: Hashable, Sendable {
  /// Index into the names of the index.
  package let name: Int
  /// The document that mentions it.
  package let document: Int
  package let place: Place
  package let sense: MentionSense
}

/// Where a document uses a name.
package struct NameUse: Hashable, Sendable {
  package let document: Int
  package let place: Place
}

/// A name that documents use and none of the collection introduces.
package struct WantedName: Hashable, Sendable {
  /// In the spelling met most often.
  package let name: String
  package let key: String
  /// Its first use in each document, ordered by document.
  package let uses: [NameUse]
}

/// The names of a collection: who introduces them, who mentions them, and which are wanted.
package struct NameIndex: Sendable {
  /// Ordered by first introduction.
  package let names: [CollectionName]
  /// Ordered by document and place; in documents that do not introduce the name themselves.
  package let mentions: [NameMention]
  /// Ordered by the number of documents that use them, most first, then by key.
  package let wanted: [WantedName]
}

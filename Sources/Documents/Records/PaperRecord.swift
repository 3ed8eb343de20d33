/// A paper as one source gives it: not yet joined with what other sources say of the same paper.
package struct PaperRecord: Sendable, Equatable {
  /// The id that the source gives, kept as it is.
  package var key: String?
  /// Decoded to plain text: LaTeX, entities and markup gone.
  package var title: SourceText?
  package var abstract: SourceText?
  /// `Given Family` each, or the name of a group.
  package var authors: [String] = []
  package var date: PaperDate?
  package var venue: String?
  /// Addresses that the source gives apart from running text: fields, link targets of HTML and Markdown.
  package var addresses: [SourceText] = []
  /// Ids that the source states in fields of their own, as written there.
  package var identifiers: [WorkIdentifier] = []
  package var keywords: [String] = []
  /// Works that it cites, in the order of the source.
  package var references: [Reference] = []
  /// Works that cite it, where the source lists them.
  package var citations: [Reference] = []
  package var type: WorkType?
  /// What else the source says of where it appeared: for bibliographies.
  package var details: [BibliographicDetail: String] = [:]
  /// First line of the record in its file, from 1, and the bytes it takes.
  package var line: Int
  package var bytes: Range<Int>

  package init(line: Int, bytes: Range<Int>) {
    self.line = line
    self.bytes = bytes
  }
}

extension PaperRecord {
  /// Changes every text with a place; `change` gets each once.
  mutating func changeTexts(_ change: (inout SourceText) -> Void) {
    if var text = title {
      change(&text)
      title = text
    }
    if var text = abstract {
      change(&text)
      abstract = text
    }
    for i in addresses.indices { change(&addresses[i]) }
    for i in references.indices { references[i].changeTexts(change) }
    for i in citations.indices { citations[i].changeTexts(change) }
  }
}

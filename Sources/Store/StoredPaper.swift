/// A paper as a graph file holds it.
package struct StoredPaper: Sendable, Equatable {
  /// Its index among the papers and its node's id.
  package let id: Int
  package let key: String
  /// What people read.
  package let title: String
  /// The fields as their sources give them, with the place where each begins; evidence points into these.
  package let titleField: StoredField?
  package let abstractField: StoredField?
  package let address: String?
  package let year: Int?
  package let measures: PaperMeasures
}

/// A title or abstract with its source.
package struct StoredField: Sendable, Equatable {
  package let text: [UInt8]
  /// The input file's name.
  package let source: String
  /// Line on which the field begins.
  package let line: Int
  /// Whether line breaks in the text are the file's own.
  package let isVerbatim: Bool

  package init(text: [UInt8], source: String, line: Int, isVerbatim: Bool) {
    self.text = text
    self.source = source
    self.line = line
    self.isVerbatim = isVerbatim
  }

  /// The file's line on which the byte at `offset` stands.
  package func line(at offset: Int) -> Int {
    isVerbatim ? line + text.prefix(offset).reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } : line
  }
}

/// An edge as a graph file holds it, with the node at its other end.
package struct StoredEdge: Sendable, Equatable {
  package let id: Int
  package let source: Int
  package let target: Int
  package let kind: String
  package let weight: Double
  package let sense: String?
}

/// A node as a graph file holds it.
package struct StoredNode: Sendable, Equatable {
  package let id: Int
  package let kind: String
  package let key: String
  package let label: String
  package let address: String?
  /// Of a work that is not here: when it appeared, and whose it is and where.
  package let year: Int?
  package let detail: String?
}

/// A piece of evidence as a graph file holds it.
package struct StoredEvidence: Sendable, Equatable {
  package let paper: Int
  /// The name of the input file that holds the proof.
  package let source: String
  package let field: String
  package let range: Range<Int>
  package let line: Int
  package let text: String?
}

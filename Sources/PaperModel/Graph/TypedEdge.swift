import Extraction
package import GraphCore

/// How two nodes are tied. The raw value is its name in the graph file and in every output.
package enum EdgeKind: String, Sendable, CaseIterable {
  /// paper → concept
  case hasConcept = "has-concept"
  /// paper → repository, model, page, …
  case linksTo = "links-to"
  /// repository, model, … → owner
  case ownedBy = "owned-by"
  /// paper → name
  case introduces
  /// paper → name that another paper introduces
  case mentions
  /// paper → paper or work; work → paper where a source lists who cites a paper
  case cites
  /// paper → author
  case writtenBy = "written-by"
}

/// A directed, typed, weighted edge and the stretch of the graph's evidence list that proves it.
package struct TypedEdge: Sendable, Equatable {
  package let source: NodeID
  package let target: NodeID
  package let kind: EdgeKind
  /// Strength from 0 to 1 within its kind: a concept's salience in the paper; 1 for a link, an author, a citation.
  package let weight: Double
  /// What the words say of a mention: `builds on`, `uses`, `compares`, …
  package let sense: String?
  /// Index range into `TypedGraph.evidence`; empty only for edges that follow from an id alone (`owned-by`).
  package let evidence: Range<Int>
}

/// A place in a paper's own fields that proves an edge.
package struct Evidence: Sendable, Equatable {
  /// Which of a paper's fields holds the proof.
  package enum Field: String, Sendable {
    case title, abstract, address, authors, references, keywords
    /// An entry of a list of works that cite the paper.
    case citations
    /// A sentence that speaks of a cited work, from the body of the paper.
    case context
  }

  /// Index of the paper whose field is quoted: the edge's source, or the target where its source lists who cites it.
  package let paper: Int
  /// Index into the list of files read: the one that gave the field.
  package let file: Int
  package let field: Field
  /// UTF-8 byte range in the title or abstract; 0..<0 for the other fields, whose `text` says all.
  package let range: Range<Int>
  /// Line in that file, from 1.
  package let line: Int
  /// The value itself for fields other than title and abstract.
  package let text: String?
  /// Whether the text had to be mended to be read (a link broken over two lines).
  package let repaired: Bool

  package init(
    paper: Int, file: Int, field: Field, range: Range<Int> = 0..<0, line: Int, text: String? = nil,
    repaired: Bool = false
  ) {
    self.paper = paper
    self.file = file
    self.field = field
    self.range = range
    self.line = line
    self.text = text
    self.repaired = repaired
  }
}

import PaperModel

/// One number of the audit of a source.
package struct SourceFigure: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Records that have the field.
    case field
    /// Links found, and mended.
    case link
    /// Works named by the records, by what became of them.
    case reference
  }

  package let kind: Kind
  package let name: String
  package let count: Int
}

extension FileSummary {
  /// The audit in numbers, in a fixed order; what is zero is left out.
  package var figures: [SourceFigure] {
    let links = [("found", linkCount), ("repaired", repairedLinkCount)]
    let references = [
      ("listed", citations.references), ("in the collection", citations.resolved),
      ("outside, with id", citations.outsideWithID), ("outside, with title", citations.outsideWithTitle),
      ("text only", citations.textOnly), ("to itself", citations.toItself),
    ]
    return fields.counts.map { SourceFigure(kind: .field, name: $0.name, count: $0.count) }
      + links.filter { $0.1 > 0 }.map { SourceFigure(kind: .link, name: $0.0, count: $0.1) }
      + references.filter { $0.1 > 0 }.map { SourceFigure(kind: .reference, name: $0.0, count: $0.1) }
  }
}

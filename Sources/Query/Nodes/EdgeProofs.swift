import Extraction
package import Store

/// A place that proves an edge, in words.
package struct Proof: Sendable, Equatable {
  /// The paper whose field is quoted.
  package let paper: Int
  /// `title`, `abstract`, `references`, …
  package let field: String
  package let quotation: Quotation
}

/// Quotes the places that prove edges.
package struct EdgeProofs {
  private let reader: GraphReader

  package init(_ reader: GraphReader) { self.reader = reader }

  /// The proofs of an edge, those first that say most: sentences of the text, the title, entries of lists. Places in
  /// one sentence are one proof with several marks. Empty for an edge that follows from an address.
  package func proofs(of edge: Int) throws -> [Proof] {
    var proofs: [Proof] = []
    for evidence in try reader.evidence(ofEdge: edge) {
      guard let quotation = try quotation(evidence) else { continue }
      if let same = proofs.firstIndex(where: { $0.field == evidence.field && $0.quotation.isSamePlace(as: quotation) })
      {
        let merged = proofs[same].quotation.merged(with: quotation)
        proofs[same] = Proof(paper: evidence.paper, field: evidence.field, quotation: merged)
      } else {
        proofs.append(Proof(paper: evidence.paper, field: evidence.field, quotation: quotation))
      }
    }
    return proofs.enumerated().sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
      .map(\.element)
  }

  /// The words that `evidence` points to; nil where the paper has them no more.
  func quotation(_ evidence: StoredEvidence) throws -> Quotation? {
    switch evidence.field {
    case "title": try Quotation(reader.paper(evidence.paper)?.titleField, evidence.range)
    case "abstract": try Quotation(reader.paper(evidence.paper)?.abstractField, evidence.range)
    default: evidence.text.map { Quotation(source: evidence.source, line: evidence.line, text: $0) }
    }
  }

  private static func rank(_ proof: Proof) -> Int {
    switch proof.field {
    case "abstract": 0
    case "context": 1
    case "title": 2
    default: 3
    }
  }
}

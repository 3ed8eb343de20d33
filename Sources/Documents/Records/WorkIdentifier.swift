/// Who gave out an id of a work. The raw value is its name in the graph file and in outputs.
package enum IdentifierScheme: String, Sendable, CaseIterable {
  case doi
  case arXiv = "arxiv"
  case pubMed = "pmid"
  case pubMedCentral = "pmcid"
  case acl
  case openAlex = "openalex"
  /// The 40 hexadecimal digits of Semantic Scholar.
  case semanticScholar = "s2"
  case corpusID = "corpusid"
  case dblp
  case mag
  case openReview = "openreview"
}

/// An id of a work as a source states it: not yet normalised (`https://doi.org/10.1/X`, `PMC123`, `2401.00001v2`).
package struct WorkIdentifier: Hashable, Sendable {
  package let scheme: IdentifierScheme
  package let value: String

  package init(_ scheme: IdentifierScheme, _ value: String) {
    self.scheme = scheme
    self.value = value
  }
}

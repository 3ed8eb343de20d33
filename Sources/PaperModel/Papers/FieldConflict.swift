package import Documents

/// A field of a paper on which sources can disagree.
package enum PaperField: Hashable, Sendable {
  case title, abstract, authors, date, venue, type
  case detail(BibliographicDetail)

  /// Its name in the graph file and in every output.
  package var name: String {
    switch self {
    case .title: "title"
    case .abstract: "abstract"
    case .authors: "authors"
    case .date: "date"
    case .venue: "venue"
    case .type: "type"
    case .detail(let detail): detail.rawValue
    }
  }
}

/// The record that gave a value.
package struct FieldOrigin: Sendable, Equatable {
  /// Index into the list of files read.
  package let file: Int
  /// Line in that file, from 1.
  package let line: Int

  package init(file: Int, line: Int) {
    self.file = file
    self.line = line
  }
}

/// What a source says of a field otherwise than the value that was kept.
package struct FieldConflict: Sendable, Equatable {
  package let field: PaperField
  /// The value that was not kept, as people are shown it.
  package let value: String
  /// Index into the list of files read.
  package let file: Int
  /// Line in that file, from 1.
  package let line: Int

  package init(field: PaperField, value: String, file: Int, line: Int) {
    self.field = field
    self.value = value
    self.file = file
    self.line = line
  }
}

extension Paper {
  /// The fields that it has a value of, in a fixed order.
  package var fields: [PaperField] {
    let simple: [(PaperField, Bool)] = [
      (.title, title != nil), (.abstract, abstract != nil), (.authors, !authors.isEmpty), (.date, date != nil),
      (.venue, venue != nil), (.type, type != nil),
    ]
    return simple.filter(\.1).map(\.0) + BibliographicDetail.allCases.filter { details[$0] != nil }.map { .detail($0) }
  }
}

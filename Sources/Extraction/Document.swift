/// One paper's text as extraction sees it: the fields in which things are found, in bytes.
package struct Document: Sendable {
  /// The fields that are read for links, concepts and names. The raw value is the name in every output.
  package enum Field: String, Sendable, Comparable, CaseIterable {
    case title, abstract

    package static func < (a: Field, b: Field) -> Bool { a == .title && b == .abstract }
  }

  /// UTF-8 of the title as given; empty where there is none.
  package let title: [UInt8]
  /// UTF-8 of the abstract, summary or text as given; empty where there is none.
  package let abstract: [UInt8]

  package init(title: [UInt8], abstract: [UInt8]) {
    self.title = title
    self.abstract = abstract
  }

  package init(title: String, abstract: String) {
    self.init(title: Array(title.utf8), abstract: Array(abstract.utf8))
  }

  package subscript(field: Field) -> [UInt8] { field == .title ? title : abstract }

  /// The very text at `place`.
  package func text(at place: Place) -> String { String(decoding: self[place.field][place.range], as: UTF8.self) }
}

/// A stretch of one field of a document: where something was found.
package struct Place: Hashable, Sendable, Comparable {
  package let field: Document.Field
  /// UTF-8 byte offsets into the field as given, end exclusive.
  package let range: Range<Int>

  package init(_ field: Document.Field, _ range: Range<Int>) {
    self.field = field
    self.range = range
  }

  package static func < (a: Place, b: Place) -> Bool {
    (a.field, a.range.lowerBound, a.range.upperBound) < (b.field, b.range.lowerBound, b.range.upperBound)
  }
}

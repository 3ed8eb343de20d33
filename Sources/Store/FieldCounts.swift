package import Documents

/// How many records have each field: the audit of a file.
package struct FieldCounts: Sendable, Equatable {
  /// By field, in a fixed order; fields that no record has are left out.
  package let counts: [(name: String, count: Int)]

  /// Cost: one look at each field of each record.
  package init(_ records: [PaperRecord]) {
    var counts = [Int](repeating: 0, count: Self.fields.count)
    for record in records {
      for (index, field) in Self.fields.enumerated() where field.isThere(record) { counts[index] += 1 }
    }
    self.counts = zip(Self.fields, counts).filter { $0.1 > 0 }.map { ($0.name, $1) }
  }

  package static func == (a: Self, b: Self) -> Bool { a.counts.elementsEqual(b.counts) { $0 == $1 } }

  private struct Field: Sendable {
    let name: String
    let isThere: @Sendable (PaperRecord) -> Bool
  }

  private static let fields = [
    Field(name: "title") { $0.title != nil }, Field(name: "abstract") { $0.abstract != nil },
    Field(name: "authors") { !$0.authors.isEmpty }, Field(name: "date") { $0.date != nil },
    Field(name: "venue") { $0.venue != nil },
    Field(name: "doi") { record in record.identifiers.contains { $0.scheme == .doi } },
    Field(name: "arxiv") { record in record.identifiers.contains { $0.scheme == .arXiv } },
    Field(name: "other ids") { record in record.identifiers.contains { $0.scheme != .doi && $0.scheme != .arXiv } },
    Field(name: "addresses") { !$0.addresses.isEmpty }, Field(name: "keywords") { !$0.keywords.isEmpty },
    Field(name: "references") { !$0.references.isEmpty }, Field(name: "citations") { !$0.citations.isEmpty },
  ]
}

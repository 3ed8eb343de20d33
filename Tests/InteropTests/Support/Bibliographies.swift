import Documents
import Export
import Testing

extension BibliographyFormat {
  /// `entries` as bytes.
  func bytes(of entries: [BibliographyEntry]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var output = ByteOutput { bytes += $0 }
    try write(entries, to: &output)
    try output.finish()
    return bytes
  }

  func text(of entries: [BibliographyEntry]) throws -> String {
    String(decoding: try bytes(of: entries), as: UTF8.self)
  }

  /// What the project's own readers make of `entries`, the format told from the bytes alone.
  func readBack(_ entries: [BibliographyEntry]) throws -> [PaperRecord] {
    switch DocumentReader().read(try bytes(of: entries), name: "input") {
    case .read(let file):
      #expect(file.format == inputFormat)
      #expect(file.refusals.isEmpty, "\(file.refusals.map(\.reason))")
      return file.records
    case .refused(let refusal):
      Issue.record("\(self): refused: \(refusal.sentence)")
      return []
    }
  }

  private var inputFormat: InputFormat {
    switch self {
    case .bibtex: .bibTeX
    case .ris: .ris
    case .csl: .cslJSON
    }
  }
}

/// What of a record and an entry must be the same.
struct Facts: Equatable {
  var key: String?
  var title: String?
  var abstract: String?
  var authors: [String]
  var editors: String?
  var date: String?
  var venue: String?
  var kind: String?
  var details: [String: String]
  var identifiers: [String]
  var addresses: [String]
  var keywords: [String]

  init(_ record: PaperRecord) {
    key = record.key
    title = record.title?.text
    abstract = record.abstract?.text
    authors = record.authors
    editors = record.details[.editor]
    date = record.date.map { "\($0)" }
    venue = record.venue
    kind = record.type?.rawValue ?? "document"
    details = [:]
    for (detail, value) in record.details where detail != .editor { details[detail.rawValue] = value }
    identifiers = record.identifiers.map { "\($0.scheme.rawValue):\(Self.bare($0.value))" }.sorted()
    addresses = record.addresses.map(\.text)
    keywords = record.keywords
  }

  init(_ entry: BibliographyEntry) {
    key = entry.key
    title = entry.title
    abstract = entry.abstract
    authors = entry.authors
    editors = entry.editors.isEmpty ? nil : entry.editors.joined(separator: "; ")
    date = entry.date.map { PaperDate(year: $0.year, month: $0.month, day: $0.day).description }
    venue = entry.venue
    kind = entry.kind.rawValue
    details = Dictionary(uniqueKeysWithValues: entry.details.map { ($0.key.rawValue, $0.value) })
    identifiers = entry.identifiers.map { "\($0.scheme.rawValue):\($0.value)" }.sorted()
    addresses = entry.addresses
    keywords = entry.keywords
  }

  /// An id without the name of its scheme, which some formats put in front.
  private static func bare(_ value: String) -> String {
    value.hasPrefix("arXiv:") ? String(value.dropFirst(6)) : value
  }
}

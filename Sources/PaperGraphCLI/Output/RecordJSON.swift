import Documents
import Export

/// A record as one line of JSON, in the fields that `--from jsonl` reads, with the place that it came from.
enum RecordJSON {
  static func write(_ record: PaperRecord, file: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.text("id", record.key)
      writer.text("title", record.title?.text)
      writer.text("abstract", record.abstract?.text)
      writer.texts("authors", record.authors)
      if let date = record.date {
        date.month == nil ? writer.member("year", date.year) : writer.member("date", "\(date)")
      }
      writer.text("venue", record.venue)
      writer.text("type", record.type?.rawValue)
      identifiers(record.identifiers, to: &writer)
      writer.texts("urls", record.addresses.map(\.text))
      writer.texts("keywords", record.keywords)
      if !record.details.isEmpty {
        for detail in BibliographicDetail.allCases { writer.text(name(detail), record.details[detail]) }
      }
      works("references", record.references, to: &writer)
      works("citations", record.citations, to: &writer)
      writer.member(object: "source") {
        $0.member("file", file)
        $0.member("line", record.line)
      }
    }
    writer.newline()
  }

  private static func name(_ detail: BibliographicDetail) -> String { detail == .page ? "pages" : detail.rawValue }

  /// One member a scheme: the id, or a list where the source states several.
  private static func identifiers(_ identifiers: [WorkIdentifier], to writer: inout JSONWriter) {
    if identifiers.isEmpty { return }
    if identifiers.count == 1 { return writer.member(name(identifiers[0].scheme), identifiers[0].value) }
    for scheme in IdentifierScheme.allCases {
      let values = identifiers.filter { $0.scheme == scheme }.map(\.value)
      if values.count > 1 { writer.texts(name(scheme), values) } else { writer.text(name(scheme), values.first) }
    }
  }

  private static func name(_ scheme: IdentifierScheme) -> String {
    switch scheme {
    case .arXiv: "arxiv_id"
    case .acl: "acl_id"
    case .semanticScholar: "s2_id"
    default: scheme.rawValue
    }
  }

  private static func works(_ key: String, _ works: [Reference], to writer: inout JSONWriter) {
    guard !works.isEmpty else { return }
    writer.member(array: key, of: works) { writer, work in
      writer.object { writer in
        writer.text("title", work.title)
        identifiers(work.identifiers, to: &writer)
        writer.texts("authors", work.authors)
        if let year = work.year { writer.member("year", year) }
        writer.text("venue", work.venue)
        if work.text.text != work.title { writer.text("text", work.text.text) }
        writer.texts("contexts", work.contexts.map(\.text))
      }
    }
  }
}

extension JSONWriter {
  /// A member for a text that is there.
  fileprivate mutating func text(_ key: String, _ value: String?) {
    if let value { member(key, value) }
  }

  fileprivate mutating func texts(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    member(array: key, of: values) { $0.string($1) }
  }
}

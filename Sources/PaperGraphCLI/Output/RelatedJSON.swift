import Export
import Query
import Store

/// The answer of `related` as one line of JSON.
enum RelatedJSON {
  static func write(_ query: StoredPaper?, _ results: [RelatedPaper], reasons: Bool, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member(object: "query") {
        $0.member("key", query?.key)
        $0.member("title", query?.title)
      }
      writer.member(array: "results", of: results.enumerated()) { writer, entry in
        writer.object { writer in
          writer.member("rank", entry.offset + 1)
          writer.member("key", entry.element.key)
          writer.member("title", entry.element.title)
          writer.member("score", entry.element.score)
          guard reasons else { return }
          writer.member(array: "reasons", of: entry.element.reasons) { writer, reason in
            writer.object { writer in
              writer.member("kind", reason.kind.rawValue)
              writer.member("label", reason.label)
              writer.member("contribution", reason.contribution)
              write("here", reason.here, to: &writer)
              write("there", reason.there, to: &writer)
            }
          }
        }
      }
    }
    writer.newline()
  }

  private static func write(_ key: String, _ quotation: Quotation?, to writer: inout JSONWriter) {
    guard let quotation else { return writer.member(key, nil as String?) }
    writer.member(object: key) {
      $0.member("source", quotation.source)
      $0.member("line", quotation.line)
      $0.member("text", quotation.text)
    }
  }
}

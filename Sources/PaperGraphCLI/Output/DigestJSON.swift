import Export
import Query
import Store

/// A digest as one JSON object.
enum DigestJSON {
  static func bytes(_ digest: Digest, graph: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member("graph", graph)
      writer.member("since", digest.period.days.map { "\($0.lowerBound)" })
      writer.member("until", digest.period.days.map { "\($0.upperBound)" })
      if case .newSince(let old, _) = digest.period { writer.member("old", old) }
      writer.member("papers", digest.count)
      writer.member("before", digest.before)
      writer.member("undated", digest.undated)
      writer.papers("central", digest.central.map { ($0.key, $0.title) })
      writer.trends("rising", digest.rising)
      writer.member(array: "communities", of: digest.sections) { writer, section in
        writer.object { writer in
          writer.member("name", section.name)
          writer.member("papers", section.count)
          writer.member("size", section.size)
          writer.member("z", section.score)
          writer.member(array: "entries", of: section.papers) { write($1, to: &$0) }
        }
      }
    }
    writer.newline()
    return writer.bytes
  }

  private static func write(_ paper: Digest.Paper, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("key", paper.key)
      writer.member("title", paper.title)
      writer.member("address", paper.address)
      writer.member("authors", paper.authors)
      writer.member("date", paper.date)
      writer.member("venue", paper.venue)
      writer.member(array: "links", of: paper.links) { writer, link in
        writer.object {
          $0.member("kind", link.kind)
          $0.member("id", link.label)
          $0.member("address", link.address)
        }
      }
      writer.member(object: "reason") { writer in
        writer.member("kind", paper.reason.kind.rawValue)
        writer.member("label", paper.reason.label)
        writer.member("text", paper.reason.text)
        guard let quote = paper.reason.quote else { return writer.member("quote", nil as String?) }
        writer.member(object: "quote") {
          $0.member("source", quote.source)
          $0.member("line", quote.line)
          $0.member("text", quote.text)
        }
      }
    }
  }
}

import Export
import Query
import Store

/// The answer of `path` as one object of JSON.
enum PathJSON {
  static func answer(_ from: StoredNode, _ to: StoredNode, _ connection: Connection) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.node("from", from)
      writer.node("to", to)
      writer.member("connected", !connection.paths.isEmpty)
      writer.member(array: "paths", of: connection.paths.enumerated()) { writer, entry in
        writer.object { writer in
          writer.member("rank", entry.offset + 1)
          writer.member("length", entry.element.length)
          writer.member(array: "steps", of: entry.element.steps) { writer, step in
            writer.object { writer in
              writer.node("from", step.from)
              writer.node("to", step.to)
              writer.member("kind", step.edge.kind)
              writer.member("direction", step.isForward ? "forward" : "backward")
              writer.member("weight", step.edge.weight)
              if let sense = step.edge.sense { writer.member("sense", sense) }
              writer.member("length", step.length)
              writer.member("price", step.price)
              writer.evidence("evidence", step.proofs)
            }
          }
        }
      }
    }
    writer.newline()
    return writer.bytes
  }
}

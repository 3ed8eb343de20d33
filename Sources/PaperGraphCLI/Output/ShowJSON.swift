import Export
import PaperModel
import Query
import Store

/// The answer of `show` as one object of JSON.
enum ShowJSON {
  static func answer(_ view: NodeView, _ details: PaperDetails) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member(object: "node") { writer in
        writer.nodeMembers(view.node)
        writer.member("address", view.node.address)
        if view.node.kind == NodeKind.work.rawValue {
          writer.member("year", view.node.year)
          writer.member("detail", view.node.detail)
        }
        if let papers = view.papers { writer.member("papers", papers) }
      }
      if let paper = view.paper, let fields = view.fields { self.paper(paper, fields, details, to: &writer) }
      writer.member(array: "edges", of: view.groups) { group($1, to: &$0) }
    }
    writer.newline()
    return writer.bytes
  }

  private static func paper(
    _ paper: StoredPaper, _ fields: StoredPaperFields, _ details: PaperDetails, to writer: inout JSONWriter
  ) {
    writer.member(object: "paper") { writer in
      writer.member("title", paper.title)
      writer.member(array: "authors", of: fields.authors) { $0.string($1) }
      writer.member("date", fields.date)
      writer.member("venue", fields.venue)
      writer.member("type", fields.type)
      writer.member("abstract", paper.abstractField.map { String(decoding: $0.text, as: UTF8.self) })
      writer.member(array: "identifiers", of: fields.identifiers) { writer, id in
        writer.object {
          $0.member("scheme", id.scheme)
          $0.member("value", id.value)
        }
      }
      writer.member(object: "details") { for detail in fields.details { $0.member(detail.field, detail.value) } }
      writer.member(array: "keywords", of: fields.keywords) { $0.string($1) }
      if let community = details.community {
        writer.member(object: "community") {
          $0.member("id", community.number)
          $0.member("name", community.name)
        }
      } else {
        writer.member("community", nil as Int?)
      }
      writer.member(object: "measures") { writer in
        for measure in details.measures {
          writer.member(object: measure.name) {
            $0.member("value", measure.value)
            $0.member("place", measure.place)
          }
        }
      }
      writer.member(array: "records", of: fields.records) { writer, origin in writer.object { $0.origin(origin) } }
      writer.member(array: "origins", of: fields.origins) { writer, entry in
        writer.object {
          $0.member("field", entry.field)
          $0.origin(entry.origin)
        }
      }
      writer.member(array: "conflicts", of: fields.conflicts) { writer, conflict in
        writer.object {
          $0.member("field", conflict.field)
          $0.member("value", conflict.value)
          $0.origin(conflict.origin)
        }
      }
    }
  }

  private static func group(_ group: EdgeGroup, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", group.kind)
      writer.member("direction", group.direction.rawValue)
      writer.member("count", group.count)
      writer.member(array: "strongest", of: group.edges) { writer, view in
        writer.object { writer in
          writer.node("node", view.other)
          if let papers = view.papers { writer.member("papers", papers) }
          writer.member("weight", view.edge.weight)
          if let sense = view.edge.sense { writer.member("sense", sense) }
          if let note = view.note { writer.member(group.kind == "mentioned-by" ? "name" : "introduced_by", note) }
          writer.evidence("evidence", view.proofs)
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func origin(_ origin: StoredPaperFields.Origin) {
    member("source", origin.source)
    member("line", origin.line)
  }
}

import Documents
import Export
import Extraction

/// What was found in one document, as one line of JSON.
enum ExtractionJSON {
  static func write(
    _ record: PaperRecord, _ document: Document, _ findings: DocumentFindings,
    collection: (findings: CollectionFindings, document: Int)?, to writer: inout JSONWriter
  ) {
    func place(_ place: Place, _ writer: inout JSONWriter) {
      writer.member("field", place.field.rawValue)
      writer.member("start", place.range.lowerBound)
      writer.member("end", place.range.upperBound)
    }
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member("key", record.key)
      writer.member("title", record.title?.text)
      writer.member(array: "links", of: findings.links) { writer, link in
        writer.object { writer in
          writer.member("kind", link.target.kind.rawValue)
          writer.member("id", link.target.id)
          place(link.place, &writer)
          writer.member("text", document.text(at: link.place))
          if link.repaired { writer.member("repaired", true) }
        }
      }
      if let (collection, number) = collection {
        let index = collection.concepts
        writer.member(array: "concepts", of: index.byDocument[number]) { writer, entry in
          let concept = index.concepts[entry.concept]
          writer.object { writer in
            writer.member("id", concept.id)
            writer.member("label", concept.label)
            writer.member("score", entry.score)
            writer.member(array: "mentions", of: entry.mentions) { writer, mention in
              writer.object { writer in
                place(mention, &writer)
                writer.member("text", document.text(at: mention))
              }
            }
          }
        }
      }
      writer.member(array: "acronyms", of: findings.acronyms) { writer, acronym in
        writer.object { writer in
          writer.member("short", acronym.short)
          writer.member("long", acronym.long)
          place(acronym.place, &writer)
        }
      }
      var names = findings.introduced.map { (name: $0.name, role: "introduced", place: $0.place) }
      if let (collection, number) = collection {
        names += collection.mentions(in: number).map {
          (name: collection.names.names[$0.name].name, role: "mentioned", place: $0.place)
        }
      }
      writer.member(array: "names", of: names.sorted { $0.place < $1.place }) { writer, name in
        writer.object { writer in
          writer.member("name", name.name)
          writer.member("role", name.role)
          place(name.place, &writer)
        }
      }
    }
    writer.newline()
  }
}

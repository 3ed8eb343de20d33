import Export
import Query

extension DiffAnswer {
  /// The answer of `diff` as one JSON object. Lists are cut to `limit`; their whole length is told beside.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member(object: "old") {
        $0.member("graph", old)
        $0.member("papers", diff.oldCount)
      }
      writer.member(object: "new") {
        $0.member("graph", new)
        $0.member("papers", diff.newCount)
      }
      writer.member(object: "counts") {
        $0.member("shared", diff.shared)
        $0.member("new", diff.new.count)
        $0.member("gone", diff.gone.count)
        $0.member("changed", diff.changed.count)
        $0.member("moved", diff.moved.count)
        $0.member("rising", diff.concepts.rising.count)
        $0.member("fading", diff.concepts.fading.count)
        $0.member("new_links", diff.newLinks.count)
        $0.member("gone_links", diff.goneLinks.count)
      }
      papers("new_papers", diff.new, to: &writer)
      papers("gone_papers", diff.gone, to: &writer)
      changes(to: &writer)
      communities(to: &writer)
      writer.trends("rising", diff.concepts.rising.prefix(limit))
      writer.trends("fading", diff.concepts.fading.prefix(limit))
      links("new_links", diff.newLinks, to: &writer)
      links("gone_links", diff.goneLinks, to: &writer)
    }
    writer.newline()
    return writer.bytes
  }

  private func papers(_ key: String, _ papers: [GraphDiff.Paper], to writer: inout JSONWriter) {
    writer.member(array: key, of: papers.prefix(limit)) { writer, paper in
      writer.object {
        $0.member("key", paper.key)
        $0.member("title", paper.title)
        $0.member("date", paper.date)
        $0.member("community", paper.community)
      }
    }
  }

  private func changes(to writer: inout JSONWriter) {
    writer.member(array: "changed_papers", of: diff.changed.prefix(limit)) { writer, change in
      writer.object { writer in
        writer.member("key", change.key)
        writer.member("title", change.title)
        writer.member(array: "fields", of: change.fields) { writer, field in
          writer.object {
            $0.member("name", field.name)
            $0.member("before", field.before)
            $0.member("after", field.after)
          }
        }
      }
    }
    writer.member(array: "moved_papers", of: diff.moved.prefix(limit)) { writer, move in
      writer.object {
        $0.member("key", move.key)
        $0.member("title", move.title)
        $0.member("from", move.from)
        $0.member("to", move.to)
      }
    }
  }

  private func communities(to writer: inout JSONWriter) {
    writer.member(array: "communities", of: diff.communities) { writer, change in
      writer.object {
        $0.member("identity", change.identity)
        $0.member("event", change.event.rawValue)
        $0.member("old_name", change.oldName)
        $0.member("new_name", change.newName)
        $0.member("old_size", change.oldSize)
        $0.member("new_size", change.newSize)
        $0.member("stayed", change.stayed)
        $0.member("other", change.other)
        $0.member("basis", change.basis?.rawValue)
        $0.member("likeness", change.likeness)
      }
    }
  }

  private func links(_ key: String, _ links: [GraphDiff.Link], to writer: inout JSONWriter) {
    writer.member(array: key, of: links.prefix(limit)) { writer, link in
      writer.object { writer in
        writer.member("kind", link.kind)
        writer.member("id", link.id)
        writer.member("address", link.address)
        writer.member(array: "papers", of: link.papers) { $0.string($1) }
      }
    }
  }
}

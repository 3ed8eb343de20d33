import Export
import Store

/// What was read, source by source: nothing that came in is left without an answer.
struct AuditPrinter {
  let sources: [SourceAudit]
  let conflicts: [StoredConflict]
  let terminal: Terminal

  init(_ reader: GraphReader, terminal: Terminal) throws {
    sources = try reader.audit()
    conflicts = try reader.conflicts()
    self.terminal = terminal
  }

  func text() -> String {
    var text = ""
    for source in sources {
      text += "\(terminal.styled(Clean.line(source.name), .bold))  \(source.format ?? "refused")\n"
      if let refusal = source.refusal { text += "  \(terminal.wrapped(refusal, indent: 2))\n" }
      guard source.format != nil else { continue }
      text +=
        "  \(counted(source.records + source.refusedCount, "record")): \(source.kept) kept, \(source.merged) joined"
      text += source.banned > 0 ? ", \(source.banned) banned" : ""
      text += ", \(source.refusedCount) refused\n"
      text += line("fields", .field, source) { "\($0.name) \(percent($0.count, of: source.records)) %" }
      text += line("links", .link, source) { "\($0.count) \($0.name)" }
      text += line("references", .reference, source) { "\($0.count) \($0.name)" }
      for refused in source.refused {
        let sentence = "line \(refused.line): \(Clean.line(refused.reason)) [\(Clean.line(refused.excerpt))]"
        text += "  \(terminal.wrapped(sentence, indent: 4))\n"
      }
    }
    guard !conflicts.isEmpty else { return text }
    text += "\n\(terminal.styled("what sources say otherwise than what was kept", .bold))\n"
    for conflict in conflicts {
      let value = Clean.line(conflict.value)
      let shown = value.count > 200 ? value.prefix(199) + "…" : Substring(value)
      let sentence = "\(conflict.key): \(conflict.field): \(shown) (\(conflict.source), line \(conflict.line))"
      text += "  \(terminal.wrapped(Clean.line(sentence), indent: 4))\n"
    }
    return text
  }

  private func line(
    _ heading: String, _ kind: SourceFigure.Kind, _ source: SourceAudit, _ shown: (SourceFigure) -> String
  ) -> String {
    let figures = source.figures.filter { $0.kind == kind }
    guard !figures.isEmpty else { return "" }
    return "  \(terminal.wrapped("\(heading): \(figures.map(shown).joined(separator: ", "))", indent: 4))\n"
  }

  private func percent(_ count: Int, of all: Int) -> Int { all == 0 ? 0 : (200 * count + all) / (2 * all) }

  func write(to writer: inout JSONWriter) {
    writer.member(array: "audit", of: sources) { writer, source in
      writer.object { writer in
        writer.member("name", source.name)
        writer.member("format", source.format)
        writer.member("refusal", source.refusal)
        writer.member("records", source.records)
        writer.member("kept", source.kept)
        writer.member("merged", source.merged)
        writer.member("banned", source.banned)
        writer.member("records_refused", source.refusedCount)
        writer.audit(source.figures)
        writer.refused(source.refused.map { ($0.line, $0.reason, $0.excerpt) })
      }
    }
    writer.member(array: "conflicts", of: conflicts) { writer, conflict in
      writer.object {
        $0.member("key", conflict.key)
        $0.member("title", conflict.title)
        $0.member("field", conflict.field)
        $0.member("value", conflict.value)
        $0.member("source", conflict.source)
        $0.member("line", conflict.line)
      }
    }
  }
}

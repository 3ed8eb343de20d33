import Export
import PaperModel
import Query
import Store

/// The answer of `wanted`.
struct WantedPrinter {
  let shared: SharedOptions

  /// How many papers are quoted for each unless `--verbose` asks for all.
  private static let shownUses = 2

  func text(_ nodes: [WantedNode], least: Int) -> String {
    let terminal = shared.terminal
    guard !nodes.isEmpty else {
      return "Nothing that \(counted(least, "paper")) or more use is missing from the collection.\n"
    }
    var text = ""
    let width = nodes.map { "\($0.uses.count)".count }.max() ?? 0
    for (index, entry) in nodes.enumerated() {
      if index > 0 { text += "\n" }
      let about = [entry.node.detail, entry.node.year.map { "\($0)" }].compactMap(\.self).joined(separator: ", ")
      let head = "\(entry.node.label)  (\(entry.node.kind)\(about.isEmpty ? "" : ": " + about))"
      let label = terminal.styled(terminal.wrapped(head, indent: width + 9), .bold)
      let papers = "\(entry.uses.count)".leftPadded(width) + (entry.uses.count == 1 ? " paper " : " papers")
      text += "\(terminal.styled(papers, .green))  \(terminal.linked(label, entry.node.address))\n"
      let shown = entry.uses.prefix(shared.verbose ? .max : Self.shownUses)
      for use in shown { text += self.use(use, indent: width + 9, terminal) }
      if entry.uses.count > shown.count {
        let rest = "and \(entry.uses.count - shown.count) more (--verbose)"
        text += String(repeating: " ", count: width + 9) + terminal.styled(rest, .dim) + "\n"
      }
    }
    return text
  }

  private func use(_ use: WantedNode.Use, indent: Int, _ terminal: Terminal) -> String {
    let blanks = String(repeating: " ", count: indent)
    let title = terminal.styled(terminal.wrapped(use.paper.title, indent: indent), .cyan)
    var text = blanks + terminal.linked(title, use.paper.address) + "\n"
    if let proof = use.proof { text += "\(blanks)  \(terminal.quoted(proof.quotation, indent: indent + 2))\n" }
    return text
  }

  func json(_ nodes: [WantedNode]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member(array: "wanted", of: nodes.enumerated()) { writer, entry in
        let node = entry.element.node
        writer.object { writer in
          writer.member("rank", entry.offset + 1)
          writer.nodeMembers(node)
          writer.member("address", node.address)
          if node.kind == NodeKind.work.rawValue {
            writer.member("year", node.year)
            writer.member("detail", node.detail)
          }
          writer.member("papers", entry.element.uses.count)
          writer.member(array: "uses", of: entry.element.uses) { writer, use in
            writer.object { writer in
              writer.member("key", use.paper.key)
              writer.member("title", use.paper.title)
              writer.evidence("evidence", use.proof.map { [$0] } ?? [])
            }
          }
        }
      }
    }
    writer.newline()
    return writer.bytes
  }
}

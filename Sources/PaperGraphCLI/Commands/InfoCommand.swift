import ArgumentParser
import Export
import Store

struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what is in the graph: papers, kinds of nodes and edges, coverage, communities.",
    discussion: """
      Example:
        paperGraph info
      """)

  @Flag(
    name: .long,
    help: "Account for every record: kept, joined, refused; fields, links, references; what sources disagree on.")
  var audit = false

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let (info, auditPrinter) = try GraphFile(path: graph.path).read { reader in
      (try GraphInfo(reader), self.audit ? try AuditPrinter(reader, terminal: shared.terminal) : nil)
    }
    if shared.json {
      try Output.write(json(info, auditPrinter))
    } else {
      try Output.write(auditPrinter?.text() ?? text(info))
    }
  }

  private func json(_ info: GraphInfo, _ audit: AuditPrinter?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member("graph", graph.path)
      writer.member("papers", info.paperCount)
      writer.member("connected", info.connectedCount)
      writer.member("modularity", info.modularity)
      writer.counts("nodes", info.nodes)
      writer.counts("edges", info.edges)
      writer.counts("fields", info.fields)
      writer.member(array: "sources", of: info.sources) { writer, source in
        writer.object {
          $0.member("name", source.name)
          $0.member("records", source.count)
        }
      }
      writer.communities(info.communities)
      writer.isolated(info.isolated)
      audit?.write(to: &writer)
    }
    writer.newline()
    return writer.bytes
  }

  private func text(_ info: GraphInfo) -> String {
    let terminal = shared.terminal
    var text = terminal.styled(graph.path, .bold) + "\n"
    let share = info.paperCount == 0 ? 0 : 100 * Double(info.connectedCount) / Double(info.paperCount)
    text += "\(counted(info.paperCount, "paper")), \(info.connectedCount) connected (\(share.fixed(0)) %), "
    text += "\(counted(info.communities.count, "community", "communities")), modularity \(info.modularity.fixed(3))\n"
    text += table("nodes", info.nodes, terminal) + table("edges", info.edges, terminal)
    text += table("papers with", info.fields, terminal) + table("sources", info.sources, terminal)
    text += table("communities", info.communities, terminal)
    if !info.isolated.isEmpty {
      text += "\n\(terminal.styled("connected to nothing", .bold))\n"
      for paper in info.isolated {
        text += "  \(terminal.wrapped(paper.title, indent: 2))\n"
        let nearest = paper.nearest.map { "nearest: \($0); \(paper.reason)" } ?? paper.reason
        text += terminal.styled("    \(terminal.wrapped(nearest, indent: 4))\n", .dim)
      }
    }
    return text
  }

  private func table(_ heading: String, _ rows: [(name: String, count: Int)], _ terminal: Terminal) -> String {
    guard !rows.isEmpty else { return "" }
    let width = rows.map { "\($0.count)".count }.max() ?? 0
    return "\n\(terminal.styled(heading, .bold))\n"
      + rows.map { "  \("\($0.count)".leftPadded(width))  \(terminal.wrapped($0.name, indent: width + 4))\n" }.joined()
  }
}

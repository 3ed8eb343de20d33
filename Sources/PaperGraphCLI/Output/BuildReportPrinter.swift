import Documents
import Export
import PaperGraph
import Store

/// What `build` tells when it is done.
struct BuildReportPrinter {
  private let report: BuildReport
  private let graph: String
  private let shared: SharedOptions

  /// How many unused stretches and refused records of a file are listed unless `--verbose` asks for all.
  private static let shownLines = 8

  init(_ report: BuildReport, graph: String, shared: SharedOptions) {
    self.report = report
    self.graph = graph
    self.shared = shared
  }

  func write() throws {
    // Data goes to standard output; what went wrong is said there where nobody can miss it, `--quiet` or not.
    for file in report.files {
      if let refusal = file.refusal, !file.isNote || shared.verbose {
        Talk.say("\(Clean.line(file.name)): \(Clean.line(refusal))")
      }
      let shown = file.refusals.prefix(shared.verbose ? .max : Self.shownLines)
      for refusal in shown {
        Talk.say(
          "\(Clean.line(file.name)), line \(refusal.line): \(Clean.line(refusal.reason)) [\(Clean.line(refusal.excerpt))]"
        )
      }
      if file.refusals.count > shown.count {
        Talk.say("\(Clean.line(file.name)): \(file.refusals.count - shown.count) more records refused (--verbose)")
      }
    }
    if shared.json {
      try Output.write(json())
    } else if !shared.quiet {
      try Output.write(text())
    }
  }

  // MARK: For people

  private func text() -> String {
    let terminal = shared.terminal
    var text = files(terminal)
    text += "\n\(terminal.styled(counted(report.paperCount, "paper"), .bold))"
    if report.mergedCount > 0 { text += " (\(counted(report.mergedCount, "record")) joined to one met before)" }
    text += ", \(report.connectedCount) connected, in \(counted(report.communities.count, "community", "communities"))"
    text += ", modularity \(report.modularity.fixed(3))\n"
    text += terminal.wrapped(
      report.nodes.filter { $0.name != "paper" }.map { "\($0.count) \($0.name)" }.joined(separator: ", "), indent: 0)
    text += "\n"
    let width = report.communities.map { "\($0.size)".count }.max() ?? 0
    for community in report.communities.prefix(shared.verbose ? .max : 20) {
      text += "  \("\(community.size)".leftPadded(width))  \(terminal.wrapped(community.name, indent: width + 4))\n"
    }
    if report.communities.count > 20, !shared.verbose {
      text += "  and \(report.communities.count - 20) more (paperGraph info)\n"
    }
    text += isolated(terminal)
    return text + "written to \(terminal.styled(graph, .bold))\n"
  }

  private func files(_ terminal: Terminal) -> String {
    var text = ""
    let read = report.files.filter { $0.format != nil }
    let nameWidth = min(60, read.map { $0.name.count }.max() ?? 0)
    for file in read {
      let unused = file.unused.reduce(0) { $0 + $1.lines.count }
      text += "\(Clean.line(file.name).padded(nameWidth))  \((file.format?.rawValue ?? "").padded(8))"
      text += "  \(counted(file.recordCount, "paper"))"
      if file.mergedCount > 0 { text += ", \(file.mergedCount) joined" }
      if file.bannedCount > 0 { text += ", \(file.bannedCount) banned" }
      if file.refusedCount > 0 { text += ", \(file.refusedCount) refused" }
      if unused > 0 { text += ", \(counted(unused, "line")) unused" }
      text += "\n"
      for note in file.notes { text += terminal.styled("    note: \(terminal.wrapped(note, indent: 4))\n", .dim) }
      guard read.count <= 3 || shared.verbose else { continue }
      let shown = file.unused.prefix(shared.verbose ? .max : Self.shownLines)
      for lines in shown {
        let range =
          lines.lines.count == 1
          ? "line \(lines.lines.lowerBound)" : "lines \(lines.lines.lowerBound)–\(lines.lines.upperBound)"
        let excerpt = Clean.line(lines.excerpt)
        text += terminal.styled(
          "    \(range): \(lines.reason): \(excerpt.count > 60 ? excerpt.prefix(59) + "…" : Substring(excerpt))\n", .dim
        )
      }
      if file.unused.count > shown.count {
        text += terminal.styled("    and \(file.unused.count - shown.count) more stretches (--verbose)\n", .dim)
      }
    }
    let notes = report.files.filter(\.isNote)
    if !notes.isEmpty {
      text += terminal.styled("\(counted(notes.count, "note")) beside the data, without papers\n", .dim)
    }
    return text
  }

  private func isolated(_ terminal: Terminal) -> String {
    guard !report.isolated.isEmpty else { return "" }
    var text = "\(counted(report.isolated.count, "paper")) connected to nothing:\n"
    for paper in report.isolated.prefix(shared.verbose ? .max : 10) {
      text += "  \(terminal.wrapped(paper.title, indent: 2))\n"
      let nearest = paper.nearest.map { "nearest: \($0); \(paper.reason)" } ?? paper.reason
      text += terminal.styled("    \(terminal.wrapped(nearest, indent: 4))\n", .dim)
    }
    if report.isolated.count > 10, !shared.verbose {
      text += "  and \(report.isolated.count - 10) more (paperGraph info)\n"
    }
    return text
  }

  // MARK: For scripts

  private func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member("graph", graph)
      writer.member("papers", report.paperCount)
      writer.member("merged", report.mergedCount)
      writer.member("connected", report.connectedCount)
      writer.member("modularity", report.modularity)
      writer.member("links_repaired", report.repairedLinks)
      writer.counts("nodes", report.nodes.map { ($0.name, $0.count) })
      writer.counts("edges", report.edges.map { ($0.name, $0.count) })
      writer.communities(report.communities.map { ($0.name, $0.size) })
      writer.isolated(report.isolated.map { ($0.title, $0.nearest, $0.reason) })
      writer.member(array: "files", of: report.files) { writer, file in self.file(file, to: &writer) }
    }
    writer.newline()
    return writer.bytes
  }

  private func file(_ file: FileSummary, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", file.name)
      writer.member("format", file.format?.rawValue)
      writer.member("bytes", file.byteCount)
      writer.member("records", file.recordCount)
      writer.member("merged", file.mergedCount)
      writer.member("banned", file.bannedCount)
      writer.member("records_refused", file.refusedCount)
      writer.member("refusal", file.refusal)
      writer.member("is_note", file.isNote)
      writer.audit(file.figures)
      writer.member(array: "notes", of: file.notes) { $0.string($1) }
      writer.refused(file.refusals.map { ($0.line, $0.reason, $0.excerpt) })
      writer.member(array: "unused", of: file.unused) { writer, lines in
        writer.object {
          $0.member("first_line", lines.lines.lowerBound)
          $0.member("last_line", lines.lines.upperBound)
          $0.member("role", lines.role.rawValue)
          $0.member("reason", lines.reason)
          $0.member("text", lines.excerpt)
        }
      }
    }
  }
}

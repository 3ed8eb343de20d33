import Analysis
import Export
import GraphCore
import Networks

/// What `analyze` tells: for programs, and for people.
struct AnalysisReport {
  let analysis: NetworkAnalysis

  init(_ analysis: NetworkAnalysis) { self.analysis = analysis }

  private var nodes: Int { analysis.ties.nodeCount }
  private var edges: Int { analysis.ties.edgeCount }
  /// Edges between different nodes over pairs of them.
  private var density: Double {
    let pairs = Double(nodes) * Double(nodes - 1) / (analysis.ties.isDirected ? 1 : 2)
    return pairs > 0 ? Double(edges - loops) / pairs : 0
  }
  /// Self-loops in the graph, repeated ones counted once.
  private var loops: Int {
    analysis.ties.nodes.count { analysis.ties.weight(from: $0, to: $0) != nil }
  }

  // MARK: For programs

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member("nodes", nodes)
      writer.member("edges", edges)
      writer.member("directed", analysis.ties.isDirected)
      writer.member("weighted", analysis.ties.isWeighted)
      writer.member("format", analysis.network.format.rawValue)
      writer.member("self_loops", loops)
      writer.member("components", analysis.components.communityCount)
      writer.member("density", density)
      writer.member(object: "passes") { writer in
        for run in analysis.runs {
          writer.member(object: run.pass.name) { writer in
            for (name, figure) in run.result.proof {
              switch figure {
              case .integer(let value): writer.member(name, value)
              case .number(let value): writer.member(name, value)
              case .flag(let value): writer.member(name, value)
              }
            }
            writer.member("seconds", run.seconds)
          }
        }
      }
    }
    writer.newline()
    return writer.bytes
  }

  // MARK: For people

  func text(_ terminal: Terminal) -> String {
    let network = analysis.network
    var text = terminal.styled(Clean.line(analysis.name), .bold) + "  \(network.format.rawValue)"
    text += ", \(analysis.ties.isDirected ? "directed" : "undirected")\(analysis.ties.isWeighted ? ", weighted" : "")\n"
    text += "\(counted(nodes, "node")), \(counted(edges, "edge")), density \(density.shown), "
    text += counted(analysis.components.communityCount, "component")
    let largest = analysis.components.sizes.max() ?? 0
    if analysis.components.communityCount > 1 { text += " (largest \(largest))" }
    if loops > 0 { text += ", \(counted(loops, "self-loop"))" }
    // An edge without direction is two in a directed graph, so that there can be more than in the file.
    let merged = network.edgeCount - edges
    if merged > 0 { text += ", \(counted(merged, "repeated edge")) merged" }
    text += "\n" + passes(terminal) + ranking(terminal) + communities(terminal)
    return text
  }

  private func passes(_ terminal: Terminal) -> String {
    let rows = analysis.runs.map { run in
      (run.pass.name, run.result.proof.map(Self.shown).joined(separator: ", "), run.seconds.fixed(3))
    }
    guard !rows.isEmpty else { return "" }
    let (name, seconds) = (rows.map(\.0.count).max() ?? 0, max(rows.map(\.2.count).max() ?? 0, 7))
    var text = "\n" + terminal.styled("\("pass".padded(name + 2))\("seconds".leftPadded(seconds))  found", .bold) + "\n"
    for row in rows {
      let start = "\(row.0.padded(name + 2))\(row.2.leftPadded(seconds))  "
      text += start + terminal.wrapped(row.1, indent: start.count) + "\n"
    }
    return text
  }

  private static func shown(_ entry: (name: String, figure: PassResult.Figure)) -> String {
    let name = entry.name.map { $0 == "_" ? " " : String($0) }.joined()
    return switch entry.figure {
    case .integer(let value) where name.hasSuffix("s"): "\(value) \(value == 1 ? singular(name) : name)"
    case .integer(let value): "\(name) \(value)"
    case .number(let value): "\(name) \(value.shown)"
    case .flag(let value): value ? name : "not \(name)"
    }
  }

  private static func singular(_ plural: String) -> String {
    plural.hasSuffix("ies") ? plural.dropLast(3) + "y" : String(plural.dropLast())
  }

  /// The top nodes by PageRank, or else by the first pass that has numbers, with their values of the other passes.
  private func ranking(_ terminal: Terminal) -> String {
    let columns = analysis.runs.flatMap(\.result.columns)
    guard nodes > 0, let first = columns.first(where: { $0.name == "pagerank" }) ?? columns.first(where: \.isRanking)
    else {
      return ""
    }
    let values = first.numbers
    let top = values.indices.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] > values[$1] }.prefix(10)
    let shown = [first] + columns.filter { $0.name != first.name && $0.isRanking }.prefix(5)
    let names = top.map { node in
      let label = Clean.line(analysis.network.label(of: NodeID(node)))
      return label.count > 40 ? label.prefix(39) + "…" : label
    }
    let cells = shown.map { column in [column.name] + top.map { column.text($0) } }
    let width = (names + ["top nodes by \(first.name)"]).map(\.count).max() ?? 0
    var text = ""
    for row in 0...top.count {
      var line = (row == 0 ? "top nodes by \(first.name)" : names[row - 1]).padded(width)
      for column in cells { line += "  " + column[row].leftPadded(column.map(\.count).max() ?? 0) }
      text += "\n" + (row == 0 ? terminal.styled(line, .bold) : line)
    }
    return text + "\n"
  }

  private func communities(_ terminal: Terminal) -> String {
    var text = ""
    for column in analysis.runs.flatMap(\.result.columns) {
      guard case .groups(let partition) = column.values, column.name != "component", nodes > 0 else { continue }
      let sizes = partition.sizes.sorted(by: >)
      let more = sizes.count > 24 ? ", and \(sizes.count - 24) more" : ""
      text += "\n\(terminal.styled("sizes by \(column.name)", .bold))\n"
      text += "  \(terminal.wrapped(sizes.prefix(24).map(String.init).joined(separator: ", ") + more, indent: 2))\n"
    }
    return text
  }
}

extension PassResult.Column {
  /// Whether nodes can be ranked by it.
  fileprivate var isRanking: Bool {
    if case .groups = values { false } else { true }
  }

  fileprivate var numbers: [Double] {
    switch values {
    case .numbers(let values): values
    case .integers(let values): values.map(Double.init)
    case .groups(let partition): partition.communities.map(Double.init)
    }
  }

  fileprivate func text(_ node: Int) -> String {
    switch values {
    case .numbers(let values): values[node].shown
    case .integers(let values): "\(values[node])"
    case .groups(let partition): "\(partition.communities[node])"
    }
  }
}

extension Double {
  /// To four significant digits, as people read it.
  fileprivate var shown: String {
    guard isFinite, self != 0 else { return self == 0 ? "0" : "\(self)" }
    var (scaled, exponent) = (magnitude, 0)
    while scaled >= 10 { (scaled, exponent) = (scaled / 10, exponent + 1) }
    while scaled < 1 { (scaled, exponent) = (scaled * 10, exponent - 1) }
    if exponent >= -4, exponent < 7 { return fixed(max(0, 3 - exponent)) }
    return "\(self < 0 ? "-" : "")\(scaled.fixed(1))e\(exponent)"
  }
}

import Export
import PaperModel
import Query
import Store

/// The answer of `top`.
struct TopPrinter {
  let shared: SharedOptions
  /// The names of the communities, by number.
  let communities: [String]

  /// How many of the communities that a node joins are named for people.
  private static let shownJoins = 3
  /// Measures that are numbers of things.
  private static let counts: Set<String> = ["degree", "citations", "papers"]

  func text(_ nodes: CentralNodes, community: Int?) -> String {
    let terminal = shared.terminal
    let within = terminal.community(community, communities).map { " in community \($0)" } ?? ""
    let kind = nodes.kind.rawValue
    guard !nodes.nodes.isEmpty else {
      return terminal.wrapped("No \(kind)\(within) is tied to any paper.", indent: 0) + "\n"
    }
    var text = terminal.styled(terminal.wrapped("\(kind) by \(nodes.measure)\(within)", indent: 2), .bold) + "\n"
    let values = nodes.nodes.map { value($0.value, nodes.measure) }
    let rankWidth = "\(nodes.nodes.count)".count
    let valueWidth = values.map(\.count).max() ?? 0
    let indent = rankWidth + valueWidth + 4
    for (index, node) in nodes.nodes.enumerated() {
      let rank = "\(index + 1)".leftPadded(rankWidth)
      let label = terminal.linked(terminal.wrapped(node.node.label, indent: indent), node.node.address)
      text += "\(rank)  \(terminal.styled(values[index].leftPadded(valueWidth), .green))  \(label)\n"
      if let line = membership(node, community) {
        text += String(repeating: " ", count: indent)
        text += terminal.styled(terminal.wrapped(line, indent: indent), .dim) + "\n"
      }
    }
    return text
  }

  /// In which community a node is and which it joins, in words.
  private func membership(_ node: CentralNode, _ only: Int?) -> String? {
    var parts: [String] = []
    if only == nil, let own = shared.terminal.community(node.community, communities) { parts.append("in \(own)") }
    let joins = node.joins.filter { $0.community != only }.prefix(Self.shownJoins).map { share in
      "\(shared.terminal.community(share.community, communities) ?? "") (\(share.papers))"
    }
    if !joins.isEmpty {
      let more = node.joins.count - joins.count
      let rest = more > 0 && only == nil ? " and \(more) more" : ""
      parts.append(
        (node.node.kind == NodeKind.paper.rawValue ? "joins " : "in ") + joins.joined(separator: ", ") + rest)
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func value(_ value: Double, _ measure: String) -> String {
    Self.counts.contains(measure) ? "\(Int(value))" : value.fixed(5)
  }

  func json(_ nodes: CentralNodes, community: Int?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member("kind", nodes.kind.rawValue)
      writer.member("by", nodes.measure)
      if let community { writer.member(object: "community") { self.community(community, to: &$0) } }
      writer.member(array: "nodes", of: nodes.nodes.enumerated()) { writer, entry in
        writer.object { writer in
          writer.member("rank", entry.offset + 1)
          writer.nodeMembers(entry.element.node)
          writer.member("value", entry.element.value)
          if let own = entry.element.community {
            writer.member(object: "community") { self.community(own, to: &$0) }
          }
          writer.member(array: "joins", of: entry.element.joins) { writer, share in
            writer.object {
              self.community(share.community, to: &$0)
              $0.member("papers", share.papers)
            }
          }
        }
      }
    }
    writer.newline()
    return writer.bytes
  }

  private func community(_ number: Int, to writer: inout JSONWriter) {
    writer.member("id", number)
    writer.member("name", communities.indices.contains(number) ? communities[number] : "")
  }
}

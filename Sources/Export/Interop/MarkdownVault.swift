/// A folder of Markdown notes for Obsidian: a note for each node, in a folder for each kind, with wiki links for edges.
///
/// The properties of a note hold the node's attributes and, by kind, a list of links for its edges (`cites: ["[[…]]"]`);
/// below, each edge stands with its weight and the sentence that proves it. Names of notes are distinct in the whole
/// vault, whatever their letter case, so that links need no folders.
struct MarkdownVault {
  private let network: Network
  /// The name of each node's note, without folder and ending.
  private let names: [String]
  /// Edges that go out from each node, in order.
  private let outgoing: [[Int]]

  init(_ network: Network) {
    self.network = network
    var labels = DistinctLabels()
    names = network.nodes.map { node in
      labels.label(MarkdownText.fileName(node.label), orWith: MarkdownText.fileName(node.id))
    }
    var outgoing = [[Int]](repeating: [], count: network.nodes.count)
    for (index, edge) in network.edges.enumerated() { outgoing[edge.source].append(index) }
    self.outgoing = outgoing
  }

  /// The path of each note within the vault, by node.
  var paths: [String] {
    zip(network.nodes, names).map { node, name in "\(Self.folder(of: node.kind))/\(name).md" }
  }

  /// `paper` as `Papers`.
  private static func folder(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  private static func folder(of kind: String) -> String {
    let name = folder(kind)
    return name.hasSuffix("y") ? name.dropLast() + "ies" : name + "s"
  }

  func writeNote(of index: Int, to output: inout ByteOutput) throws {
    let node = network.nodes[index]
    let kinds = outgoing[index].map { network.edges[$0].kind }.reduce(into: [String]()) { kinds, kind in
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    output.append("---\n")
    for (name, value) in [("id", node.id), ("title", node.label)] {
      output.append("\(name): \(MarkdownText.yaml(value))\n")
    }
    output.append("aliases: [\(MarkdownText.yaml(node.label))]\n")
    for (column, value) in network.attributes(of: node) {
      if case .text(let text) = value {
        output.append("\(column.name): \(MarkdownText.yaml(text))\n")
      } else {
        output.append("\(column.name): \(value.text)\n")
      }
    }
    for kind in kinds {
      output.append("\(kind):\n")
      for edge in outgoing[index] where network.edges[edge].kind == kind {
        output.append("  - \(MarkdownText.yaml("[[\(names[network.edges[edge].target])]]"))\n")
      }
    }
    output.append("---\n\n# \(MarkdownText.escaped(node.label))\n")
    if let address = node.address { output.append("\n<\(address)>\n") }
    if let text = node.text { output.append("\n\(MarkdownText.escaped(text))\n") }
    for kind in kinds {
      output.append("\n## \(MarkdownText.escaped(kind))\n\n")
      for edge in outgoing[index] where network.edges[edge].kind == kind { writeLink(network.edges[edge], &output) }
    }
    try output.pass()
  }

  private func writeLink(_ edge: Network.Edge, _ output: inout ByteOutput) {
    let (name, label) = (names[edge.target], MarkdownText.alias(network.nodes[edge.target].label))
    output.append("- [[\(name)\(label == name || label.isEmpty ? "" : "|\(label)")]] (\(edge.weight))")
    for (column, value) in zip(network.furtherEdgeColumns, edge.values) {
      guard let value else { continue }
      output.append("\n  - \(column.name): \(MarkdownText.escaped(value.text))")
    }
    output.append("\n")
  }
}

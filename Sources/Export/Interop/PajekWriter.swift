/// Pajek's files (Batagelj, Mrvar: Pajek, Reference Manual): `.net` the network, `.clu` a whole number for each vertex,
/// `.vec` a real number for each.
///
/// Vertices are numbered from 1. Their labels are made distinct, since readers take vertices of one label for one, and
/// have neither double quotes nor backslashes, for which the format has no escape that all readers know. All edges stand
/// in one block of arcs, each with its kind as its label: the blocks by relation of newer Pajek are misread by networkx
/// and refused by igraph. There is no byte order mark, which these two cannot pass.
enum PajekWriter {
  static func writeNetwork(_ network: Network, to output: inout ByteOutput) throws {
    output.append("*Vertices \(network.nodes.count)\n")
    var labels = DistinctLabels()
    for (number, node) in network.nodes.enumerated() {
      let label = labels.label(quoted(node.label), orWith: node.id)
      output.append("\(number + 1) \"\(label)\"\n")
      try output.pass()
    }
    output.append("*Arcs\n")
    for edge in network.edges {
      output.append("\(edge.source + 1) \(edge.target + 1) \(edge.weight) l \"\(quoted(edge.kind))\"\n")
      try output.pass()
    }
  }

  /// The community of each vertex, from 1; 0 for one that belongs to none.
  static func writePartition(_ network: Network, to output: inout ByteOutput) throws {
    output.append("*Vertices \(network.nodes.count)\n")
    for node in network.nodes {
      output.append("\(node.community.map { $0 + 1 } ?? 0)\n")
      try output.pass()
    }
  }

  /// How central each vertex is.
  static func writeVector(_ network: Network, to output: inout ByteOutput) throws {
    output.append("*Vertices \(network.nodes.count)\n")
    for node in network.nodes {
      output.append("\(network.centrality(of: node))\n")
      try output.pass()
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in DisplayText.singleLine(text).unicodeScalars {
      switch scalar {
      case "\"": out.append("'")
      case "\\": out.append("/")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}

/// Labels no two of which are the same, whatever their letter case.
struct DistinctLabels {
  private var used: Set<String> = []

  /// `label` where no node before has it and it is not empty; otherwise with `id`, which no two nodes share, behind it.
  mutating func label(_ label: String, orWith id: String) -> String {
    if !label.isEmpty, used.insert(label.lowercased()).inserted { return label }
    var longer = label.isEmpty ? id : "\(label) (\(id))"
    while !used.insert(longer.lowercased()).inserted { longer += "'" }
    return longer
  }
}

/// VOSviewer's JSON (VOSviewer 1.6.17 and later, VOSviewer Online) and its older pair of map and network file (VOSviewer
/// Manual, “File types”).
///
/// Ids are numbers, since a bare arXiv id would be read as one and lose its last zero. Nothing but `description` is HTML,
/// and what papers say in it is escaped. No places are given: VOSviewer lays the map out itself.
enum VOSviewerWriter {
  static func writeJSON(_ network: Network, to output: inout ByteOutput) throws {
    let map = VOSviewerMap(network)
    output.append("{\"info\": ")
    output.json { writer in
      writer.object {
        $0.member("title", network.title)
        $0.member("description", "\(network.nodes.count) items and \(map.links.count) links, by paperGraph")
      }
    }
    output.append(",\n\"network\": {\n\"items\": ")
    try output.jsonArray(of: network.nodes.indices) { writer, item in
      writeItem(item, network, map, &writer)
    }
    output.append(",\n\"links\": ")
    try output.jsonArray(of: map.links) { writer, link in
      writer.object {
        $0.member("source_id", link.a + 1)
        $0.member("target_id", link.b + 1)
        $0.member("strength", link.strength)
      }
    }
    output.append(",\n\"clusters\": ")
    try output.jsonArray(of: map.clusterNames.enumerated()) { writer, entry in
      writer.object {
        $0.member("cluster", entry.offset + 1)
        $0.member("label", entry.element)
      }
    }
    output.append("}}\n")
  }

  private static func writeItem(_ item: Int, _ network: Network, _ map: VOSviewerMap, _ writer: inout JSONWriter) {
    let node = network.nodes[item]
    writer.object { object in
      object.member("id", item + 1)
      object.member("label", node.label)
      object.member("description", description(of: node))
      if let address = node.address { object.member("url", address) }
      if let cluster = map.clusters[item] { object.member("cluster", cluster) }
      object.member(object: "weights") {
        $0.member("Links", map.linkCounts[item])
        $0.member("Total link strength", map.linkStrengths[item])
      }
      if !map.scores.isEmpty {
        object.member(object: "scores") { scores in
          for column in map.scores { scores.member(heading(network, column), node.values[column]?.number) }
        }
      }
      object.member("kind", node.kind)
      object.member("key", node.id)
    }
  }

  /// `<b>Title</b><br>paper`: HTML, in which the text of papers is data.
  private static func description(of node: Network.Node) -> String {
    let label = String(decoding: XMLText.escaped(DisplayText.singleLine(node.label)), as: UTF8.self)
    let kind = String(decoding: XMLText.escaped(node.kind), as: UTF8.self)
    return "<b>\(label)</b><br>\(kind)"
  }

  private static func heading(_ network: Network, _ column: Int) -> String {
    let name = network.furtherNodeColumns[column].name
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  // MARK: Map and network files

  /// The map file: a heading, then an item a line, in columns parted by tabs.
  static func writeMap(_ network: Network, to output: inout ByteOutput) throws {
    let map = VOSviewerMap(network)
    var columns = ["id", "label", "description", "url", "cluster", "weight<Links>", "weight<Total link strength>"]
    columns += map.scores.map { "score<\(heading(network, $0))>" }
    writeRow(columns, &output)
    for (item, node) in network.nodes.enumerated() {
      var cells = ["\(item + 1)", DisplayText.singleLine(node.label), description(of: node), node.address ?? ""]
      cells += [map.clusters[item].map { "\($0)" } ?? "", "\(map.linkCounts[item])", "\(map.linkStrengths[item])"]
      cells += map.scores.map { node.values[$0]?.text ?? "" }
      writeRow(cells, &output)
      try output.pass()
    }
  }

  /// The network file: two items and the strength of their link a line, without a heading.
  ///
  /// VOSviewer takes whole numbers here. Where strengths have fractions they are given in thousandths, one at least.
  static func writeLinks(_ network: Network, to output: inout ByteOutput) throws {
    let links = VOSviewerMap(network).links
    let scale: Double = links.allSatisfy { $0.strength == $0.strength.rounded() } ? 1 : 1000
    for link in links {
      let strength = link.strength == 0 ? 0 : Int(min(max(1, (link.strength * scale).rounded()), 1e15))
      writeRow(["\(link.a + 1)", "\(link.b + 1)", "\(strength)"], &output)
      try output.pass()
    }
  }

  private static func writeRow(_ cells: [String], _ output: inout ByteOutput) {
    output.append(
      cells.map { CSVWriter.quoted($0) { $0 == 0x09 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") } }
        .joined(separator: "\t"))
    output.append("\n")
  }
}

extension Network.Value {
  /// The value as a number; nil for text.
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .text: nil
    }
  }
}

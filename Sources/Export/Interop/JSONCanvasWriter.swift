/// JSON Canvas 1.0 (jsoncanvas.org), which Obsidian draws: a card for each node, a group for each community, an edge for
/// each edge.
///
/// Cards stand in a grid within their group, groups in rows, communities in their order and what belongs to none last.
enum JSONCanvasWriter {
  private static let (width, height, gap) = (360, 140, 40)

  static func write(_ network: Network, to output: inout ByteOutput) throws {
    let groups = groups(of: network)
    let places = places(of: network, groups)
    output.append("{\"nodes\": ")
    // Groups come first: what comes later is drawn above.
    try output.jsonArray(of: groups.indices.lazy.map { -$0 - 1 } + Array(network.nodes.indices)) { writer, index in
      writer.object {
        if index < 0 {
          writeGroup(groups[-index - 1], -index, network, &$0)
        } else {
          writeCard(network.nodes[index], places[index], &$0)
        }
      }
    }
    output.append(",\n\"edges\": ")
    try output.jsonArray(of: network.edges.enumerated()) { writer, entry in
      writer.object {
        $0.member("id", "e\(entry.offset + 1)")
        $0.member("fromNode", network.nodes[entry.element.source].id)
        $0.member("toNode", network.nodes[entry.element.target].id)
        $0.member("label", entry.element.kind)
      }
    }
    output.append("}\n")
  }

  // MARK: Layout

  private struct Group {
    let community: Int?
    let members: [Int]
    var x = 0
    var y = 0

    /// Cards a row: the grid is about as wide as it is high.
    var columns: Int {
      var columns = 1
      while columns * columns * (width + gap) < members.count * (height + gap) { columns += 1 }
      return columns
    }
    var rows: Int { (members.count + columns - 1) / columns }
    var pixelWidth: Int { columns * (width + gap) + gap }
    var pixelHeight: Int { rows * (height + gap) + gap }
  }

  private static func groups(of network: Network) -> [Group] {
    var members = [[Int]](repeating: [], count: network.communities.count + 1)
    for (index, node) in network.nodes.enumerated() {
      members[node.community ?? network.communities.count].append(index)
    }
    var groups = members.enumerated().filter { !$1.isEmpty }.map { place, members in
      Group(community: place < network.communities.count ? place : nil, members: members)
    }
    let area = groups.reduce(0.0) { $0 + Double($1.pixelWidth * $1.pixelHeight) }
    let rowWidth = Int((area * 1.6).squareRoot())
    var (x, y, rowHeight) = (0, 0, 0)
    for index in groups.indices {
      if x > 0, x + groups[index].pixelWidth > rowWidth {
        y += rowHeight + 2 * gap
        (x, rowHeight) = (0, 0)
      }
      (groups[index].x, groups[index].y) = (x, y)
      x += groups[index].pixelWidth + 2 * gap
      rowHeight = max(rowHeight, groups[index].pixelHeight)
    }
    return groups
  }

  private static func places(of network: Network, _ groups: [Group]) -> [(x: Int, y: Int)] {
    var places = [(x: Int, y: Int)](repeating: (0, 0), count: network.nodes.count)
    for group in groups {
      let columns = group.columns
      for (place, member) in group.members.enumerated() {
        places[member] = (
          group.x + gap + place % columns * (width + gap), group.y + gap + place / columns * (height + gap)
        )
      }
    }
    return places
  }

  // MARK: Nodes

  private static func writeGroup(_ group: Group, _ number: Int, _ network: Network, _ writer: inout JSONWriter) {
    writer.member("id", "group-\(number)")
    writer.member("type", "group")
    writeBox(group.x, group.y, group.pixelWidth, group.pixelHeight, &writer)
    if let community = group.community {
      writer.member("label", network.communities[community])
      // The six colours of the format.
      writer.member("color", "\(community % 6 + 1)")
    }
  }

  private static func writeCard(_ node: Network.Node, _ place: (x: Int, y: Int), _ writer: inout JSONWriter) {
    var text = "**\(MarkdownText.escaped(node.label))**\n\(MarkdownText.escaped(node.kind))"
    if let address = node.address { text += "\n<\(address)>" }
    writer.member("id", node.id)
    writer.member("type", "text")
    writeBox(place.x, place.y, width, height, &writer)
    writer.member("text", text)
  }

  private static func writeBox(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ writer: inout JSONWriter) {
    writer.member("x", x)
    writer.member("y", y)
    writer.member("width", width)
    writer.member("height", height)
  }
}

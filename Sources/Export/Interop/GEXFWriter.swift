/// GEXF 1.3 (gexf.net/1.3): Gephi's own format.
///
/// The weight is an attribute of `edge` itself, as Gephi reads it, not a value of a column. The kind of an edge is given
/// twice: as Gephi's edge kind, which keeps parallel edges apart, and as a column, which other readers show. The day of
/// writing is left out, so that the same graph gives the same bytes.
enum GEXFWriter {
  static func write(_ network: Network, to output: inout ByteOutput) throws {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.append(
      "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n<meta><creator>paperGraph</creator><description>")
    output.content(network.title)
    output.append("</description></meta>\n<graph defaultedgetype=\"directed\" idtype=\"string\" mode=\"static\">\n")
    let nodeColumns = network.nodeColumns
    let edgeColumns = network.edgeColumns
    write(nodeColumns, of: "node", &output)
    write(edgeColumns, of: "edge", &output)
    output.append("<nodes count=\"\(network.nodes.count)\">\n")
    for node in network.nodes {
      output.append("<node")
      output.attribute("id", node.id)
      output.attribute("label", node.label)
      output.append(">")
      write(nodeColumns, network.values(of: node), &output)
      output.append("</node>\n")
      try output.pass()
    }
    output.append("</nodes>\n<edges count=\"\(network.edges.count)\">\n")
    for (number, edge) in network.edges.enumerated() {
      output.append("<edge")
      output.attribute("id", "e\(number + 1)")
      output.attribute("source", network.nodes[edge.source].id)
      output.attribute("target", network.nodes[edge.target].id)
      output.attribute("kind", edge.kind)
      output.append(" weight=\"\(edge.weight)\">")
      write(edgeColumns, network.values(of: edge), &output)
      output.append("</edge>\n")
      try output.pass()
    }
    output.append("</edges>\n</graph>\n</gexf>\n")
  }

  private static func write(_ columns: [Network.Column], of domain: String, _ output: inout ByteOutput) {
    output.append("<attributes class=\"\(domain)\" mode=\"static\">\n")
    for column in columns {
      let type =
        switch column.kind {
        case .text: "string"
        case .integer: "integer"
        case .real: "double"
        }
      output.append("<attribute id=\"\(column.name)\" title=\"\(column.name)\" type=\"\(type)\"/>\n")
    }
    output.append("</attributes>\n")
  }

  private static func write(_ columns: [Network.Column], _ values: [Network.Value?], _ output: inout ByteOutput) {
    output.append("<attvalues>")
    for (column, value) in zip(columns, values) {
      guard let value else { continue }
      output.append("<attvalue for=\"\(column.name)\"")
      output.attribute("value", value.text)
      output.append("/>")
    }
    output.append("</attvalues>")
  }
}

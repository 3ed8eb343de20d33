/// GraphML (Brandes, Eiglsperger, Lerner: GraphML Primer, graphml.graphdrawing.org): what igraph, networkx, Gephi, yEd and
/// Cytoscape open.
///
/// Keys come first; labels and weights are data named `label` and `weight`, where Gephi and igraph look for them. Edges
/// have ids, so that parallel edges of different kinds stay apart.
enum GraphMLWriter {
  static func write(_ network: Network, to output: inout ByteOutput) throws {
    output.append(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"")
    output.append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"")
    output.append("http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n")
    let nodeColumns = [Network.Column("label", .text)] + network.nodeColumns
    let edgeColumns = [Network.Column("weight", .real)] + network.edgeColumns
    for column in nodeColumns { writeKey(column, of: "node", &output) }
    for column in edgeColumns { writeKey(column, of: "edge", &output) }
    output.append("<graph id=\"papers\" edgedefault=\"directed\">\n<desc>")
    output.content(network.title)
    output.append("</desc>\n")
    for node in network.nodes {
      output.append("<node")
      output.attribute("id", node.id)
      output.append(">")
      write(nodeColumns, [.text(node.label)] + network.values(of: node), of: "node", &output)
      output.append("</node>\n")
      try output.pass()
    }
    for (number, edge) in network.edges.enumerated() {
      output.append("<edge")
      output.attribute("id", "e\(number + 1)")
      output.attribute("source", network.nodes[edge.source].id)
      output.attribute("target", network.nodes[edge.target].id)
      output.append(">")
      write(edgeColumns, [.real(edge.weight)] + network.values(of: edge), of: "edge", &output)
      output.append("</edge>\n")
      try output.pass()
    }
    output.append("</graph>\n</graphml>\n")
  }

  private static func writeKey(_ column: Network.Column, of domain: String, _ output: inout ByteOutput) {
    let type =
      switch column.kind {
      case .text: "string"
      case .integer: "int"
      case .real: "double"
      }
    output.append(
      "<key id=\"\(domain)_\(column.name)\" for=\"\(domain)\" attr.name=\"\(column.name)\" attr.type=\"\(type)\"/>\n")
  }

  private static func write(
    _ columns: [Network.Column], _ values: [Network.Value?], of domain: String, _ output: inout ByteOutput
  ) {
    for (column, value) in zip(columns, values) {
      guard let value else { continue }
      output.append("<data key=\"\(domain)_\(column.name)\">")
      output.content(value.text)
      output.append("</data>")
    }
  }
}

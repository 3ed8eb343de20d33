/// A picture in the DOT language, every place fixed, so that `dot` and `neato -n2` draw what the other formats show.
///
/// Grammar: https://graphviz.org/doc/info/lang.html
package enum DOTWriter {
  /// Linear in the picture; ends with a line feed.
  package static func write(_ picture: Picture) -> [UInt8] {
    let form = GraphvizForm(picture)
    var out = "digraph papergraph {\n"
    // `nop2` draws at the given places whatever program is started.
    out += "  graph \(list([("charset", "UTF-8"), ("layout", "nop2")] + form.graph))\n"
    out += "  node \(list(GraphvizForm.nodeDefaults))\n"
    out += "  edge \(list(GraphvizForm.edgeDefaults))\n"
    for (name, attributes) in form.corners { out += "  \(quoted(name)) \(list(attributes))\n" }
    for node in picture.nodes {
      out += "  \(quoted(node.id)) \(list(form.attributes(of: node)))\n"
    }
    for (i, frame) in picture.frames.enumerated() {
      out += "  subgraph cluster_\(i + 1) {\n    graph \(list(form.attributes(of: frame)))\n"
      for member in frame.members { out += "    \(quoted(picture.nodes[member].id))\n" }
      out += "  }\n"
    }
    for edge in picture.edges {
      let ends = "\(quoted(picture.nodes[edge.from].id)) -> \(quoted(picture.nodes[edge.to].id))"
      out += "  \(ends) \(list(form.attributes(of: edge)))\n"
    }
    return Array((out + "}\n").utf8)
  }

  private static func list(_ attributes: GraphvizForm.Attributes) -> String {
    let pairs = attributes.filter { !$0.value.isEmpty || $0.name == "label" }.map { "\($0.name)=\(quoted($0.value))" }
    return "[\(pairs.joined(separator: ", "))]"
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x5C) }
      bytes.append(byte)
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Cytoscape.js JSON (js.cytoscape.org, “elements JSON”), which Cytoscape Desktop opens as `.cyjs`.
///
/// Ids, `source` and `target` are strings. Desktop shows `name` and calls the kind of an edge `interaction`; networkx's
/// `cytoscape_graph` names nodes by `value` and edges by `key`. Each is given for its reader.
enum CytoscapeWriter {
  static func write(_ network: Network, to output: inout ByteOutput) throws {
    output.append("{\"data\": ")
    output.json { writer in
      writer.object {
        $0.member("name", network.title)
        $0.member(array: "communities", of: network.communities) { $0.string($1) }
      }
    }
    output.append(", \"directed\": true, \"multigraph\": true, \"elements\": {\n\"nodes\": ")
    try output.jsonArray(of: network.nodes) { writer, node in
      writer.object { element in
        element.member(object: "data") {
          $0.member("id", node.id)
          $0.member("value", node.id)
          $0.member("name", node.label)
          $0.member("label", node.label)
          $0.members(network.attributes(of: node))
        }
        element.member("classes", node.kind)
      }
    }
    output.append(",\n\"edges\": ")
    try output.jsonArray(of: network.edges.enumerated()) { writer, entry in
      let (number, edge) = (entry.offset + 1, entry.element)
      writer.object { element in
        element.member(object: "data") {
          $0.member("id", "e\(number)")
          $0.member("key", "e\(number)")
          $0.member("source", network.nodes[edge.source].id)
          $0.member("target", network.nodes[edge.target].id)
          $0.member("interaction", edge.kind)
          $0.member("weight", edge.weight)
          $0.members(network.attributes(of: edge))
        }
        element.member("classes", edge.kind)
      }
    }
    output.append("}}\n")
  }
}

/// Node-link JSON: what networkx's `node_link_graph` and d3 read, and what `export --json` gives.
///
/// `{"schema_version": 1, "directed": true, "multigraph": true, "graph": {…}, "nodes": [{"id", "label", "kind", …}],
/// "edges": [{"source", "target", "key", "weight", "kind", …}]}`, a node and an edge a line.
enum NodeLinkWriter {
  static func write(_ network: Network, to output: inout ByteOutput) throws {
    output.append("{\"schema_version\": 1, \"directed\": true, \"multigraph\": true, \"graph\": ")
    output.json { writer in
      writer.object {
        $0.member("title", network.title)
        $0.member(array: "communities", of: network.communities) { $0.string($1) }
      }
    }
    output.append(",\n\"nodes\": ")
    try output.jsonArray(of: network.nodes) { writer, node in
      writer.object {
        $0.member("id", node.id)
        $0.member("label", node.label)
        $0.members(network.attributes(of: node))
      }
    }
    output.append(",\n\"edges\": ")
    try output.jsonArray(of: network.edges.enumerated()) { writer, entry in
      writer.object {
        $0.member("source", network.nodes[entry.element.source].id)
        $0.member("target", network.nodes[entry.element.target].id)
        $0.member("key", "e\(entry.offset + 1)")
        $0.member("weight", entry.element.weight)
        $0.members(network.attributes(of: entry.element))
      }
    }
    output.append("}\n")
  }
}

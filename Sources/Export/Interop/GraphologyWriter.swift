/// graphology's serialised graph (graphology.github.io/serialization), which Gephi Lite and sigma.js open.
enum GraphologyWriter {
  static func write(_ network: Network, to output: inout ByteOutput) throws {
    let hasLoops = network.edges.contains { $0.source == $0.target }
    output.append("{\"attributes\": ")
    output.json { writer in writer.object { $0.member("title", network.title) } }
    output.append(
      ", \"options\": {\"type\": \"directed\", \"multi\": true, \"allowSelfLoops\": \(hasLoops)},\n\"nodes\": ")
    try output.jsonArray(of: network.nodes) { writer, node in
      writer.object { element in
        element.member("key", node.id)
        element.member(object: "attributes") {
          $0.member("label", node.label)
          $0.members(network.attributes(of: node))
        }
      }
    }
    output.append(",\n\"edges\": ")
    try output.jsonArray(of: network.edges.enumerated()) { writer, entry in
      writer.object { element in
        element.member("key", "e\(entry.offset + 1)")
        element.member("source", network.nodes[entry.element.source].id)
        element.member("target", network.nodes[entry.element.target].id)
        element.member(object: "attributes") {
          $0.member("weight", entry.element.weight)
          $0.members(network.attributes(of: entry.element))
        }
      }
    }
    output.append("}\n")
  }
}

/// The formats in which other tools open the graph. The raw value is the flag of `export`.
package enum NetworkFormat: String, Sendable, CaseIterable {
  case json, graphml, gexf, cytoscape, vosviewer, pajek, csv, graphology
  case nodeLink = "node-link"
  case markdown, canvas
}

/// A file to be written: its name, and what writes it.
package struct ExportPart {
  /// What follows the path's stem (`.graphml`, `-nodes.csv`), or, of a folder, the path within it.
  package let name: String
  package let write: (inout ByteOutput) throws -> Void

  package init(_ name: String, _ write: @escaping (inout ByteOutput) throws -> Void) {
    self.name = name
    self.write = write
  }
}

/// A graph that a format has no place for.
package struct UnfitNetwork: Error, CustomStringConvertible {
  package let description: String
}

extension NetworkFormat {
  /// Whether it is a folder of files.
  package var isFolder: Bool { self == .markdown }

  /// Whether its first file is of use alone, as on standard output. Markdown has no first file.
  package var standsAlone: Bool { self != .csv && self != .markdown }

  /// The ending of its first file, or of its folder's name.
  package var ending: String {
    switch self {
    case .json: ".json"
    case .graphml: ".graphml"
    case .gexf: ".gexf"
    case .cytoscape: ".cyjs"
    case .vosviewer: ".vosviewer.json"
    case .pajek: ".net"
    case .csv: ".csv"
    case .graphology: ".graphology.json"
    case .nodeLink: ".node-link.json"
    case .markdown: "-notes"
    case .canvas: ".canvas"
    }
  }

  /// The files that hold `network` in this format. `asTables` asks for VOSviewer's older pair of files.
  ///
  /// - Throws: `UnfitNetwork` where VOSviewer would be given fewer than three items.
  package func parts(of network: Network, asTables: Bool = false) throws(UnfitNetwork) -> [ExportPart] {
    switch self {
    case .json, .nodeLink: return [ExportPart(ending) { try NodeLinkWriter.write(network, to: &$0) }]
    case .graphml: return [ExportPart(ending) { try GraphMLWriter.write(network, to: &$0) }]
    case .gexf: return [ExportPart(ending) { try GEXFWriter.write(network, to: &$0) }]
    case .cytoscape: return [ExportPart(ending) { try CytoscapeWriter.write(network, to: &$0) }]
    case .graphology: return [ExportPart(ending) { try GraphologyWriter.write(network, to: &$0) }]
    case .canvas: return [ExportPart(ending) { try JSONCanvasWriter.write(network, to: &$0) }]
    case .pajek:
      return [
        ExportPart(".net") { try PajekWriter.writeNetwork(network, to: &$0) },
        ExportPart(".clu") { try PajekWriter.writePartition(network, to: &$0) },
        ExportPart(".vec") { try PajekWriter.writeVector(network, to: &$0) },
      ]
    case .csv:
      return [
        ExportPart("-nodes.csv") { try CSVWriter.writeNodes(network, to: &$0) },
        ExportPart("-edges.csv") { try CSVWriter.writeEdges(network, to: &$0) },
      ]
    case .vosviewer:
      guard network.nodes.count >= VOSviewerMap.leastItems else {
        throw UnfitNetwork(
          description: "VOSviewer draws maps of \(VOSviewerMap.leastItems) items or more, and this graph has "
            + "\(network.nodes.count). Other formats hold it: --graphml, --gexf.")
      }
      guard asTables else { return [ExportPart(ending) { try VOSviewerWriter.writeJSON(network, to: &$0) }] }
      return [
        ExportPart("-map.txt") { try VOSviewerWriter.writeMap(network, to: &$0) },
        ExportPart("-network.txt") { try VOSviewerWriter.writeLinks(network, to: &$0) },
      ]
    case .markdown:
      let vault = MarkdownVault(network)
      return vault.paths.enumerated().map { index, path in
        ExportPart(path) { try vault.writeNote(of: index, to: &$0) }
      }
    }
  }
}

import ArgumentParser
import Export
import Rendering

/// What `export` can write.
enum ExportFormat: Equatable {
  case picture(PictureFormat)
  case network(NetworkFormat)
  case bibliography(BibliographyFormat)

  /// Its flag without the dashes.
  var name: String {
    switch self {
    case .picture(let format): format.rawValue
    case .network(let format): format.rawValue
    case .bibliography(let format): format.rawValue
    }
  }

  /// What the path of its file ends with.
  var ending: String {
    switch self {
    case .picture(let format): ".\(format.rawValue)"
    case .network(let format): format.ending
    case .bibliography(let format): format.ending
    }
  }
}

extension ExportFormat: EnumerableFlag {
  /// Each has a flag but the graph as JSON, which is asked for by the flag that every command has.
  static var allCases: [ExportFormat] {
    PictureFormat.allCases.map { .picture($0) }
      + NetworkFormat.allCases.filter { $0 != .json }.map { .network($0) }
      + BibliographyFormat.allCases.map { .bibliography($0) }
  }

  static func name(for value: ExportFormat) -> NameSpecification { .customLong(value.name) }

  static func help(for value: ExportFormat) -> ArgumentHelp? {
    switch value {
    case .picture(.svg): "A picture for pages and print, with links and tooltips."
    case .picture(.png): "A picture in pixels."
    case .picture(.pdf): "A page to print."
    case .picture(.dot): "Graphviz's own language, with every place and colour."
    case .network(.json): nil
    case .network(.graphml): "GraphML, for igraph, networkx, yEd, Gephi and Cytoscape."
    case .network(.gexf): "GEXF 1.3, Gephi's own format."
    case .network(.cytoscape): "Cytoscape.js JSON, which Cytoscape opens as .cyjs."
    case .network(.vosviewer): "VOSviewer's JSON; a path that ends with .txt: its map and network file."
    case .network(.pajek): "Pajek: .net, .clu with the communities, .vec with PageRank."
    case .network(.csv): "Two tables, -nodes.csv and -edges.csv, with Gephi's column names."
    case .network(.graphology): "graphology's JSON, for Gephi Lite and sigma.js."
    case .network(.nodeLink): "Node-link JSON, for networkx and d3; the same as --json."
    case .network(.markdown): "A new folder of linked notes for Obsidian."
    case .network(.canvas): "A JSON Canvas for Obsidian."
    case .bibliography(.bibtex): "The papers as BibTeX and biblatex."
    case .bibliography(.ris): "The papers as RIS, for reference managers."
    case .bibliography(.csl): "The papers as CSL-JSON, for pandoc and Zotero."
    }
  }
}

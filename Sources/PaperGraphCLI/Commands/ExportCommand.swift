import ArgumentParser
import Export
import PaperGraph
import Rendering
import Store

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Draw the graph through Graphviz, or write it, or its papers, for other tools.",
    discussion: """
      --svg alone writes Graphs/papers.svg, beside the default graph file; -o PATH elsewhere, - to standard output.
      Every other form has its own ending. --pajek and --csv write several files that begin alike, --vosviewer PATH.txt
      writes a map and a network file, --markdown a new folder.

      Example:
        paperGraph export --svg
        paperGraph export --png -o map.png --dpi 200
        paperGraph export --graphml papers.graphml
        paperGraph export --bibtex -
      """)

  @Flag(help: "The form of the picture or file. --json alone is the graph as JSON.")
  var format: ExportFormat?

  @Argument(help: ArgumentHelp("Where to write; - is standard output.", valueName: "path"))
  var path: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; - is standard output.", valueName: "path"))
  var output: String?

  @Option(
    name: .long, help: ArgumentHelp("What stands above the picture, or what the graph is called.", valueName: "text"))
  var title: String?

  @Option(name: .long, help: ArgumentHelp("Pixels an inch of a PNG, 36 to 600.", valueName: "number"))
  var dpi = 144

  @Option(
    name: .long, help: ArgumentHelp("Colours: light, dark, or print for black and white printers.", valueName: "name"))
  var theme = ThemeChoice.light

  @Flag(name: .long, help: "No background, for slides and pages that have their own.")
  var transparent = false

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if path != nil, output != nil { throw ValidationError("The path is given twice: behind the format and with -o.") }
    if !(36...600).contains(dpi) { throw ValidationError("--dpi takes 36 to 600, not \(dpi).") }
    guard let chosen else { throw ValidationError("Name a form: --svg, --graphml, --bibtex; --help lists them all.") }
    if target == "-", case .network(let network) = chosen, !network.standsAlone {
      throw ValidationError("--\(network.rawValue) writes several files: name a path instead of -.")
    }
  }

  /// The form asked for; `--json` without another asks for the graph as JSON.
  private var chosen: ExportFormat? { format ?? (shared.json ? .network(.json) : nil) }

  /// Where to write.
  private var target: String { output ?? path ?? "Graphs/papers\(chosen?.ending ?? "")" }

  func run() throws {
    let file = try GraphFile(path: graph.path)
    switch chosen {
    case .picture(let format): try draw(file, format)
    case .network(let format): try write(file, format)
    case .bibliography(let format): try write(file, format)
    case nil: throw ExitStatus.usage
    }
  }

  private func draw(_ file: GraphFile, _ format: PictureFormat) throws {
    let scene = try file.read { reader in
      try MapSceneBuilder(reader).scene(title: try title ?? Self.title(reader))
    }
    let options = RenderOptions(theme: theme.theme, background: transparent ? .transparent : .theme, dpi: dpi)
    let bytes = try MapRenderer(options: options).render(scene, as: format)
    if target == "-" { return try Output.write(bytes) }
    try FileOutput.write(bytes, to: target)
    try report([target], bytes: bytes.count, scene.caption) {
      $0.member("papers", scene.papers.count)
      $0.member("communities", scene.communities.count)
    }
  }

  private func write(_ file: GraphFile, _ format: NetworkFormat) throws {
    let network = try file.read { reader in
      try NetworkBuilder(reader).network(title: try title ?? Self.title(reader))
    }
    let parts = try format.parts(of: network, asTables: target.hasSuffix(".txt"))
    let written = try PartsOutput.write(parts, to: target, format)
    if target == "-" { return }
    let caption = "\(counted(network.nodes.count, "node")), \(counted(network.edges.count, "edge"))"
    try report(written.paths, bytes: written.bytes, [caption]) {
      $0.member("nodes", network.nodes.count)
      $0.member("edges", network.edges.count)
    }
  }

  private func write(_ file: GraphFile, _ format: BibliographyFormat) throws {
    let entries = try file.read { try BibliographyBuilder.entries($0) }
    let part = ExportPart(format.ending) { try format.write(entries, to: &$0) }
    let written = try PartsOutput.write([part], to: target)
    if target == "-" { return }
    try report(written.paths, bytes: written.bytes, [counted(entries.count, "paper")]) {
      $0.member("papers", entries.count)
    }
  }

  /// Says what was written: as JSON where a form was asked for besides `--json`.
  private func report(
    _ paths: [String], bytes: Int, _ caption: [String], _ counts: (inout JSONWriter) -> Void
  ) throws {
    if shared.json, let format {
      var writer = JSONWriter()
      writer.object {
        $0.member("schema_version", 1)
        $0.member("path", target)
        if paths.count > 1 { $0.member(array: "files", of: paths) { $0.string($1) } }
        $0.member("format", format.name)
        $0.member("bytes", bytes)
        counts(&$0)
      }
      writer.newline()
      try Output.write(writer.bytes)
    } else if !shared.quiet {
      for line in caption { Talk.say(line) }
      Talk.say("written to \(paths.count > 3 ? target : paths.joined(separator: ", "))")
    }
  }

  private static func title(_ reader: GraphReader) throws -> String {
    let sources = try reader.sourceNames()
    let count = try reader.paperCount()
    guard sources.count == 1, let only = sources.first, only != "-" else {
      return "\(counted(count, "paper")) from \(counted(sources.count, "file"))"
    }
    return only.split(separator: "/").last.map(String.init) ?? only
  }
}

enum ThemeChoice: String, ExpressibleByArgument, CaseIterable {
  case light, dark, print

  var theme: Theme {
    switch self {
    case .light: .light
    case .dark: .dark
    case .print: .print
    }
  }
}

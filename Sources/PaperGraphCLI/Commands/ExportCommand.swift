package import ArgumentParser
package import Export
import PaperGraph
import Rendering
import Store

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Draw the graph through Graphviz.",
    discussion: """
      --svg alone writes Graphs/papers.svg, beside the default graph file; -o PATH elsewhere, - to standard output.

      Example:
        paperGraph export --svg
        paperGraph export --png -o map.png --dpi 200
      """)

  @Flag(help: "The form of the picture.")
  var format: PictureFormat

  @Argument(help: ArgumentHelp("Where to write; - is standard output.", valueName: "path"))
  var path: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; - is standard output.", valueName: "path"))
  var output: String?

  @Option(name: .long, help: ArgumentHelp("What stands above the picture.", valueName: "text"))
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
  }

  func run() throws {
    let file = try GraphFile(path: graph.path)
    let scene = try file.read { reader in
      try MapSceneBuilder(reader).scene(title: try title ?? Self.title(reader))
    }
    let options = RenderOptions(theme: theme.theme, background: transparent ? .transparent : .theme, dpi: dpi)
    let bytes = try MapRenderer(options: options).render(scene, as: format)
    let target = output ?? path ?? "Graphs/papers.\(format.rawValue)"
    if target == "-" {
      try Output.write(bytes)
      return
    }
    try FileOutput.write(bytes, to: target)
    if shared.json {
      var writer = JSONWriter()
      writer.object {
        $0.member("schema_version", 1)
        $0.member("path", target)
        $0.member("format", format.rawValue)
        $0.member("bytes", bytes.count)
        $0.member("papers", scene.papers.count)
        $0.member("communities", scene.communities.count)
      }
      writer.newline()
      try Output.write(writer.bytes)
    } else if !shared.quiet {
      for line in scene.caption { Talk.say(line) }
      Talk.say("written to \(target)")
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

extension PictureFormat: EnumerableFlag {
  package static func help(for value: PictureFormat) -> ArgumentHelp? {
    switch value {
    case .svg: "A picture for pages and print, with links and tooltips."
    case .png: "A picture in pixels."
    case .pdf: "A page to print."
    case .dot: "Graphviz's own language, with every place and colour."
    }
  }
}

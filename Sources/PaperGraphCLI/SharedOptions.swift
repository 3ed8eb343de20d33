import ArgumentParser

/// Options that every command takes.
struct SharedOptions: ParsableArguments {
  @Flag(name: .long, help: "Write JSON to standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more.")
  var verbose = false

  @Option(name: .long, help: ArgumentHelp("Colour the output: auto, always or never.", valueName: "when"))
  var color = ColorChoice.auto

  var terminal: Terminal { Terminal(color) }
}

/// The graph file that a command works on.
struct GraphOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The graph file. Default: the variable PAPERGRAPH_GRAPH, or Graphs/papers.sqlite.", valueName: "path"))
  var graph: String?

  var path: String { graph ?? Self.usual }

  /// Where nobody names a graph.
  static var usual: String { Environment.value("PAPERGRAPH_GRAPH") ?? "Graphs/papers.sqlite" }

  func validate() throws {
    if graph == "" { throw ValidationError("--graph takes the path of a file, and got nothing.") }
  }
}

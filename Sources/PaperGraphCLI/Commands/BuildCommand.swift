import ArgumentParser
import Documents
import PaperGraph
import Store

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read papers, extract what ties them, build the graph and store it.",
    discussion: """
      The format of each file is told from its content, also in compressed files and archives. Without INPUT it reads
      Samples/. Files that are as they were at the build before are not read again.

      Example:
        paperGraph build Samples/trending --graph Graphs/trending.sqlite
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Read every input as this format: \(InputFormat.names).", valueName: "format"))
  var from: InputFormat?

  @Flag(name: .long, help: "Read INPUT besides all that the graph was made from before.")
  var add = false

  @Flag(name: .long, help: "Read every file anew, also those that are as they were at the build before.")
  var fresh = false

  @Flag(name: .long, help: "Show each line of the input with the role it was given, and build nothing.")
  var explainParse = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Rules that merge, split, rename, ban or keep papers and concepts. Default: paperGraph.yaml beside the graph.",
      valueName: "path"))
  var overrides: String?

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let rules =
      try overrides.map { try Overrides(contentsOf: $0) }
      ?? Overrides(contentsOf: Self.defaultOverrides(beside: graph.path), isOptional: true)
    var known = try add ? KnownInputs(addingTo: graph.path) : KnownInputs(replacing: graph.path)
    if fresh { known = known.toBeReadAnew }
    let reading = Reading(
      inputs.isEmpty ? ["Samples"] : inputs, format: from, explain: explainParse, known: known, isAddition: add)
    if explainParse {
      try ParseEcho(reading, terminal: shared.terminal).write()
      if reading.isPartial { throw ExitStatus.partly }
      return
    }
    try reading.requirePapers(or: "no graph was written")
    let contents = try Pipeline(overrides: rules).contents(of: reading)
    try GraphFileWriter.write(contents, to: graph.path, toolVersion: Version.current)
    tell(reading)
    for sentence in contents.unmatchedRules { Talk.say(Clean.line(sentence)) }
    let report = BuildReport(contents)
    try BuildReportPrinter(report, graph: graph.path, shared: shared).write()
    if !report.isWhole { throw ExitStatus.partly }
  }

  func validate() throws {
    if add, inputs.isEmpty { throw ValidationError("--add takes the files or folders to add, and got none.") }
    if add, explainParse { throw ValidationError("--explain-parse builds nothing, so there is nothing to --add to.") }
  }

  private static func defaultOverrides(beside graph: String) -> String {
    (graph.lastIndex(of: "/").map { String(graph[...$0]) } ?? "") + "paperGraph.yaml"
  }

  private func tell(_ reading: Reading) {
    for name in reading.vanished {
      Talk.say("\(Clean.line(name)): no longer there; its papers stay as they were read before.")
    }
    if shared.verbose {
      for entry in reading.passedOver { Talk.say("\(Clean.line(entry.name)): passed over: \(entry.reason).") }
    }
    if reading.reusedCount > 0, !shared.quiet {
      Talk.say("\(reading.reusedCount) of \(counted(reading.inputs.count, "input")) unchanged, not read again")
    }
  }
}

extension InputFormat: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

import ArgumentParser
import Documents
import PaperGraph
import Store

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read papers, extract what ties them, build the graph and store it.",
    discussion: """
      Reads copied pages, plain text, Markdown, saved HTML, JSON lines and Hugging Face JSON; the format is told from the
      content. Without INPUT it reads Samples/.

      Example:
        paperGraph build Samples/trending --graph Graphs/trending.sqlite
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Read every input as this format: \(InputFormat.names).", valueName: "format"))
  var from: InputFormat?

  @Flag(name: .long, help: "Show each line of the input with the role it was given, and build nothing.")
  var explainParse = false

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let reading = Reading(inputs.isEmpty ? ["Samples"] : inputs, format: from, explain: explainParse)
    if explainParse {
      try ParseEcho(reading, terminal: shared.terminal).write()
      if reading.isPartial { throw ExitStatus.partly }
      return
    }
    try reading.requirePapers(or: "no graph was written")
    let contents = try Pipeline().contents(of: reading)
    try GraphFileWriter.write(contents, to: graph.path, toolVersion: Version.current)
    let report = BuildReport(contents)
    try BuildReportPrinter(report, graph: graph.path, shared: shared).write()
    if !report.isWhole { throw ExitStatus.partly }
  }
}

extension InputFormat: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

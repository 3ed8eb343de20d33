import ArgumentParser
import Query
import Store

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Say how two papers, or other nodes, are connected: edge by edge, with what proves each.",
    discussion: """
      The best explained path is the shortest one where strong edges are short and passing a node costs more the more
      edges it has, so that what few papers share comes before what all have.

      Example:
        paperGraph path "A Survey on Mixture of Experts" "Chain-of-Model Learning"
      """)

  @Argument(
    help: ArgumentHelp("Where the path begins: a title, an id, a link, a name, or kind:key.", valueName: "a"),
    completion: .nodes)
  var start: String

  @Argument(help: ArgumentHelp("Where it ends.", valueName: "b"), completion: .nodes)
  var goal: String

  @Option(name: .shortAndLong, help: ArgumentHelp("How many paths.", valueName: "count"))
  var n = 3

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if n < 1 { throw ValidationError("-n takes 1 or more, not \(n).") }
  }

  func run() throws {
    let status = try GraphFile(path: graph.path).read { reader -> ExitStatus in
      var resolver = NodeResolver(reader, prefersPapers: true)
      guard let from = try resolver.node(start, reader, shared), let to = try resolver.node(goal, reader, shared) else {
        return .notFound
      }
      let connection = try Connection(from: from.id, to: to.id, count: n, reader)
      if shared.json {
        try Output.write(PathJSON.answer(from, to, connection))
      } else if !connection.paths.isEmpty {
        try Output.write(PathPrinter(shared: shared).text(from, to, connection))
      }
      guard connection.paths.isEmpty else { return .done }
      let reached = counted(connection.reachableCount - 1, "other node")
      Talk.failure(
        "“\(from.label)” and “\(to.label)” are not connected: of the graph, “\(to.label)” is tied to \(reached). "
          + "More papers, or related --why, may tell more.")
      return .failed
    }
    if status != .done { throw status }
  }
}

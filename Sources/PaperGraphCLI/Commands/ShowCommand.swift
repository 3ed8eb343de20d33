import ArgumentParser
import PaperModel
import Query
import Store

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one node of the graph: a paper, concept, repository, name, …, its edges and what proves them.",
    discussion: """
      A paper is named by its title, a part of it, or an id; anything else by its name, its link, or its kind and key.

      Examples:
        paperGraph show "A Survey on Mixture of Experts"
        paperGraph show "concept:mixture of experts" -n 3
        paperGraph show https://github.com/microsoft/CoLM
      """)

  @Argument(help: ArgumentHelp("A title, an id, a link, a name, or kind:key.", valueName: "node"), completion: .nodes)
  var query: String

  @Option(name: .shortAndLong, help: ArgumentHelp("How many edges of each kind; 0 for all.", valueName: "count"))
  var n = 5

  @Option(
    name: .long,
    help: ArgumentHelp("Only edges of this kind, or to nodes of this kind; may be repeated.", valueName: "kind"))
  var kind: [String] = []

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  private static let kinds =
    EdgeKind.allCases.map(\.rawValue) + ["mentioned-by"] + NodeKind.allCases.map(\.rawValue)

  func validate() throws {
    if n < 0 { throw ValidationError("-n takes 0 or more, not \(n).") }
    for name in kind where !Self.kinds.contains(name) {
      throw ValidationError("--kind takes one of \(Self.kinds.joined(separator: ", ")), not “\(name)”.")
    }
  }

  func run() throws {
    let isFound = try GraphFile(path: graph.path).read { reader in
      var resolver = NodeResolver(reader)
      guard let node = try resolver.node(query, reader, shared),
        let view = try NodeView(node.id, reader, limit: n == 0 ? nil : n, kinds: Set(kind))
      else { return false }
      let details = try PaperDetails(view, reader)
      if shared.json {
        try Output.write(ShowJSON.answer(view, details))
      } else {
        try Output.write(ShowPrinter(shared: shared).text(view, details))
      }
      return true
    }
    if !isFound { throw ExitStatus.notFound }
  }
}

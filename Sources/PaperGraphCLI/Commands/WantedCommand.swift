import ArgumentParser
import PaperModel
import Query
import Store

struct WantedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wanted",
    abstract: "List the names and works that many papers use and that are not in the collection.",
    discussion: """
      Names are those of systems, models, data sets that no paper here introduces; works are those that papers cite.

      Example:
        paperGraph wanted -n 5
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("How many; 0 for all.", valueName: "count"))
  var n = 10

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only this kind: \(Wanted.kinds.map(\.rawValue).joined(separator: ", ")). Default: name and work.",
      valueName: "kind"))
  var kind: [NodeKind] = []

  @Option(name: .long, help: ArgumentHelp("Used by at least so many papers.", valueName: "papers"))
  var atLeast = 2

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if n < 0 { throw ValidationError("-n takes 0 or more, not \(n).") }
    if atLeast < 1 { throw ValidationError("--at-least takes 1 or more, not \(atLeast).") }
    for kind in kind where !Wanted.kinds.contains(kind) {
      let known = Wanted.kinds.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--kind takes one of \(known), not “\(kind.rawValue)”.")
    }
  }

  func run() throws {
    try GraphFile(path: graph.path).read { reader in
      let nodes = try Wanted.nodes(
        kinds: kind.isEmpty ? Wanted.usualKinds : kind, least: atLeast, limit: n == 0 ? nil : n, reader)
      if shared.json {
        try Output.write(WantedPrinter(shared: shared).json(nodes))
      } else {
        try Output.write(WantedPrinter(shared: shared).text(nodes, least: atLeast))
      }
    }
  }
}

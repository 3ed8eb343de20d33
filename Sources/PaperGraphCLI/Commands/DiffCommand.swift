import ArgumentParser
import Export
import Query
import Store

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two graphs: papers, concepts, communities, links.",
    discussion: """
      A community keeps its identity as long as most of its papers stay together; communities of graphs that share no
      papers are matched by their concepts. z tells how sure a rise or fall is: beyond 2.58 chance explains one in a hundred.

      Example:
        paperGraph diff Graphs/march.sqlite Graphs/april.sqlite
      """)

  @Argument(help: ArgumentHelp("The older graph file.", valueName: "old"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The newer graph file.", valueName: "new"), completion: .file())
  var new: String

  @Option(name: .shortAndLong, help: ArgumentHelp("How many entries of each list; 0 for all.", valueName: "count"))
  var n = 10

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if n < 0 { throw ValidationError("-n takes 0 or more, not \(n).") }
    if old.isEmpty || new.isEmpty { throw ValidationError("OLD and NEW are paths of graph files, and one is empty.") }
  }

  func run() throws {
    let before = try GraphFile(path: old)
    let after = try GraphFile(path: new)
    let diff = try before.read { old in try after.read { new in try GraphDiff(old: old, new: new) } }
    let answer = DiffAnswer(old: old, new: new, diff: diff, limit: n == 0 ? Int.max : n)
    try Output.write(shared.json ? answer.json() : Array(DiffPrinter(answer, shared).text().utf8))
  }
}

/// What `diff` has found out.
struct DiffAnswer {
  let old: String
  let new: String
  let diff: GraphDiff
  /// How many entries of each list are told.
  let limit: Int
}

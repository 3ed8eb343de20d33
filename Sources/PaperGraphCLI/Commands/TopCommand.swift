import ArgumentParser
import Export
import PaperModel
import Query
import Store

struct TopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "top",
    abstract: "List the most central nodes, and the communities that they join.",
    discussion: """
      Papers are ranked by a measure that the graph file stores (pagerank unless another is named), by degree or by
      citations; other kinds by the number of papers that have them.

      Examples:
        paperGraph top -n 5
        paperGraph top --by betweenness -n 5
        paperGraph top --kind concept --community 0
      """)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The measure: pagerank, strength, betweenness, any other that is stored, degree, citations; else papers.",
      valueName: "measure"))
  var by: String?

  @Option(name: .long, help: ArgumentHelp("The kind of nodes.", valueName: "kind"))
  var kind = NodeKind.paper

  @Option(
    name: .long,
    help: ArgumentHelp("Only in this community: its number, or a part of its name.", valueName: "community"))
  var community: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("How many nodes; 0 for all.", valueName: "count"))
  var n = 10

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if n < 0 { throw ValidationError("-n takes 0 or more, not \(n).") }
  }

  func run() throws {
    let status = try GraphFile(path: graph.path).read { reader -> ExitStatus in
      let known = try CentralNodes.measures(of: kind, reader)
      let measure = by ?? known[0]
      guard known.contains(measure) else {
        let ways = known.joined(separator: ", ")
        Talk.failure("Nodes of the kind \(kind.rawValue) are ranked by \(ways), not by “\(measure)”.")
        return .usage
      }
      let names = try reader.communityNames()
      var number: Int?
      if let community {
        guard let found = CommunityChoice(community, names).number() else { return .notFound }
        number = found
      }
      let nodes = try CentralNodes(of: kind, by: measure, community: number, limit: n == 0 ? nil : n, reader)
      if shared.json {
        try Output.write(TopPrinter(shared: shared, communities: names).json(nodes, community: number))
      } else {
        try Output.write(TopPrinter(shared: shared, communities: names).text(nodes, community: number))
      }
      return .done
    }
    if status != .done { throw status }
  }
}

extension NodeKind: ExpressibleByArgument {}

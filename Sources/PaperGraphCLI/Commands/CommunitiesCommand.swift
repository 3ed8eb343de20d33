import ArgumentParser
import Export
import Query
import Store

struct CommunitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract: "List the communities: name, size, the concepts that explain each, central papers, links between them.",
    discussion: """
      A community is named by the fewest concepts that most of its papers have: each in at least a third of them, and at
      least twice as common as in other papers.

      Example:
        paperGraph communities -n 3
        paperGraph communities --timeline
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("How many communities; 0 for all.", valueName: "count"))
  var n = 0

  @Flag(name: .long, help: "Name every member, most central first.")
  var members = false

  @Flag(name: .long, help: "Show how communities and concepts come and go, where dates are known.")
  var timeline = false

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if n < 0 { throw ValidationError("-n takes 0 or more, not \(n).") }
  }

  func run() throws {
    let answer = try GraphFile(path: graph.path).read { reader in
      let overview = try CommunityOverview(reader)
      return CommunitiesAnswer(
        graph: graph.path, overview: overview, shown: n == 0 ? overview.communities.count : n, listsMembers: members,
        titles: try reader.titles().map { ($0.key, $0.title) },
        timeline: timeline ? .some(try CommunityTimeline(reader)) : nil)
    }
    try Output.write(shared.json ? answer.json() : Array(CommunitiesPrinter(answer, shared).text().utf8))
  }
}

/// What `communities` has found out.
struct CommunitiesAnswer {
  let graph: String
  let overview: CommunityOverview
  /// How many of the communities are told.
  let shown: Int
  let listsMembers: Bool
  /// Of every paper, by index.
  let titles: [(key: String, title: String)]
  /// Nil where it was not asked for; nil inside where too few dates are known.
  let timeline: CommunityTimeline??

  /// How many papers stand for a community.
  static let central = 3

  var communities: ArraySlice<CommunityProfile> { overview.communities.prefix(shown) }

  func papers(of community: CommunityProfile, all: Bool) -> [(key: String, title: String)] {
    community.papers.prefix(all ? community.papers.count : Self.central).map { titles[$0] }
  }

  static let tooFewDates =
    "No timeline: it takes papers of \(TimeSlices.fewest) days, weeks, months or years that follow one another, and most of the dated ones known to it."
}

import ArgumentParser
import Export
import PaperModel
import Query
import Store

struct RelatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "Rank the papers related to one, each with reasons that add up to its score.",
    discussion: """
      The paper is named by its title, a part of it, an id or a link. With - each line of standard input is one.

      Example:
        paperGraph related "A Survey on Mixture of Experts" -n 3
      """)

  @Argument(help: ArgumentHelp("A title, an id, or - to read one a line.", valueName: "title"))
  var title: String

  @Option(name: .shortAndLong, help: ArgumentHelp("How many papers; 0 for all that score.", valueName: "count"))
  var n = 10

  @Flag(name: .long, help: "Rank, key, title and score alone.")
  var noReasons = false

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if n < 0 { throw ValidationError("-n takes 0 or more, not \(n).") }
  }

  func run() throws {
    let file = try GraphFile(path: graph.path)
    let status = try file.read { reader in
      title == "-" ? try answerAll(reader) : try answerOne(reader)
    }
    if status != .done { throw status }
  }

  private var limit: Int? { n == 0 ? nil : n }

  private func answerOne(_ reader: GraphReader) throws -> ExitStatus {
    var resolver = TitleResolver(reader)
    let resolution = try resolver.resolve(title)
    guard case .found(let paper, let match) = resolution else {
      try Candidates(title, resolution, reader).tell(json: shared.json)
      return .notFound
    }
    var related = try RelatedPapers(reader)
    let query = try reader.paper(paper)
    let results = try related.related(to: paper, limit: limit, reasons: !noReasons)
    if shared.json {
      var writer = JSONWriter()
      RelatedJSON.write(query, results, reasons: !noReasons, to: &writer)
      try Output.write(writer.bytes)
    } else {
      if match != .title, !shared.quiet { Talk.say("Found by \(match.rawValue): \(Clean.line(query?.title ?? ""))") }
      try RelatedPrinter(shared: shared).write(query, results)
    }
    return .done
  }

  /// The batch form: one JSON line an input line, whatever becomes of it.
  private func answerAll(_ reader: GraphReader) throws -> ExitStatus {
    var resolver = TitleResolver(reader)
    var related = try RelatedPapers(reader)
    var status = ExitStatus.done
    while let line = readLine(strippingNewline: true) {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      var writer = JSONWriter()
      switch try resolver.resolve(line) {
      case .found(let paper, _):
        let results = try related.related(to: paper, limit: limit, reasons: !noReasons)
        RelatedJSON.write(try reader.paper(paper), results, reasons: !noReasons, to: &writer)
      case let resolution:
        try Candidates(line, resolution, reader).write(to: &writer)
        status = .notFound
      }
      try Output.write(writer.bytes)
    }
    return status
  }
}

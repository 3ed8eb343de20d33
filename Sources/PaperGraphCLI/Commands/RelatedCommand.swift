import ArgumentParser
import Documents
import Export
import PaperGraph
import PaperModel
import Query
import Store

struct RelatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "Rank the papers related to one, to several, or to a text, each with reasons that add up to its score.",
    discussion: """
      A paper is named by its title, a part of it, an id or a link; several are taken together. With - each line of
      standard input is one.

      Examples:
        paperGraph related "A Survey on Mixture of Experts" -n 3
        paperGraph related "ModuleFormer" "AquilaMoE" --not "NVLM" -n 3
        paperGraph related --why "A Survey on Mixture of Experts" "TinyStories"
      """)

  @Argument(help: ArgumentHelp("Titles or ids; or - to read one a line.", valueName: "title"), completion: .titles)
  var titles: [String] = []

  @Option(name: .long, help: ArgumentHelp("Push away what is like this paper; may be repeated.", valueName: "title"))
  var not: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Related to a text, such as a draft abstract; - for standard input.", valueName: "file"))
  var text: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Mark what this bibliography, of any format that is read, holds already.", valueName: "file"))
  var have: [String] = []

  @Flag(name: .long, help: "Explain how the two papers named are related, whatever the rank, or why they are not.")
  var why = false

  @Option(name: .shortAndLong, help: ArgumentHelp("How many papers; 0 for all that score.", valueName: "count"))
  var n = 10

  @Flag(name: .long, help: "Only papers of the same community.")
  var sameCommunity = false

  @Flag(name: .long, help: "Only papers of other communities.")
  var otherCommunities = false

  @Flag(name: .long, help: "Let papers much like one told already wait for others.")
  var diverse = false

  @Flag(name: .long, help: "Rank, key, title and score alone.")
  var noReasons = false

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if n < 0 { throw ValidationError("-n takes 0 or more, not \(n).") }
    if titles.isEmpty, text == nil {
      throw ValidationError("related takes a title, an id, - or --text, and got nothing.")
    }
    if sameCommunity, otherCommunities {
      throw ValidationError("--same-community and --other-communities leave nothing together.")
    }
    if titles.contains("-") {
      if titles.count > 1 || !not.isEmpty || text != nil || why {
        throw ValidationError("- reads a title a line, and goes with no other title, --not, --text or --why.")
      }
    }
    if why, titles.count != 2 || !not.isEmpty || text != nil {
      throw ValidationError("--why takes two titles, and no --not or --text.")
    }
  }

  func run() throws {
    let library = try library()
    let status = try GraphFile(path: graph.path).read { reader in
      if titles == ["-"] { return try answerAll(reader, library?.library) }
      return why ? try explain(reader) : try answer(reader, library?.library)
    }
    if status != .done { throw status }
    if library?.isPartial == true { throw ExitStatus.partly }
  }

  private var options: RelatedOptions {
    var options = RelatedOptions(limit: n == 0 ? nil : n)
    options.reasons = !noReasons
    options.community = sameCommunity ? .same : otherCommunities ? .other : .any
    options.isDiverse = diverse
    return options
  }

  // MARK: One query

  private func answer(_ reader: GraphReader, _ library: Library?) throws -> ExitStatus {
    var resolver = TitleResolver(reader)
    guard let like = try papers(titles, &resolver, reader), let unlike = try papers(not, &resolver, reader) else {
      return .notFound
    }
    var related = try RelatedPapers(reader)
    let query: RelatedQuery
    if let text {
      query = try related.query(text: try DraftText.read(text), source: text, like, unlike: unlike)
    } else {
      query = try related.query(like, unlike: unlike)
    }
    let results = try related.related(to: query, options)
    let asked = AskedPapers(
      text: text, like: try like.compactMap { try reader.paper($0) },
      unlike: try unlike.compactMap { try reader.paper($0) })
    let had = try library.map { library in try results.map { try library.holds($0.paper, reader) } }
    let answer = RelatedAnswer(asked: asked, results: results, had: had, hasReasons: !noReasons)
    if shared.json {
      var writer = JSONWriter()
      RelatedJSON.write(answer, reader, to: &writer)
      try Output.write(writer.bytes)
    } else {
      try RelatedPrinter(shared: shared).write(answer)
    }
    return .done
  }

  /// The papers meant by `titles`; nil where one is not found, which is told.
  private func papers(_ titles: [String], _ resolver: inout TitleResolver, _ reader: GraphReader) throws -> [Int]? {
    var papers: [Int] = []
    for title in titles {
      let resolution = try resolver.resolve(title)
      guard case .found(let paper, let match) = resolution else {
        try Candidates(title, resolution, reader).tell(json: shared.json)
        return nil
      }
      if match != .title, !shared.quiet, !shared.json {
        Talk.say("Found by \(match.rawValue): \(Clean.line(try reader.paper(paper)?.title ?? ""))")
      }
      if !papers.contains(paper) { papers.append(paper) }
    }
    return papers
  }

  /// What the user's bibliographies hold.
  private func library() throws -> (library: Library, isPartial: Bool)? {
    guard !have.isEmpty else { return nil }
    let reading = Reading(have)
    try reading.requirePapers(or: "nothing could be marked as had")
    for refused in reading.refused where !refused.isNote {
      Talk.say(Clean.line("\(refused.name): \(refused.sentence)"))
    }
    return (Library(IdentityResolver.papers(of: reading.files.map(\.records)).papers), reading.isPartial)
  }

  // MARK: A pair

  private func explain(_ reader: GraphReader) throws -> ExitStatus {
    var resolver = TitleResolver(reader)
    // One by one, since twice the same is two here.
    guard let here = try papers([titles[0]], &resolver, reader)?.first,
      let there = try papers([titles[1]], &resolver, reader)?.first
    else { return .notFound }
    var related = try RelatedPapers(reader)
    guard let asked = try reader.paper(here), let pair = try related.pair(here, there) else { return .notFound }
    if shared.json {
      var writer = JSONWriter()
      RelatedJSON.write(asked, pair, to: &writer)
      try Output.write(writer.bytes)
    } else {
      try RelatedPrinter(shared: shared).write(asked, pair)
    }
    return .done
  }

  // MARK: The batch form

  /// One JSON line an input line, whatever becomes of it.
  private func answerAll(_ reader: GraphReader, _ library: Library?) throws -> ExitStatus {
    var resolver = TitleResolver(reader)
    var related = try RelatedPapers(reader)
    var status = ExitStatus.done
    while let line = readLine(strippingNewline: true) {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      var writer = JSONWriter()
      switch try resolver.resolve(line) {
      case .found(let paper, _):
        let results = try related.related(to: related.query([paper]), options)
        let had = try library.map { library in try results.map { try library.holds($0.paper, reader) } }
        let asked = AskedPapers(text: nil, like: try reader.paper(paper).map { [$0] } ?? [], unlike: [])
        RelatedJSON.write(
          RelatedAnswer(asked: asked, results: results, had: had, hasReasons: !noReasons), reader, to: &writer)
      case let resolution:
        try Candidates(line, resolution, reader).write(to: &writer)
        status = .notFound
      }
      try Output.write(writer.bytes)
    }
    return status
  }
}

import ArgumentParser
import Export
import Query
import Store

struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Tell what is new, rising and central in a period, as Markdown, a web page or an e-mail.",
    discussion: """
      Without --since and --until it tells of the last seven days that papers are dated to; with --old, of the papers that
      an older graph has not. Each paper comes with one reason why it matters here, in its own words.

      Example:
        paperGraph digest --since 2026-03-16 --until 2026-03-18
        paperGraph digest --html -o digest.html
        paperGraph digest --eml --to me@example.org -o digest.eml
      """)

  enum Form: String, EnumerableFlag {
    case markdown, html, eml

    static func help(for value: Form) -> ArgumentHelp? {
      switch value {
      case .markdown: "Markdown (the default)."
      case .html: "One web page that needs nothing else."
      case .eml: "A ready e-mail, to be opened in a mail program or sent."
      }
    }
  }

  @Option(
    name: .long, help: ArgumentHelp("The first day. Default: six days before the last.", valueName: "date"),
    transform: DigestCommand.day)
  var since: CalendarDay?

  @Option(
    name: .long, help: ArgumentHelp("The last day. Default: the last that a paper is dated to.", valueName: "date"),
    transform: DigestCommand.day)
  var until: CalendarDay?

  @Option(
    name: .long, help: ArgumentHelp("Tell of the papers that this older graph has not.", valueName: "graph"),
    completion: .file())
  var old: String?

  @Flag(help: "The form.")
  var form = Form.markdown

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write. Default: standard output.", valueName: "path"))
  var output: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("How many papers of each community; 0 for all.", valueName: "count"))
  var n = 5

  @Option(name: .long, help: ArgumentHelp("What stands above it, and in the e-mail's subject.", valueName: "text"))
  var title: String?

  @Option(name: .long, help: ArgumentHelp("Whom the e-mail goes to.", valueName: "address"))
  var to: String?

  @Option(name: .long, help: ArgumentHelp("Whom the e-mail comes from.", valueName: "address"))
  var from = "paperGraph <papergraph@papergraph.invalid>"

  @Option(
    name: .long, help: ArgumentHelp("The e-mail's date. Default: the last day of the period.", valueName: "date"),
    transform: DigestCommand.day)
  var date: CalendarDay?

  @OptionGroup var graph: GraphOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if n < 0 { throw ValidationError("-n takes 0 or more, not \(n).") }
    if let since, let until, until < since { throw ValidationError("--until \(until) is before --since \(since).") }
    if old == "" { throw ValidationError("--old takes the path of a graph file, and got nothing.") }
    if form != .eml, to != nil || date != nil { throw ValidationError("--to and --date are for --eml.") }
    if shared.json, form != .markdown {
      throw ValidationError("--json and --\(form.rawValue) are two forms; give one.")
    }
    for address in [to, from].compactMap({ $0 }) where !MailMessage.isAddress(address) {
      throw ValidationError("“\(Clean.line(address))” is no e-mail address such as me@example.org.")
    }
  }

  func run() throws {
    let digest = try GraphFile(path: graph.path).read { reader in
      try self.digest(reader)
    }
    let bytes: [UInt8]
    if shared.json {
      bytes = DigestJSON.bytes(digest, graph: graph.path)
    } else {
      let news = DigestNewsletter(digest, title: title).newsletter
      switch form {
      case .markdown: bytes = Array(NewsletterMarkdown.text(news).utf8)
      case .html: bytes = Array(NewsletterHTML.page(news).utf8)
      case .eml: bytes = message(news, digest).bytes()
      }
    }
    guard let output, output != "-" else { return try Output.write(bytes) }
    try FileOutput.write(bytes, to: output)
    if !shared.quiet { Talk.say("\(output): \(counted(digest.count, "paper")), \(bytes.count) bytes") }
  }

  private func digest(_ reader: GraphReader) throws -> Digest {
    var options = Digest.Options()
    options.perCommunity = n == 0 ? nil : n
    let days: ClosedRange<CalendarDay>?
    if let since, let until {
      days = since...until
    } else if old == nil || since != nil || until != nil {
      guard case .days(let found)? = try DigestPeriod(since: since, until: until, reader) else {
        throw OutputError(
          description:
            "No paper of \(graph.path) has a date by day, so there is no last week to tell of. Name a period with --since and --until, or an older graph with --old."
        )
      }
      days = found
    } else {
      days = nil
    }
    guard let old else {
      guard let days else { preconditionFailure("a digest without an older graph has a period") }
      return try Digest(reader, period: .days(days), old: nil, options: options)
    }
    return try GraphFile(path: old).read { older in
      try Digest(reader, period: .newSince(graph: old, within: days), old: older, options: options)
    }
  }

  private func message(_ news: Newsletter, _ digest: Digest) -> MailMessage {
    let day = (date ?? digest.period.days?.upperBound).map { day in
      MailMessage.Day(weekday: day.weekday, day: day.civil.day, month: day.civil.month, year: day.civil.year)
    }
    return MailMessage(
      from: from, to: to, subject: news.title, day: day, plain: NewsletterMarkdown.text(news),
      html: NewsletterHTML.page(news))
  }

  private static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw ValidationError("“\(Clean.line(text))” is no day such as 2026-03-16.")
    }
    return day
  }
}

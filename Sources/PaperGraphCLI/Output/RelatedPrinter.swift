import Query
import Store

/// The answer of `related` for people.
struct RelatedPrinter {
  let shared: SharedOptions

  /// How many reasons are shown unless `--verbose` asks for all.
  private static let shownReasons = 3

  func write(_ answer: RelatedAnswer) throws {
    let terminal = shared.terminal
    var text = heading(answer.asked, terminal)
    if answer.results.isEmpty { text += "\nNo paper has a word, concept or link in common with it.\n" }
    for (index, result) in answer.results.enumerated() {
      let had = answer.had?[index] == true ? terminal.styled("  have", .yellow) : ""
      let title = terminal.styled(terminal.wrapped(result.title, indent: 4, first: 14), .bold)
      text += "\n\("\(index + 1)".leftPadded(2))  \(title)  \(terminal.styled(result.score.fixed(3), .green))\(had)\n"
      let shown = shared.verbose ? result.reasons.count : Self.shownReasons
      for reason in result.reasons.prefix(shown) { text += lines(of: reason, terminal) }
      text += rest(result.reasons.dropFirst(shown), terminal)
    }
    try Output.write(text)
  }

  /// How two papers are related.
  func write(_ asked: StoredPaper, _ pair: RelatedPair) throws {
    let terminal = shared.terminal
    var text = terminal.styled(terminal.wrapped(asked.title, indent: 0), .bold) + "\n"
    text += terminal.styled(terminal.wrapped(pair.result.title, indent: 0), .bold) + "\n\n"
    if asked.id == pair.result.paper {
      try Output.write(text + "These are one paper.\n")
      return
    }
    if let rank = pair.rank {
      let place =
        "score \(pair.result.score.fixed(3)): the second is number \(rank) of \(pair.rankedCount) for the first"
      text += terminal.wrapped(place, indent: 2) + "\n"
      let shown = shared.verbose ? pair.result.reasons.count : Self.shownReasons * 2
      for reason in pair.result.reasons.prefix(shown) { text += lines(of: reason, terminal) }
      text += rest(pair.result.reasons.dropFirst(shown), terminal)
    } else {
      text +=
        terminal.wrapped(
          "Not related: they have no word, concept, link, name or citation in common, and no paper near one is like "
            + "the other.",
          indent: 0) + "\n"
    }
    text += traits("only the first:", pair.onlyHere, terminal) + traits("only the second:", pair.onlyThere, terminal)
    try Output.write(text)
  }

  private func traits(_ heading: String, _ traits: [PaperTrait], _ terminal: Terminal) -> String {
    guard !traits.isEmpty else { return "" }
    let list = traits.map { "\($0.label) (\(counted($0.papers, "paper")))" }.joined(separator: ", ")
    return "\n" + terminal.styled(heading.padded(17), .dim) + terminal.wrapped(list, indent: 17) + "\n"
  }

  private func heading(_ asked: AskedPapers, _ terminal: Terminal) -> String {
    var lines = asked.text.map { ["the text of \($0 == "-" ? "standard input" : $0)"] } ?? []
    lines += asked.like.map(\.title)
    let titles = lines.map { terminal.styled(terminal.wrapped($0, indent: 11), .bold) }
    var text = "Related to " + titles.joined(separator: "\n       and ") + "\n"
    for paper in asked.unlike {
      text += "   but not \(terminal.styled(terminal.wrapped(paper.title, indent: 11), .bold))\n"
    }
    return text
  }

  private func rest(_ reasons: ArraySlice<Reason>, _ terminal: Terminal) -> String {
    guard !reasons.isEmpty else { return "" }
    let sum = reasons.reduce(0) { $0 + $1.contribution }
    return terminal.styled("    \(sum.fixed(3))  and \(counted(reasons.count, "smaller reason")) (--verbose)\n", .dim)
  }

  private func lines(of reason: Reason, _ terminal: Terminal) -> String {
    let phrase = reason.contribution < 0 ? "away: \(reason.kind.phrase)" : reason.kind.phrase
    let head = terminal.styled(terminal.wrapped("\(phrase) \(Clean.line(reason.label))", indent: 11), .cyan)
    var text = "    \(reason.contribution.fixed(3))  \(head)\n"
    // What lies between two papers is told by its title; the words are there for those who ask.
    if reason.kind == .neighbour, !shared.verbose { return text }
    for (name, quotation) in [("here ", reason.here), ("there", reason.there)] {
      guard let quotation else { continue }
      text += terminal.styled("           \(name)  ", .dim) + terminal.quoted(quotation, indent: 18) + "\n"
    }
    return text
  }
}

extension Reason.Kind {
  fileprivate var phrase: String {
    switch self {
    case .concept: "both:"
    case .words: "words:"
    case .neighbour: "both are near"
    case .citation: "citation:"
    case .name: "name:"
    default: "\(rawValue):"
    }
  }
}

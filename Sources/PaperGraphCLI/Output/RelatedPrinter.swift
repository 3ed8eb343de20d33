import Query
import Store

/// The answer of `related` for people.
struct RelatedPrinter {
  let shared: SharedOptions

  /// How many reasons are shown unless `--verbose` asks for all.
  private static let shownReasons = 3

  func write(_ query: StoredPaper?, _ results: [RelatedPaper]) throws {
    let terminal = shared.terminal
    var text = "Related to " + terminal.styled(terminal.wrapped(query?.title ?? "", indent: 11), .bold) + "\n"
    if results.isEmpty { text += "\nNo paper has a word, concept or link in common with it.\n" }
    for (index, result) in results.enumerated() {
      let title = terminal.wrapped(result.title, indent: 4, first: 14)
      text +=
        "\n\("\(index + 1)".leftPadded(2))  \(terminal.styled(title, .bold))  \(terminal.styled(result.score.fixed(3), .green))\n"
      let shown = shared.verbose ? result.reasons.count : Self.shownReasons
      for reason in result.reasons.prefix(shown) { text += lines(of: reason, terminal) }
      let rest = result.reasons.dropFirst(shown)
      if !rest.isEmpty {
        let sum = rest.reduce(0) { $0 + $1.contribution }
        text += terminal.styled("    \(sum.fixed(3))  and \(counted(rest.count, "smaller reason")) (--verbose)\n", .dim)
      }
    }
    try Output.write(text)
  }

  private func lines(of reason: Reason, _ terminal: Terminal) -> String {
    let head = "\(reason.kind.phrase) \(Clean.line(reason.label))"
    var text = "    \(reason.contribution.fixed(3))  \(terminal.styled(terminal.wrapped(head, indent: 11), .cyan))\n"
    // What lies between two papers is told by its title; the words are there for those who ask.
    if reason.kind == .neighbour, !shared.verbose { return text }
    for (name, quotation) in [("here ", reason.here), ("there", reason.there)] {
      guard let quotation else { continue }
      let place = "(\(quotation.source):\(quotation.line))"
      text += terminal.styled("           \(name)  ", .dim)
      text += terminal.wrapped("“\(quotation.text)” \(place)", indent: 18) + "\n"
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

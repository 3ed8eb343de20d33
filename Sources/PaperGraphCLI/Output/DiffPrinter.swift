import Query

/// The answer of `diff` for people.
struct DiffPrinter {
  private let answer: DiffAnswer
  private let diff: GraphDiff
  private let shared: SharedOptions
  private let terminal: Terminal

  init(_ answer: DiffAnswer, _ shared: SharedOptions) {
    self.answer = answer
    diff = answer.diff
    self.shared = shared
    terminal = shared.terminal
  }

  func text() -> String {
    var text = "\(terminal.styled("\(Clean.line(answer.old)) → \(Clean.line(answer.new))", .bold))\n"
    text += "\(diff.oldCount) → \(counted(diff.newCount, "paper")): \(diff.new.count) new, \(diff.gone.count) gone, "
    text += "\(diff.shared) in both, of which \(diff.changed.count) changed and \(diff.moved.count) moved\n"
    text += list("new papers", diff.new) { paper($0) }
    text += list("gone papers", diff.gone) { paper($0) }
    text += list("changed papers", diff.changed) { change($0) }
    text += list("papers that moved to another community", diff.moved) { move in
      entry(move.title) + detail("\(move.from ?? "none") → \(move.to ?? "none")")
    }
    text += communities()
    text += trends("rising concepts", diff.concepts.rising)
    text += trends("fading concepts", diff.concepts.fading)
    text += list("new links", diff.newLinks) { link($0) }
    text += list("gone links", diff.goneLinks) { link($0) }
    return text
  }

  // MARK: Lists

  private func list<T>(_ heading: String, _ items: [T], _ line: (T) -> String) -> String {
    guard !items.isEmpty else { return "" }
    var text = "\n\(terminal.styled(heading, .bold))  \(items.count)\n"
    text += items.prefix(answer.limit).map(line).joined()
    let rest = items.count - min(items.count, answer.limit)
    if rest > 0 { text += terminal.styled("  and \(rest) more (-n 0)\n", .dim) }
    return text
  }

  private func entry(_ title: String) -> String { "  \(terminal.wrapped(title, indent: 4, first: 2))\n" }

  private func detail(_ words: String) -> String {
    terminal.styled("    \(terminal.wrapped(words, indent: 6, first: 4))\n", .dim)
  }

  private func paper(_ paper: GraphDiff.Paper) -> String {
    let words = [paper.date, paper.community, "[\(paper.key)]"].compactMap { $0 }
    return entry(paper.title) + detail(words.joined(separator: "  "))
  }

  private func change(_ change: PaperChange) -> String {
    var text = entry(change.title)
    for field in change.fields {
      let isLong = field.name == "abstract" || field.name == "authors"
      let values = "\(field.before ?? "none") → \(field.after ?? "none")"
      text += detail(isLong && !shared.verbose ? field.name : "\(field.name): \(values)")
    }
    return text
  }

  private func link(_ link: GraphDiff.Link) -> String {
    let papers = link.papers.count > 3 ? "\(link.papers.count) papers" : link.papers.joined(separator: ", ")
    return "  \(link.kind.padded(11))\(terminal.wrapped("\(link.id)  [\(papers)]", indent: 13))\n"
  }

  // MARK: Communities and concepts

  private func communities() -> String {
    let changes = diff.communities
    guard !changes.isEmpty else { return "" }
    let old = changes.count { $0.event != .born && $0.event != .split }
    let new = changes.count { $0.event != .died && $0.event != .merged }
    var text = "\n\(terminal.styled("communities", .bold))  \(old) → \(new)\n"
    for change in changes {
      let sizes = "\("\(change.oldSize)".leftPadded(4)) → \("\(change.newSize)".padded(4))"
      let head = "  \("\(change.identity)".leftPadded(3))  \(change.event.rawValue.padded(7))\(sizes)  "
      text += head + terminal.wrapped(words(change), indent: head.count) + "\n"
    }
    return text
  }

  private func words(_ change: CommunityChange) -> String {
    let (old, new) = (change.oldName ?? "", change.newName ?? "")
    switch change.event {
    case .born: return new
    case .died: return old
    case .split: return "\(new), from \(change.other ?? 0) \(old)"
    case .merged: return "\(old), into \(change.other ?? 0) \(new)"
    case .grown, .shrunk, .same:
      let names = old == new ? new : "\(old) → \(new)"
      return change.basis == .concepts ? "\(names) (by concepts, \(change.likeness.fixed(2)))" : names
    }
  }

  private func trends(_ heading: String, _ trends: [ConceptTrend]) -> String {
    guard !diff.concepts.isEmpty else { return "" }
    guard !trends.isEmpty else {
      return "\n\(terminal.styled(heading, .bold))\n  none that chance does not explain\n"
    }
    return list(heading, trends) { trend in
      let sides = (0...1).map { group in
        "\("\(trend.counts[group])".leftPadded(5)) \(("(" + percent(trend.rate(group)) + ")").padded(8))"
      }
      let score = "\(trend.score > 0 ? "+" : "")\(trend.score.fixed(1))".leftPadded(6)
      let head = "  \(score)  \(sides[0]) → \(sides[1])  "
      return head + terminal.wrapped(trend.label, indent: head.count) + "\n"
    }
  }
}

import Query

/// The answer of `communities` for people.
struct CommunitiesPrinter {
  private let answer: CommunitiesAnswer
  private let shared: SharedOptions
  private let terminal: Terminal

  /// How many linked communities are shown unless `--verbose` asks for all that are known.
  private static let shownLinks = 3

  init(_ answer: CommunitiesAnswer, _ shared: SharedOptions) {
    self.answer = answer
    self.shared = shared
    terminal = shared.terminal
  }

  func text() -> String {
    let overview = answer.overview
    var text = "\(counted(overview.communities.count, "community", "communities"))"
    text += " of \(counted(overview.paperCount, "paper")), modularity \(overview.modularity.fixed(3))"
    if overview.outside > 0 { text += "; \(overview.outside) in none" }
    text += "\n"
    for community in answer.communities { text += self.text(community) }
    let rest = overview.communities.count - answer.communities.count
    if rest > 0 { text += terminal.styled("\nand \(rest) more (-n 0)\n", .dim) }
    switch answer.timeline {
    case .none: break
    case .some(.none): text += "\n\(terminal.wrapped(CommunitiesAnswer.tooFewDates, indent: 0))\n"
    case .some(.some(let timeline)):
      text += "\n" + TimelinePrinter(timeline, shown: answer.shown, shared).text()
    }
    return text
  }

  private func text(_ community: CommunityProfile) -> String {
    let size = counted(community.papers.count, "paper")
    let name = terminal.wrapped(community.name, indent: 4, first: 4 + size.count + 2)
    var text =
      "\n\("\(community.id + 1)".leftPadded(2))  \(terminal.styled(name, .bold))  \(terminal.styled(size, .green))\n"
    let told = community.concepts.filter { shared.verbose || $0.isName }
    if told.isEmpty {
      text += line("by", "its most central paper: no concept is found in a third of its papers and rarer elsewhere")
    } else {
      let words = told.map { concept in
        let here = percent(community.share(concept))
        return "\(concept.label) \(here), elsewhere \(percent(community.shareElsewhere(concept)))"
      }
      text += line("by", words.joined(separator: "; "))
    }
    let papers = answer.papers(of: community, all: answer.listsMembers)
    for (index, paper) in papers.enumerated() {
      text += line(index == 0 ? (answer.listsMembers ? "members" : "central") : "", paper.title)
    }
    let links = community.links.prefix(shared.verbose ? community.links.count : Self.shownLinks)
    for (index, link) in links.enumerated() {
      let by = link.concepts.isEmpty ? "" : ": \(link.concepts.joined(separator: ", "))"
      text += line(index == 0 ? "near" : "", "\(link.other + 1) \(link.name), \(counted(link.ties, "tie"))\(by)")
    }
    if shared.verbose {
      text += line("holds", "\(percent(community.cohesion)) of the weight of its papers' ties is inside")
    }
    return text
  }

  private func line(_ heading: String, _ text: String) -> String {
    "    \(terminal.styled(heading.padded(8), .dim))\(terminal.wrapped(text, indent: 12))\n"
  }
}

/// `43 %`; under one percent with a decimal.
func percent(_ share: Double) -> String {
  let value = share * 100
  return value > 0 && value < 0.95 ? "\(value.fixed(1)) %" : "\(value.fixed(0)) %"
}

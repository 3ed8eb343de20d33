import Export
import Query
import Store

/// A digest in words.
struct DigestNewsletter {
  private let digest: Digest
  private let title: String?

  init(_ digest: Digest, title: String?) {
    self.digest = digest
    self.title = title
  }

  var newsletter: Newsletter {
    Newsletter(
      title: title ?? usualTitle, summary: summary,
      trends: digest.rising.map { trend in
        Newsletter.Trend(
          label: trend.label, now: trend.rate(1), before: trend.rate(0),
          words: "\(side(trend, 1)) now, \(side(trend, 0)) before")
      },
      highlights: digest.sections.count > 1 ? digest.central.map { Newsletter.Link($0.title, $0.address) } : [],
      sections: digest.sections.map(section),
      footer: "Made by paperGraph on this machine, from files that were here already.")
  }

  private var usualTitle: String {
    switch digest.period {
    case .days(let days): "New papers, \(Self.words(days))"
    case .newSince(let graph, nil): "New papers since \(graph)"
    case .newSince(let graph, let days?): "New papers since \(graph), \(Self.words(days))"
    }
  }

  private static func words(_ days: ClosedRange<CalendarDay>) -> String {
    days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)"
  }

  private var summary: String {
    let groups = digest.sections.count { $0.name != nil }
    var text = "\(counted(digest.count, "paper"))"
    if groups > 0 { text += " in \(counted(groups, "community", "communities"))" }
    text += digest.before > 0 ? ", beside \(digest.before) from before." : "."
    if digest.undated > 0 {
      text += " \(counted(digest.undated, "paper")) more cannot be placed: no date, or none by day."
    }
    return text
  }

  private func side(_ trend: ConceptTrend, _ group: Int) -> String {
    "\(trend.counts[group]) of \(trend.totals[group]) papers (\(percent(trend.rate(group))))"
  }

  private func section(_ section: Digest.Section) -> Newsletter.Section {
    var note = "\(section.count) new of \(counted(section.size, "paper"))"
    if section.score >= TrendTest.told { note += "; more than before" }
    if section.score <= -TrendTest.told { note += "; less than before" }
    let rest = section.count - section.papers.count
    return Newsletter.Section(
      heading: section.name ?? "In no community", note: section.name == nil ? "" : note,
      entries: section.papers.map(entry), rest: rest > 0 ? "and \(rest) more" : "")
  }

  private func entry(_ paper: Digest.Paper) -> Newsletter.Entry {
    let reason = paper.reason
    let byline = [authors(paper.authors), paper.date, paper.venue].compactMap { $0 }.filter { !$0.isEmpty }
    return Newsletter.Entry(
      title: Newsletter.Link(paper.title, paper.address), byline: byline.joined(separator: " · "),
      links: paper.links.map { Newsletter.Link($0.label, $0.address) },
      reason: reason.text.prefix(1).uppercased() + reason.text.dropFirst() + ".",
      quote: reason.quote.map { "“\($0.text)”" }, place: reason.quote.map(place))
  }

  /// The file by its name alone: where it lies is nobody else's business.
  private func place(_ quote: Quotation) -> String {
    "\(quote.source.split(separator: "/").last.map(String.init) ?? quote.source), line \(quote.line)"
  }

  /// The first three, as `A, B, C and 4 more`.
  private func authors(_ names: String?) -> String? {
    guard let names else { return nil }
    let all = names.split(separator: ";").map { name -> String in
      var name = name.drop { $0 == " " || $0 == "," }
      while let last = name.last, last == " " || last == "," { name.removeLast() }
      return String(name)
    }.filter { !$0.isEmpty }
    guard all.count > 4 else { return all.joined(separator: ", ") }
    return all.prefix(3).joined(separator: ", ") + " and \(all.count - 3) more"
  }
}

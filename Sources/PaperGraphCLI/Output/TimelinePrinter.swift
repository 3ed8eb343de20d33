import Query

/// How communities and concepts come and go, for people.
struct TimelinePrinter {
  private let timeline: CommunityTimeline
  private let shown: Int
  private let terminal: Terminal
  private let conceptLimit: Int

  init(_ timeline: CommunityTimeline, shown: Int, _ shared: SharedOptions) {
    self.timeline = timeline
    self.shown = shown
    terminal = shared.terminal
    conceptLimit = shared.verbose ? Int.max : 8
  }

  func text() -> String {
    let slices = timeline.slices.slices
    // A line that has no room for all slices shows the last of them.
    let room = max(10, terminal.width - 50)
    let first = max(0, slices.count - room)
    let unit = timeline.slices.unit.rawValue
    var text = terminal.styled("timeline", .bold)
    text += "  \(counted(slices.count - first, unit)) from \(slices[first].label) to \(slices[slices.count - 1].label)"
    if timeline.slices.undated > 0 { text += ", \(counted(timeline.slices.undated, "paper")) not dated to the \(unit)" }
    text += "\n" + row(slices.map(\.papers.count), first, nil, "all papers")
    for community in timeline.communities.prefix(shown) {
      text += row(community.counts, first, community.score, "\(community.id + 1) \(community.name)")
    }
    for (heading, trends) in [("rising concepts", timeline.rising), ("fading concepts", timeline.fading)] {
      text += "\n\(terminal.styled(heading, .bold))\n"
      if trends.isEmpty { text += "  none that chance does not explain\n" }
      for trend in trends.prefix(conceptLimit) { text += row(trend.counts, first, trend.score, trend.label) }
      if trends.count > conceptLimit {
        text += terminal.styled("  and \(trends.count - conceptLimit) more (--verbose)\n", .dim)
      }
    }
    return text
  }

  private func row(_ counts: [Int], _ first: Int, _ score: Double?, _ name: String) -> String {
    let line = Sparkline.text(counts[first...])
    let total = "\(counts[first...].reduce(0, +))".leftPadded(6)
    let mark = score.map { abs($0) >= TrendTest.told ? "\($0 > 0 ? "+" : "")\($0.fixed(1))" : "" } ?? ""
    let indent = 2 + line.count + 6 + 7 + 2
    return "  \(terminal.styled(line, .cyan))\(total)\(mark.leftPadded(7))  \(terminal.wrapped(name, indent: indent))\n"
  }
}

/// Numbers as a row of blocks, one a number.
enum Sparkline {
  private static let blocks = Array("▁▂▃▄▅▆▇█")

  /// 0 is a dot; the largest number is a full block.
  static func text(_ counts: ArraySlice<Int>) -> String {
    let top = max(1, counts.max() ?? 1)
    return String(counts.map { $0 <= 0 ? "·" : blocks[($0 * 8 - 1) / top] })
  }
}

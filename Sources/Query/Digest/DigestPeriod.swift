package import Store

/// Which papers a digest tells of.
package enum DigestPeriod: Sendable, Equatable {
  /// Papers dated from one day to another, both included.
  case days(ClosedRange<CalendarDay>)
  /// Papers that an older graph has not; of those dated in the days, where there are any.
  case newSince(graph: String, within: ClosedRange<CalendarDay>?)

  /// How many days a digest covers where nobody says.
  package static let usualDays = 7

  /// The period that `since` and `until` name. Where one is missing, it is taken from the papers' own dates: until the
  /// last of them, since the seventh day up to the end. Nil where no paper has a date by day.
  package init?(since: CalendarDay?, until: CalendarDay?, _ reader: GraphReader) throws {
    let days = try reader.dates().compactMap { date -> CalendarDay? in
      guard case .day(let day)? = date.flatMap(DatedTo.init) else { return nil }
      return day
    }
    guard let last = until ?? days.max() else { return nil }
    let first = since ?? last.adding(days: 1 - Self.usualDays)
    self = .days(min(first, last)...last)
  }

  package var days: ClosedRange<CalendarDay>? {
    switch self {
    case .days(let days): days
    case .newSince(_, let days): days
    }
  }

  /// Whether a paper of that date is in; nil where the date does not say.
  func holds(_ date: String?) -> Bool? {
    guard let days else { return true }
    guard let possible = date.flatMap(DatedTo.init)?.days else { return nil }
    if days.contains(possible.lowerBound), days.contains(possible.upperBound) { return true }
    return days.overlaps(possible) ? nil : false
  }
}

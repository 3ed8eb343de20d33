/// Papers put into equal stretches of time.
package struct TimeSlices: Sendable, Equatable {
  package enum Unit: String, Sendable, CaseIterable {
    case day, week, month, year
  }

  package struct Slice: Sendable, Equatable {
    /// `2026-03-02` (a day, or the Monday of a week), `2026-03`, `2026`.
    package let label: String
    /// Papers, ascending.
    package let papers: [Int]
  }

  package let unit: Unit
  /// In order, without gaps: a stretch without papers is there too.
  package let slices: [Slice]
  /// Papers without a date, or with one that does not say which stretch.
  package let undated: Int

  /// Slices beyond this many are hard to read, and a coarser unit is taken; years are as many as there are.
  static let most = 24
  /// Fewer slices tell no development.
  package static let fewest = 3
  /// Papers that have to be known to a unit for it to be taken, as a share of those that have a date.
  private static let knownShare = 0.8

  /// The finest unit that four fifths of the dated papers are known to and that gives at most 24 slices.
  ///
  /// `dates` are those of the papers by index. Nil where no paper has a date, or where even the finest unit that is
  /// known gives less than three slices. Cost: linear, and the time between the first and last paper in that unit.
  package init?(_ dates: [String?]) {
    let dated = dates.map { $0.flatMap(DatedTo.init) }
    let count = dated.count { $0 != nil }
    guard count > 0 else { return nil }
    var best: TimeSlices?
    for unit in Unit.allCases {
      let places = dated.map { $0.flatMap { Self.place(of: $0, unit) } }
      let known = places.compactMap { $0 }
      guard let first = known.min(), let last = known.max(), Double(known.count) >= Self.knownShare * Double(count),
        last - first + 1 >= Self.fewest
      else { continue }
      guard unit == .year || last - first < Self.most else { continue }
      var papers = [[Int]](repeating: [], count: last - first + 1)
      for (paper, place) in places.enumerated() { if let place { papers[place - first].append(paper) } }
      best = TimeSlices(
        unit: unit, slices: papers.enumerated().map { Slice(label: Self.label(first + $0, unit), papers: $1) },
        undated: dates.count - known.count)
      break
    }
    guard let best else { return nil }
    self = best
  }

  private init(unit: Unit, slices: [Slice], undated: Int) {
    self.unit = unit
    self.slices = slices
    self.undated = undated
  }

  /// The number of the stretch that the date falls into; nil where it is not known so exactly.
  private static func place(of date: DatedTo, _ unit: Unit) -> Int? {
    let days = date.days
    func number(_ day: CalendarDay) -> Int {
      let (year, month, _) = day.civil
      switch unit {
      case .day: return day.number
      // 1 January 1970 was a Thursday.
      case .week: return (day.number - day.weekday - 4) / 7
      case .month: return year * 12 + month - 1
      case .year: return year
      }
    }
    let first = number(days.lowerBound)
    return first == number(days.upperBound) ? first : nil
  }

  private static func label(_ place: Int, _ unit: Unit) -> String {
    switch unit {
    case .day: return CalendarDay(number: place).description
    case .week: return CalendarDay(number: place * 7 + 4).description
    case .month: return "\(CalendarDay.padded(place / 12, 4))-\(CalendarDay.padded(place % 12 + 1, 2))"
    case .year: return CalendarDay.padded(place, 4)
    }
  }
}

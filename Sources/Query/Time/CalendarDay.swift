/// A day of the Gregorian calendar, as the number of days since 1 January 1970.
package struct CalendarDay: Sendable, Hashable, Comparable {
  package let number: Int

  package init(number: Int) { self.number = number }

  /// A day that the calendar has; nil otherwise. The months before March belong to the year before, so that the
  /// leap day is a year's last.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    guard civil == (year, month, day) else { return nil }
  }

  /// Exactly `2023-05-19`.
  package init?(_ text: String) {
    guard let date = DatedTo(text), case .day(let day) = date else { return nil }
    self = day
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  /// Year, month from 1, day from 1.
  package var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  /// 0 is Monday.
  package var weekday: Int { (((number + 3) % 7) + 7) % 7 }

  package func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }
}

extension CalendarDay: CustomStringConvertible {
  /// `2023-05-19`.
  package var description: String {
    let (year, month, day) = civil
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A date as exactly as it is known.
package enum DatedTo: Sendable, Equatable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(CalendarDay)

  /// `2023-05-19`, `2023-05` or `2023`; nil for anything else, and for days that the calendar has not.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, parts[0].utf8.count == 4, numbers[0] > 0,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    switch numbers.count {
    case 1: self = .year(numbers[0])
    case 2:
      guard (1...12).contains(numbers[1]) else { return nil }
      self = .month(year: numbers[0], month: numbers[1])
    case 3:
      guard let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
      self = .day(day)
    default: return nil
    }
  }

  /// The days that it may be, both included.
  package var days: ClosedRange<CalendarDay> {
    switch self {
    case .day(let day): return day...day
    case .month(let year, let month):
      let first = CalendarDay.known(year, month, 1)
      return
        first...(month == 12 ? CalendarDay.known(year, 12, 31) : CalendarDay.known(year, month + 1, 1).adding(days: -1))
    case .year(let year): return CalendarDay.known(year, 1, 1)...CalendarDay.known(year, 12, 31)
    }
  }
}

extension CalendarDay {
  /// A day whose parts are known to be right.
  fileprivate static func known(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    guard let day = CalendarDay(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is no day")
    }
    return day
  }
}

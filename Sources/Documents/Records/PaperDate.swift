/// A date as a source states it: a year, perhaps a month, perhaps a day.
package struct PaperDate: Sendable, Equatable, Comparable {
  package var year: Int
  package var month: Int?
  package var day: Int?

  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (a: PaperDate, b: PaperDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }
}

extension PaperDate: CustomStringConvertible {
  /// ISO 8601, as far as it is known: `2023-05-19`, `2023-05`, `2023`.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    guard let month else { return padded(year, 4) }
    guard let day else { return "\(padded(year, 4))-\(padded(month, 2))" }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension PaperDate {
  /// Reads a date as people and programs write it; nil where there is no year to be read.
  ///
  /// `2023-05-19`, `2023-05-19T08:00:00Z`, `2023/05`, `20230519`, `2023`, `19 May 2023`, `May 19, 2023`, `May 2023`,
  /// with words such as `Published on` before it. Numbers such as `05/06/2023` say the year only, since nobody knows
  /// which of them is the month. Cost: linear in the text, of which the first 64 bytes count.
  package init?(_ text: some StringProtocol) {
    if let plain = Self(plain: text.utf8) {
      self = plain
      return
    }
    var numbers: [(value: Int, digits: Int)] = []
    var named: Int?
    var namedBefore = 0
    let bytes = Array(text.utf8.prefix(64))
    var i = 0
    while i < bytes.count {
      let start = i
      if ASCII.isDigit(bytes[i]) {
        while i < bytes.count, ASCII.isDigit(bytes[i]), i - start < 8 { i += 1 }
        numbers.append((bytes[start..<i].reduce(0) { $0 * 10 + Int($1 - 0x30) }, i - start))
      } else if ASCII.isLetter(bytes[i]) {
        while i < bytes.count, ASCII.isLetter(bytes[i]) { i += 1 }
        // The time of day ends the date: 2023-05-19T08:00.
        if i - start == 1, bytes[start] == 0x54, numbers.count >= 3 { break }
        if named == nil, let month = Self.month(bytes[start..<i]) {
          named = month
          namedBefore = numbers.count
        }
      } else {
        i += 1
      }
    }
    self.init(numbers: numbers, named: named, namedBefore: namedBefore)
  }

  /// `2023` and `2023-05-19`, perhaps with a time behind it, as most dates are written.
  private init?(plain text: some Collection<UInt8>) {
    let count = text.count
    guard count == 4 || count == 10 || (count > 10 && text.dropFirst(10).first == UInt8(ascii: "T")) else { return nil }
    var value = 0
    for (i, b) in text.prefix(10).enumerated() {
      if i == 4 || i == 7, b == UInt8(ascii: "-") { continue }
      guard i != 4, i != 7, ASCII.isDigit(b) else { return nil }
      value = value * 10 + Int(b - 0x30)
    }
    let year = count == 4 ? value : value / 10_000
    guard Self.isYear(year) else { return nil }
    if count == 4 {
      self.init(year: year)
    } else {
      self.init(checkedYear: year, month: value / 100 % 100, day: value % 100)
    }
  }

  private init?(numbers: [(value: Int, digits: Int)], named: Int?, namedBefore: Int) {
    guard let first = numbers.first else { return nil }
    if first.digits == 8, Self.isYear(first.value / 10_000) {
      self.init(checkedYear: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
      return
    }
    guard let index = numbers.firstIndex(where: { $0.digits == 4 && Self.isYear($0.value) }) else { return nil }
    let year = numbers[index].value
    if let named {
      let day = numbers.indices.first { $0 != index && numbers[$0].digits <= 2 && $0 <= namedBefore }
      self.init(checkedYear: year, month: named, day: day.map { numbers[$0].value })
    } else if index == 0 {
      let rest = numbers.dropFirst().prefix(2).filter { $0.digits <= 2 }.map(\.value)
      self.init(checkedYear: year, month: rest.first, day: rest.count > 1 ? rest[1] : nil)
    } else {
      self.init(year: year)
    }
  }

  /// Keeps the parts that can be true: a month from 1 to 12, and a day that the month has.
  private init(checkedYear year: Int, month: Int?, day: Int?) {
    self.init(year: year)
    guard let month, (1...12).contains(month) else { return }
    self.month = month
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    if let day, (1...days).contains(day) { self.day = day }
  }

  private static func isYear(_ value: Int) -> Bool { (1500...2199).contains(value) }

  /// The month that an English word names in full or by its first three or four letters.
  static func month(_ word: some Collection<UInt8>) -> Int? {
    let letters = String(decoding: word.map(ASCII.lowered), as: UTF8.self)
    guard letters.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0 == letters || (letters.utf8.count <= 4 && $0.hasPrefix(letters)) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

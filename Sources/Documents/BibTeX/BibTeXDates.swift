/// The date of an entry, from the fields in which BibTeX and biblatex state it.
enum BibTeXDates {
  /// biblatex's `date`: `2020-05-19`, `2020-05/2020-07` (its beginning), `2020~`, `2004-21` (a season: the year), `/2020`.
  ///
  /// ISO 8601-2 as far as biblatex's manual (2.3.8) has it.
  static func date(_ text: String) -> PaperDate? {
    let halves = text.split(separator: "/", omittingEmptySubsequences: true)
    for half in halves where half != ".." {
      if let date = PaperDate(half) { return halves.count == 1 || isSlashed(halves) ? PaperDate(text) : date }
    }
    return nil
  }

  /// `2020/05/19`: parts of one date.
  private static func isSlashed(_ halves: [Substring]) -> Bool { halves.dropFirst().allSatisfy { $0.utf8.count <= 2 } }

  /// BibTeX's `year` with `month`, which is a name, a number or both with a day: `may`, `5`, `10~may`, `May 10--12`.
  static func date(year: String, month: String?, day: String?) -> PaperDate? {
    guard let whole = PaperDate(year) else { return nil }
    guard let month, whole.month == nil else { return whole }
    return withMonth(whole.year, month, day)
  }

  static func withMonth(_ year: Int, _ month: String, _ day: String?) -> PaperDate? {
    var (named, numbers): (Int?, [Int]) = (nil, [])
    for word in month.utf8.split(whereSeparator: { !ASCII.isLetter($0) && !ASCII.isDigit($0) }) {
      if let number = Int(Substring(word)) {
        numbers.append(number)
      } else if named == nil {
        named = PaperDate.month(word)
      }
    }
    let stated = day.flatMap { Int($0) }
    if let named { return PaperDate("\(year)-\(named)-\(stated ?? numbers.first ?? 0)") }
    guard let number = numbers.first(where: { (1...12).contains($0) }) else { return PaperDate("\(year)") }
    return PaperDate("\(year)-\(number)-\(stated ?? 0)")
  }
}

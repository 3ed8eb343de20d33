/// Where an article appeared, as Embase writes it in one cell:
/// `Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004`.
struct EmbaseSource {
  let venue: String
  let date: PaperDate
  private(set) var details: [BibliographicDetail: String] = [:]

  /// Nil where the text is not written so.
  init?(_ text: String) {
    guard let mark = text.firstRange(of: "Date of Publication:") else { return nil }
    let place = Array(text[..<mark.lowerBound].utf8)
    // The year between parentheses; names of journals have some too.
    guard
      let open = place.indices.first(where: { i in
        i + 5 < place.count && place[i] == UInt8(ascii: "(") && place[i + 5] == UInt8(ascii: ")")
          && CellShape.isYear(place[i + 1..<i + 5])
      }), open > 0
    else { return nil }
    venue = place.string(place.trimmed(0..<open))
    date = PaperDate(text[mark.upperBound...]) ?? PaperDate(year: CellShape.value(place[open + 1..<open + 5]))
    let numbering = place[(open + 6)...].prefix { $0 != UInt8(ascii: ".") }
    for part in numbering.split(whereSeparator: ASCII.isSpace) {
      if part.first == UInt8(ascii: "(") {
        details[.page] = String(decoding: part.dropFirst().prefix { $0 != UInt8(ascii: ")") }, as: UTF8.self)
      } else {
        let numbers = part.split(separator: UInt8(ascii: ":")).map { String(decoding: $0, as: UTF8.self) }
        details[.volume] = numbers.first
        if numbers.count > 1 { details[.issue] = numbers[1] }
      }
    }
  }
}

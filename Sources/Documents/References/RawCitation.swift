/// Title, people and year of a citation that stands there as one text, its parts not marked.
///
/// Reads the orders that the common reference styles share: a title in quotation marks; people, year, title; people,
/// title, the rest; a name and its address. Each part is told only where its limits are plain: no title is better than
/// a wrong one.
struct RawCitation {
  private(set) var title: String?
  /// `Given Family` each, or the name of a group.
  private(set) var authors: [String] = []
  private(set) var year: Int?

  /// `text` has its white space folded. Cost: linear.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let end = Self.textEnd(bytes)
    if let place = CitationYear.first(in: bytes, before: end) {
      year = place.year
      authors = Self.people(bytes, place.range.lowerBound)
      title = Self.quoted(bytes, end)
      if title == nil { title = titleBehindYear(place, bytes, end) }
    } else {
      year = CitationYear.last(in: bytes)
      title = Self.quoted(bytes, end)
      if let list = AuthorList(bytes) {
        authors = list.names
        title = title ?? Self.title(behind: list, bytes, end)
      } else if title == nil {
        readPage(bytes, end)
      }
    }
  }

  // MARK: Orders

  private static let leftQuotes = ["\u{201C}", "\"", "\u{201E}", "\u{AB}"].map { Array($0.utf8) }
  private static let rightQuotes = ["\u{201D}", "\"", "\u{201C}", "\u{BB}"].map { Array($0.utf8) }

  /// The first text of three words or more in quotation marks that stands between parts, not within a title.
  private static func quoted(_ bytes: [UInt8], _ end: Int) -> String? {
    var i = 0
    while i < end {
      guard let kind = leftQuotes.firstIndex(where: { bytes[i..<end].starts(with: $0) }) else {
        i += 1
        continue
      }
      let start = i + leftQuotes[kind].count
      let before = bytes.trimmed(0..<i)
      guard let close = bytes[start..<end].firstRange(of: rightQuotes[kind])?.lowerBound else { return nil }
      let isBetween = before.isEmpty || ".,:;)]".utf8.contains(bytes[before.upperBound - 1])
      if isBetween, wordCount(bytes, start..<close) >= 3 { return cleaned(bytes, start..<close) }
      i = close + rightQuotes[kind].count
    }
    return nil
  }

  /// `People (2012) Title. Rest`, `People. 2012. Title. Rest`.
  private mutating func titleBehindYear(_ year: CitationYear, _ bytes: [UInt8], _ end: Int) -> String? {
    var start = year.range.upperBound
    while start < end, ASCII.isSpace(bytes[start]) || ".,:;)".utf8.contains(bytes[start]) { start += 1 }
    if start < end { return Self.cleaned(bytes, start..<TitleEnd.of(bytes, start..<end)) }
    // “Title (2010) Available: …”
    guard year.isParenthesised, AuthorList(bytes) == nil else { return nil }
    authors = []
    return Self.cleaned(bytes, 0..<year.range.lowerBound)
  }

  /// `People. Title. Rest`, `People: Title. Rest`.
  private static func title(behind list: AuthorList, _ bytes: [UInt8], _ end: Int) -> String? {
    var start = list.end
    while start < end, ASCII.isSpace(bytes[start]) || ".:,".utf8.contains(bytes[start]) { start += 1 }
    let close = TitleEnd.of(bytes, start..<end)
    // Something has to follow a title: where it appeared.
    return close < bytes.trimmed(0..<bytes.count).upperBound - 1 ? cleaned(bytes, start..<close) : nil
  }

  /// A page of the web: `Group. Title [Internet]. Rest`, `Group. Title. Address`, `Name. Address`, a name alone.
  private mutating func readPage(_ bytes: [UInt8], _ end: Int) {
    let first = TitleEnd.of(bytes, 0..<end)
    let group = bytes.string(bytes.trimmed(0..<first))
    let rest = bytes.trimmed(min(first + 1, end)..<end)
    if rest.isEmpty {
      if Self.isGroup(group) {
        authors = [group]
      } else if end < bytes.count || Self.isName(bytes, 0..<first) {
        title = Self.cleaned(bytes, 0..<first, words: 1)
      }
      return
    }
    let second = TitleEnd.of(bytes, rest)
    let medium = bytes.offset(of: "[internet", from: second)
    let isLast = end < bytes.count && bytes.trimmed(min(second + 1, end)..<end).isEmpty
    guard isLast || medium.map({ $0 < second + 40 }) == true else { return }
    title = Self.cleaned(bytes, rest.lowerBound..<second)
    if title != nil, group.utf8.count < 100 { authors = [group] }
  }

  /// Whether a name is that of an institution, whose page then has no title of its own.
  private static func isGroup(_ name: String) -> Bool {
    let words = name.split { !$0.isLetter }
    return words.contains { institutions.contains($0.lowercased()) }
  }

  private static let institutions: Set<String> = [
    "organization", "organisation", "nations", "ministry", "department", "agency", "administration", "institute",
    "institutes", "center", "centers", "centre", "council", "commission", "committee", "bureau", "university",
    "association", "society", "foundation", "government", "entity", "academy", "authority",
  ]

  /// Whether a text without any other mark is a name rather than a remark: `Amazon Elastic Compute Cloud (EC2)`.
  private static func isName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first, ASCII.isUpper(bytes[first]), range.count <= 100 else { return false }
    let remarks = ["unpublished", "personal comm", "submitted", "in press", "ibid", "preparation", "see ", "reference"]
    return !bytes[range].contains(UInt8(ascii: ",")) && !bytes[range].contains(UInt8(ascii: ";"))
      && !remarks.contains { bytes.offset(of: $0, from: range.lowerBound).map { $0 < range.upperBound } ?? false }
  }

  // MARK: Parts

  /// The people before the year: a strict list of names, or one group.
  private static func people(_ bytes: [UInt8], _ end: Int) -> [String] {
    let head = bytes.trimmed(0..<end)
    if let list = AuthorList(Array(bytes[head])) { return list.names }
    let text = bytes.string(head)
    let names = text.split(separator: ",").flatMap { $0.split(separator: " and ") }.compactMap { name in
      let name = name.drop { $0 == " " }
      return Names.cleaned(name.hasPrefix("and ") ? name.dropFirst(4) : name)
    }
    guard let last = names.last else { return [] }
    let people = names.dropLast() + [last.hasSuffix(".") ? String(last.dropLast()) : last]
    // Given Family, Given Family: no part of a name alone. A single part is a group's name.
    return people.count == 1 || people.allSatisfy { $0.utf8.contains(0x20) } ? Array(people) : []
  }

  /// Where the text ends that may hold a title: before an address, a DOI, or the words that introduce them.
  private static func textEnd(_ bytes: [UInt8]) -> Int {
    let marks = [
      "http://", "https://", "www.", "doi:", "doi ", "available:", "available at", "available from", "accessed ",
      "retrieved from", "[http", "url:", "url http", "arxiv:",
    ]
    var end = bytes.count
    for mark in marks {
      if let place = bytes.offset(of: mark, from: 0), place == 0 || !ASCII.isLetter(bytes[place - 1]) {
        end = min(end, place)
      }
    }
    while end > 0, ASCII.isSpace(bytes[end - 1]) || "[(,".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The text of a title, if it is one: quotes and closing marks gone, at least that many words.
  private static func cleaned(_ bytes: [UInt8], _ range: Range<Int>, words: Int = 2) -> String? {
    var range = bytes.trimmed(range)
    if let year = CitationYear.trailing(in: bytes, range) { range = bytes.trimmed(range.lowerBound..<year) }
    while let last = range.last, ".,;:".utf8.contains(bytes[last]) { range = bytes.trimmed(range.lowerBound..<last) }
    while let first = range.first, ",;:)".utf8.contains(bytes[first]) {
      range = bytes.trimmed(first + 1..<range.upperBound)
    }
    if let colon = imprint(bytes, range) { range = range.lowerBound..<colon }
    if let comma = publisher(bytes, range) { range = range.lowerBound..<comma }
    guard range.count <= 500, wordCount(bytes, range) >= words else { return nil }
    if bytes.holds("in:", at: range.lowerBound) || bytes.holds("in ", at: range.lowerBound) { return nil }
    return bytes.string(range)
  }

  /// The last colon, where a publisher and a year stand behind it: `…: United Nations; 2016`.
  private static func imprint(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let colon = bytes[range].lastIndex(of: UInt8(ascii: ":")), range.upperBound - colon < 80,
      let semicolon = bytes[colon..<range.upperBound].lastIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let year = bytes[bytes.trimmed(semicolon + 1..<range.upperBound)]
    return year.count == 4 && year.allSatisfy(ASCII.isDigit) ? colon : nil
  }

  /// The last comma, where a publisher stands behind it: `…, ASM Press 275 p`.
  private static func publisher(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let comma = bytes[range].lastIndex(of: UInt8(ascii: ",")) else { return nil }
    let words = bytes.string(comma + 1..<range.upperBound).split { !$0.isLetter }
    let isPublisher = words.contains {
      ["Press", "Publishers", "Publishing", "Verlag", "Wiley", "Elsevier"].contains($0)
    }
    return isPublisher && words.count <= 5 ? comma : nil
  }

  /// Runs of two letters or more.
  private static func wordCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var (count, run) = (0, 0)
    for i in range {
      run = ASCII.isLetter(bytes[i]) || bytes[i] >= 0x80 ? run + 1 : 0
      if run == 2 { count += 1 }
    }
    return count
  }
}

/// What a RIS record says of a paper.
///
/// Meanings of the tags: the specifications of 2001 and 2011, and the exports of Scopus, Web of Science, Ovid, Embase,
/// ProQuest, PubMed, Zotero, EndNote, Mendeley, Citavi, Rayyan and ASReview, which differ from them.
struct RISPaper {
  static let titles: [Tag] = ["TI", "T1", "CT"]
  static let authors: [Tag] = ["AU", "A1"]

  private let fields: TaggedRecord
  private let type: WorkType

  static func paper(_ fields: TaggedRecord) -> PaperRecord { RISPaper(fields).paper() }

  private init(_ fields: TaggedRecord) {
    self.fields = fields
    type = RISType.type(of: fields.texts(["TY"]).last ?? "")
  }

  private func paper() -> PaperRecord {
    var paper = PaperRecord(line: 0, bytes: fields.bytes)
    paper.key = fields.text(["ID", "LB"])
    paper.title = title
    paper.abstract = fields.abstract(["AB", "N2"])
    paper.authors = people
    paper.date = date
    paper.venue = venue(besides: paper.title?.text)
    addAddresses(to: &paper)
    identify(&paper)
    paper.setKeywords(keywords)
    addDetails(to: &paper)
    addReferences(to: &paper)
    paper.type = type
    if type == .document || type == .manuscript, paper.identifiers.contains(where: { $0.scheme == .arXiv }) {
      paper.type = .article
    }
    return paper
  }

  // MARK: Title, people, date, venue

  /// The title; of a book also where its own tag is that of books, then what else names the work.
  private var title: SourceText? {
    fields.title(Self.titles + (type == .book ? ["BT", "T2"] : []) + ["ST", "TT"])
  }

  /// The authors; of an article without any, the people that some programs put where editors belong.
  private var people: [String] {
    let authors = fields.texts(Self.authors)
    let others = authors.isEmpty && !isPart && type != .book ? fields.texts(["A2", "A3", "A4"]) : []
    return PersonName.list(of: authors + others)
  }

  /// Whether the work stands in a book of other people, so that second people are its editors.
  private var isPart: Bool { type == .chapter || type == .conferencePaper }

  /// The most precise date of the year that `PY`, `Y1` or `DA` state first. `DA` may say the month or day only.
  private var date: PaperDate? {
    let dates = fields.texts(["PY"]) + fields.texts(["Y1"]) + fields.texts(["DA"])
    var date: PaperDate?
    for text in dates where !Self.isHistory(text) {
      let next = PaperDate(text) ?? date.flatMap { PaperDate("\(text) \($0.year)") }
      guard let next, next.year == date?.year ?? next.year else { continue }
      if date.map({ $0.month == nil || ($0.day == nil && next.month == $0.month) }) ?? true { date = next }
    }
    return date
  }

  /// `2013/02/15/received`: what happened to the manuscript.
  private static func isHistory(_ date: String) -> Bool { date.hasSuffix("/received") || date.hasSuffix("/accepted") }

  private func venue(besides title: String?) -> String? {
    let tags: [Tag] =
      switch type {
      case .conferencePaper: ["T2", "BT", "JF", "JO", "C3", "J2", "JA", "T3"]
      case .chapter: ["BT", "T2", "JF", "JO", "T3"]
      case .book: ["T3", "T2"]
      default: ["JF", "T2", "JO", "BT", "J2", "JA", "J1", "T3"]
      }
    return tags.lazy.compactMap { fields.text($0) }.first { !FieldText.isMissing($0) && $0 != title }
  }

  // MARK: Ids and addresses

  private func addAddresses(to paper: inout PaperRecord) {
    for line in fields.lines(["UR"]) {
      for part in Self.addresses(line.text) {
        paper.addresses.append(SourceText(part, line: 0, bytes: line.bytes))
      }
    }
  }

  /// The web addresses of a line, parted by blanks or semicolons, which stand within addresses too.
  private static func addresses(_ line: String) -> [String] {
    let hasSemicolon = line.utf8.contains(UInt8(ascii: ";"))
    // Most lines are one address.
    if !hasSemicolon, !line.utf8.contains(0x20), isAddress(line) { return [line] }
    let line = hasSemicolon ? line.replacing(";http", with: " http") : line
    return line.split(separator: " ").compactMap { part in
      let part = part.last == ";" ? part.dropLast() : part
      if part.hasPrefix("//") { return "https:" + part }
      return isAddress(part) ? String(part) : nil
    }
  }

  private static func isAddress(_ text: some StringProtocol) -> Bool {
    ["http://", "https://", "ftp://"].contains { text.utf8.starts(with: $0.utf8) }
  }

  private func identify(_ paper: inout PaperRecord) {
    func dois(_ tags: [Tag]) -> WorkIdentifier? {
      fields.lines(tags).lazy.compactMap { StatedIdentifier.doi($0.text) }.first.map { WorkIdentifier(.doi, $0) }
    }
    paper.identify(dois(["DO"]))
    paper.identify(dois(["DI", "M3", "N1", "L3", "AN"]))
    identifyByDatabase(&paper)
    for note in fields.texts(["N1", "M1", "AN", "JO", "T2"]) {
      paper.identify(StatedIdentifier.arXiv(note).map { WorkIdentifier(.arXiv, $0) })
    }
    for link in fields.lines(["UR", "L1", "L2"]) { paper.identify(StatedIdentifier.address(link.text)) }
  }

  /// Databases and their providers, in lower case.
  private var bases: [String] { fields.texts(["DB", "DP"]).map { $0.lowercased() } }

  private var isFromPubMed: Bool {
    bases.contains { $0.contains("pubmed") || $0.contains("medline") || $0 == "nlm" || $0 == "pmc" }
  }

  /// Numbers that are PubMed's where the record says so: the field of the database, or a mark behind the number.
  private func identifyByDatabase(_ paper: inout PaperRecord) {
    if isFromPubMed {
      for number in fields.texts(["AN", "C5"]) { paper.identify(StatedIdentifier.pubMed(number)) }
    }
    if bases.contains("scopus") { paper.identify(fields.text("C2").flatMap(StatedIdentifier.pubMed)) }
    paper.identify(fields.text("PM").flatMap(StatedIdentifier.pubMed))
    for text in fields.texts(["AN", "C2"]) { paper.identify(StatedIdentifier.pubMedCentral(text)) }
    for text in fields.texts(["U1", "U2"]) {
      if text.hasSuffix("[pmid]") { paper.identify(StatedIdentifier.pubMed(String(text.dropLast(6)))) }
      if text.hasSuffix("[pmcid]") { paper.identify(StatedIdentifier.pubMedCentral(text)) }
    }
  }

  // MARK: The rest

  /// Keywords stand in a field each, in a line each, or in one field with semicolons or commas.
  private var keywords: [String] {
    let lines = fields.lines(["KW", "K1"]).map(\.text)
    if lines.count == 1, !lines[0].contains(";"), lines[0].utf8.count(where: { $0 == UInt8(ascii: ",") }) > 1 {
      return lines[0].split(separator: ",").map(String.init)
    }
    let isHeading = isFromPubMed
    return lines.flatMap { $0.split(separator: ";") }.map { Self.descriptor($0, isHeading: isHeading) }
  }

  /// A keyword without the star of main topics; a heading of MeSH also without the qualifiers behind
  /// its slash.
  private static func descriptor(_ keyword: Substring, isHeading: Bool) -> String {
    var keyword = keyword.drop { $0 == "*" || $0 == " " }
    if isHeading || keyword.contains("/*"), let slash = keyword.firstIndex(of: "/") { keyword = keyword[..<slash] }
    return String(keyword)
  }

  private func addDetails(to paper: inout PaperRecord) {
    paper.detail(.volume, fields.text(["VL", "VO"]))
    paper.detail(.issue, fields.text(["IS", "CP"]))
    paper.detail(.page, pages)
    paper.detail(.publisher, fields.text(["PB", "PU"]))
    paper.detail(.publisherPlace, fields.text(["CY", "PP"]))
    paper.detail(.language, fields.text("LA"))
    // PubMed's exports have the date of electronic publication there.
    if let edition = fields.text("ET"), PaperDate(edition) == nil { paper.detail(.edition, edition) }
    paper.addSerialNumbers(fields.texts(["SN"]))
    let editors = fields.texts(isPart || type == .book ? ["ED", "A2"] : ["ED"]).flatMap(PersonName.list)
    if !editors.isEmpty { paper.detail(.editor, editors.joined(separator: "; ")) }
    let notes = fields.texts(["N1"]).filter { !$0.hasPrefix("References:") && StatedIdentifier.doi($0) == nil }
    if !notes.isEmpty { paper.detail(.note, notes.joined(separator: "; ")) }
  }

  /// `12-34` of first and last page, or an article number.
  private var pages: String? {
    guard let first = fields.text("SP"), !FieldText.isMissing(first) else { return fields.text("C7") }
    // “No – Specified” are no pages.
    guard first.contains(where: { $0.isNumber || "ivxlc".contains($0.lowercased()) }), first != "No" else { return nil }
    guard let last = fields.text("EP"), !FieldText.isMissing(last), last != first, !first.contains("-") else {
      return first
    }
    return "\(first)-\(last)"
  }

  /// The lists of Scopus, and the works cited that PsycINFO writes a field each.
  private func addReferences(to paper: inout PaperRecord) {
    paper.references = fields.verbatim("N1", behind: "references:").flatMap(ScopusReferences.read)
    let cited = fields.sourcedTexts(["M1"])
    guard cited.count > 1 else { return }
    paper.references += cited.compactMap(Self.citation)
  }

  /// A citation in the style of the American Psychological Association: people, the year in parentheses, the title.
  private static func citation(_ text: SourceText) -> Reference? {
    let bytes = Array(text.text.utf8)
    let span = bytes.span
    var reference = Reference(text)
    for i in span.indices where reference.year == nil && span[i] == UInt8(ascii: "(") {
      reference.year = CitationText.yearInParentheses(span, at: i, before: span.count)
      if reference.year != nil { reference.title = sentence(span, i + 6..<span.count) }
    }
    guard reference.year != nil else { return nil }
    reference.identifiers = CitationText.identifiers(in: span, 0..<span.count)
    return reference
  }

  /// What stands between the full stop or blank at the beginning of `range` and the end of the sentence.
  private static func sentence(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String? {
    var start = range.lowerBound
    while start < range.upperBound, text[start] == UInt8(ascii: ".") || text[start] == 0x20 { start += 1 }
    var end = start
    while end + 1 < range.upperBound, text[end + 1] != 0x20 || text[end] != UInt8(ascii: ".") {
      // A question is a title too, its mark included.
      if text[end] == UInt8(ascii: "?"), text[end + 1] == 0x20 {
        end += 1
        break
      }
      end += 1
    }
    return end > start ? CitationText.string(text, start..<end) : nil
  }
}

/// A structured bibliographic entry of TEI (`biblStruct`): of the paper itself, or of a work that it cites.
struct TEIBibl {
  private let element: XMLElement
  private let analytic: XMLElement?
  private let monograph: XMLElement?

  init(_ element: XMLElement) {
    self.element = element
    analytic = element.first("analytic")
    monograph = element.first("monogr")
  }

  // MARK: Parts

  /// The title of the part, or of the whole where it has no parts.
  var title: XMLElement? { partTitle ?? wholeTitle }

  /// The title of what the part appeared in.
  var venue: String? { partTitle == nil ? nil : container(of: nil) }

  /// The title of what a part of that title appeared in.
  func container(of part: String?) -> String? {
    guard let venue = wholeTitle?.text, venue != part else { return nil }
    // “In J. Cheminformatics” is how the citation goes on.
    return venue.hasPrefix("In ") ? String(venue.dropFirst(3)) : venue
  }

  /// Whether the whole is a journal.
  var isJournal: Bool { wholeTitle?.attribute("level") == "j" }

  private var partTitle: XMLElement? { Self.title(of: analytic) }
  private var wholeTitle: XMLElement? { Self.title(of: monograph) }

  /// The main title among several.
  private static func title(of level: XMLElement?) -> XMLElement? {
    guard let level else { return nil }
    let titles = level.all("title").filter { !$0.text.isEmpty }
    return titles.first { $0.attribute("type") == "main" } ?? titles.first
  }

  var authors: [String] {
    let own = people("author", analytic)
    return own.isEmpty ? people("author", monograph) : own
  }

  var editors: [String] { people("editor", monograph) }

  private func people(_ role: String, _ level: XMLElement?) -> [String] {
    level?.all(role).compactMap { person in
      if let name = person.first("persName") { return Self.name(name) }
      return (person.first("orgName") ?? person.first("name")).flatMap { Names.cleaned($0.text) }
    } ?? []
  }

  /// `Given Family`: forenames in their order, then the surname.
  private static func name(_ name: XMLElement) -> String? {
    let given = name.all("forename").map(\.text)
    let family = ["nameLink", "surname", "genName"].flatMap { name.all($0).map(\.text) }
    let parts = (given + family).filter { !$0.isEmpty }
    return parts.isEmpty ? Names.cleaned(name.text) : parts.joined(separator: " ")
  }

  var date: PaperDate? {
    let dates = (monograph?.first("imprint")).map { Array($0.all("date")) } ?? []
    let published = dates.filter { ["published", nil].contains($0.attribute("type")) }
    return (published + dates).lazy.compactMap { PaperDate($0.attribute("when") ?? $0.text) }.first
  }

  /// A detail of the imprint: `volume`, `issue`, `page`.
  func scope(_ unit: String) -> String? {
    guard let scope = monograph?.first("imprint")?.all("biblScope").first(where: { $0.attribute("unit") == unit })
    else { return nil }
    if let from = scope.attribute("from") {
      return ([from] + [scope.attribute("to")].compactMap(\.self).filter { $0 != from }).joined(separator: "-")
    }
    return scope.nonEmptyText
  }

  var publisher: String? { monograph?.first("imprint")?.first("publisher")?.nonEmptyText }

  func identifier(named type: String) -> String? {
    element.descendants("idno").first { $0.attribute("type")?.lowercased() == type }?.nonEmptyText
  }

  // MARK: Ids

  private static let schemes: [String: IdentifierScheme] = [
    "doi": .doi, "arxiv": .arXiv, "pmid": .pubMed, "pmcid": .pubMedCentral, "pmc": .pubMedCentral,
  ]

  /// Ids of typed fields, then of untyped ones, then of links; one of a kind. Checksums, PII and their like are none.
  var identifiers: [WorkIdentifier] {
    var found: [WorkIdentifier] = []
    func take(_ id: WorkIdentifier?) {
      if let id, !found.contains(where: { $0.scheme == id.scheme }) { found.append(id) }
    }
    let numbers = element.descendants("idno")
    for number in numbers {
      guard let scheme = Self.schemes[(number.attribute("type") ?? "").lowercased()] else { continue }
      let value = number.text
      // What a recogniser takes for an id need not be one.
      if scheme == .doi { take(CitationIdentifiers.doi(in: Array(value.utf8)).map { WorkIdentifier(.doi, $0) }) }
      if scheme != .doi, value.utf8.contains(where: ASCII.isDigit) { take(WorkIdentifier(scheme, value)) }
    }
    for number in numbers where number.attribute("type") == nil {
      for id in CitationIdentifiers.all(in: number.text) { take(id) }
    }
    for link in element.descendants("ptr") + element.descendants("ref") {
      if let target = link.attribute("target") { take(CitationIdentifiers.identifier(ofAddress: target)) }
    }
    return found
  }

  // MARK: As a reference

  /// The cited work. Cost: linear in the entry.
  func reference() -> Reference {
    let raw = element.all("note").first { $0.attribute("type") == "raw_reference" }?.nonEmptyText
    var reference = Reference(SourceText(raw ?? composed(), line: 0, bytes: element.bytes))
    reference.identifiers = identifiers
    reference.title = title?.text
    reference.venue = venue
    reference.authors = authors
    reference.year = date?.year
    guard let raw else { return reference }
    for id in CitationIdentifiers.all(in: raw) where !reference.identifiers.contains(where: { $0.scheme == id.scheme })
    {
      reference.identifiers.append(id)
    }
    let read = RawCitation(raw)
    reference.title = reference.title.map { Self.cut($0, to: read.title) } ?? read.title
    reference.year = reference.year ?? read.year
    if reference.authors.isEmpty { reference.authors = read.authors }
    return reference
  }

  /// The title without the venue that a recogniser took for its end: where the citation's own title ends, and a full
  /// stop follows. Letters and digits are compared, since the recogniser joins words hyphenated at the ends of lines.
  private static func cut(_ title: String, to plain: String?) -> String {
    guard let plain, plain.utf8.count >= 10 else { return title }
    func isWord(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 }
    let wanted = plain.utf8.filter(isWord).map(ASCII.lowered)
    let bytes = Array(title.utf8)
    var (i, matched) = (0, 0)
    while i < bytes.count, matched < wanted.count {
      if isWord(bytes[i]) {
        guard ASCII.lowered(bytes[i]) == wanted[matched] else { return title }
        matched += 1
      }
      i += 1
    }
    guard matched == wanted.count, bytes[i...].starts(with: Array(". ".utf8)) else { return title }
    return bytes.string(0..<i)
  }

  private func composed() -> String {
    let head = authors.joined(separator: ", ")
    let year = date.map { "(\($0.year))" }
    let parts = [[head, year ?? ""].filter { !$0.isEmpty }.joined(separator: " "), title?.text ?? "", venue ?? ""]
    let text = parts.filter { !$0.isEmpty }.joined(separator: ". ")
    return text.isEmpty ? element.text : text
  }
}

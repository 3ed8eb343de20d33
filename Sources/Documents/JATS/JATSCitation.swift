/// One citation of a reference list: `element-citation`, `mixed-citation`, and what older versions call `nlm-citation`
/// and `citation`.
struct JATSCitation {
  private let element: XMLElement
  /// Whether the citation stands there as a person reads it, punctuation and all.
  private let isText: Bool

  static let names: Set<String> = ["element-citation", "mixed-citation", "nlm-citation", "citation"]

  init(_ element: XMLElement) {
    self.element = element
    isText = element.holdsText { ASCII.isLetter($0) || ",.;:()".utf8.contains($0) }
  }

  /// What the citation says. Cost: linear.
  func reference() -> Reference {
    let text = isText ? JATSText.text(element) : composed()
    var reference = Reference(SourceText(text, line: 0, bytes: element.bytes))
    reference.identifiers = identifiers(text)
    let source = descendant("source") ?? descendant("conf-name")
    let marked = ["article-title", "chapter-title", "part-title", "data-title"].lazy.compactMap { descendant($0) }.first
    reference.authors = people()
    reference.year = year()
    if let marked, !(isWhole && sourceComesFirst) {
      reference.title = Self.title(marked)
      reference.venue = source
      mend(&reference)
    } else if let source {
      if isWhole { reference.title = Self.title(source) } else { reference.venue = source }
    } else {
      let raw = RawCitation(text)
      reference.title = raw.title
      if reference.authors.isEmpty { reference.authors = raw.authors }
      reference.year = reference.year ?? raw.year
    }
    if reference.year == nil, isText { reference.year = RawCitation(text).year }
    return reference
  }

  /// Takes what the mark of a title holds too much: the journal behind it, or people and year before it.
  private func mend(_ reference: inout Reference) {
    guard let title = reference.title else { return }
    if reference.venue == nil, has("volume"), let (own, venue) = TitleEnd.parted(title) {
      (reference.title, reference.venue) = (own, venue)
    }
    guard reference.authors.isEmpty, AuthorList(Array(title.utf8)) != nil else { return }
    let raw = RawCitation(title)
    guard let own = raw.title, let year = raw.year else { return }
    (reference.title, reference.authors, reference.year) = (own, raw.authors, reference.year ?? year)
  }

  // MARK: Parts

  /// Whether the book stands before what is marked as a title within it, which is a remark then: its edition.
  private var sourceComesFirst: Bool {
    guard element.attribute("publication-type") == "book", let source = element.descendants("source").first,
      let title = element.descendants("article-title").first
    else { return false }
    return source.index < title.index
  }

  /// The text of the first element of that name, however deep.
  private func descendant(_ name: String) -> String? {
    for found in element.descendants(name) {
      let text = JATSText.text(found, JATSText.title)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// Without the full stop that ends it in the list.
  private static func title(_ text: String) -> String? {
    var text = Substring(text)
    while let last = text.utf8.last, ".,;: ".utf8.contains(last), !text.hasSuffix("..") { text.removeLast() }
    return text.isEmpty ? nil : String(text)
  }

  /// Whether the source is the cited work itself: a book, a report, a page; not the journal round an article.
  private var isWhole: Bool {
    let type = element.attribute("publication-type") ?? element.attribute("citation-type") ?? ""
    if ["journal", "magazine", "newspaper", "confproc", "conf-proc", "letter"].contains(type) { return false }
    return type == "book" || has("publisher-name") || has("edition") || !(has("volume") && has("fpage"))
  }

  private func has(_ name: String) -> Bool { !element.descendants(name).isEmpty }

  private func year() -> Int? {
    let year = element.descendants("year").first
    let stated = year?.attribute("iso-8601-date") ?? year?.text ?? element.descendants("date").first?.text
    return stated.flatMap { PaperDate($0)?.year }
  }

  /// The authors; of a work that has editors only, those.
  private func people() -> [String] {
    let groups = element.descendants("person-group")
    let authors = groups.filter { ["author", "allauthors", nil].contains($0.attribute("person-group-type")) }
    let grouped = (authors.isEmpty ? Array(groups.prefix(1)) : authors).flatMap { JATSPeople.names(within: $0) }
    if !grouped.isEmpty { return grouped }
    // Without groups, the people behind title and source are editors.
    var names: [String] = []
    for child in element.children {
      if ["article-title", "chapter-title", "source"].contains(child.name), !names.isEmpty { break }
      if let name = JATSPeople.name(of: child) { names.append(name) }
    }
    return names
  }

  // MARK: Ids

  private static let schemes: [String: IdentifierScheme] = [
    "doi": .doi, "pmid": .pubMed, "medline": .pubMed, "pmc": .pubMedCentral, "pmcid": .pubMedCentral, "arxiv": .arXiv,
  ]

  /// Ids in fields of their own, then those of links, then those in the text; one of a kind.
  private func identifiers(_ text: String) -> [WorkIdentifier] {
    var found: [WorkIdentifier] = []
    func take(_ id: WorkIdentifier?) {
      if let id, !found.contains(where: { $0.scheme == id.scheme }) { found.append(id) }
    }
    for id in element.descendants("pub-id") + element.descendants("object-id") {
      take(JATSCitation.identifier(id.attribute("pub-id-type"), id.text))
    }
    for link in element.descendants("ext-link") + element.descendants("uri") {
      let words = link.text
      if let type = link.attribute("ext-link-type"), Self.schemes[type] != nil {
        take(JATSCitation.identifier(type, words))
      }
      // A link may lead through an address shortener while its words are the DOI.
      if words.hasPrefix("10.") { take(CitationIdentifiers.identifier(ofAddress: words)) }
      take(CitationIdentifiers.identifier(ofAddress: link.attribute("href") ?? words))
    }
    for id in CitationIdentifiers.all(in: text) { take(id) }
    return found
  }

  /// An id of the type that JATS gives it; nil for types unknown, and for values that are none of the type.
  static func identifier(_ type: String?, _ value: String) -> WorkIdentifier? {
    guard let scheme = schemes[(type ?? "").lowercased()], !value.isEmpty else { return nil }
    if scheme == .doi { return CitationIdentifiers.doi(in: Array(value.utf8)).map { WorkIdentifier(.doi, $0) } }
    guard value.utf8.contains(where: ASCII.isDigit) else { return nil }
    // PMC's own files leave its three letters out.
    let isBare = scheme == .pubMedCentral && value.utf8.allSatisfy(ASCII.isDigit)
    return WorkIdentifier(scheme, isBare ? "PMC" + value : value)
  }

  // MARK: Text

  /// The parts in the order in which lists of references commonly show them.
  private func composed() -> String {
    var text = people().joined(separator: ", ")
    if has("etal") { text += text.isEmpty ? "et al." : ", et al." }
    func add(_ part: String?, after mark: String = ". ") {
      guard let part, !part.isEmpty else { return }
      if text.isEmpty {
        text = part
      } else {
        text += ".?!".contains(text.last ?? " ") ? " " + part : mark + part
      }
    }
    add(descendant("year").map { "(\($0))" }, after: " ")
    add(descendant("article-title") ?? descendant("chapter-title") ?? descendant("data-title"))
    add(descendant("source"))
    add(descendant("volume"), after: " ")
    if let issue = descendant("issue") { text += "(\(issue))" }
    let pages = [descendant("fpage"), descendant("lpage")].compactMap(\.self).joined(separator: "–")
    add(pages.isEmpty ? descendant("elocation-id") : pages, after: ": ")
    add(descendant("publisher-name"))
    add(descendant("comment"))
    add(element.descendants("pub-id").first { $0.attribute("pub-id-type") == "doi" }.map { "doi:" + $0.text })
    return text.isEmpty ? JATSText.text(element) : text
  }
}

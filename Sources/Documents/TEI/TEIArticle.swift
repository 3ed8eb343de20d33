/// A paper in TEI as GROBID writes it from a PDF: a header, the full text, a list of references.
struct TEIArticle {
  private let element: XMLElement
  private let header: XMLElement
  /// The paper's own entry.
  private let own: TEIBibl?

  /// Nil where the document has no header.
  init?(_ element: XMLElement) {
    guard let header = element.first("teiHeader") else { return nil }
    (self.element, self.header) = (element, header)
    own = header.first(path: "fileDesc/sourceDesc/biblStruct").map { TEIBibl($0) }
  }

  /// Whether it is a scholarly article rather than another text that TEI is used for: editions, letters, dictionaries.
  var isArticle: Bool {
    if header.first(path: "encodingDesc/appInfo")?.all("application").contains(where: isGROBID) == true { return true }
    let isPart = header.first(path: "fileDesc/sourceDesc/biblStruct/analytic") != nil
    return isPart && (header.first(path: "profileDesc/abstract") != nil || !entries.isEmpty)
  }

  private func isGROBID(_ application: XMLElement) -> Bool {
    application.attribute("ident")?.lowercased() == "grobid"
  }

  /// The entries of its lists of references.
  private var entries: [XMLElement] {
    guard let back = element.first(path: "text/back") else { return [] }
    return back.descendants("listBibl").flatMap { $0.all("biblStruct") }
  }

  /// What the paper says of itself, and what it cites. Cost: linear in the document.
  func record() -> PaperRecord {
    var record = PaperRecord(line: 0, bytes: element.bytes)
    let titles = header.first(path: "fileDesc/titleStmt")?.all("title")
    record.title = (titles?.first { !$0.text.isEmpty } ?? own?.title)?.sourceText
    record.abstract = header.first(path: "profileDesc/abstract").flatMap { Self.text($0) }
    record.authors = own?.authors ?? []
    let stated = header.first(path: "fileDesc/publicationStmt/date")
    record.date = own?.date ?? stated.flatMap { PaperDate($0.attribute("when") ?? $0.text) }
    record.venue = record.title.flatMap { own?.container(of: $0.text) }
    record.identifiers = own?.identifiers ?? []
    record.keywords = keywords()
    record.type = record.venue != nil && own?.isJournal == true ? .journalArticle : nil
    record.details = details()
    record.addresses = element.first("text").map { FullTextLinks.addresses(in: $0, Self.links) } ?? []
    record.references = references()
    return record
  }

  /// The paragraphs of an abstract, headings before them.
  private static func text(_ abstract: XMLElement) -> SourceText? {
    var out = FoldedText()
    for part in abstract.parts {
      switch part {
      case .text(let text): out.append(text)
      case .element(let element):
        out.blank()
        for child in element.name == "div" ? Array(element.children) : [element] {
          out.blank()
          out.append(child.text)
          // “Methods” and the like.
          if child.name == "head", !child.text.hasSuffix(":"), !child.text.isEmpty { out.append(":") }
        }
      }
    }
    return out.text.isEmpty ? nil : SourceText(out.text, line: 0, bytes: abstract.content)
  }

  private func keywords() -> [String] {
    guard let lists = header.first(path: "profileDesc/textClass")?.all("keywords") else { return [] }
    return lists.flatMap { list in
      let terms = list.descendants("term").compactMap { Names.cleaned($0.text) }
      return terms.isEmpty ? Names.splitKeywords(list.nonEmptyText) : terms
    }
  }

  private func details() -> [BibliographicDetail: String] {
    guard let own else { return [:] }
    var details: [BibliographicDetail: String] = [:]
    details[.volume] = own.scope("volume")
    details[.issue] = own.scope("issue")
    details[.page] = own.scope("page")
    details[.publisher] = own.publisher ?? header.first(path: "fileDesc/publicationStmt/publisher")?.nonEmptyText
    details[.issn] = own.identifier(named: "issn") ?? own.identifier(named: "eissn")
    details[.language] = header.attribute("lang")?.lowercased()
    if !own.editors.isEmpty { details[.editor] = own.editors.joined(separator: "; ") }
    return details
  }

  // MARK: References

  private func references() -> [Reference] {
    let entries = entries
    var references = entries.map { TEIBibl($0).reference() }
    var indices: [String: Int] = [:]
    for (i, entry) in entries.enumerated() { indices[entry.attribute("id") ?? ""] = i }
    guard let body = element.first(path: "text/body") else { return references }
    let markup = CitingMarkup(blocks: Self.blocks, skipped: Self.skipped, citation: "ref") { ref in
      guard ref.attribute("type") == "bibr", let target = ref.attribute("target") else { return nil }
      return target.split(separator: " ").compactMap { indices[String($0.drop { $0 == "#" })] }
    }
    CitationContexts.add(to: &references, from: body, markup)
    return references
  }

  private static let blocks: Set<String> = ["p", "div", "head", "note", "figure", "figDesc", "list", "item", "quote"]
  private static let skipped: Set<String> = ["table", "formula", "graphic", "label", "listBibl"]

  private static var links: LinkMarkup {
    LinkMarkup(
      skipped: ["listBibl", "formula"], links: ["ref", "ptr"], statements: ["div", "note"],
      address: { link in
        guard let target = link.attribute("target"), target.lowercased().hasPrefix("http") else { return nil }
        return target
      },
      isStatement: { element in
        if let type = element.attribute("type"), type.contains("availability") { return true }
        return element.first("head").map { DataLinks.isAvailability(heading: $0.text) } ?? false
      })
  }
}

extension InputFormat {
  /// Harvested metadata (OAI-PMH): arXiv's own kinds, and Dublin Core of any repository.
  package static let oai = InputFormat("oai")
}

/// Reads answers of the Open Archives protocol (OAI-PMH 2.0) to `ListRecords` and `GetRecord`, with metadata of the
/// kinds arXiv, arXivRaw, arXivOld and oai_dc. Tokens for the next page are passed over.
enum ArXivOAIReader: FormatReader {
  static let format = InputFormat.oai
  static let label = "OAI-PMH"
  static let nameEndings = ["xml"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let head = XMLHead(sample) else { return .none }
    switch head.localRoot {
    case "OAI-PMH": return .certain
    // Harvesters cut the envelope off.
    case "ListRecords", "GetRecord": return .certain
    case "record": return head.hasElement("header") && head.hasElement("metadata") ? .certain : .none
    default: return .none
    }
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "an OAI-PMH answer without records"
    XMLRecords.read(source, ["record", "error"], nests: true, into: &sink) { element, sink in
      if element.name == "error" {
        return sink.refuse(
          element.bytes, "the repository answers with an error: \(element.nonEmptyText ?? "without words")")
      }
      sink.isCollection = true
      guard element.first("header")?.attribute("status") != "deleted" else {
        return sink.leave(
          sink.lines(of: element.bytes), at: element.bytes, .structure, "record that the repository has deleted")
      }
      guard let metadata = element.first("metadata")?.children.first(where: { _ in true }) else {
        return sink.refuse(element.bytes, "a record without metadata")
      }
      guard let record = OAIRecord(element, metadata).paper else {
        return sink.refuse(element.bytes, "a record without a title, its metadata in <\(metadata.name)>")
      }
      sink.add(placed: record)
    }
  }
}

/// One `<record>` with its metadata.
private struct OAIRecord {
  private let record: XMLElement
  private let metadata: XMLElement

  init(_ record: XMLElement, _ metadata: XMLElement) { (self.record, self.metadata) = (record, metadata) }

  /// Nil where there is no title.
  var paper: PaperRecord? {
    guard let title = metadata.first("title")?.sourceText else { return nil }
    var paper = PaperRecord(line: 0, bytes: record.bytes)
    paper.title = title
    let header = record.first(path: "header/identifier")?.nonEmptyText
    paper.key = header.map { ArXivID.inAddress($0) ?? $0 }
    if metadata.name == "dc" { addDublinCore(header, to: &paper) } else { addArXiv(to: &paper) }
    return paper
  }

  // MARK: arXiv, arXivRaw, arXivOld

  private func addArXiv(to paper: inout PaperRecord) {
    paper.abstract = metadata.first("abstract")?.sourceText
    paper.type = .article
    let people = metadata.first("authors")
    paper.authors = people.map { $0.all("author").compactMap(Self.name) } ?? []
    if paper.authors.isEmpty { paper.authors = Self.people(people?.text) }
    let dates = [metadata.first("created"), metadata.first(path: "version/date")]
    paper.date = dates.lazy.compactMap { $0.flatMap { PaperDate($0.text) } }.first
    paper.venue = metadata.first("journal-ref")?.nonEmptyText
    if let id = metadata.first("id")?.nonEmptyText ?? paper.key {
      paper.key = paper.key ?? id
      paper.identifiers.append(WorkIdentifier(.arXiv, id))
    }
    // Several DOIs stand in one field, parted by blanks.
    for doi in metadata.first("doi")?.text.split(separator: " ") ?? [] {
      paper.identifiers.append(WorkIdentifier(.doi, String(doi)))
    }
    if let comment = metadata.first("comments")?.sourceText {
      paper.details[.note] = comment.text
      paper.addresses += WebAddresses.find(in: comment)
    }
  }

  private static func name(_ author: XMLElement) -> String? {
    let parts = ["forenames", "keyname", "suffix"].compactMap { author.first($0)?.nonEmptyText }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The people of `A. One (1), B. Two and C. Three ((1) Somewhere)`, affiliations left out.
  private static func people(_ text: String?) -> [String] {
    var depth = 0
    let kept = (text ?? "").utf8.filter { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      defer { if byte == UInt8(ascii: ")") { depth -= 1 } }
      return depth <= 0
    }
    return Names.split(String(decoding: Array(kept), as: UTF8.self)).compactMap { Names.cleaned($0) }
  }

  // MARK: Dublin Core

  private func addDublinCore(_ header: String?, to paper: inout PaperRecord) {
    let descriptions = metadata.all("description").compactMap(\.sourceText)
    paper.abstract = descriptions.first { !$0.text.hasPrefix("Comment:") }
    for comment in descriptions where comment.text.hasPrefix("Comment:") {
      paper.details[.note] = String(comment.text.dropFirst("Comment:".utf8.count).drop { $0 == " " })
      paper.addresses += WebAddresses.find(in: comment)
    }
    paper.authors = metadata.all("creator").compactMap { Names.cleaned(PaperPage.givenFirst($0.text)) }
    paper.date = metadata.all("date").lazy.compactMap { PaperDate($0.text) }.first
    paper.details[.publisher] = metadata.first("publisher")?.nonEmptyText
    paper.details[.language] = metadata.first("language")?.nonEmptyText
    if let arXiv = header.flatMap(ArXivID.inAddress) {
      paper.identifiers.append(WorkIdentifier(.arXiv, arXiv))
      paper.type = .article
    } else {
      // arXiv's subjects are its categories.
      paper.keywords = metadata.all("subject").compactMap(\.nonEmptyText)
    }
    for identifier in metadata.all("identifier").compactMap(\.sourceText)
      + metadata.all("relation").compactMap(\.sourceText)
    {
      let text = identifier.text
      if text.hasPrefix("doi:") || text.hasPrefix("10.") || text.contains("://doi.org/")
        || text.contains("://dx.doi.org/")
      {
        if !paper.identifiers.contains(where: { $0.scheme == .doi }) {
          paper.identifiers.append(WorkIdentifier(.doi, text))
        }
      } else if text.hasPrefix("http://") || text.hasPrefix("https://") {
        paper.addresses.append(identifier)
      }
    }
  }
}

extension InputFormat {
  /// The ACL Anthology's own data, a file a collection (`2024.acl.xml`).
  package static let aclAnthology = InputFormat("acl-xml")
}

/// Reads the XML that the ACL Anthology is made from (its `schema.rnc`): collection, volumes, papers.
///
/// What a volume's `<meta>` says holds for its papers. Front matter is no paper, and is listed as not used.
enum ACLAnthologyReader: FormatReader {
  static let format = InputFormat.aclAnthology
  static let label = "ACL Anthology XML"
  static let nameEndings = ["xml"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let head = XMLHead(sample), head.root == "collection", head.hasElement("volume") else { return .none }
    return head.hasElement("paper") || head.hasElement("frontmatter") || head.hasElement("booktitle")
      ? .certain : .likely
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "an ACL Anthology collection without papers"
    let names: Set = ["paper", "meta", "frontmatter"]
    XMLRecords.read(source, names, sharing: ["meta"], keeping: ACLVolume(), into: &sink) { element, volume, sink in
      switch element.name {
      case "meta":
        if let parent = element.parent, parent.name == "volume" { volume = ACLVolume(meta: element, of: parent) }
      case "frontmatter":
        sink.leave(sink.lines(of: element.bytes), at: element.bytes, .structure, "front matter of a volume")
      default:
        let parent = element.ancestor("volume")
        if volume.start != parent?.bytes.lowerBound { volume = ACLVolume(start: parent?.bytes.lowerBound) }
        guard let record = ACLPaper(element, in: volume).record else {
          return sink.refuse(element.bytes, "a paper without a title")
        }
        sink.add(placed: record)
      }
    }
  }
}

/// What the papers of a volume have in common.
private struct ACLVolume: Sendable {
  /// Where the volume begins in the file, which tells it from the others.
  var start: Int?
  var title: String?
  var date: PaperDate?
  var type = WorkType.conferencePaper
  var details: [BibliographicDetail: String] = [:]

  init(start: Int? = nil) { self.start = start }

  init(meta: XMLElement, of volume: XMLElement) {
    start = volume.bytes.lowerBound
    let journal = meta.first("journal-title")?.nonEmptyText
    title = journal ?? meta.first("booktitle")?.nonEmptyText
    type = journal != nil || volume.attribute("type") == "journal" ? .journalArticle : .conferencePaper
    if let year = meta.first("year")?.nonEmptyText {
      // `July 5 – July 10` tells days of the meeting, not of the paper.
      date = PaperDate("\(meta.first("month")?.text ?? "") \(year)") ?? PaperDate(year)
      date?.day = nil
    }
    details[.publisher] = meta.first("publisher")?.nonEmptyText
    details[.publisherPlace] = meta.first("address")?.nonEmptyText
    details[.isbn] = meta.first("isbn")?.nonEmptyText
    details[.volume] = meta.first("journal-volume")?.nonEmptyText
    details[.issue] = meta.first("journal-issue")?.nonEmptyText
    let editors = meta.all("editor").compactMap(ACLPaper.name)
    if !editors.isEmpty { details[.editor] = editors.joined(separator: "; ") }
  }
}

/// One `<paper>`.
private struct ACLPaper {
  let element: XMLElement
  let volume: ACLVolume

  init(_ element: XMLElement, in volume: ACLVolume) { (self.element, self.volume) = (element, volume) }

  /// Nil where there is no title.
  var record: PaperRecord? {
    guard let title = element.first("title").flatMap(Self.text) else { return nil }
    var record = PaperRecord(line: 0, bytes: element.bytes)
    record.title = title
    record.abstract = element.first("abstract").flatMap(Self.text)
    record.authors = element.all("author").compactMap(Self.name)
    record.date = volume.date
    record.venue = element.first("journal-title")?.nonEmptyText ?? volume.title
    record.type = volume.type
    record.details = volume.details
    for (name, detail) in Self.details {
      if let text = element.first(name)?.nonEmptyText { record.details[detail] = text }
    }
    let editors = element.all("editor").compactMap(Self.name)
    if !editors.isEmpty { record.details[.editor] = editors.joined(separator: "; ") }
    record.details[.note] = note
    addIdentity(to: &record)
    for name in ["pwccode", "pwcdataset"] {
      record.addresses += element.all(name).compactMap { $0.attributeText("url") }
    }
    return record
  }

  /// Text with its formulas, which are TeX, as a line of plain text.
  private static func text(_ element: XMLElement) -> SourceText? {
    let text = element.text(rewriting: "tex-math") { LaTeXText.plain("$\($0)$") }
    return text.isEmpty ? nil : SourceText(text, line: 0, bytes: element.content)
  }

  private static let details: [(String, BibliographicDetail)] = [
    ("pages", .page), ("journal-volume", .volume), ("journal-issue", .issue), ("issue", .issue), ("isbn", .isbn),
    ("issn", .issn), ("language", .language), ("publisher", .publisher), ("address", .publisherPlace),
  ]

  private var note: String? {
    var notes = element.all("award").compactMap(\.nonEmptyText)
    if element.first("retracted") != nil { notes.append("retracted") }
    notes += element.all("note").compactMap(\.nonEmptyText)
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  private func addIdentity(to record: inout PaperRecord) {
    var id = self.id
    if let url = element.first("url"), var address = url.sourceText {
      if !address.text.contains("://") {
        id = address.text
        address.text = "https://aclanthology.org/" + address.text
      }
      record.addresses.append(address)
    }
    if let id { record.identifiers.append(WorkIdentifier(.acl, id)) }
    if let doi = element.first("doi")?.nonEmptyText { record.identifiers.append(WorkIdentifier(.doi, doi)) }
    record.key = element.first("bibkey")?.nonEmptyText ?? id
  }

  /// The Anthology's id, made from those of collection, volume and paper: `2024.acl-long.1`, or of old `P18-1001`,
  /// where workshops have two digits for the volume and two for the paper (the Anthology's “ACL IDs” rules).
  private var id: String? {
    guard let collection = element.ancestor("collection")?.attribute("id"),
      let volume = element.ancestor("volume")?.attribute("id"), let paper = element.attribute("id")
    else { return nil }
    if collection.utf8.first.map(ASCII.isDigit) == true { return "\(collection)-\(volume).\(paper)" }
    guard let volumeNumber = Int(volume), let paperNumber = Int(paper) else { return nil }
    let isWide = collection.hasPrefix("W") || collection == "C69" || (collection == "D19" && volumeNumber >= 5)
    let width = isWide ? 2 : 3
    let digits = String(paperNumber)
    let padded = String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    return "\(collection)-\(isWide && volumeNumber < 10 ? "0" : "")\(volumeNumber)\(padded)"
  }

  /// `Given Family` of an author or editor; the variants that the Anthology knows of a name do not count.
  static func name(_ person: XMLElement) -> String? {
    let parts = [person.first("first"), person.first("last")].compactMap { $0?.nonEmptyText }
    return parts.isEmpty
      ? Names.cleaned(person.text(without: ["affiliation", "variant"])) : parts.joined(separator: " ")
  }
}

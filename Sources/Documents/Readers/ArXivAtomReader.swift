extension InputFormat {
  /// Answers of arXiv's search interface, and its feeds.
  package static let arXivAtom = InputFormat("arxiv-atom")
}

/// Reads Atom feeds and single entries of arXiv (its API's user's manual, section 3.3). What arXiv answers to a faulty
/// question is an entry too, and is refused with arXiv's own words.
enum ArXivAtomReader: FormatReader {
  static let format = InputFormat.arXivAtom
  static let label = "arXiv Atom"
  static let nameEndings = ["atom", "xml"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let head = XMLHead(sample), head.localRoot == "feed" || head.localRoot == "entry" else { return .none }
    return head.tag.contains("http://arxiv.org/schemas/atom") || head.holds("arxiv.org/") || head.holds("oai:arxiv.org")
      ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "an Atom feed without entries"
    sink.isCollection = true
    XMLRecords.read(source, ["entry"], into: &sink) { entry, sink in
      switch ArXivEntry(entry).outcome {
      case .paper(let record): sink.add(placed: record)
      case .refused(let reason): sink.refuse(entry.bytes, reason)
      }
    }
  }
}

/// An `<entry>` of an arXiv feed.
struct ArXivEntry {
  enum Outcome {
    case paper(PaperRecord)
    case refused(reason: String)
  }

  private let entry: XMLElement

  init(_ entry: XMLElement) { self.entry = entry }

  var outcome: Outcome {
    let id = entry.first("id")?.text ?? ""
    let summary = entry.first("summary")?.sourceText
    if id.contains("arxiv.org/api/errors") {
      return .refused(reason: "arXiv answers with an error: \(summary?.text ?? id)")
    }
    guard let title = entry.first("title")?.sourceText else {
      return .refused(reason: "an entry without a title")
    }
    var record = PaperRecord(line: 0, bytes: entry.bytes)
    record.title = title
    record.abstract = summary.map(Self.withoutAnnouncement)
    record.authors = entry.all("author").compactMap { $0.first("name").flatMap { Names.cleaned($0.text) } }
    // The feeds of daily lists name all in one `dc:creator`.
    if record.authors.isEmpty { record.authors = Names.split(entry.first("creator")?.text) }
    record.date = ["published", "updated"].lazy.compactMap { entry.first($0).flatMap { PaperDate($0.text) } }.first
    record.venue = entry.first("journal_ref")?.nonEmptyText
    record.type = .article
    addIdentity(id, to: &record)
    if let comment = entry.first("comment")?.sourceText {
      record.details[.note] = comment.text
      record.addresses += WebAddresses.find(in: comment)
    }
    return .paper(record)
  }

  private func addIdentity(_ id: String, to record: inout PaperRecord) {
    if let arXiv = ArXivID.inAddress(id) {
      record.identifiers.append(WorkIdentifier(.arXiv, arXiv))
      record.key = ArXivID.withoutVersion(arXiv)
    } else if !id.isEmpty {
      record.key = id
    }
    var dois = entry.all("doi").compactMap(\.nonEmptyText)
    for link in entry.all("link") {
      guard let address = link.attributeText("href") else { continue }
      if link.attribute("title") == "doi" {
        dois.append(address.text)
      } else if ["alternate", "related", nil].contains(link.attribute("rel")) {
        record.addresses.append(address)
      }
    }
    if let doi = dois.first { record.identifiers.append(WorkIdentifier(.doi, doi)) }
  }

  /// Daily lists put `arXiv:2401.00001v1 Announce Type: new Abstract:` in front of the abstract.
  private static func withoutAnnouncement(_ summary: SourceText) -> SourceText {
    guard summary.text.hasPrefix("arXiv:"), let mark = summary.text.firstRange(of: " Abstract: ") else {
      return summary
    }
    var summary = summary
    summary.text = String(summary.text[mark.upperBound...])
    return summary
  }
}

/// arXiv's ids as its own answers write them.
enum ArXivID {
  /// The id, version and all, of `http://arxiv.org/abs/2401.00001v1` or `oai:arXiv.org:hep-th/9901001`.
  static func inAddress(_ text: String) -> String? {
    for mark in ["arxiv.org/abs/", "oai:arXiv.org:"] {
      guard let range = text.firstRange(of: mark) else { continue }
      let id = text[range.upperBound...].prefix { $0 != "?" && $0 != "#" }
      return id.isEmpty ? nil : String(id)
    }
    return nil
  }

  static func withoutVersion(_ id: String) -> String {
    guard let v = id.utf8.lastIndex(of: UInt8(ascii: "v")), v != id.startIndex else { return id }
    let digits = id.utf8[id.utf8.index(after: v)...]
    return !digits.isEmpty && digits.allSatisfy(ASCII.isDigit) ? String(id[..<v]) : id
  }
}

/// Web addresses that stand in a sentence.
enum WebAddresses {
  /// Every `http://…` and `https://…` of `text`, without the full stop or bracket of the sentence behind it.
  static func find(in text: SourceText) -> [SourceText] {
    let bytes = Array(text.text.utf8)
    return Addresses.words(0..<bytes.count, in: bytes).compactMap { word in
      guard bytes.holds("http://", at: word.lowerBound) || bytes.holds("https://", at: word.lowerBound) else {
        return nil
      }
      var end = word.upperBound
      while end > word.lowerBound, ".:!?'\"}".utf8.contains(bytes[end - 1]) { end -= 1 }
      return SourceText(bytes.string(word.lowerBound..<end), line: text.line, bytes: text.bytes)
    }
  }
}

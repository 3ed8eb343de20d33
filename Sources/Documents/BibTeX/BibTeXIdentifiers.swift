/// The ids that an entry states, and the addresses within its fields.
struct BibTeXIdentifiers {
  private(set) var identifiers: [WorkIdentifier] = []

  mutating func read(_ entry: BibTeXEntry, _ values: BibTeXRecord) {
    func verbatim(_ field: BibTeXFieldName) -> String? {
      guard let text = values.value(entry, field)?.verbatim, !text.isEmpty else { return nil }
      return text
    }
    if let doi = verbatim(.doi), doi.contains("10.") {
      add(.doi, doi.utf8.contains(0x20) ? doi.filter { $0 != " " } : doi)
    }
    if let eprint = verbatim(.eprint) { addEprint(eprint, verbatim(.eprintType)) }
    for (field, scheme) in Self.fields {
      if let id = verbatim(field) { add(scheme, id) }
    }
    if let record = verbatim(.dblpRecord), let place = record.range(ofLast: "/rec/") {
      // `/rec/conf/acl/X20.bib`; until 2019 `/rec/bib/conf/acl/X20`.
      var id = record[place...]
      if id.hasPrefix("bib"), let slash = id.firstIndex(of: "/") { id = id[id.index(after: slash)...] }
      add(.dblp, id.hasSuffix(".bib") ? String(id.dropLast(4)) : String(id))
    }
    // `arXiv preprint arXiv:2408.02508` as a journal, and what notes and numbers of reports say.
    for field in [BibTeXFieldName.journal, .number, .howPublished, .note, .volume, .publisher] {
      if let value = values.value(entry, field), let id = Self.arXivID(value) { add(.arXiv, id) }
    }
    // CoRR numbers its volumes by ids of arXiv: abs/1706.03762.
    if let volume = verbatim(.volume), volume.hasPrefix("abs/") {
      let id = Array(volume.utf8.dropFirst(4))
      if CitationText.looksLikeArXivID(id.span, 0..<id.count) { add(.arXiv, id.string(0..<id.count)) }
    }
  }

  /// DBLP's keys are its ids.
  mutating func readKey(_ key: String) {
    if key.hasPrefix("DBLP:") { add(.dblp, String(key.dropFirst(5))) }
  }

  private static let fields: [(BibTeXFieldName, IdentifierScheme)] = [
    (.arXiv, .arXiv), (.pubMed, .pubMed), (.pubMedCentral, .pubMedCentral), (.corpusID, .corpusID),
    (.openAlex, .openAlex),
  ]

  private mutating func addEprint(_ eprint: String, _ type: String?) {
    let bytes = Array(eprint.utf8)
    switch type?.lowercased() {
    case "arxiv": add(.arXiv, eprint)
    case "pubmed", "pmid": add(.pubMed, eprint)
    case "pmc", "pmcid", "pubmedcentral": add(.pubMedCentral, eprint)
    case "doi": add(.doi, eprint)
    case nil, "":
      if bytes.holds("arxiv:", at: 0) || CitationText.looksLikeArXivID(bytes.span, 0..<bytes.count) {
        add(.arXiv, eprint)
      }
    default: break
    }
  }

  private mutating func add(_ scheme: IdentifierScheme, _ value: String) {
    let identifier = WorkIdentifier(scheme, value)
    if !identifiers.contains(identifier) { identifiers.append(identifier) }
  }

  /// The id behind `arXiv:` in a value.
  static func arXivID(_ value: BibTeXValue) -> String? {
    let span = value.bytes.span
    return CitationText.arXivID(in: span, value.range).map { CitationText.string(span, $0) }
  }

  /// The addresses in the text of a field. In a field for links an address may be broken over lines; elsewhere only words
  /// that begin as addresses do are taken.
  static func addresses(in text: String, isLink: Bool) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "/")) || text.hasPrefix("www.") else { return [] }
    var found: [String] = []
    for word in text.utf8.split(separator: 0x20) {
      let word = trimmed(Substring(word))
      let lowered = word.prefix(8).lowercased()
      if lowered.hasPrefix("http://") || lowered.hasPrefix("https://") || lowered.hasPrefix("www.") {
        found.append(word)
      } else if isLink, word.utf8.contains(UInt8(ascii: "/")) {
        if !found.isEmpty { found[found.count - 1] += word } else if isAddress(word) { found.append(word) }
      }
    }
    return found
  }

  /// Whether a word that does not begin as web addresses do is one: `ftp://x.org/y`, `x.org/y`, but not the record in a
  /// database that EndNote links to as `<Go to ISI>://000175542900014`.
  private static func isAddress(_ word: String) -> Bool {
    if let mark = word.firstRange(of: "://") { return word[..<mark.lowerBound].utf8.allSatisfy(ASCII.isLetter) }
    return word.utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: "."))
  }

  /// A word without the marks of the sentence round it.
  private static func trimmed(_ word: Substring) -> String {
    var word = word
    while let first = word.utf8.first, "(<[\"".utf8.contains(first) { word = word.dropFirst() }
    while let last = word.utf8.last, ".,;>]\"".utf8.contains(last) || (last == 0x29 && !word.utf8.contains(0x28)) {
      word = word.dropLast()
    }
    return String(word)
  }
}

extension String {
  /// Where the text behind the last `mark` begins.
  fileprivate func range(ofLast mark: String) -> String.Index? {
    let (text, mark) = (Array(utf8), Array(mark.utf8))
    guard text.count >= mark.count else { return nil }
    for start in stride(from: text.count - mark.count, through: 0, by: -1)
    where text[start..<start + mark.count].elementsEqual(mark) {
      return utf8.index(startIndex, offsetBy: start + mark.count)
    }
    return nil
  }
}

/// Makes records from entries.
struct BibTeXRecord {
  let bytes: [UInt8]
  var macros = BibTeXMacros()
  private(set) var lines: LineCounter

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineCounter(bytes)
  }

  /// What an entry says, in the terms of records. Cost: linear in the entry.
  mutating func draft(_ entry: BibTeXEntry) -> BibTeXDraft {
    var record = PaperRecord(line: lines.line(at: entry.bytes.lowerBound), bytes: entry.bytes)
    if !entry.key.isEmpty { record.key = bytes.string(entry.key) }
    record.title = title(entry)
    record.abstract = sourceText(entry, .abstract)
    readPeople(entry, &record)
    record.date = date(entry)
    record.venue = venue(entry)
    record.keywords = keywords(entry)
    readIdentifiers(entry, &record)
    readAddresses(entry, &record)
    readReferences(entry, &record)
    readDetails(entry, &record)
    record.type = type(entry, record)

    var draft = BibTeXDraft(record: record, type: entry.type)
    if BibTeXTypes.isWhole(entry.type) || entry.type == "xdata" {
      draft.container = joined(entry, .bookTitle, .bookSubtitle)?.text ?? record.title?.text
    }
    draft.subtitle = record.title == nil ? text(entry, .subtitle) : nil
    draft.month = record.date == nil ? text(entry, .month) : nil
    for (field, isData) in [(BibTeXFieldName.xdata, true), (.crossref, false)] {
      guard let keys = value(entry, field)?.verbatim else { continue }
      draft.parents += keys.split(separator: ",").prefix(64).compactMap { key in
        Names.cleaned(key).map { ($0, isData) }
      }
    }
    return draft
  }

  // MARK: Values

  func value(_ entry: BibTeXEntry, _ field: BibTeXFieldName) -> BibTeXValue? {
    entry.value(field).map { macros.value($0, in: bytes) }
  }

  /// The plain text of a field; nil where it is missing or empty.
  func text(_ entry: BibTeXEntry, _ field: BibTeXFieldName) -> String? {
    guard let text = value(entry, field)?.text, !text.isEmpty else { return nil }
    return text
  }

  private mutating func sourceText(_ entry: BibTeXEntry, _ field: BibTeXFieldName) -> SourceText? {
    guard let value = value(entry, field) else { return nil }
    let text = value.text
    guard !text.isEmpty else { return nil }
    return SourceText(text, line: lines.line(at: value.place.lowerBound), bytes: value.place)
  }

  // MARK: Title and people

  private mutating func title(_ entry: BibTeXEntry) -> SourceText? {
    if let title = joined(entry, .title, .subtitle) { return title }
    // A volume may be named by its book, its event or its issue only.
    if BibTeXTypes.isWhole(entry.type), let title = joined(entry, .bookTitle, .bookSubtitle) { return title }
    return sourceText(entry, .shortTitle) ?? (entry.type == "xdata" ? nil : sourceText(entry, .mainTitle))
  }

  /// `Title: Subtitle`.
  private mutating func joined(
    _ entry: BibTeXEntry, _ title: BibTeXFieldName, _ subtitle: BibTeXFieldName
  ) -> SourceText? {
    guard var whole = sourceText(entry, title) else { return nil }
    if let rest = text(entry, subtitle) { whole.append(subtitle: rest) }
    return whole
  }

  private func readPeople(_ entry: BibTeXEntry, _ record: inout PaperRecord) {
    let authors = value(entry, .author).map { BibTeXNames($0) }
    record.authors = authors?.people ?? []
    // Physicists name the first of thousands, and the collaboration.
    if let group = text(entry, .collaboration), authors?.hasOthers ?? true {
      let isNamed = group.lowercased().hasSuffix("collaboration") || group.utf8.contains(UInt8(ascii: ","))
      record.authors.append(isNamed ? group : group + " Collaboration")
    }
    if let editors = value(entry, .editor) {
      let people = BibTeXNames(editors).people
      if !people.isEmpty { record.details[.editor] = people.joined(separator: "; ") }
    }
  }

  private func date(_ entry: BibTeXEntry) -> PaperDate? {
    if let date = text(entry, .date).flatMap({ BibTeXDates.date($0) }) { return date }
    if let year = text(entry, .year) {
      let date = BibTeXDates.date(year: year, month: text(entry, .month), day: text(entry, .day))
      if let date { return date }
    }
    return text(entry, .issueDate).flatMap { BibTeXDates.date($0) }
  }

  // MARK: Where it appeared

  private mutating func venue(_ entry: BibTeXEntry) -> String? {
    if let journal = value(entry, .journal) {
      if let name = BibTeXMacros.journal(journal) { return name }
      let text = journal.text
      if !text.isEmpty { return BibTeXIdentifiers.arXivID(journal) == nil ? text : "arXiv" }
    }
    if BibTeXTypes.isWhole(entry.type) { return nil }
    return joined(entry, .bookTitle, .bookSubtitle)?.text ?? text(entry, .mainTitle) ?? text(entry, .eventTitle)
      ?? text(entry, .shortJournal)
  }

  private func type(_ entry: BibTeXEntry, _ record: PaperRecord) -> WorkType? {
    let venue = record.venue?.lowercased()
    let isPreprint = venue == nil || venue == "corr" || venue?.hasPrefix("arxiv") == true
    if let type = BibTeXTypes.work(entry.type, hasJournal: !isPreprint) {
      guard type == .journalArticle, let subtype = text(entry, .entrySubtype)?.lowercased() else { return type }
      return subtype == "magazine" ? .magazineArticle : subtype == "newspaper" ? .newspaperArticle : type
    }
    if record.identifiers.contains(where: { $0.scheme == .arXiv }) { return .article }
    return entry.type == "misc" && record.addresses.isEmpty ? .document : nil
  }

  private func readDetails(_ entry: BibTeXEntry, _ record: inout PaperRecord) {
    let plain: [(BibliographicDetail, BibTeXFieldName)] = [
      (.volume, .volume), (.issue, .number), (.publisher, .publisher), (.publisherPlace, .address),
      (.edition, .edition), (.isbn, .isbn), (.issn, .issn), (.language, .language),
    ]
    for (detail, field) in plain { record.details[detail] = text(entry, field) }
    record.details[.publisher] = record.details[.publisher] ?? text(entry, .institution)
    record.details[.page] = (text(entry, .pages) ?? text(entry, .articleNumber)).map(Self.pages)
    // How often Scopus has seen it cited is not a note on the work.
    if let note = text(entry, .note), !note.lowercased().hasPrefix("cited by") { record.details[.note] = note }
  }

  /// `12 – 34` as `12-34`.
  private static func pages(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDash = scalar == "-" || scalar == "–" || scalar == "—" || scalar == "‐" || scalar == "−"
      if isDash {
        while out.last == " " { out.removeLast() }
        if out.last != "-" { out.append("-") }
      } else if scalar != " " || out.last != "-" {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private func keywords(_ entry: BibTeXEntry) -> [String] {
    var found: [String] = []
    for field in [BibTeXFieldName.authorKeywords, .keywords] {
      for keyword in Names.splitKeywords(text(entry, field)) where found.count < 1000 { found.append(keyword) }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.lowercased()).inserted }
  }

  // MARK: Ids, addresses, references

  private func readIdentifiers(_ entry: BibTeXEntry, _ record: inout PaperRecord) {
    var found = BibTeXIdentifiers()
    found.read(entry, self)
    if let key = record.key { found.readKey(key) }
    record.identifiers = found.identifiers
  }

  private mutating func readAddresses(_ entry: BibTeXEntry, _ record: inout PaperRecord) {
    var values: [(BibTeXValue, isLink: Bool)] = []
    for field in [BibTeXFieldName.url, .howPublished, .note, .eprint] {
      if let value = value(entry, field) { values.append((value, field == .url)) }
    }
    for pieces in entry.otherLinks { values.append((macros.value(entry.pieces[pieces], in: bytes), false)) }
    for (value, isLink) in values {
      for address in BibTeXIdentifiers.addresses(in: value.verbatim, isLink: isLink)
      where !(record.addresses.contains { $0.text == address }) && record.addresses.count < 64 {
        let line = lines.line(at: value.place.lowerBound)
        record.addresses.append(SourceText(address, line: line, bytes: value.place))
      }
    }
  }

  private mutating func readReferences(_ entry: BibTeXEntry, _ record: inout PaperRecord) {
    for field in [BibTeXFieldName.scopusReferences, .citedReferences] {
      guard let value = value(entry, field) else { continue }
      let line = lines.line(at: value.place.lowerBound)
      let isOwn = value.place == value.range && !value.bytes[value.range].contains(UInt8(ascii: "\\"))
      let text = isOwn ? value.bytes.string(value.range) : value.verbatim
      // A number of references is no list of them.
      guard text.utf8.contains(where: ASCII.isLetter) else { continue }
      let list = SourceText(text, line: line, bytes: value.place, isVerbatim: isOwn)
      record.references +=
        field == .citedReferences ? WebOfScienceReferences.read(list) : ScopusReferences.read(list)
    }
  }
}

/// Makes a record of a row.
struct TableRecordBuilder: Sendable {
  let bytes: [UInt8]
  let columns: ColumnRoles
  /// A source that is the same in all rows and names a database, not where a paper appeared.
  let venueColumns: [Int]
  private let addressColumns: [Int]
  /// Search results of SpringerLink, which writes people without anything between them.
  private let isSpringerLink: Bool
  /// The order of names that the column of authors keeps to.
  private let peopleOrder: TablePeople.Order

  init(_ bytes: [UInt8], _ layout: TableLayout) {
    self.bytes = bytes
    columns = layout.columns
    addressColumns = layout.columns[.address] + layout.columns[.code]
    let names = Set(layout.columns.names.map(ColumnNames.normalized))
    peopleOrder = TablePeople.order(of: layout.columns[.authors].flatMap(layout.sample.values))
    isSpringerLink = names.isSuperset(of: ["itemtitle", "itemdoi", "authors", "contenttype"])
    venueColumns = columns[.venue].filter { column in
      let values = Set(layout.sample.values(column).map { String(decoding: $0, as: UTF8.self).lowercased() })
      return values.isEmpty || !values.isSubset(of: Self.databases)
    }
  }

  private static let databases: Set<String> = [
    "scopus", "web of science", "wos", "pubmed", "medline", "crossref", "embase", "arxiv.org", "openalex", "dimensions",
    "ieee", "ieee xplore", "google scholar", "semantic scholar", "semanticscholar", "acm", "springer", "psycinfo",
  ]

  /// The record of a row; nil where it has neither a title nor an abstract.
  func record(_ row: Range<Int>, _ cells: [TableCell], _ sink: inout ReadingSink) -> PaperRecord? {
    var record = PaperRecord(line: sink.line(at: row.lowerBound), bytes: row)
    record.title = text(.title, cells, &sink, isLine: true)
    record.abstract = text(.abstract, cells, &sink, isLine: false)
    guard record.title != nil || record.abstract != nil else { return nil }
    record.key = string(.key, cells)
    record.authors = people(.authors, cells)
    record.date = date(cells)
    record.venue = cell(venueColumns, cells).map { line($0) }
    record.keywords = string(.keywords, cells).map(TableLists.keywords) ?? []
    record.type = string(.type, cells).flatMap(TableWorkType.of)
    record.identifiers = identifiers(cells)
    record.addresses = addresses(cells, &sink)
    record.references = references(cells, &sink)
    addDetails(to: &record, cells)
    if record.date == nil, let source = record.venue.flatMap(EmbaseSource.init) {
      (record.venue, record.date) = (source.venue, source.date)
      record.details.merge(source.details) { stated, _ in stated }
    }
    return record
  }

  /// The first cell of the columns that says something.
  private func cell(_ columns: [Int], _ cells: [TableCell]) -> TableCell? {
    for column in columns where column < cells.count && !cells[column].range.isEmpty {
      if !CellShape.isMissing(bytes[cells[column].range]) { return cells[column] }
    }
    return nil
  }

  private func line(_ cell: TableCell) -> String { TableText.text(bytes, cell, line: 0, isLine: true).text }

  private func string(_ role: TableRole, _ cells: [TableCell]) -> String? {
    cell(columns[role], cells).map { TableText.string(bytes, $0) }
  }

  private func people(_ role: TableRole, _ cells: [TableCell]) -> [String] {
    guard let cell = cell(columns[role], cells) else { return [] }
    if isSpringerLink, bytes[cell.range].allSatisfy({ $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }) {
      return RunTogetherPeople.split(TableText.string(bytes, cell))
    }
    return cell.hasQuotes
      ? TablePeople.split(TableText.string(bytes, cell), order: peopleOrder)
      : TablePeople.split(bytes, cell.range, order: peopleOrder)
  }

  private func text(_ role: TableRole, _ cells: [TableCell], _ sink: inout ReadingSink, isLine: Bool) -> SourceText? {
    guard let cell = cell(columns[role], cells) else { return nil }
    let text = TableText.text(bytes, cell, line: sink.line(at: cell.range.lowerBound), isLine: isLine)
    return text.text.isEmpty ? nil : text
  }

  /// The date that says most; month and day may stand in columns of their own, and the year apart from them.
  private func date(_ cells: [TableCell]) -> PaperDate? {
    let year = cell(columns[.year], cells).flatMap { cell in
      CellShape.isYear(bytes[cell.range])
        ? PaperDate(year: CellShape.value(bytes[cell.range])) : PaperDate(TableText.string(bytes, cell))
    }
    if columns[.date].isEmpty, columns[.month].isEmpty { return year }
    let words = [.day, .month].compactMap { string($0, cells) }.joined(separator: " ")
    guard let stated = string(.date, cells) ?? (words.isEmpty ? nil : words) else { return year }
    guard let year else { return PaperDate(stated) }
    let full = PaperDate(stated) ?? PaperDate("\(stated) \(year.year)") ?? year
    if full.year == year.year, full.month != nil { return full }
    // Months in digits are nobody's but a month's column.
    guard full.month == nil, let month = string(.month, cells), let number = Int(month), (1...12).contains(number)
    else {
      return year
    }
    let day = string(.day, cells).flatMap { Int($0) }
    return PaperDate("\(year.year)-\(number)" + (day.map { "-\($0)" } ?? ""))
  }

  private func identifiers(_ cells: [TableCell]) -> [WorkIdentifier] {
    var found: [WorkIdentifier] = []
    for role in Self.identifierRoles {
      guard let scheme = role.scheme, let value = string(role, cells) else { continue }
      found.append(WorkIdentifier(scheme, value))
    }
    return found
  }

  private static let identifierRoles = TableRole.allCases.filter { $0.scheme != nil }

  /// The addresses of all columns of addresses; names of repositories only where the column is of code.
  private func addresses(_ cells: [TableCell], _ sink: inout ReadingSink) -> [SourceText] {
    var found: [SourceText] = []
    for column in addressColumns where column < cells.count && !cells[column].range.isEmpty {
      for range in TableLists.stretches(bytes, cells[column].range) {
        let isAddress =
          bytes.holds("https://", at: range.lowerBound) || bytes.holds("http://", at: range.lowerBound)
          || bytes.holds("www.", at: range.lowerBound)
          || bytes.holds("github.com/", at: range.lowerBound) || bytes.holds("huggingface.co/", at: range.lowerBound)
        if isAddress { found.append(sink.text(range)) }
      }
    }
    return found
  }

  private func references(_ cells: [TableCell], _ sink: inout ReadingSink) -> [Reference] {
    guard let cell = cell(columns[.references], cells) else { return [] }
    let content = bytes[cell.range]
    // Ids and addresses, one beside the other.
    let stretches = TableLists.stretches(bytes, cell.range)
    if stretches.allSatisfy({ scheme(of: bytes[$0]) != nil }) {
      return stretches.map { range in
        var reference = Reference(sink.text(range))
        if let scheme = scheme(of: bytes[range]) {
          reference.identifiers = [WorkIdentifier(scheme, bytes.string(range))]
        }
        return reference
      }
    }
    if CellShape.isNumber(content) { return [] }
    // Ids that only the source itself knows.
    let separator = UInt8(ascii: content.contains(UInt8(ascii: "|")) ? "|" : ";")
    let parts = content.split(separator: separator).map { bytes.trimmed($0.startIndex..<$0.endIndex) }
    if parts.count > 1, parts.allSatisfy({ !bytes[$0].contains(0x20) }) {
      return parts.filter { !$0.isEmpty }.map { Reference(sink.text($0)) }
    }
    let list = TableText.text(bytes, cell, line: sink.line(at: cell.range.lowerBound), isLine: false)
    let isWebOfScience =
      columns.names.contains("CR") || columns.names.contains { ColumnNames.normalized($0) == "citedreferences" }
    return isWebOfScience ? WebOfScienceReferences.read(list) : ScopusReferences.read(list)
  }

  private func scheme(of bytes: ArraySlice<UInt8>) -> IdentifierScheme? {
    if CellShape.isDOI(bytes) { return .doi }
    if CellShape.isArXiv(bytes) { return .arXiv }
    if CellShape.isHash(bytes) { return .semanticScholar }
    if bytes.starts(with: Self.openAlex) { return .openAlex }
    let isWork = bytes.first == UInt8(ascii: "W") && bytes.count > 5 && bytes.dropFirst().allSatisfy(ASCII.isDigit)
    return isWork ? .openAlex : nil
  }

  private static let openAlex = Array("https://openalex.org/W".utf8)

  private func addDetails(to record: inout PaperRecord, _ cells: [TableCell]) {
    for role in Self.detailRoles {
      guard let detail = role.detail, let cell = cell(columns[role], cells) else { continue }
      record.details[detail] = line(cell)
    }
    let editors = people(.editors, cells)
    if !editors.isEmpty { record.details[.editor] = editors.joined(separator: "; ") }
    let first = string(.firstPage, cells)
    let last = string(.lastPage, cells)
    if let pages = string(.pages, cells) {
      record.details[.page] = pages.replacing("--", with: "-")
    } else if let first {
      record.details[.page] = last.map { $0 == first ? first : "\(first)-\($0)" } ?? first
    } else if let number = string(.articleNumber, cells) {
      record.details[.page] = number
    }
  }

  private static let detailRoles = TableRole.allCases.filter { $0.detail != nil }
}

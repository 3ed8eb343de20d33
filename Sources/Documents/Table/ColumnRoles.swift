/// What each column of a table holds: by its name, and by its values where the name says nothing or something else.
struct ColumnRoles: Sendable {
  /// For each role the columns that hold it, best first.
  private var byRole: [[Int]] = Array(repeating: [], count: TableRole.allCases.count)
  /// Roles told by name.
  private(set) var named: Set<TableRole> = []
  let names: [String]
  /// Median words of the titles.
  private(set) var titleWords = 0

  subscript(role: TableRole) -> [Int] { byRole[role.rawValue] }

  init(_ sample: TableSample) {
    names = sample.names
    var ranked: [(role: TableRole, rank: Int, column: Int)] = []
    var unknown: [(column: Int, shape: ColumnShape)] = []
    for (column, name) in names.enumerated() {
      let shape = ColumnShape(sample.values(column))
      let meaning = sample.usesTags ? ColumnNames.meaning(ofTag: name) : ColumnNames.meaning(of: name)
      guard let meaning, shape.fits(meaning.role) else {
        if meaning == nil { unknown.append((column, shape)) }
        continue
      }
      ranked.append((meaning.role, meaning.rank, column))
      named.insert(meaning.role)
      // An id column may hold ids that somebody else gave out.
      if meaning.role == .key || meaning.role == .address, let id = shape.identifier { ranked.append((id, 9, column)) }
    }
    for (column, shape) in unknown {
      if let role = shape.identifier ?? shape.address { ranked.append((role, 9, column)) }
    }
    let held = Set(ranked.map(\.role))
    if !held.contains(.abstract),
      let found = unknown.filter({ $0.shape.isProse }).max(by: { $0.shape.median < $1.shape.median })
    {
      ranked.append((.abstract, 9, found.column))
    }
    if !held.contains(.title), let found = unknown.first(where: { $0.shape.areTitles }) {
      ranked.append((.title, 9, found.column))
    }
    if sample.header == nil {
      if let found = unknown.first(where: { $0.shape.areYears }) { ranked.append((.year, 9, found.column)) }
      if let found = unknown.first(where: { $0.shape.arePeople }) { ranked.append((.authors, 9, found.column)) }
    }
    for entry in ranked.sorted(by: { ($0.rank, $0.column) < ($1.rank, $1.column) }) {
      byRole[entry.role.rawValue].append(entry.column)
    }
    if let title = self[.title].first { titleWords = ColumnShape(sample.values(title)).medianWords }
  }

  /// Whether the names are those of a VOSviewer map, of which the items may be anything.
  var isMap: Bool {
    let lowered = names.map { $0.lowercased() }
    return lowered.contains("id") && lowered.contains("label")
      && lowered.contains { $0.hasPrefix("weight<") || $0.hasPrefix("score<") || $0 == "cluster" }
  }

  /// Whether the rows are papers: they have a title or an abstract, and something else that papers have.
  var arePapers: Bool {
    if isMap { return false }
    let scholarly: [TableRole] = [
      .authors, .doi, .arXiv, .pubMed, .pubMedCentral, .venue, .keywords, .references, .openAlex,
    ]
    let isScholarly = scholarly.contains { !self[$0].isEmpty }
    if !self[.abstract].isEmpty { return !self[.title].isEmpty || named.contains(.abstract) || isScholarly }
    guard !self[.title].isEmpty else { return false }
    if named.contains(.title), isScholarly { return true }
    // Short titles are of anything: films, jobs, products.
    let others: [TableRole] = [.year, .date, .key, .address, .ignored, .code]
    return titleWords >= 3 && (isScholarly || named.contains(.title) && others.contains { !self[$0].isEmpty })
  }
}

/// What the values of a column look like as a whole.
struct ColumnShape {
  private let values: [ArraySlice<UInt8>]
  /// Median length in bytes, and in words.
  let median: Int
  let medianWords: Int

  init(_ values: [ArraySlice<UInt8>]) {
    self.values = values
    median = values.isEmpty ? 0 : values.map(\.count).sorted()[values.count / 2]
    let words = values.map { CellShape.words($0.prefix(400)) }.sorted()
    medianWords = words.isEmpty ? 0 : words[words.count / 2]
  }

  private func most(_ share: Double = 0.9, atLeast: Int = 1, hold holds: (ArraySlice<UInt8>) -> Bool) -> Bool {
    values.count >= atLeast && Double(values.count(where: holds)) >= share * Double(values.count)
  }

  /// Whether the values may be what the name says; an empty column may be anything.
  func fits(_ role: TableRole) -> Bool {
    guard !values.isEmpty else { return true }
    switch role {
    case .title, .abstract, .authors, .references: return !most(0.8, hold: CellShape.isNumber)
    case .arXiv: return most(0.5) { CellShape.isArXiv($0) || $0.contains(UInt8(ascii: "/")) }
    default: return true
    }
  }

  /// Whose ids the values are.
  var identifier: TableRole? {
    if most(hold: CellShape.isDOI) { return .doi }
    if most(atLeast: 3, hold: CellShape.isArXiv) { return .arXiv }
    if most(atLeast: 2, hold: CellShape.isHash) { return .semanticScholar }
    if most(hold: { $0.starts(with: Array("https://openalex.org/W".utf8)) }) { return .openAlex }
    return nil
  }

  var address: TableRole? { most(hold: CellShape.isAddress) ? .address : nil }

  /// Long texts of sentences.
  var isProse: Bool { median >= 150 && medianWords >= 20 && most(0.8) { $0.count > 80 } }

  /// Short texts, each another one, few of which are sentences.
  var areTitles: Bool {
    medianWords >= 4 && median <= 250 && most(0.8) { CellShape.words($0) >= 2 && $0.count <= 400 }
      && !most(0.5) { $0.last == UInt8(ascii: ".") } && Set(values).count * 10 >= values.count * 9 && !arePeople
  }

  var areYears: Bool { most(1, hold: CellShape.isYear) }

  var arePeople: Bool {
    most(0.7) { value in
      let text = String(decoding: value, as: UTF8.self)
      return People.isList(text) || People.isOne(text)
        || TablePeople.split(text).allSatisfy { $0.utf8.count < 60 } && text.contains(",") && text.contains(".")
          && CellShape.words(value) < 40 && TablePeople.hasInitials(text)
    }
  }
}

/// How a collection uses each introduced name, apart from the documents that introduce it: what tells a name that others
/// mention from a word, a term of the field, or another thing that bears the same name.
struct NameUsage {
  /// Numbers of documents.
  private struct Counts {
    /// In which the letters of the name stand as a word in lower case.
    var lowerCase = 0
    /// That write the name as its owner does.
    var written = 0
    /// That spell it out as a short form of their own.
    var defined = 0
    /// That were published before the owner and write the name.
    var earlier = 0
    /// That call it what the owner calls it, and that call it something else.
    var agreeing = 0
    var disagreeing = 0
  }

  private var counts: [Counts]

  init(_ scans: [NameScan], _ table: NameTable, years: [Int?]) {
    counts = [Counts](repeating: Counts(), count: table.entries.count)
    for (document, scan) in scans.enumerated() {
      for name in Set(scan.lowerCase) { counts[name].lowerCase += 1 }
      let defined = Set(scan.definitions.map(\.name))
      for name in defined where !table.entries[name].isIntroduced(by: document) { counts[name].defined += 1 }
      var seen: Set<Int> = []
      for occurrence in scan.occurrences where occurrence.isExact {
        let entry = table.entries[occurrence.name]
        guard let owner = entry.owner, !entry.isIntroduced(by: document) else { continue }
        if let kind = occurrence.kind {
          if entry.kinds.contains(kind) {
            counts[occurrence.name].agreeing += 1
          } else {
            counts[occurrence.name].disagreeing += 1
          }
        }
        guard seen.insert(occurrence.name).inserted else { continue }
        counts[occurrence.name].written += 1
        if !years.isEmpty, let here = years[document], let there = years[owner], here < there {
          counts[occurrence.name].earlier += 1
        }
      }
    }
  }

  /// Whether the occurrence is a mention of the name.
  func accepts(_ occurrence: NameScan.Occurrence, of entry: NameTable.Entry, definedShare: Double) -> Bool {
    let count = counts[occurrence.name]
    guard Double(count.defined) <= definedShare * Double(count.written + count.defined),
      count.earlier * 20 <= count.written
    else { return false }
    let isOfKind = occurrence.kind.map(entry.kinds.contains) ?? false
    switch entry.shape {
    case .distinctive:
      return occurrence.isExact || (entry.key.count >= 6 && occurrence.isDistinctive)
    case .capitals:
      let isEstablished = count.agreeing >= 2 && count.disagreeing * 4 <= count.agreeing
      return occurrence.isExact && (isOfKind || (isEstablished && occurrence.kind == nil))
    case .phrase:
      return occurrence.isExact && count.lowerCase == 0
    case .capitalised:
      return occurrence.isExact && count.lowerCase == 0 && (isOfKind || occurrence.isMarked)
    case .plain:
      return false
    }
  }
}

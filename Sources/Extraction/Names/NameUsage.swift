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
  private let years: [Int?]
  /// What the owner of each name says that it is.
  private var kinds: [Set<MentionContext.Kind>]

  /// Cost: linear in what was found.
  init(_ scans: [NameScan], _ table: NameTable, years: [Int?]) {
    self.years = years
    counts = [Counts](repeating: Counts(), count: table.entries.count)
    kinds = [Set<MentionContext.Kind>](repeating: [], count: table.entries.count)
    for (document, scan) in scans.enumerated() {
      for (name, kind) in scan.kinds where table.entries[name].owner == document { kinds[name].insert(kind) }
    }
    for (document, scan) in scans.enumerated() {
      for name in Set(scan.lowerCase) { counts[name].lowerCase += 1 }
      for name in Set(scan.defined) { counts[name].defined += 1 }
      var seen: Set<Int> = []
      for occurrence in scan.occurrences where occurrence.isExact {
        let entry = table.entries[occurrence.name]
        guard entry.owner != nil else { continue }
        count(occurrence, of: entry)
        guard seen.insert(occurrence.name).inserted else { continue }
        counts[occurrence.name].written += 1
        if precedesOwner(document, of: entry) { counts[occurrence.name].earlier += 1 }
      }
    }
  }

  private mutating func count(_ occurrence: NameScan.Occurrence, of entry: NameTable.Entry) {
    guard let kind = occurrence.kind else { return }
    if agrees(kind, occurrence.name, entry) {
      counts[occurrence.name].agreeing += 1
    } else {
      counts[occurrence.name].disagreeing += 1
    }
  }

  /// Whether the kind is one that the owner gives. For names of distinctive spelling models and methods are one kind.
  private func agrees(_ kind: MentionContext.Kind, _ name: Int, _ entry: NameTable.Entry) -> Bool {
    if kinds[name].contains(kind) { return true }
    guard entry.shape == .distinctive else { return false }
    return (kind == .model && kinds[name].contains(.method)) || (kind == .method && kinds[name].contains(.model))
  }

  /// Whether the document is known to be older than the one that introduces the name.
  func precedesOwner(_ document: Int, of entry: NameTable.Entry) -> Bool {
    guard !years.isEmpty, let owner = entry.owner, let here = years[document], let there = years[owner] else {
      return false
    }
    return here < there
  }

  /// Whether other names may be made from this one: it is a title's and its spelling or its length leaves no doubt.
  func canBeBase(_ entry: NameTable.Entry, _ name: Int) -> Bool {
    guard entry.introductions.contains(where: { $0.evidence <= .titlePhrase }), counts[name].defined == 0 else {
      return false
    }
    return entry.key.count >= (entry.shape == .distinctive ? 5 : 8) && entry.shape >= .phrase
      && entry.shape != .capitals
  }

  /// Whether the occurrence is a mention of the name.
  func accepts(_ occurrence: NameScan.Occurrence, of entry: NameTable.Entry, definedShare: Double) -> Bool {
    let count = counts[occurrence.name]
    guard Double(count.defined) <= definedShare * Double(count.written + count.defined),
      count.earlier * 20 <= count.written
    else { return false }
    let isOfKind = occurrence.kind.map { kinds[occurrence.name].contains($0) } ?? false
    let isTitled = entry.introductions.contains { $0.evidence <= .titlePhrase }
    switch entry.shape {
    case .distinctive:
      // A data set does not become a method: another thing of the same name.
      if count.disagreeing >= 2, count.agreeing * 2 <= count.disagreeing, !kinds[occurrence.name].isEmpty {
        return false
      }
      return occurrence.isExact || count.lowerCase == 0
    case .capitals:
      let isEstablished = isTitled && count.agreeing >= 2 && count.disagreeing * 4 <= count.agreeing
      return occurrence.isExact && entry.key.count >= (isTitled ? 3 : 4)
        && (isOfKind || (isEstablished && occurrence.kind == nil && !occurrence.isEmbedded))
    case .phrase:
      return occurrence.isExact && count.lowerCase == 0 && isTitled && !occurrence.isEmbedded
    case .capitalised:
      return occurrence.isExact && count.lowerCase == 0 && !occurrence.isEmbedded && (isOfKind || occurrence.isMarked)
    case .plain:
      return false
    }
  }
}

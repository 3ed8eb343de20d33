package import Documents
import Extraction

/// The records of all files joined into papers.
package struct ResolvedPapers: Sendable, Equatable {
  /// In the order of their first records.
  package let papers: [Paper]
  /// For each file, how many of its records joined a paper that an earlier record had made.
  package let mergedCounts: [Int]
  /// For each file, how many of its records a rule has banned.
  package let bannedCounts: [Int]
  /// A sentence for each rule that met no paper.
  package let unmatchedRules: [String]
}

/// Joins the records of all files into papers: one paper met many times is one node.
///
/// Which records are one paper is `WorkGrouping`'s to say; what they say together is `Paper.join`'s. The order of files
/// decides only which value of a field is met first. Cost: linear in the records.
package enum IdentityResolver {
  /// The papers of `files`, each a list of records in the order of its file, as `rules` want them.
  package static func papers(
    of files: [[PaperRecord]], overrides rules: IdentityRules = IdentityRules()
  ) -> ResolvedPapers {
    let places = files.indices.flatMap { file in files[file].indices.map { (file: file, record: $0) } }
    var facts = Parallel.map(places.count, grain: 256) { WorkFacts(files[places[$0].file][places[$0].record]) }
    let matches = RuleMatches(rules, facts: facts)
    matches.mark(&facts)

    var grouping = WorkGrouping(facts)
    for records in matches.merges { grouping.join(records) }
    grouping.joinAll()

    var banned: Set<Int> = []
    for index in matches.banned { banned.insert(grouping.first(of: index)) }
    for index in matches.kept { banned.remove(grouping.first(of: index)) }

    var papers: [Paper] = []
    papers.reserveCapacity(places.count)
    var paperOf: [Int: Int] = [:]
    var keys = UniqueKeys()
    var mergedCounts = [Int](repeating: 0, count: files.count)
    var bannedCounts = mergedCounts
    for (index, place) in places.enumerated() {
      let (file, record) = (place.file, files[place.file][place.record])
      let first = grouping.first(of: index)
      if banned.contains(first) {
        bannedCounts[file] += 1
      } else if let known = paperOf[first] {
        mergedCounts[file] += 1
        papers[known].join(record, facts[index].identifiers, file: file)
      } else {
        paperOf[first] = papers.count
        var paper = Paper(key: "", sources: [])
        paper.join(record, facts[index].identifiers, file: file)
        let wanted = record.key.map(withoutNUL) ?? paper.arXivID ?? paper.doi ?? paper.identifiers.first?.value
        paper.key = keys.key(wanted ?? TitleKey(paper.displayTitle).slug())
        papers.append(paper)
      }
    }
    for (index, title) in matches.titles {
      if let paper = paperOf[grouping.first(of: index)] { papers[paper].rename(title) }
    }
    return ResolvedPapers(
      papers: papers, mergedCounts: mergedCounts, bannedCounts: bannedCounts, unmatchedRules: matches.unmatched)
  }
}

/// Keys given so far.
struct UniqueKeys {
  /// Each key with the number that the next of the same key would carry.
  private var nextNumber: [String: Int] = [:]

  /// `wanted`, or with the first number behind it that nothing else has.
  mutating func key(_ wanted: String) -> String {
    guard var n = nextNumber[wanted] else {
      nextNumber[wanted] = 2
      return wanted
    }
    while nextNumber["\(wanted)-\(n)"] != nil { n += 1 }
    nextNumber[wanted] = n + 1
    nextNumber["\(wanted)-\(n)"] = 2
    return "\(wanted)-\(n)"
  }
}

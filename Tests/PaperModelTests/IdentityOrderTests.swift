import Analysis
import Documents
import Testing

@testable import PaperModel

/// Which records are joined depends on what they say, not on the order in which they are read.
@Suite struct IdentityOrderTests {
  /// Records that share ids, titles, people and years in many ways, also such as contradict each other.
  private static func records(_ random: inout SplitMix64) -> [PaperRecord] {
    let titles = [
      "Attention Is All You Need", "attention is all you need.", "A Survey on Mixture of Experts", "Introduction",
      "Deep learning", "Neural Machine Translation at Scale", "Neural machine-translation at scale",
    ]
    let people = ["Ada Lovelace", "Lovelace, A.", "Alan Turing", "Émilie du Châtelet", "Chatelet E"]
    let ids: [WorkIdentifier] = [
      WorkIdentifier(.arXiv, "1706.03762v2"), WorkIdentifier(.arXiv, "2407.06204"),
      WorkIdentifier(.doi, "10.48550/arXiv.1706.03762"), WorkIdentifier(.doi, "10.1000/a"),
      WorkIdentifier(.doi, "https://doi.org/10.1000/A"), WorkIdentifier(.doi, "10.1101/2020.01.01.100000v2"),
      WorkIdentifier(.openAlex, "W123456"), WorkIdentifier(.pubMed, "12345"), WorkIdentifier(.acl, "P19-1001"),
    ]
    func one<T>(_ from: [T], _ random: inout SplitMix64) -> T { from[random.next(below: from.count)] }
    return (0..<(4 + random.next(below: 30))).map { number in
      var record = PaperRecord(
        random.next(below: 8) == 0 ? nil : one(titles, &random),
        key: random.next(below: 4) == 0 ? "k\(random.next(below: 5))" : nil,
        abstract: random.next(below: 4) == 0 ? one(["One text.", "Another text."], &random) : nil,
        authors: random.next(below: 2) == 0 ? [one(people, &random)] : [])
      if random.next(below: 2) == 0 { record.date = PaperDate(year: 2017 + random.next(below: 6)) }
      if random.next(below: 3) == 0 { record.venue = one(["NeurIPS", "ACL"], &random) }
      if random.next(below: 3) == 0 { record.identifiers.append(one(ids, &random)) }
      if random.next(below: 6) == 0 { record.identifiers.append(one(ids, &random)) }
      // The number by which the test knows it again.
      record.line = number + 1
      return record
    }
  }

  /// The groups of lines that make a paper.
  private static func groups(_ records: [PaperRecord], cut: Int) -> Set<Set<Int>> {
    let papers = IdentityResolver.papers(of: [Array(records[..<cut]), Array(records[cut...])]).papers
    return Set(papers.map { Set($0.sources.map(\.line)) })
  }

  /// Records that say the same to the letter stand for each other, so groups are compared by what their records say.
  private static func content(_ groups: Set<Set<Int>>, _ records: [PaperRecord]) -> [[String]] {
    groups.map { group in group.map { said(records[$0 - 1]) }.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func said(_ record: PaperRecord) -> String {
    "\(record.title?.text ?? "") \(record.authors) \(record.date?.year ?? 0) \(record.venue ?? "") \(record.key ?? "") "
      + "\(record.abstract?.text ?? "") \(record.identifiers)"
  }

  @Test("Shuffled", arguments: 1...300 as ClosedRange<UInt64>)
  func shuffled(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let records = Self.records(&random)
    let expected = Self.content(Self.groups(records, cut: records.count / 2), records)
    for _ in 0..<4 {
      var shuffled = records
      for i in shuffled.indices.reversed() { shuffled.swapAt(i, random.next(below: i + 1)) }
      let groups = Self.groups(shuffled, cut: random.next(below: records.count))
      #expect(Self.content(groups, records) == expected, "seed \(seed)")
    }
  }

  @Test("No paper has ids that contradict each other", arguments: 1...300 as ClosedRange<UInt64>)
  func noContradictions(seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 10_000)
    let records = Self.records(&random)
    for paper in IdentityResolver.papers(of: [records]).papers where paper.sources.count > 1 {
      let own = paper.sources.map { Set(records[$0.line - 1].identifiers.compactMap(Identifiers.normalised)) }
      for scheme in [IdentifierScheme.arXiv, .pubMed, .acl] {
        // A single record may state two ids: nothing is joined by that.
        let stated = own.map { $0.filter { $0.scheme == scheme } }.filter { !$0.isEmpty }
        guard stated.allSatisfy({ $0.count == 1 }) else { continue }
        #expect(Set(stated).count <= 1, "seed \(seed), \(paper.identifiers)")
      }
    }
  }
}

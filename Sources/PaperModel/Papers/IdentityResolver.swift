package import Documents
import Extraction

/// Joins the records of all files into papers: one paper met many times is one node.
///
/// Two records are one paper where they share an arXiv id, a DOI or a distinctive title; where two ids contradict each
/// other a title alone joins nothing. Fields are joined without overwriting: the first source that gives one keeps it.
/// Cost: linear in the records.
package struct IdentityResolver {
  package private(set) var papers: [Paper] = []
  private var byArXiv: [String: Int] = [:]
  private var byDOI: [String: Int] = [:]
  private var byTitle: [TitleKey: Int] = [:]
  /// Keys given so far, each with the number that the next paper of the same key would carry.
  private var nextNumber: [String: Int] = [:]

  package init() {}

  /// Adds the records of one file, `file` being its index in the list of files read.
  package mutating func add(_ records: [PaperRecord], file: Int) {
    for record in records { add(record, file: file) }
  }

  private mutating func add(_ record: PaperRecord, file: Int) {
    let ids = Self.identifiers(of: record)
    let titleKey = record.title.map { TitleKey($0.text) }
    if let known = match(ids, titleKey, record) {
      join(record, ids, file: file, to: known)
      register(known, titleKey)
      return
    }
    var paper = Paper(key: "", sources: [])
    paper.arXivID = ids.arXiv
    paper.doi = ids.doi
    paper.key = unusedKey(record.key ?? ids.arXiv ?? ids.doi ?? titleKey?.slug() ?? TitleKey(paper.displayTitle).slug())
    papers.append(paper)
    join(record, ids, file: file, to: papers.count - 1)
    register(papers.count - 1, titleKey)
  }

  private func match(_ ids: (arXiv: String?, doi: String?), _ title: TitleKey?, _ record: PaperRecord) -> Int? {
    if let id = ids.arXiv, let known = byArXiv[id] { return known }
    if let id = ids.doi, let known = byDOI[id] { return known }
    guard let title, let known = byTitle[title] else { return nil }
    let paper = papers[known]
    if let a = ids.arXiv, let b = paper.arXivID, a != b { return nil }
    if let a = ids.doi, let b = paper.doi, a != b { return nil }
    if let a = record.key, ids.arXiv == nil, ids.doi == nil, paper.arXivID == nil, paper.doi == nil, a != paper.key {
      // The source itself tells the two apart; only the same words make them one.
      return sameText(record.abstract, paper.abstract) ? known : nil
    }
    return title.isDistinctive || sameText(record.abstract, paper.abstract) ? known : nil
  }

  private func sameText(_ a: SourceText?, _ b: SourcedText?) -> Bool {
    guard let a, let b else { return false }
    return collapsed(a.text) == collapsed(b.value.text)
  }

  private mutating func join(_ record: PaperRecord, _ ids: (arXiv: String?, doi: String?), file: Int, to index: Int) {
    func sourced(_ text: SourceText?) -> SourcedText? { text.map { SourcedText($0, file: file) } }
    papers[index].title = papers[index].title ?? sourced(record.title)
    papers[index].abstract = papers[index].abstract ?? sourced(record.abstract)
    if papers[index].authors.isEmpty { papers[index].authors = record.authors }
    papers[index].date = papers[index].date ?? record.date
    papers[index].venue = papers[index].venue ?? record.venue
    papers[index].arXivID = papers[index].arXivID ?? ids.arXiv
    papers[index].doi = papers[index].doi ?? ids.doi
    papers[index].addresses += record.addresses.map { SourcedText($0, file: file) }
    papers[index].references += record.references.map { SourcedText($0, file: file) }
    papers[index].sources.append(SourcePlace(file: file, line: record.line, bytes: record.bytes))
  }

  private mutating func register(_ index: Int, _ title: TitleKey?) {
    let paper = papers[index]
    if let id = paper.arXivID, byArXiv[id] == nil { byArXiv[id] = index }
    if let id = paper.doi, byDOI[id] == nil { byDOI[id] = index }
    if let title, byTitle[title] == nil { byTitle[title] = index }
  }

  /// `wanted`, or with the first number behind it that no other paper has.
  private mutating func unusedKey(_ wanted: String) -> String {
    guard var n = nextNumber[wanted] else {
      nextNumber[wanted] = 2
      return wanted
    }
    while nextNumber["\(wanted)-\(n)"] != nil { n += 1 }
    nextNumber[wanted] = n + 1
    nextNumber["\(wanted)-\(n)"] = 2
    return "\(wanted)-\(n)"
  }

  /// The record's own ids: its key, or its addresses where they name exactly one paper.
  private static func identifiers(of record: PaperRecord) -> (arXiv: String?, doi: String?) {
    var arXiv: Set<String> = []
    var doi: Set<String> = []
    for address in record.addresses {
      guard let target = LinkScanner.target(ofAddress: address.text) else { continue }
      let ids = Identifiers.paper(target)
      if let id = ids.arXiv { arXiv.insert(id) }
      if let id = ids.doi { doi.insert(id) }
    }
    let key = record.key ?? ""
    let ownArXiv = Identifiers.arXiv(key) ?? (arXiv.count == 1 ? arXiv.first : nil)
    let ownDOI = Identifiers.doi(key) ?? (doi.count == 1 ? doi.first : nil)
    return (ownArXiv, ownDOI)
  }
}

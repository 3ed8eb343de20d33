import Documents
import Testing

/// Daily arXiv lists keep the same rows as JSON and as Markdown.
@Suite struct ArXivDailyTests {
  /// What a row says, whichever file it stands in.
  private struct Row: Hashable {
    let arXiv: String
    let title: String
    let firstAuthor: String?
    let year: Int?
    let month: Int?
    let day: Int?
    let links: [String]

    init(_ record: PaperRecord) {
      let addresses = record.addresses.map(\.text)
      arXiv = addresses.first { $0.contains("arxiv.org/abs/") }?.split(separator: "/").last.map(String.init) ?? "none"
      // In 79 of the corpus's rows the two files differ in blanks beside `$`.
      title = record.title?.text.filter { !$0.isWhitespace } ?? ""
      firstAuthor = record.authors.first
      (year, month, day) = (record.date?.year, record.date?.month, record.date?.day)
      links = addresses.filter { !$0.contains("arxiv.org/") }
    }
  }

  @Test(.enabled(if: Place.hasCorpora, "the shared corpora are not here"))
  func jsonAndMarkdownGiveTheSamePapers() throws {
    let json = try read(Place.bytes(Place.corpora + "/cv-arxiv-daily/docs/cv-arxiv-daily.json"), name: "daily.json")
    let markdown = try read(Place.bytes(Place.corpora + "/cv-arxiv-daily/README.md"), name: "README.md")
    #expect(json.format == .arXivDailyJSON && markdown.format == .markdown)
    #expect(json.refusals.isEmpty && markdown.refusals.isEmpty)
    #expect(json.records.allSatisfy { $0.identifiers.map(\.scheme) == [.arXiv] && $0.identifiers[0].value == $0.key })
    let (a, b) = (json.records.map(Row.init), markdown.records.map(Row.init))
    func counted(_ rows: [Row]) -> [Row: Int] { rows.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    let (inJSON, inMarkdown) = (counted(a), counted(b))
    #expect(a.filter { inMarkdown[$0] != inJSON[$0] }.prefix(5).isEmpty)
    #expect(b.filter { inMarkdown[$0] != inJSON[$0] }.prefix(5).isEmpty)
    // `len({id for topic in json.load(open(f)).values() for id in topic})` → 8563.
    #expect(Set(a.map(\.arXiv)).count == 8563 && Set(json.records.compactMap(\.key)).count == 8563)
    #expect(!a.contains { $0.arXiv == "none" || $0.title.isEmpty || $0.firstAuthor == nil || $0.day == nil })
  }

  /// Both layouts that such lists have, an id of before 2007, and what is no row.
  @Test func readsRowsAndEntries() throws {
    let file = try read(
      #"""
      {"Maps": {"2110.07546v2": "|**2021-10-14**|**Active $\\alpha$ SLAM: A \"New\" Way**|Shumon Koga et.al.|[2110.07546v2](http://arxiv.org/abs/2110.07546v2)|**[link](https://github.com/a/b)**|\n",
       "math/0309136": "- 2003-09-08, **On the Entropy of Something**, Grisha Perelman et.al., Paper: [http://arxiv.org/abs/math/0309136](http://arxiv.org/abs/math/0309136), Code: **[https://github.com/c/d](https://github.com/c/d)**\n",
       "2110.00001": 7, "2110.00002": "nothing"},
       "Empty": {}}
      """#)
    #expect(file.format == .arXivDailyJSON)
    #expect(
      file.records.map { $0.title?.text } == [#"Active $\alpha$ SLAM: A "New" Way"#, "On the Entropy of Something"])
    #expect(file.records.map(\.authors) == [["Shumon Koga"], ["Grisha Perelman"]])
    #expect(file.records.map(\.key) == ["2110.07546v2", "math/0309136"])
    #expect(
      file.records.map(\.date) == [PaperDate(year: 2021, month: 10, day: 14), PaperDate(year: 2003, month: 9, day: 8)])
    #expect(file.records.allSatisfy { $0.addresses.contains { $0.text.hasPrefix("https://github.com/") } })
    #expect(file.records.map(\.line) == [1, 2])
    #expect(file.refusals.map(\.line) == [3, 3])
  }
}

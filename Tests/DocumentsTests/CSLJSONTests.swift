import Documents
import Testing

/// CSL-JSON by the schema of CSL 1.0.2, in the dialects of Zotero, pandoc and Crossref.
@Suite struct CSLJSONTests {
  @Test func readsAnItem() throws {
    let file = try read(
      #"""
      [
        {"id": "http://zotero.org/users/1/items/ABCD", "citation-key": "beethoven2020", "type": "article-journal",
         "title": "On <i>E. coli</i> &amp; H<sub>2</sub>O: a <span class=\"nocase\">LaTeX</span> story",
         "abstract": "<jats:title>Abstract</jats:title><jats:p>We show\n that p < 0.05.</jats:p><jats:p>Then rest.</jats:p>",
         "author": [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
                    {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
                    {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}, {"literal": "The CMS Collaboration"}],
         "editor": [{"family": "Doe", "given": "Jane"}],
         "issued": {"date-parts": [["2020", 5, 9]]}, "container-title": "Journal of Things", "container-title-short": "JoT",
         "volume": "12", "issue": 3, "page": "1-10", "publisher": "Pub", "publisher-place": "Bonn", "DOI": "10.1000/XYZ",
         "URL": "https://example.org/a", "PMID": "123", "PMCID": "PMC9", "ISSN": "1234-5678", "language": "en",
         "keyword": "one, two", "note": "PMID: 77\narXiv: 2001.00001 [cs]\nA note."}
      ]
      """#)
    #expect(file.format == .cslJSON)
    let record = try #require(file.records.first)
    #expect(file.records.count == 1 && file.refusals.isEmpty)
    #expect(record.key == "beethoven2020")
    #expect(record.title?.text == "On E. coli & H2O: a LaTeX story")
    #expect(record.title?.line == 3)
    #expect(record.abstract?.text == "We show that p < 0.05. Then rest.")
    #expect(
      record.authors == [
        "Ludwig van Beethoven", "Martin Luther King Jr.", "Alexander von Humboldt", "The CMS Collaboration",
      ])
    #expect(record.date == PaperDate(year: 2020, month: 5, day: 9))
    #expect(record.venue == "Journal of Things" && record.type == .journalArticle)
    #expect(record.keywords == ["one", "two"])
    #expect(record.addresses.map(\.text) == ["https://example.org/a"])
    #expect(
      record.identifiers == [
        WorkIdentifier(.doi, "10.1000/XYZ"), WorkIdentifier(.pubMed, "123"), WorkIdentifier(.pubMedCentral, "PMC9"),
        WorkIdentifier(.pubMed, "77"), WorkIdentifier(.arXiv, "2001.00001"),
      ])
    #expect(
      record.details == [
        .volume: "12", .issue: "3", .page: "1-10", .publisher: "Pub", .publisherPlace: "Bonn", .issn: "1234-5678",
        .language: "en", .editor: "Jane Doe", .note: "A note.",
      ])
  }

  @Test(arguments: [
    (#"{"date-parts": [[2019]]}"#, PaperDate(year: 2019)),
    (#"{"date-parts": [[2019, 12], [2020, 1]]}"#, PaperDate(year: 2019, month: 12)),
    (#"{"date-parts": [["2019", "2", "30"]]}"#, PaperDate(year: 2019, month: 2)),
    (#"{"date-parts": [[2019]], "season": "2"}"#, PaperDate(year: 2019)),
    (#"{"raw": "2019-05-19"}"#, PaperDate(year: 2019, month: 5, day: 19)),
    (#"{"literal": "May 2019"}"#, PaperDate(year: 2019, month: 5)), (#""2019-05""#, PaperDate(year: 2019, month: 5)),
    (#"{"date-parts": [[null]]}"#, nil), (#"{"date-parts": []}"#, nil), ("{}", nil), ("null", nil),
  ])
  func readsDates(_ written: String, _ meant: PaperDate?) throws {
    let file = try read(#"[{"id": 7, "type": "book", "title": "T", "author": [], "issued": \#(written)}]"#)
    #expect(file.format == .cslJSON)
    #expect(file.records.first?.date == meant)
    #expect(file.records.first?.key == "7")
  }

  @Test(
    arguments: [
      ("article", .article), ("paper-conference", .conferencePaper), ("chapter", .chapter), ("thesis", .thesis),
      ("software", .software), ("post-weblog", .webpage), ("entry-encyclopedia", .chapter), ("map", .document),
    ] as [(String, WorkType)])
  func readsTypes(_ name: String, _ type: WorkType) throws {
    let file = try read(#"{"items": [{"id": "a", "type": "\#(name)", "title": "T", "issued": {"raw": "2001"}}]}"#)
    #expect(file.format == .cslJSON && file.records.map(\.type) == [type])
  }

  @Test func knowsArXivPreprints() throws {
    let file = try read(
      #"[{"id": "a", "type": "article", "title": "T", "publisher": "arXiv", "number": "arXiv:2301.00001", "issued": {"raw": "2023"}}]"#
    )
    #expect(file.records.first?.identifiers == [WorkIdentifier(.arXiv, "arXiv:2301.00001")])
  }

  @Test func refusesOnlyTheBrokenLine() throws {
    let item = #"{"id": "a", "type": "book", "title": "T", "author": [{"family": "F"}]}"#
    let file = try read(
      [item, #"{"id": "b", "type": "book", "title": "cut"#, item, #"{"id": "c", "type": "book"}"#].joined(
        separator: "\n"))
    #expect(file.format == .cslJSON && file.records.count == 2)
    #expect(file.refusals.map(\.line) == [2, 4])
  }

  /// The contract's JSON lines may have types too.
  @Test func leavesOtherJSONAlone() throws {
    let line = #"{"id": "a", "type": "article", "title": "T", "authors": ["A B"], "year": 2020}"#
    #expect(try read(line + "\n" + line).format == .jsonLines)
    #expect(try read("[" + line + "]").format == .hubJSON)
  }
}

import Documents
import Testing

/// RIS: meanings of the tags from the specifications of 2001 and 2011, faults from exports that people complain of.
@Suite struct RISTests {
  private func one(_ text: String) throws -> PaperRecord {
    let file = try read(text)
    #expect(file.format == .ris && file.refusals.isEmpty)
    return try #require(file.records.first)
  }

  @Test func readsAnArticle() throws {
    let paper = try one(
      """
      TY  - JOUR
      ID  - smith2020
      TI  - A title.
      AU  - Smith, John, Jr.
      AU  - van de Schoot, Rens
      AU  - World Health Organization
      PY  - 2020
      DA  - 2020/05/12/
      T2  - Journal of Tests
      J2  - J Tests
      AB  - One sentence.
      KW  - first
      KW  - second; third
      VL  - 3
      IS  - 2
      SP  - 125
      EP  - 133
      SN  - 1234-5678
      PB  - A House
      LA  - en
      DO  - https://doi.org/10.1000/xyz.1
      UR  - https://example.org/a;b
      UR  - https://github.com/a/b
      ER  - 
      """)
    #expect(paper.key == "smith2020" && paper.title?.text == "A title." && paper.abstract?.text == "One sentence.")
    #expect(paper.authors == ["John Smith Jr.", "Rens van de Schoot", "World Health Organization"])
    #expect(paper.date == PaperDate(year: 2020, month: 5, day: 12) && paper.venue == "Journal of Tests")
    #expect(paper.keywords == ["first", "second", "third"])
    #expect(paper.identifiers == [WorkIdentifier(.doi, "10.1000/xyz.1")])
    #expect(paper.addresses.map(\.text) == ["https://example.org/a;b", "https://github.com/a/b"])
    #expect(paper.addresses.map(\.line) == [22, 23] && paper.title?.line == 3)
    #expect(paper.type == .journalArticle)
    let details: [BibliographicDetail: String] = [
      .volume: "3", .issue: "2", .page: "125-133", .issn: "1234-5678", .publisher: "A House", .language: "en",
    ]
    #expect(paper.details == details)
  }

  @Test(arguments: [
    "TY - JOUR\nTI - A title\nAU - Doe, J.\nER -", "TY  -JOUR\nTI  -A title\nAU  -Doe, J.\nER  -",
    "ty  - JOUR\nti  - A title\nau  - Doe, J.\ner  - ", "  TY  - JOUR\n  TI  - A title\n  AU  - Doe, J.\n  ER  - ",
    "\u{FEFF}TY  - JOUR\r\nTI  - A title\r\nAU  - Doe, J.\r\nER  - \r\n",
    "TY  - JOUR\rTI  - A title\rAU  - Doe, J.\rER  - \r", "TY\t- JOUR\nTI\t- A title\nAU\t- Doe, J.\nER\t- ",
    "TY\u{A0}\u{A0}- JOUR\nTI\u{A0}\u{A0}- A title\nAU\u{A0}\u{A0}- Doe, J.\nER\u{A0}\u{A0}- ",
    "TY  – JOUR\nTI  – A title\nAU  – Doe, J.\nER  – ", "TY  - JOUR\n\nTI  - A\ntitle\n\nAU  - Doe, J.\n\nER  - done",
    "TI  - A title\nAU  - Doe, J.\nTY  - JOUR\nVL  - 1\nER  - ", "TY  - JOUR\nTI  - A title\nAU  - Doe, J.",
    "JF  - A Journal\nTI  - A title\nAU  - Doe, J.\nPY  - 2001\nER  - ",
    "Record #1 of 1\nProvider: A House\n\nTY  - JOUR\nTI  - A title\nAU  - Doe, J.\nER  - ",
  ])
  func readsFaultyTags(_ text: String) throws {
    let paper = try one(text)
    #expect(paper.title?.text == "A title" && paper.authors == ["J. Doe"])
  }

  @Test func readsRecordsWithoutLinesBetweenAndWithoutEnds() throws {
    let file = try read("TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nTI  - Two\nTY  - BOOK\nTI  - Three\nER  - \n")
    #expect(file.records.map(\.title?.text) == ["One", "Two", "Three"] && file.refusals.isEmpty)
    #expect(file.records.map(\.line) == [1, 4, 6])
  }

  @Test func tellsLinesBetweenRecordsAndRefusesRecordsWithoutText() throws {
    let file = try read(
      "1.\nTY  - JOUR\nTI  - One\nER  - \nNL  - Abbrev\n\nLink to the text\n\n2.\nTY  - JOUR\nAU  - A, B\nER  - \n")
    #expect(file.records.map(\.title?.text) == ["One"])
    #expect(file.unused.map(\.lines) == [5...9] && file.refusals.map(\.line) == [10])
  }

  static let dates: [(String, PaperDate?)] = [
    ("PY  - 1999//", PaperDate(year: 1999)), ("Y1  - 2016/12//", PaperDate(year: 2016, month: 12)),
    ("PY  - 2018\nDA  - SEP", PaperDate(year: 2018, month: 9)),
    ("PY  - 2018\nDA  - Mar 1", PaperDate(year: 2018, month: 3, day: 1)),
    ("PY  - 2001/00/00/", PaperDate(year: 2001)),
    ("PY  - 2013/02/15/received\nPY  - 2013/04/18", PaperDate(year: 2013, month: 4, day: 18)),
    ("PY  - 10 15", nil), ("Y2  - 2021/01/01", nil),
    ("DA  - 2019/10//undefined\nPY  - 2019", PaperDate(year: 2019, month: 10)),
  ]

  @Test(arguments: dates)
  func readsDates(_ field: String, _ date: PaperDate?) throws {
    #expect(try one("TY  - JOUR\nTI  - A title\n\(field)\nER  - ").date == date)
  }

  @Test(arguments: [
    ("M3  - doi: 10.1000/x", WorkIdentifier(.doi, "10.1000/x")),
    ("N1  - doi:10.1000/x", WorkIdentifier(.doi, "10.1000/x")),
    ("UR  - http://dx.doi.org/10.1000/x", WorkIdentifier(.doi, "10.1000/x")),
    ("UR  - https://www.scopus.com/record.uri?eid=2&doi=10.1000%2fx&md5=1", WorkIdentifier(.doi, "10.1000/x")),
    ("AN  - 12345678\nDB  - PubMed", WorkIdentifier(.pubMed, "12345678")),
    ("U1  - 23690738[pmid]", WorkIdentifier(.pubMed, "23690738")),
    ("C2  - PMC123", WorkIdentifier(.pubMedCentral, "PMC123")),
    ("C2  - 31421429\nDB  - Scopus", WorkIdentifier(.pubMed, "31421429")),
    ("N1  - arXiv:1706.03762 [cs]", WorkIdentifier(.arXiv, "1706.03762")),
    ("L2  - https://pubmed.ncbi.nlm.nih.gov/22752652/", WorkIdentifier(.pubMed, "22752652")),
  ])
  func findsIdentifiers(_ field: String, _ identifier: WorkIdentifier) throws {
    #expect(try one("TY  - JOUR\nTI  - A title\n\(field)\nER  - ").identifiers == [identifier])
  }

  @Test func takesNoNumberOfAnotherDatabaseForPubMed() throws {
    #expect(try one("TY  - JOUR\nTI  - A title\nAN  - 12345678\nDB  - PTSDpubs\nER  - ").identifiers.isEmpty)
  }

  static let parts: [(text: String, title: String, venue: String, editor: String?, type: WorkType)] = [
    ("TY  - CHAP\nTI  - Part\nBT  - Whole\nA2  - Ed, Itor", "Part", "Whole", "Itor Ed", .chapter),
    ("TY  - CPAPER\nTI  - Talk\nT2  - Proceedings\nA2  - Ed, Itor", "Talk", "Proceedings", "Itor Ed", .conferencePaper),
    ("TY  - BOOK\nBT  - Whole\nED  - Ed, Itor\nT3  - Series", "Whole", "Series", "Itor Ed", .book),
    ("TY  - GEN\nTI  - [A translated title].\nJO  - Journal", "A translated title", "Journal", nil, .document),
  ]

  @Test(arguments: parts)
  func knowsTypes(_ part: (text: String, title: String, venue: String, editor: String?, type: WorkType)) throws {
    let paper = try one(part.text + "\nER  - ")
    #expect(paper.title?.text == part.title && paper.venue == part.venue && paper.type == part.type)
    #expect(paper.details[.editor] == part.editor && paper.authors.isEmpty)
  }

  @Test(arguments: [
    ("AU  - King, Martin Luther, Jr.", ["Martin Luther King Jr."]), ("AU  - John Doe, Jr.", ["John Doe, Jr."]),
    ("AU  - Kalaivani A.\nAU  - Durairaj Thenmozhi", ["Kalaivani A.", "Durairaj Thenmozhi"]),
    ("AU  - Liu R.\nAU  - Adler D.G.", ["R. Liu", "D.G. Adler"]),
    ("AU  - King, Jr., Martin", ["Martin King Jr."]),
    ("A1  - Adler D.G.", ["D.G. Adler"]), ("AU  - Health Agency,, Office", ["Health Agency, Office"]),
    ("AU  - Ministry of Health, Labour", ["Ministry of Health, Labour"]), ("AU  - , John", ["John"]),
    ("AU  - Doe, J.; Roe, R.", ["J. Doe", "R. Roe"]),
    ("AU  - Doe, Jane and Roe, Richard", ["Jane Doe", "Richard Roe"]),
    ("AU  - Harrison,\nWarren", ["Warren Harrison"]), ("AU  - ,", []),
  ])
  func readsNames(_ field: String, _ names: [String]) throws {
    #expect(try one("TY  - JOUR\nTI  - A title\n\(field)\nER  - ").authors == names)
  }

  @Test func joinsWrappedAbstractsAndDropsMarkup() throws {
    let paper = try one("TY  - JOUR\nTI  - H<sub>2</sub>O &amp; p < 0.05\nN2  - <p>One\n  two.</p>\n\nThree.\nER  - ")
    #expect(paper.title?.text == "H2O & p < 0.05" && paper.abstract?.text == "One two. Three.")
    #expect(paper.abstract?.line == 3)
  }

  @Test func keepsAFieldOfLinesApart() throws {
    let paper = try one("TY  - JOUR\nTI  - A title\nKW  - *One\nTwo/*methods\nST segment\nST  - Short\nER  - ")
    #expect(paper.keywords == ["One", "Two", "ST segment"])
  }

  @Test func readsReferencesOfScopus() throws {
    let paper = try one(
      """
      TY  - JOUR
      TI  - A title
      N1  - References: Isgar, B., Harman, M., Symptoms of a syndrome (1983) Gut, 24, pp. 190-192;
      Simrén, M., Quality of life (2002) J. Health, 3
      N1  - Cited By :2
      ER  - 
      """)
    #expect(paper.references.map(\.title) == ["Symptoms of a syndrome", "Quality of life"])
    #expect(paper.references.map(\.year) == [1983, 2002] && paper.references.map(\.text.line) == [3, 4])
    #expect(paper.details[.note] == "Cited By :2")
  }

  /// Lines with a hyphen behind two letters are words of a page, and an example in a text is no file of records.
  @Test(arguments: [
    "Some notes on papers\n\nAB - an abstract\nTI - a title\n\nMore words follow here, and a sentence ends.",
    "A page about formats\n\nThe format was made for exchange. It has tags, and each has two letters.\nIt looks like this:\n\nTY  - JOUR\nTI  - X\nER  - \n\nThe tags of the end are needed.\nSo much for the format.\nAnd some more lines\nthat tell a story of it.\nThe end of it.",
  ])
  func leavesTextsToOthers(_ text: String) {
    guard case .read(let file) = DocumentReader().read(Array(text.utf8), name: "page.txt") else { return }
    #expect(file.format != .ris)
  }
}

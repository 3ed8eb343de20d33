import Documents
import Testing

/// Tables of papers. Headers are those of the databases' exports; what a row means was read by a person.
@Suite struct TableTests {
  private static let abstract =
    "This paper studies a thing in depth. We present a method that works well on many tasks and show results. "
    + "It is good in all the ways that matter to the reviewers of such works, and more."

  private func first(_ lines: String..., name: String = "x.csv") throws -> PaperRecord {
    let file = try read(lines.joined(separator: "\n") + "\n", name: name)
    #expect(file.format == .table && file.refusals.isEmpty)
    return try #require(file.records.first)
  }

  private func titles(_ text: String) throws -> [String?] {
    let file = try read(text, name: "x.csv")
    #expect(file.format == .table)
    return file.records.map { $0.title?.text }
  }

  @Test func scopus() throws {
    let record = try first(
      "\u{FEFF}Authors,Author full names,Author(s) ID,Title,Year,Source title,Volume,Issue,Art. No.,Page start,Page end,Cited by,"
        + "DOI,Link,Abstract,Author Keywords,Index Keywords,References,Document Type,Source,EID",
      "Smith J.A.; Doe B.,\"Smith, John A. (57210000000); Doe, Betty (5720)\",1; 2,Deep learning for X,2021,Nature,12,3,,1,9,"
        + "5,10.1038/x1,https://www.scopus.com/a,\"\(Self.abstract)\",graph; deep learning,Humans,"
        + "\"Kim Y., Convolutional networks, EMNLP, pp. 1-9, (2014); Lee A., Lee B., Some title, Nature, 5, 2, (2015)\","
        + "Article,Scopus,2-s2.0-1")
    #expect(record.title?.text == "Deep learning for X")
    #expect(record.authors == ["J.A. Smith", "B. Doe"])
    #expect(record.key == "2-s2.0-1" && record.venue == "Nature" && record.date == PaperDate(year: 2021))
    #expect(record.identifiers == [WorkIdentifier(.doi, "10.1038/x1")])
    #expect(record.keywords == ["graph", "deep learning"])
    #expect(record.references.count == 2)
    #expect(record.type == .journalArticle && record.details[.page] == "1-9" && record.details[.volume] == "12")
    #expect(record.addresses.map(\.text) == ["https://www.scopus.com/a"])
  }

  @Test func webOfScience() throws {
    let record = try first(
      "PT\tAU\tAF\tTI\tSO\tDE\tID\tAB\tCR\tPD\tPY\tVL\tBP\tEP\tDI\tPM\tUT",
      "J\tSmith, JA; Doe, B\tSmith, John A.; Doe, Betty\tA Method\tNATURE\tgraph; learning\tNETWORKS\t\(Self.abstract)\t"
        + "Kim Y, 2014, EMNLP, P1, DOI 10.3115/v1/D14-1181; Lee A, 2015, NATURE, V5, P10\tMAR 15\t2021\t12\t1\t9\t10.1038/x1\t"
        + "123\tWOS:0001\t", name: "savedrecs.txt")
    #expect(record.authors == ["John A. Smith", "Betty Doe"])
    #expect(record.date == PaperDate(year: 2021, month: 3, day: 15))
    #expect(record.keywords == ["graph", "learning"])
    #expect(record.references.map(\.year) == [2014, 2015])
    #expect(record.identifiers == [WorkIdentifier(.doi, "10.1038/x1"), WorkIdentifier(.pubMed, "123")])
  }

  /// References in a cell of several lines that is no more what the file says, since `&amp;` became `&`: each has the
  /// place of the whole cell, line and bytes.
  @Test func placesOfReferences() throws {
    let text =
      "Title,Year,References,Source\nOn & on,2021,\"Kim Y., Nets &amp; more, EMNLP, pp. 1-9, (2014);\n"
      + "Lee A., Some title, Nature, 5, 2, (2015)\",Scopus\n"
    let references = try #require(try read(text, name: "x.csv").records.first?.references)
    #expect(references.map(\.text.line) == [2, 2] && references.map(\.year) == [2014, 2015])
    let cell = try #require(text.firstRange(of: "Kim Y."))
    let start = text.utf8.distance(from: text.startIndex, to: cell.lowerBound)
    #expect(references.map(\.text.bytes.lowerBound) == [start, start])
  }

  @Test func openAlexAndPubMed() throws {
    let work = try first(
      "id,title,publication_year,doi,primary_location.source.display_name,authorships.author.display_name,referenced_works",
      "https://openalex.org/W21,Things to do,2021,https://doi.org/10.1/x4,QSS,Jane Doe|John Smith,"
        + "https://openalex.org/W22|https://openalex.org/W23")
    #expect(work.authors == ["Jane Doe", "John Smith"] && work.venue == "QSS")
    #expect(
      work.identifiers.map(\.scheme) == [.doi, .openAlex]
        || work.identifiers.map(\.scheme) == [.doi, .openAlex].reversed())
    #expect(
      work.references.flatMap(\.identifiers).map(\.value) == ["https://openalex.org/W22", "https://openalex.org/W23"])
    let article = try first(
      "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI",
      "33301246,A method of things.,\"Smith JA, Doe B, van der Berg C.\",Nature. 2020,Smith JA,Nature,2020,2020/12/10,PMC77,,10.1/N"
    )
    #expect(article.authors.prefix(2) == ["JA Smith", "B Doe"] && article.venue == "Nature")
    #expect(article.identifiers.map(\.scheme) == [.doi, .pubMed, .pubMedCentral])
  }

  @Test(
    arguments: [
      ("Smith, J.A., Doe, B., van der Berg, C.", ["J.A. Smith", "B. Doe", "C. van der Berg"]),
      ("Doe, Jane; Smith, John", ["Jane Doe", "John Smith"]), ("Doe, Jane", ["Jane Doe"]),
      ("Doe, J. and Smith, J. K.", ["J. Doe", "J. K. Smith"]),
      ("Jane Doe, John Smith and X. Zhou", ["Jane Doe", "John Smith", "X. Zhou"]),
      ("MJD Powell, J Smith", ["MJD Powell", "J Smith"]),
      ("['Marx, Karl', 'Lindgren, Astrid']", ["Karl Marx", "Astrid Lindgren"]),
      ("Liu R., Adler D.G.", ["R. Liu", "D.G. Adler"]), ("[No author name available]", []),
      ("Jane Doe et al.", ["Jane Doe"]),
      ("Hal Daumé III; John T. Maxwell III", ["Hal Daumé III", "John T. Maxwell III"]),
      // Names of the Anthology that end in a single letter, among others and by themselves.
      ("Vikas Reddy; Vineeth M R; Andy O; Pawan Goyal", ["Vikas Reddy", "Vineeth M R", "Andy O", "Pawan Goyal"]),
      ("Smith JA; Doe B", ["JA Smith", "B Doe"]),
      ("John H. Clippinger, Jr.; Jane Doe", ["John H. Clippinger, Jr.", "Jane Doe"]),
      ("John H. Clippinger, Jr.", ["John H. Clippinger, Jr."]),
    ] as [(String, [String])])
  func people(_ cell: String, _ expected: [String]) throws {
    let record = try first("title,authors,year", "A tale of two graphs,\"\(cell)\",2020")
    #expect(record.authors == expected)
  }

  /// A list of names that all end in a letter is read in the order that the column keeps to.
  @Test func peopleFollowTheOrderOfTheirColumn() throws {
    let rows = "One,Premjith B; Soman KP\nTwo,Jane Doe; Li Wu\nThree,Vineeth M R; Amrith Krishna; Pawan Goyal\n"
    let records = try read("title,authors\n" + rows, as: .table).records
    #expect(records.map(\.authors)[0] == ["Premjith B", "Soman KP"])
    let inverted = try read("title,authors\nOne,Smith J; Doe B\nTwo,Andy O; Roe R\n", as: .table).records
    #expect(inverted.map(\.authors) == [["J Smith", "B Doe"], ["O Andy", "R Roe"]])
  }

  /// SpringerLink's search results have nothing between people.
  @Test(
    arguments: [
      ("Jane DoeJohn A. McRoeLi Wu", ["Jane Doe", "John A. McRoe", "Li Wu"]),
      ("J. R. R. TolkienLiWei ZhangÉric Müller", ["J. R. R. Tolkien", "LiWei Zhang", "Éric Müller"]),
      ("Ana de la CruzPeter VanHouten Jr.Ronald DeVore", ["Ana de la Cruz", "Peter VanHouten Jr.", "Ronald DeVore"]),
      ("Jean-Claude O'NeillMary-Ann Lee", ["Jean-Claude O'Neill", "Mary-Ann Lee"]), ("Jane Doe", ["Jane Doe"]),
      ("Jane Doe, John Roe", ["Jane Doe", "John Roe"]), ("Suharto", ["Suharto"]),
    ] as [(String, [String])])
  func springerLink(_ cell: String, _ expected: [String]) throws {
    let record = try first(
      "Item Title,Publication Title,Item DOI,Authors,Publication Year,URL,Content Type",
      "A tale of two graphs,Graphs,10.1007/s1,\"\(cell)\",2020,https://link.springer.com/article/10.1007/s1,Article")
    #expect(record.authors == expected && record.type == .journalArticle)
  }

  @Test func keywordsKeepWhatStandsInParentheses() throws {
    let record = try first(
      "Title,Author Names,Keywords",
      "Neck masses,Penn E.B.,\"human, duodenal cyst (diagnosis, surgery), x-ray (old), surgery\"")
    #expect(record.keywords == ["human", "duodenal cyst (diagnosis, surgery)", "x-ray (old)", "surgery"])
  }

  @Test func embase() throws {
    let record = try first(
      "Title,Author Names,Source,Abstract",
      "Neck masses,\"Penn E.B., Dieck L.\",Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004,"
        + "\"\(Self.abstract)\"")
    #expect(record.authors == ["E.B. Penn", "L. Dieck"] && record.venue == "Cancer")
    #expect(record.date == PaperDate(year: 2004, month: 8, day: 25))
    #expect(record.details == [.volume: "102", .issue: "4", .page: "253-258"])
  }

  @Test func delimitersAndLineEnds() throws {
    let rows = [
      ["Title", "Abstract", "Year"], ["One, two; three", "A | B", "2020"], ["Four", "\"\"five\"\"", "2021"],
    ]
    for delimiter in [",", ";", "\t", "|"] {
      for end in ["\n", "\r\n", "\r"] {
        let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: delimiter) }.joined(separator: end)
        #expect(
          try titles(text) == ["One, two; three", "Four"], "\(delimiter.debugDescription) \(end.debugDescription)")
        if end != "\r" { #expect(try titles("sep=\(delimiter)\(end)" + text).count == 2) }
      }
    }
    let file = try read("title,abstract\n\"Two\nlines\",\"A \"\"quoted\"\"\n\nword\"\n")
    #expect(file.records.map { $0.title?.text } == ["Two lines"])
    #expect(file.records[0].abstract?.text == "A \"quoted\"\n\nword")
  }

  @Test func names() throws {
    for header in [
      "Article Title,Publication Year", "article_title,year", "ARTICLE-TITLE , Pub Year", "Titel,Jahr", "title,,year",
    ] {
      let row = header.contains(",,") ? "A tale of graphs,x,2020" : "A tale of graphs,2020"
      let record = try first(header, row)
      #expect(record.title?.text == "A tale of graphs" && record.date?.year == 2020, "\(header)")
    }
  }

  @Test func linesBeforeTheHeader() throws {
    #expect(
      try titles("# made by hand\n# in a day\ntitle,year\nA tale of two graphs,2020\n") == ["A tale of two graphs"])
    #expect(try titles("\"About the data: Exported, 2021\"\nRank,Title,Abstract,PubYear\n1,A,B b,2020\n") == ["A"])
  }

  /// Columns are told by their values where names say nothing.
  @Test func evidence() throws {
    let row = "A tale of two graphs in one,2020,10.1234/abc\(1),\"\(Self.abstract)\""
    let other = "Another tale of three graphs,2021,10.1234/abc\(2),\"\(Self.abstract) x\""
    for text in ["\(row)\n\(other)\n", "a,b,c,d\n\(row)\n\(other)\n"] {
      let file = try read(text, name: "x.csv")
      #expect(file.records.map { $0.title?.text } == ["A tale of two graphs in one", "Another tale of three graphs"])
      #expect(file.records[0].abstract?.text == Self.abstract)
      #expect(file.records[0].identifiers == [WorkIdentifier(.doi, "10.1234/abc1")])
    }
    let noTitle = try first("abstract,label_included,year", "\"\(Self.abstract)\",1,2020")
    #expect(noTitle.title == nil && noTitle.abstract?.text == Self.abstract && noTitle.keywords.isEmpty)
  }

  @Test func strayQuotesAndRaggedRows() throws {
    let file = try read(
      """
      title,authors,year
      "Deep" learning of things,"Smith, J.",2020
      He said "no" to all,"Doe, J.",2021
      "He said "yes" to all","Doe, J.",2022
      "Unclosed thing of graphs,Doe J,2019
      Next one in line,"Roe, J.",2018
      Too,many,cells,here
      Only a title of a paper

      Two cells,"Poe, E."
      """, name: "x.csv")
    #expect(
      file.records.map { $0.title?.text } == [
        "\"Deep\" learning of things", "He said \"no\" to all", "He said \"yes\" to all", "Unclosed thing of graphs",
        "Next one in line", "Only a title of a paper", "Two cells",
      ])
    #expect(file.records.map(\.line) == [2, 3, 4, 5, 6, 8, 10])
    #expect(file.refusals.map(\.line) == [7])
    #expect(file.refusals[0].reason == "the row has 4 cells and the header 3: is a delimiter within a cell not quoted?")
  }

  @Test func plainText() throws {
    let record = try first("title,year", "Things &amp; <i>graphs</i> &#x2013; \u{B5} a < b,2020")
    #expect(record.title?.text == "Things & graphs – \u{B5} a < b")
  }

  @Test(arguments: [
    ("movieId,title,genres\n1,Toy Story,Comedy\n2,Jumanji,Drama\n3,Heat,Crime\n", "the columns movieId, title, genres"),
    ("source,target,weight\na,b,1\nb,c,2\nc,d,1\n", "a network's edges"),
    ("1\t2\t3\n2\t3\t1\n4\t5\t6\n", "lines of numbers"),
    ("x,y\n1,2\n3,4\n5,6\n7,8\n8,9\n1,1\n1,2\n2,3\n1,2\n2,2\n", "the columns x, y"),
    ("id\tlabel\tx\ty\tcluster\tweight<Links>\n1\ta b\t0.1\t0.2\t1\t4\n2\tc d\t0.3\t0.1\t2\t5\n", "a map of VOSviewer"),
  ])
  func refusesOtherTables(_ text: String, _ seen: String) throws {
    let sentence = try refusal(Array(text.utf8), name: "x.csv").sentence
    #expect(sentence.contains(seen), "\(sentence)")
  }

  @Test func tellsTextFromTables() throws {
    let text = "Title, with comma\nWe show, that it is so. And more.\n\nSecond, title\nAgain, we show it. It is so.\n"
    #expect(try read(text, name: "x.txt").format == .text)
  }

  /// Whatever quotes and delimiters stand in the cells, what was written by RFC 4180 is read back.
  @Test(arguments: [UInt64(1), 2, 3]) func readsWhatWasWritten(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let pieces = ["a", "Graph", " ", ",", "\"", "\"\"", "\n", ";", "|", "é", "of", "\t", "'"]
    for round in 0..<200 {
      let rows = (0..<5).map { _ in
        (0..<3).map { _ in
          "x"
            + (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined() + "y"
        }
      }
      let quoted = rows.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") }
      let file = try read("title,abstract,authors\n" + quoted.joined(separator: "\n"), as: .table)
      #expect(file.records.map { $0.abstract?.text } == rows.map { $0[1] }, "seed \(seed), round \(round)")
    }
  }
}

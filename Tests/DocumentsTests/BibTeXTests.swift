import Testing

@testable import Documents

/// Entries as the programs write them; the expected fields were read by a person.
@Suite struct BibTeXTests {
  private func records(_ text: String) throws -> [PaperRecord] { try read(text, as: .bibTeX).records }

  // MARK: Grammar

  @Test func grammar() throws {
    let file = try read(
      #"""
      % Encoding: UTF-8
      @string{acl = "Assoc. for " # {Comp. Ling.}}
      @STRING(nat = {Nature})
      @preamble{"\newcommand{\x}{y}"}
      @comment{jabref-meta: databaseType:bibtex;}
      @Article{Key:1+2/3, TITLE = {A {Nested {Title}} Here}, Year = 2020, month = jan,
        journal = acl # " and " # nat, author = "M{\"u}ller, Hans and others"}
      @book(paren, title = "In Parentheses", year = "1999")
      @misc{ title = {No Key} }
      @misc{nocomma
        title = {No Comma Behind the Key}
        year = 2001
      }
      Free text, mail me@example.org {now}.
      @inproceedings{last, title = {Last, Without a Comma} year = {2002}, }
      """#)
    #expect(file.format == .bibTeX && file.refusals.isEmpty)
    #expect(file.records.map(\.key) == ["Key:1+2/3", "paren", nil, "nocomma", "last"])
    #expect(
      file.records.map { $0.title?.text } == [
        "A Nested Title Here", "In Parentheses", "No Key", "No Comma Behind the Key", "Last, Without a Comma",
      ])
    #expect(file.records.map { $0.date?.year } == [2020, 1999, nil, 2001, 2002])
    let first = file.records[0]
    #expect(first.line == 6 && first.title?.line == 6 && first.date?.month == 1)
    #expect(first.venue == "Assoc. for Comp. Ling. and Nature" && first.authors == ["Hans Müller"])
    #expect(file.unused.map(\.reason) == ["text between entries, a comment in BibTeX"])
  }

  @Test func losesOnlyTheBrokenEntry() throws {
    let file = try read(
      #"""
      @article{a, title = {First}, year = 2000}
      @article{b, title = {Unclosed {{Brace}, year = 2001}

      @article{c, title = {Third}, year = 2002}
      @article{d, title = {Without its closing brace},
        year = 2003
      @article{e, title = "An unclosed quote, year = 2004}
      @article{f, title = {Brace too many}}, year = {2005}}
      @article{g, title = {Last}, year = 2006}
      @article{h, year = 2007}
      @article{i, title = {Cut o
      """#, as: .bibTeX)
    #expect(file.records.map(\.key) == ["a", "c", "d", "f", "g"])
    #expect(file.records.map { $0.date?.year } == [2000, 2002, 2003, 2005, 2006])
    #expect(file.refusals.map(\.line).sorted() == [2, 7, 10, 11])
    #expect(file.refusals.contains { $0.reason == "the entry has neither a title nor an abstract" })
    #expect(file.notes.count == 2)
  }

  @Test func whatPeopleGetWrong() throws {
    let list = try records(
      #"""
      @article{q, title = "A "quoted" word", author = "Kurt G\"odel"}
      @article{w, title = Bare words here, year = 2020-05, note,}
      @article{García López2020, title={Key With a Blank}}
      @article{d, title={One}, title={Two}, doi={}, doi={10.1000/x}}
      @article{d, title={Same Key}}
      %@article{out, title={Commented Out}}
      @xdata{hold, publisher = {P}}
      """#)
    #expect(
      list.map { $0.title?.text } == [#"A "quoted" word"#, "Bare words here", "Key With a Blank", "One", "Same Key"])
    #expect(list[0].authors == ["Kurt Gödel"])
    #expect(list[1].date == PaperDate(year: 2020, month: 5))
    #expect(list[2].key == "García López2020")
    #expect(list[3].identifiers == [WorkIdentifier(.doi, "10.1000/x")])
  }

  // MARK: People and dates

  @Test(arguments: [
    ("Donald E. Knuth", ["Donald E. Knuth"]), ("Knuth, Donald E.", ["Donald E. Knuth"]),
    ("Ludwig van Beethoven and van Beethoven, Ludwig", ["Ludwig van Beethoven", "Ludwig van Beethoven"]),
    ("Ford, Jr., Henry AND Smith, A.~B.", ["Henry Ford Jr.", "A. B. Smith"]),
    ("{The ATLAS Collaboration} and {Barnes and Noble, Inc.}", ["The ATLAS Collaboration", "Barnes and Noble, Inc."]),
    ("{Barnes and Noble, Inc.}", ["Barnes and Noble, Inc."]), ("Adams, A and others", ["A Adams"]),
    (#"{\"O}zge {\c{S}}ahin and Lo{\"i}c Barrault"#, ["Özge Şahin", "Loïc Barrault"]),
    ("given=Hans, family=Müller, prefix=von, suffix=Jr", ["Hans von Müller Jr"]),
    ("family=Vries, given=Jan, prefix=de, useprefix=true", ["Jan de Vries"]),
    ("{Silva, J and Doe, K}", ["J Silva", "K Doe"]), ("Smith, J., Doe, K., Roe, L.", ["J. Smith", "K. Doe", "L. Roe"]),
    ("A. Lee, B Chen and C. Roe", ["A. Lee", "B Chen", "C. Roe"]), ("Smith, A. B", ["A. B Smith"]),
    ("Ann Lee; Bo Chen", ["Ann Lee", "Bo Chen"]),
    ("Anderson,\n Sandy and\n\tBrand, Per", ["Sandy Anderson", "Per Brand"]),
  ])
  func people(field: String, names: [String]) throws {
    #expect(try records("@book{k, title={T}, author={\(field)}}").first?.authors == names)
  }

  @Test(arguments: [
    ("date = {2020-05-19/2021}", PaperDate(year: 2020, month: 5, day: 19)), ("date = {2020~}", PaperDate(year: 2020)),
    ("date = {/2019-02}", PaperDate(year: 2019, month: 2)), ("date = {2004-21}", PaperDate(year: 2004)),
    ("year = 1999, month = sep", PaperDate(year: 1999, month: 9)),
    ("year = 1999, month = \"10~\" # may", PaperDate(year: 1999, month: 5, day: 10)),
    ("year = {1999}, month = {July--August}", PaperDate(year: 1999, month: 7)),
    ("year = 1999, month = 12, day = 24", PaperDate(year: 1999, month: 12, day: 24)),
    ("year = {c1998a}", PaperDate(year: 1998)), ("issue_date = {March 2001}", PaperDate(year: 2001, month: 3)),
    ("year = {in press}", nil),
  ])
  func dates(fields: String, date: PaperDate?) throws {
    #expect(try records("@article{k, title={T}, \(fields)}").first?.date == date)
  }

  // MARK: Ids and addresses

  @Test(arguments: [
    (#"doi = {https://doi.org/10.1000/a\_b}"#, WorkIdentifier(.doi, "https://doi.org/10.1000/a_b")),
    ("eprint = {2408.02508}, archivePrefix = {arXiv}, primaryClass = {cs.CL}", WorkIdentifier(.arXiv, "2408.02508")),
    ("eprint = {2408.02508}, eprinttype = {arxiv}", WorkIdentifier(.arXiv, "2408.02508")),
    ("eprint = {hep-th/9901001}", WorkIdentifier(.arXiv, "hep-th/9901001")),
    ("journal = {arXiv preprint arXiv:1706.03762}", WorkIdentifier(.arXiv, "1706.03762")),
    ("journal = {CoRR}, volume = {abs/1706.03762}", WorkIdentifier(.arXiv, "1706.03762")),
    ("note = {arXiv:1412.6980 [cs]}", WorkIdentifier(.arXiv, "1412.6980")),
    ("number = {arXiv:2301.00001}", WorkIdentifier(.arXiv, "2301.00001")),
    ("pmid = 123456", WorkIdentifier(.pubMed, "123456")),
    ("eprint = {987}, eprinttype = {pubmed}", WorkIdentifier(.pubMed, "987")),
    ("pmcid = {PMC123}", WorkIdentifier(.pubMedCentral, "PMC123")),
    ("biburl = {https://dblp.org/rec/conf/acl/X20.bib}", WorkIdentifier(.dblp, "conf/acl/X20")),
  ])
  func identifiers(fields: String, id: WorkIdentifier) throws {
    #expect(try records("@article{k, title={T}, \(fields)}").first?.identifiers == [id])
  }

  @Test(arguments: [
    (#"url = {https://x.org/a{\_}b}"#, ["https://x.org/a_b"]),
    (#"howpublished = {\url{https://x.org/~u}}"#, ["https://x.org/~u"]),
    ("note = {Code at https://github.com/a/b.}", ["https://github.com/a/b"]),
    ("url = {https://x.org/a\n    b/c}", ["https://x.org/ab/c"]),
    (
      "bdsk-url-1 = {http://a.org/1}, pdf = {paper.pdf}, code = {https://github.com/c/d}",
      ["http://a.org/1", "https://github.com/c/d"]
    ),
    ("url = {<Go to ISI>://000200148800014}", []), ("url = {x.org/a/b}", ["x.org/a/b"]),
    ("url = {ftp://x.org/a}", ["ftp://x.org/a"]), ("doi = {http://hdl.handle.net/2065/11902}", []),
    ("file = {:a/b.pdf:PDF}", []), ("url = {www.example.org}", ["www.example.org"]),
  ])
  func addresses(fields: String, links: [String]) throws {
    #expect(try records("@misc{k, title={T}, \(fields)}").first?.addresses.map(\.text) == links)
  }

  // MARK: Inheritance

  @Test func crossref() throws {
    let list = try records(
      #"""
      @xdata{pub, publisher = {A Press}, location = {Berlin}}
      @inproceedings{child, crossref = {Parent}, title = {Paper}, pages = {1--2}}
      @inproceedings{own, crossref = {parent}, title = {Other}, booktitle = {Own Book}, year = 2001}
      @proceedings{parent, title = {The Book}, subtitle = {Of Proceedings}, year = 2000, editor = {Ed Itor}, doi = {10.1000/p},
        xdata = {pub}}
      @inbook{loop1, crossref = {loop2}, title = {Loop}}
      @inbook{loop2, crossref = {loop1}}
      """#)
    #expect(list.map(\.key) == ["child", "own", "parent", "loop1"])
    #expect(list[0].venue == "The Book: Of Proceedings" && list[0].date?.year == 2000 && list[0].identifiers.isEmpty)
    #expect(list[0].details[.editor] == "Ed Itor" && list[0].details[.publisher] == "A Press")
    #expect(list[0].details[.page] == "1-2")
    #expect(list[1].venue == "Own Book" && list[1].date?.year == 2001)
    #expect(list[2].details[.publisherPlace] == "Berlin")
  }

  // MARK: Dialects

  @Test func scopus() throws {
    let record = try #require(
      try records(
        #"""
        Scopus
        EXPORT DATE: 17 February 2024

        @CONFERENCE{Sasaki2019563,
        	author = {Sasaki, Yuji and Fukui, Masanori},
        	title = {Development of software},
        	year = {2019},
        	journal = {Global Conference},
        	pages = {563 – 565},
        	doi = {10.1109/GCCE46687.2019.9015331},
        	author_keywords = {Education; Queens},
        	keywords = {Education;  Students},
        	references = {Koltsov, D.K., Adeyeye, A.O., Single-domain nanomagnets (1999) Phys. Rev. Lett., 83, p. 1042; Coey, J.M.D., Magnetism (2010)},
        	source = {Scopus},
        	note = {Cited by: 3; All Open Access}
        }
        """#
      ).first)
    #expect(record.type == .conferencePaper && record.venue == "Global Conference")
    #expect(record.details[.page] == "563-565" && record.details[.note] == nil)
    #expect(record.keywords == ["Education", "Queens", "Students"])
    #expect(record.references.map(\.title) == ["Single-domain nanomagnets", "Magnetism"])
    #expect(record.references.map(\.year) == [1999, 2010])
  }

  @Test func webOfScience() throws {
    let record = try #require(
      try records(
        #"""
        @article{ WOS:000123,
        Author = {Silva, J. and
           Doe, Kim},
        Title = {{A paper that is wrapped over
           two lines}},
        Journal = {{J. TEST}},
        Year = {{2024}},
        Month = {{JUL 5}},
        DOI = {{10.1111/AAA.111}},
        Cited-References = {{Acemoglu D, 2022, ECONOMETRICA, V90, P1973, DOI 10.3982/ECTA19815.
           Bach T, 2005, OPT EXPRESS, V13, P9890.}},
        Unique-ID = {{WOS:000123}},
        }
        """#
      ).first)
    #expect(record.key == "WOS:000123" && record.title?.text == "A paper that is wrapped over two lines")
    #expect(record.authors == ["J. Silva", "Kim Doe"] && record.date == PaperDate(year: 2024, month: 7, day: 5))
    #expect(record.references.map(\.year) == [2022, 2005])
    #expect(record.references.first?.identifiers == [WorkIdentifier(.doi, "10.3982/ECTA19815")])
  }

  @Test func otherDialects() throws {
    let list = try records(
      ##"""
      @ARTICLE{2020ApJ, author = {{Doe}, J. and {Roe}, A.~B.}, title = "{On \emph{stars}}", journal = {\apj}, year = 2020,
        adsurl = {https://ui.adsabs.harvard.edu/abs/2020ApJ}}
      @article{Aad:2012tfa, author = "Aad, Georges and others", collaboration = "ATLAS", title = "{Observation}",
        eprint = "1207.7214", archivePrefix = "arXiv", primaryClass = "hep-ex", journal = "Phys. Lett. B"}
      @inproceedings{10.1145/1, author = {Lee, Ann}, title = {Sharp \#1}, articleno = {12}, numpages = {8}, issue_date = {May 2021}}
      @online{z, title = {Pre}, author = {Lee, Ann}, date = {2023-01-02}, eprint = {2301.00001}, eprinttype = {arXiv},
        abstract = {We do {\textless}b{\textgreater}this{\textless}/b{\textgreater}.}}
      """##)
    #expect(list[0].authors == ["J. Doe", "A. B. Roe"] && list[0].venue == "Astrophysical Journal")
    #expect(list[0].title?.text == "On stars" && list[0].addresses.count == 1)
    #expect(list[1].authors == ["Georges Aad", "ATLAS Collaboration"] && list[1].type == .journalArticle)
    #expect(list[2].title?.text == "Sharp #1" && list[2].details[.page] == "12")
    #expect(list[2].date == PaperDate(year: 2021, month: 5))
    #expect(list[3].date == PaperDate(year: 2023, month: 1, day: 2) && list[3].abstract?.text == "We do this.")
  }

  // MARK: Telling the format, and hostile input

  @Test func isToldFromContent() throws {
    #expect(try read("@comment{x}\n@misc{a,title={T}}", name: "notes.txt").format == .bibTeX)
    let page = "# A project\n\nSome words that say what it is and how it is used, at length.\n\n"
    let readme = String(repeating: page, count: 40) + "```bibtex\n@misc{a,\n  title={T}\n}\n```\n"
    if case .read(let file) = DocumentReader().read(Array(readme.utf8), name: "README.md") {
      #expect(file.format != .bibTeX)
    }
  }

  @Test func stylesAndProgramsAreNoBibliographies() {
    let style = "@media (max-width: 100px) { body { color: red; } }\n@font-face { font-family: X; }\n"
    let program = "@Override {\n}\n@interface Foo { String value() default \"\"; }\n"
    for text in [style, program] {
      if case .read(let file) = DocumentReader().read(Array(text.utf8), name: "x") { #expect(file.format != .bibTeX) }
    }
  }

  @Test(arguments: [
    "@", "@a{", "@a{b,c={", "@a{b,c=\"", "@comment{", "\n@a{b,\nc={", "@string{a=a#a}", "}", "@a{b,c=d#", "{\n",
  ])
  func survivesRepetition(of piece: String) {
    let text = "@misc{k,title={T}}\n" + String(repeating: piece, count: 100_000)
    _ = DocumentReader(options: ReadingOptions(forcedFormat: .bibTeX)).read(Array(text.utf8), name: "x.bib")
  }

  @Test func macrosDoNotGrowWithoutBound() throws {
    let doubling = (0..<64).map { "@string{a\($0 + 1) = a\($0) # a\($0)}\n" }.joined()
    let file = try read("@string{a0 = {xxxxxxxx}}\n" + doubling + "@misc{k, title = a64 # a64}", as: .bibTeX)
    #expect(file.records.first?.title.map { $0.text.utf8.count <= 8192 } == true)
  }
}

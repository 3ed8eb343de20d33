import Documents
import Export
import Testing

/// BibTeX, RIS and CSL-JSON come back through the project's own readers as they were.
@Suite struct BibliographyRoundTripTests {
  /// A journal article with everything that can be known of one.
  private static let whole: BibliographyEntry = {
    var entry = BibliographyEntry(
      key: "schoot2020", kind: .journalArticle,
      title: "Measuring 50% of {BERT} & GPT-4's “effects” on Łódź: a $5 study_2")
    entry.abstract = "We ask: does x^2 ~ y hold? C:\\temp has #1. It costs 100 % of $5 – or more."
    entry.authors = [
      "Rens van de Schoot", "Özge Şahin", "Martin Luther King Jr.", "World Health Organization", "王小明", "José García",
      "Jean-Paul Müller", "Plato",
    ]
    entry.editors = ["Ludwig van Beethoven", "Ada Lovelace"]
    entry.date = BibliographyEntry.Date(year: 2020, month: 5, day: 12)
    entry.venue = "Journal of Tests & Trials"
    entry.details = [
      .volume: "12", .issue: "3", .page: "125-133", .publisher: "A House", .publisherPlace: "Łódź", .edition: "2nd",
      .isbn: "978-3-16-148410-0", .issn: "1234-5678", .language: "en", .note: "To appear in 2_3",
    ]
    entry.identifiers = [
      .init(.doi, "10.1000/xyz_1(2)%3"), .init(.arXiv, "2005.12345"), .init(.pubMed, "12345678"),
      .init(.pubMedCentral, "PMC123456"),
    ]
    entry.addresses = ["https://example.org/a_b~c?x=1&y=50%25#top", "https://github.com/a/b"]
    entry.keywords = ["first", "second & third", "C#"]
    return entry
  }()

  @Test(arguments: BibliographyFormat.allCases) func everyFieldComesBack(_ format: BibliographyFormat) throws {
    let records = try format.readBack([Self.whole])
    #expect(records.count == 1)
    var (got, wanted) = (Facts(try #require(records.first)), Facts(Self.whole))
    // BibTeX's readers take DOI and eprint for addresses too.
    got.addresses.removeAll { !wanted.addresses.contains($0) }
    wanted.addresses.removeAll { !got.addresses.contains($0) }
    #expect(wanted.addresses.count == 2)
    #expect(got == wanted)
  }

  /// Titles that people's libraries hold and that break exports.
  private static let titles = [
    "The {LaTeX} Companion", "Unbalanced } brace", "Unbalanced { brace", "A \\command{x} in a title",
    "50% of R&D costs $5 for #1", "Under_scores and car^ets ~ tildes", "“Curly” and ‘single’ quotes",
    "Straight \"double\" and 'single' quotes", "''Two single'' and ``back`` quotes", "Dashes - – — -- ---",
    "Schrödinger, Gödel, Çelik, Åström, Łukasiewicz, Œuvre, naïve, İstanbul", "Ñandú and Ĝis revido",
    "Nguyễn Văn Ế", "人工智能：一种方法", "日本語のタイトル", "한국어 제목", "مرحبا بالعالم", "Ελληνικά και Русский", "👩‍👩‍👧 emoji 🇩🇪",
    "p < 0.05 and q > 3 | r", "List<T> & Map<K, V>", "AT&T; or not", "T5, BERT, iPhone and GPT-4o: what's LEFT?",
    "α-β pruning",
    "E = mc²", "@article{x, title = {y}}", "ER - TY - JOUR", "key = {value}, and", "a, b and c", "1984",
    "<script>alert(1)</script>", "'; DROP TABLE papers; --", "{{7*7}}", "${jndi:ldap://x}", "=cmd|' /C calc'!A0",
    String(repeating: "very long title ", count: 700) + "end",
  ]

  @Test(arguments: BibliographyFormat.allCases) func everyTitleComesBack(_ format: BibliographyFormat) throws {
    let entries = Self.titles.enumerated().map { index, title in
      BibliographyEntry(key: "key\(index)", kind: .conferencePaper, title: title)
    }
    let records = try format.readBack(entries)
    #expect(records.count == entries.count)
    for (record, entry) in zip(records, entries) {
      #expect(record.title?.text == entry.title)
      #expect(record.key == entry.key)
    }
  }

  private static let people = [
    "Rens van de Schoot", "Ludwig van Beethoven", "Charles de Gaulle", "Martin Luther King Jr.", "Sammy Davis Jr",
    "Henry Louis Gates III", "Plato", "Özge Şahin", "Łukasz Kaiser", "José María Ñúñez", "Nguyễn Văn An", "王小明",
    "王 小明", "World Health Organization", "The ATLAS Collaboration", "Department of Health and Human Services",
    "Smith JA", "J. K. Rowling", "A", "O'Neil Ford", "Jean-Luc d'Alembert", "bell hooks", "Anders And", "Foo, Inc.",
    "Muḥammad ibn Mūsā al-Khwārizmī", "{braces} Miller", "50% Cent & Co_", "x and y", "Ümit von der Ö",
  ]

  @Test(arguments: BibliographyFormat.allCases) func everyPersonComesBack(_ format: BibliographyFormat) throws {
    let alone = Self.people.enumerated().map { index, name in
      var entry = BibliographyEntry(key: "p\(index)", kind: .journalArticle, title: "A title")
      entry.authors = [name]
      entry.venue = "A journal"
      return entry
    }
    var all = BibliographyEntry(key: "all", kind: .journalArticle, title: "Everybody")
    all.authors = Self.people
    all.venue = "A journal"
    for (record, entry) in zip(try format.readBack(alone + [all]), alone + [all]) {
      #expect(record.authors == entry.authors, "\(entry.key)")
    }
  }

  @Test(arguments: BibliographyFormat.allCases) func everyKindComesBack(_ format: BibliographyFormat) throws {
    let entries = BibliographyEntry.Kind.allCases.map { kind in
      var entry = BibliographyEntry(key: kind.rawValue, kind: kind, title: "A title")
      // The series of a book is not read from BibTeX.
      if kind != .book { entry.venue = "A Venue" }
      if kind == .article { entry.identifiers = [.init(.arXiv, "2401.00010")] }
      return entry
    }
    for (record, entry) in zip(try format.readBack(entries), entries) {
      // RIS has no type for a review.
      let wanted = format == .ris && entry.kind == .review ? .journalArticle : entry.kind
      #expect((record.type?.rawValue ?? "document") == wanted.rawValue)
      #expect(record.venue == entry.venue, "\(entry.kind)")
    }
  }

  @Test(arguments: BibliographyFormat.allCases, ["2023", "2023-05", "2023-05-09", "1999-12-31"])
  func everyDateComesBack(_ format: BibliographyFormat, _ date: String) throws {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    var entry = BibliographyEntry(key: "k", kind: .journalArticle, title: "A title")
    entry.date = .init(year: parts[0], month: parts.dropFirst().first, day: parts.dropFirst(2).first)
    #expect(try format.readBack([entry]).map { $0.date.map { "\($0)" } } == [date])
  }

  /// Whatever a text holds, each entry is one record, and none spoils the next.
  @Test(arguments: BibliographyFormat.allCases) func hostileTextsStayData(_ format: BibliographyFormat) throws {
    let entries = HostileTexts.all.enumerated().map { index, text in
      var entry = BibliographyEntry(key: "k\(index)", kind: .journalArticle, title: "Title \(text)")
      entry.abstract = text
      entry.authors = [text, "Ada Lovelace"]
      entry.venue = text
      entry.keywords = [text]
      entry.details = [.note: text, .page: text, .volume: text]
      entry.identifiers = [.init(.doi, "10.1000/x\(index)")]
      return entry
    }
    let bytes = try format.bytes(of: entries)
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D })
    let records = try format.readBack(entries)
    #expect(records.map(\.key) == entries.map(\.key))
    #expect(records.allSatisfy { $0.title?.text.hasPrefix("Title") == true && $0.authors.last == "Ada Lovelace" })
    #expect(
      records.map { $0.identifiers.first { $0.scheme == .doi }?.value } == entries.map { $0.identifiers[0].value })
  }

  /// A second trip changes nothing, so that what a first one normalises stays as it is.
  @Test(arguments: BibliographyFormat.allCases) func writingIsTheSameEachTime(_ format: BibliographyFormat) throws {
    #expect(try format.bytes(of: [Self.whole]) == format.bytes(of: [Self.whole]))
  }
}

import Documents
import Testing

@Suite struct JSONTests {
  @Test func readsTheContractsFields() throws {
    let file = try read(
      #"""
      {"id": "2305.11738", "title": "A", "abstract": "B", "authors": ["X Y", "Z W,"], "date": "2023-05-19", "venue": "ICLR", "url": "https://a.example", "urls": ["https://b.example", {"url": "https://c.example"}], "keywords": ["k", "l"], "references": ["10.1/x", {"title": "T"}]}
      {"key": 7, "summary": "only a summary", "year": 2021, "authors": "A B and C D"}
      {"id": "z", "text": "only a text", "year": "2020"}
      """#)
    #expect(file.format == .jsonLines)
    #expect(file.refusals.isEmpty)
    let first = try #require(file.records.first)
    #expect(first.key == "2305.11738")
    #expect(first.authors == ["X Y", "Z W"])
    #expect(first.date == PaperDate(year: 2023, month: 5, day: 19))
    #expect(first.venue == "ICLR")
    #expect(first.addresses.map(\.text) == ["https://a.example", "https://b.example", "https://c.example"])
    #expect(first.keywords == ["k", "l"])
    #expect(first.references.map(\.text.text) == ["10.1/x", "T"])
    #expect(file.records.map(\.key) == ["2305.11738", "7", "z"])
    #expect(file.records.map { $0.abstract?.text } == ["B", "only a summary", "only a text"])
    #expect(file.records[1].authors == ["A B", "C D"])
    #expect(file.records.map { $0.date?.year } == [2023, 2021, 2020])
    #expect(file.records.map(\.line) == [1, 2, 3])
  }

  /// Lists of people and subjects in one string, as maps of literature have them.
  @Test(
    arguments: [
      (#""Herrmann, Alina;de Jong, Lea""#, ["Alina Herrmann", "Lea de Jong"]),
      (#""Maurer, Trent W.""#, ["Trent W. Maurer"]),
      (#""Jane Doe, John Smith""#, ["Jane Doe", "John Smith"]),
      (#"["Doe, Jane", "Roe, R."]"#, ["Jane Doe", "R. Roe"]),
      (#"["John H. Clippinger, Jr."]"#, ["John H. Clippinger, Jr."]), (#"["IsoQuest, Inc."]"#, ["IsoQuest, Inc."]),
      (#"["Doe, Jane"]"#, ["Jane Doe"]),
      (#"["Jane Doe", "Eric H. Nyberg, 3rd"]"#, ["Jane Doe", "Eric H. Nyberg, 3rd"]),
    ] as [(String, [String])])
  func readsPeople(_ value: String, _ expected: [String]) throws {
    let record = try #require(
      try read(#"{"title": "T", "authors": \#(value), "subject": "EU;Health co-benefits"}"# + "\n", name: "a.jsonl")
        .records
        .first)
    #expect(record.authors == expected && record.keywords == ["EU", "Health co-benefits"])
  }

  /// Escapes of RFC 8259 §7, and what stands outside it.
  @Test(arguments: [
    (#"a\"b\\c\/d"#, "a\"b\\c/d"), (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"), (#"\u00e9\u4E2D"#, "é中"),
    (#"\uD834\uDD1E"#, "𝄞"), (#"\uD834"#, "\u{FFFD}"), (#"\uDD1E\uD834x"#, "\u{FFFD}\u{FFFD}x"),
    (#"\uD834\u0041"#, "\u{FFFD}A"),
    (#"$\alpha$ \u12"#, #"$\alpha$ \u12"#), ("naïve 中文 🙂", "naïve 中文 🙂"),
  ])
  func readsEscapes(_ written: String, _ meant: String) throws {
    #expect(try read(#"{"title": "\#(written)"}"#).records.first?.title?.text == meant)
  }

  @Test func refusesALineAndReadsTheNext() throws {
    let lines = [
      #"{"title": "first"}"#, "[1]", "not json", #"{"title": "x",}"#, #"{"abstract": null}"#, "",
      #"{"title": {"a": 1}}"#,
      #"{"title": "cut"#, #"{"title": "last"} x"#, #"{"title": "end"}"#,
    ]
    let file = try read(lines.joined(separator: "\n"))
    #expect(file.records.map { $0.title?.text } == ["first", "end"])
    #expect(file.refusals.map(\.line) == [2, 3, 4, 5, 7, 8, 9])
    #expect(file.records.count + file.refusedCount == lines.count { !$0.isEmpty })
    #expect(file.refusals.allSatisfy { !$0.reason.isEmpty && !$0.excerpt.contains("\n") })
  }

  /// Both nestings of the Hub's answers, a bare paper, and the objects that hold a list.
  @Test(arguments: [
    #"[{"paper": %, "publishedAt": "2024-02-02", "title": "T"}]"#, "[%]", "%", #"{"papers": [%]}"#,
    #"{"date": "d", "papers": [%]}"#,
    #"{"dailyPapers": [{"paper": %}]}"#, #"{"results": [%], "query": "q"}"#, #"{"paper": %}"#,
  ])
  func readsTheHubsNestings(_ shape: String) throws {
    let paper = #"""
      {"id": "2401.00001", "title": "T", "summary": "S is here.", "publishedAt": "2024-01-01T00:00:00.000Z",
       "authors": [{"_id": "1", "name": "A B", "hidden": false}, {"name": "C D"}], "githubRepo": "https://github.com/o/r",
       "projectPage": "https://o.github.io/r", "ai_keywords": ["moe"], "upvotes": 3,
       "organization": {"_id": "2", "name": "Org", "fullname": "An Organization"},
       "linkedModels": [{"id": "o/m"}], "linkedDatasets": [{"id": "o/d"}]}
      """#
    let file = try read(shape.replacing("%", with: paper), as: .hubJSON)
    #expect(file.records.count == 1)
    let record = try #require(file.records.first)
    #expect(record.key == "2401.00001")
    #expect(record.title?.text == "T")
    #expect(record.abstract?.text == "S is here.")
    #expect(record.authors == ["A B", "C D"])
    #expect(record.date == PaperDate(year: 2024, month: 1, day: 1))
    #expect(record.keywords == ["moe"])
    #expect(
      Set(record.addresses.map(\.text)) == [
        "https://github.com/o/r", "https://o.github.io/r", "https://huggingface.co/Org", "https://huggingface.co/o/m",
        "https://huggingface.co/datasets/o/d",
      ])
  }

  @Test func keepsWhatStandsBeforeACut() throws {
    let whole = try Place.bytes(Place.samples + "/hugging-face-daily/2026-03-16.json")
    let file = try read(Array(whole.prefix(whole.count / 2)))
    #expect((1..<10).contains(file.records.count))
    #expect(file.refusals.count == 1)
    let refusal = try #require(file.refusals.first)
    #expect(refusal.bytes.upperBound == whole.count / 2)
    #expect(refusal.line > file.records.last?.line ?? 0)
  }

  @Test func anEmptyAnswerIsNoFault() throws {
    for text in ["[]", #"{"papers": []}"#] {
      let file = try read(text)
      #expect(file.records.isEmpty && file.refusals.isEmpty)
    }
  }

  @Test func saysWhatAForeignObjectHolds() throws {
    #expect(try refusal(Array(#"{"network": {"items": []}}"#.utf8)).sentence.contains("“network”"))
  }
}

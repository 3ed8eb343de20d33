import Documents
import Testing

/// Fields of JSON lines beyond title, text and people.
@Suite struct JSONFieldsTests {
  @Test func idsGoWhereIdsAreKept() throws {
    let record = try #require(
      try read(
        #"{"title": "T", "doi": "10.1/x", "arxivId": "2401.00001v2", "pmid": 123, "openalex": "https://openalex.org/W1", "acl_id": "2024.acl-long.1", "corpusId": 77}"#
      ).records.first)
    #expect(
      record.identifiers == [
        WorkIdentifier(.doi, "10.1/x"), WorkIdentifier(.arXiv, "2401.00001v2"), WorkIdentifier(.pubMed, "123"),
        WorkIdentifier(.openAlex, "https://openalex.org/W1"), WorkIdentifier(.acl, "2024.acl-long.1"),
        WorkIdentifier(.corpusID, "77"),
      ])
  }

  @Test func referencesSayWhatTheyAre() throws {
    let line = #"""
      {"title": "T", "references": ["10.1234/x.y", "arXiv:2401.00001", "2024.acl-long.1", "A plain title", {"title": "Given a title", "doi": "10.1/z", "year": 2019, "authors": [{"name": "A B"}, "C D"], "venue": "V", "abstract": "not a field of references"}, {"arxiv": "1706.03762"}, {"id": "p7"}, {"note": "nothing that names it"}, null, ""]}
      """#
    let record = try #require(try read(line).records.first)
    #expect(
      record.references.map(\.text.text) == [
        "10.1234/x.y", "arXiv:2401.00001", "2024.acl-long.1", "A plain title", "Given a title", "1706.03762", "p7",
      ])
    #expect(
      record.references.map(\.identifiers) == [
        [WorkIdentifier(.doi, "10.1234/x.y")], [WorkIdentifier(.arXiv, "arXiv:2401.00001")], [], [],
        [WorkIdentifier(.doi, "10.1/z")], [WorkIdentifier(.arXiv, "1706.03762")], [],
      ])
    let whole = record.references[4]
    #expect(
      whole.title == "Given a title" && whole.year == 2019 && whole.authors == ["A B", "C D"] && whole.venue == "V")
    let bytes = Array(line.utf8)
    #expect(String(decoding: bytes[record.references[3].text.bytes], as: UTF8.self) == "A plain title")
    #expect(String(decoding: bytes[whole.text.bytes], as: UTF8.self) == "Given a title")
  }

  @Test func detailsAndType() throws {
    let record = try #require(
      try read(
        #"{"title": "T", "volume": 3, "number": "2", "pages": "1-9", "publisher": {"name": "P"}, "editor": ["E F", {"family": "H", "given": "G"}], "type": "journal-article"}"#
      ).records.first)
    #expect(record.details == [.volume: "3", .issue: "2", .page: "1-9", .publisher: "P", .editor: "E F; G H"])
    #expect(record.type == .journalArticle)
  }

  @Test func anEmptyObjectIsRefusedAsWhatItIs() throws {
    let file = try read("{}\n{\"title\": \"T\"}\n{}\n{ }")
    #expect(file.format == .jsonLines)
    #expect(file.records.map(\.line) == [2])
    #expect(file.refusals.map(\.line) == [1, 3, 4])
    #expect(file.refusals.allSatisfy { $0.reason == "the record holds nothing: an empty object" })
  }

  /// Text of any script in UTF-16, with a byte order mark and without one, and places of the file.
  @Test(arguments: [true, false], [true, false])
  func readsUTF16(bigEndian: Bool, marked: Bool) throws {
    let lines = #"{"title": "机器翻译的方法", "abstract": "我们提出一种新的方法。实验表明它有效。Ā "}"# + "\n" + #"{"title": "Ünïcode 🙂"}"# + "\n"
    let units = (marked ? [0xFEFF] : []) + Array(lines.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
    let file = try read(bytes)
    #expect(file.format == .jsonLines)
    #expect(file.records.map { $0.title?.text } == ["机器翻译的方法", "Ünïcode 🙂"])
    #expect(file.records.map(\.line) == [1, 2])
    // Ten characters stand before the title's first: {"title": " has eleven, of two bytes each.
    #expect(file.records.first?.title?.bytes.lowerBound == 22 + (marked ? 2 : 0))
  }

  /// A first line longer than what is looked at to tell the format.
  @Test func readsALongFirstLineUnderAnyName() throws {
    let long = #"{"title": "A", "text": ""# + String(repeating: "word ", count: 40_000) + "\"}\n{\"title\": \"B\"}\n"
    for name in ["x", "x.jsonl", "x.json"] {
      #expect(try read(long, name: name).records.map { $0.title?.text } == ["A", "B"], "\(name)")
    }
  }
}

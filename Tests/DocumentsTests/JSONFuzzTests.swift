import Testing

@testable import Documents

/// Mutated answers of paper services: no crash, every place within the file, and every record with a text.
@Suite struct JSONFuzzTests {
  private static let seeds: [[UInt8]] = {
    let full = #"{"paper_id": "1234567", "title": "T", "abstract": [{"text": "A."}], \#(CodeArchiveTests.body)}"#
    let item =
      #"{"id": "a", "type": "book", "title": "T <i>x</i> &amp; y", "author": [{"family": "F", "given": "G"}], "issued": {"date-parts": [[2020, 1]]}, "note": "PMID: 7\nrest", "custom": {"arxiv": "1"}}"#
    let row =
      #"{"Maps": {"2110.07546v2": "|**2021-10-14**|**Title**|A B et.al.|[2110.07546v2](http://arxiv.org/abs/2110.07546v2)|**[link](https://github.com/a/b)**|\n", "math/0309136": "- 2003-09-08, **T**, G P et.al., Paper: [a](b), Code: **[c](d)**\n"}}"#
    let link =
      #"{"paper_url": "https://paperswithcode.com/paper/a", "paper_title": "A", "repo_url": "https://github.com/a/b", "tasks": ["x"], "methods": [{"name": "m"}]}"#
    let page =
      #"{"offset": 0, "citingPaperInfo": {"paperId": "abc"}, "data": [null, {"contexts": ["c"], "citedPaper": \#(PaperServiceTests.paper)}]}"#
    let single = [
      PaperServiceTests.work, PaperServiceTests.crossref, PaperServiceTests.paper, full, item, row, link, page,
    ]
    let lines = single.map { text in (0..<3).map { _ in text.filter { $0 != "\n" } }.joined(separator: "\n") }
    let lists = single.map { "[\($0),\n\($0)]" }
    return (single + lines + lists).map { Array($0.utf8) }
  }()

  private static let formats = [
    InputFormat.crossref, .openAlex, .semanticScholar, .s2orc, .papersWithCode, .arXivDailyJSON, .cslJSON,
  ]

  @Test(arguments: [UInt64(11), 12]) func survivesMutations(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for round in 0..<3000 {
      guard var bytes = Self.seeds.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 0...6, using: &random) { Self.mutate(&bytes, &random) }
      let format = Bool.random(using: &random) ? Self.formats.randomElement(using: &random) : nil
      let reader = DocumentReader(options: ReadingOptions(forcedFormat: format, explain: true))
      guard case .read(let file) = reader.read(bytes, name: "x.json") else { continue }
      for record in file.records {
        var texts = [record.title, record.abstract].compactMap { $0 } + record.addresses
        for work in record.references + record.citations { texts += [work.text] + work.contexts }
        let areWithin = texts.allSatisfy { $0.line > 0 && $0.bytes.upperBound <= bytes.count }
        let isWhole = record.title != nil || record.abstract != nil
        #expect(areWithin && isWhole && record.bytes.upperBound <= bytes.count, "seed \(seed), round \(round)")
      }
      let areWithin = file.refusals.allSatisfy { $0.bytes.upperBound <= bytes.count && !$0.reason.isEmpty }
      #expect(areWithin, "seed \(seed), round \(round)")
    }
  }

  private static let tokens = [
    "\"", "\\", "\\u", "\\ud800", "{", "}", "[", "]", ":", ",", "\n", "null", "true", "-", "1e999", "NaN", "{}", "[]",
    "<jats:p>", "</", "<tex-math>", "&#x", "&amp;", "\u{0}", "\u{FEFF}", "\"data\":[", "\"message\":{", "\"results\":",
    "99999999999999999999", "|", "**", "](", "é",
  ].map { Array($0.utf8) }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, at + Int.random(in: 1...80, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: at)
    case 2: bytes.removeSubrange(at..<end)
    case 3: bytes.removeLast(bytes.count - at)
    case 4: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
    default:
      let other = seeds.randomElement(using: &random) ?? []
      bytes.insert(contentsOf: other[min(at, other.count)..<min(end, other.count)], at: at)
    }
  }

  @Test func refusesDeepNesting() throws {
    let deep = #"{"DOI": "10.1/x", "member": "1", "prefix": "p", "title": "# + String(repeating: "[", count: 100_000)
    let file = try read(deep)
    #expect(file.format == .crossref && file.records.isEmpty && file.refusals.first?.reason.contains("nested") == true)
  }

  /// A record of more values than the limit is passed as a whole.
  @Test func passesRecordsThatAreTooLarge() throws {
    let text = Array(#"{"a": [0, 1, 2, {"b": 3}]} {"c": 4}"#.utf8)
    var cursor = JSONCursor(text, 0..<text.count, maximumDepth: 8)
    #expect(try JSONTree(&cursor, maximumCount: 6) == nil)
    let next = try #require(try JSONTree(&cursor, maximumCount: 2))
    #expect(next.root["c"]?.integer == 4 && cursor.isAtEnd())
    var again = JSONCursor(text, 0..<text.count, maximumDepth: 8)
    let first = try #require(try JSONTree(&again, maximumCount: 7))
    #expect(first.root["a"]?.elements.count == 4 && first.root["a"]?.elements[3]["b"]?.string == "3")
  }
}

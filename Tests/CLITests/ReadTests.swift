import Foundation
import TestSupport
import Testing

/// `read`: any format in, one JSON line a record out.
@Suite struct ReadTests {
  private struct Record: Decodable, Equatable {
    let id: String?
    let title: String?
    let abstract: String?
    let authors: [String]?
    let date: String?
    let urls: [String]?
    let keywords: [String]?
    let source: Source

    struct Source: Decodable, Equatable {
      let file: String
      let line: Int
    }
  }

  @Test func aRecordIsOneLineWithItsPlace() throws {
    try inTemporaryFolder { folder in
      try folder.write(
        """
        A First Paper
        It says “something” that takes a sentence or two. And it ends here.

        A Second Paper
        It says \\ another thing, that takes one more sentence. See https://github.com/a/b for it.

        """, to: "two.txt")
      let run = try folder.paperGraph("read", "two.txt")
      #expect(run.status == 0 && run.errors.isEmpty)
      let records = try run.jsonLines(Record.self)
      #expect(records.map(\.title) == ["A First Paper", "A Second Paper"])
      #expect(records.map(\.source.line) == [1, 4] && records.allSatisfy { $0.source.file == "two.txt" })
      #expect(records[0].abstract == "It says “something” that takes a sentence or two. And it ends here.")
    }
  }

  /// What was read can be read again, and is the same.
  @Test(arguments: ["trending", "awesome-list", "hugging-face-daily", "json-lines", "saved-html"])
  func whatComesOutGoesInAgain(_ sample: String) throws {
    try inTemporaryFolder { folder in
      let first = try folder.paperGraph("read", Project.path("Samples/\(sample)"))
      let second = try folder.paperGraph("read", "-", input: first.output)
      #expect(second.status == 0, "\(second.errors)")
      func bare(_ run: Run) throws -> [Record] {
        try run.jsonLines(Record.self).map {
          Record(
            id: $0.id, title: $0.title, abstract: $0.abstract, authors: $0.authors, date: $0.date,
            urls: $0.urls, keywords: $0.keywords, source: .init(file: "", line: 0))
        }
      }
      let (a, b) = (try bare(first), try bare(second))
      #expect(!a.isEmpty && a == b)
    }
  }

  @Test func whatCannotBeReadIsNamed() throws {
    try inTemporaryFolder { folder in
      try folder.write("{\"title\": \"Good\"}\n{\"title\": }\n", to: "half.jsonl")
      let half = try folder.paperGraph("read", "half.jsonl")
      #expect(half.status == 3 && half.errors.contains("half.jsonl, line 2:"))
      let none = try folder.paperGraph("read", "absent")
      #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("absent"))
    }
  }
}

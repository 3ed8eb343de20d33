import Documents
import GraphSupport
import Testing

@testable import PaperGraph

@Suite struct RecordStreamTests {
  private let lines = [
    #"{"id": "a", "title": "Naïve Bäyes — 词向量 🦓", "abstract": "First\nsecond."}"#, "",
    #"{"id": "b", "title": "Plain"}"#,
    #"{"broken": "#, #"{"id": "c", "title": "日本語のタイトル", "urls": ["https://arxiv.org/abs/2305.11738"]}"#, "  ",
    #"{"id": "d", "text": "\#(String(repeating: "long ", count: 400))"}"#,
  ]

  /// What a stream gives, with the lines of what it refuses.
  private func stream(_ path: String, pieceBytes: Int) throws -> (
    records: [PaperRecord], refused: [String], isPartial: Bool
  ) {
    var records: [PaperRecord] = []
    var refused: [String] = []
    let isPartial = try RecordStream([path], format: .jsonLines, pieceBytes: pieceBytes)
      .forEach { batch, _ in
        batch
      } take: {
        records += $0
      } refused: {
        refused.append($0)
      }
    return (records, refused, isPartial)
  }

  @Test("Batches that end anywhere", arguments: [1, 2, 3, 7, 16, 61, 64, 100, 1_000, 1 << 20], ["", "\n", "\r\n"])
  func sameAsReadingWhole(pieceBytes: Int, end: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(lines.joined(separator: end == "\r\n" ? end : "\n") + end, to: "papers.jsonl")
    let whole = Reading([path], format: .jsonLines)
    let records = whole.files.flatMap(\.records)
    #expect(records.map(\.key) == ["a", "b", "c", "d"])
    let streamed = try stream(path, pieceBytes: pieceBytes)
    #expect(streamed.records.map(\.key) == records.map(\.key))
    #expect(streamed.records.map(\.line) == records.map(\.line))
    #expect(streamed.records.map { $0.title?.line } == records.map { $0.title?.line })
    #expect(streamed.records.map { $0.title?.text } == records.map { $0.title?.text })
    #expect(streamed.records.map { $0.abstract?.text } == records.map { $0.abstract?.text })
    #expect(streamed.records.map { $0.addresses.map(\.text) } == records.map { $0.addresses.map(\.text) })
    #expect(streamed.isPartial)
    #expect(streamed.refused.count == 1 && streamed.refused[0].hasPrefix("\(path), line 4: "), "\(streamed.refused)")
  }

  @Test func otherFormatsAreReadWhole() throws {
    let path = Collections.samples + "/trending/trending-papers.txt"
    var records: [PaperRecord] = []
    let isPartial = try RecordStream([path], format: nil).forEach { batch, _ in
      batch
    } take: {
      records += $0
    } refused: { _ in
    }
    #expect(records == Reading([path]).files.flatMap(\.records))
    #expect(records.count == 83 && !isPartial)
  }

  @Test func missingAndUnreadableInputsAreNamed() throws {
    let folder = try TemporaryFolder()
    #expect(try stream(folder.path("none.jsonl"), pieceBytes: 64).refused.first?.contains("none.jsonl") == true)
    let empty = try stream(try folder.write("", to: "empty.jsonl"), pieceBytes: 64)
    #expect(empty.records.isEmpty)
  }
}

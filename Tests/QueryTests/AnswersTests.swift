import Analysis
import Documents
import Foundation
import GraphSupport
import PaperGraph
import PaperModel
import Store
import Testing

@testable import Query

/// A thousand random answers over three collections: contributions add up, every quotation is found at its place in its
/// source, and no reason is empty.
@Suite struct AnswersTests {
  private static let collections = ["trending", "hugging-face-daily", "random"]

  private func inputs(_ name: String, _ folder: TemporaryFolder) throws -> [String] {
    guard name == "random" else { return ["\(Collections.samples)/\(name)"] }
    var lines: [String] = []
    for seed in 900..<904 as Range<UInt64> {
      lines += randomLines(seed: seed).map { $0.replacing(#"{"id": "k"#, with: #"{"id": "s\#(seed)k"#) }
    }
    return [try folder.write(lines.joined(separator: "\n"), to: "random.jsonl")]
  }

  @Test(arguments: collections) func answers(_ name: String) throws {
    let folder = try TemporaryFolder()
    let reading = Reading(try inputs(name, folder))
    let contents = try Pipeline().contents(of: reading)
    var sources: [String: Source] = [:]
    for file in reading.files {
      let text = try String(contentsOfFile: file.name, encoding: .utf8)
      sources[file.name] = Source(text, isJSON: file.name.contains(".json"))
    }
    let seed: UInt64 = 20_261_124
    var random = SplitMix64(seed: seed)
    var answers = 0
    try Collections.graph(contents, in: folder).read { reader throws in
      var related = try RelatedPapers(reader)
      let count = contents.papers.count
      func paper() -> Int { random.next(below: count) }
      while answers < 350 {
        let first = paper()
        let query: RelatedQuery
        switch random.next(below: 4) {
        case 0: query = try related.query([first, paper()], unlike: [paper()])
        case 1:
          let text = try #require(try reader.paper(first)).abstractField?.text ?? []
          sources["draft"] = Source(String(decoding: text, as: UTF8.self))
          query = try related.query(text: text, source: "draft")
        default: query = try related.query([first])
        }
        for result in try related.related(to: query, RelatedOptions(limit: 1 + random.next(below: 8))) {
          answers += 1
          let sum = result.reasons.reduce(0) { $0 + $1.contribution }
          #expect(abs(sum - result.score) < 1e-6, "\(name), seed \(seed): \(first), \(result.key)")
          #expect(!result.reasons.isEmpty && result.score > 0)
          for reason in result.reasons {
            #expect(reason.contribution != 0 && reason.label.contains { !$0.isWhitespace })
            for quotation in [reason.here, reason.there] {
              let quotation = try #require(quotation, "\(name): \(result.key): \(reason.label) is not quoted")
              let source = try #require(sources[quotation.source], "\(quotation.source)")
              #expect(source.holds(quotation), "\(quotation.source):\(quotation.line): \(quotation.text)")
            }
          }
        }
      }
    }
    #expect(answers >= 350)
  }

  /// The text of a file, as words on lines.
  private struct Source {
    let lines: [String]

    /// With `isJSON`, escapes are undone.
    init(_ text: String, isJSON: Bool = false) {
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        Self.words(isJSON ? Self.decoded(String($0)) : String($0))
      }
    }

    /// Whether the quotation begins on its line and goes on from there.
    func holds(_ quotation: Quotation) -> Bool {
      guard lines.indices.contains(quotation.line - 1) else { return false }
      let rest = lines[(quotation.line - 1)..<min(lines.count, quotation.line + 40)]
      let text = Self.words(quotation.text)
      return Self.words(rest.joined(separator: " ")).contains(text)
        && (rest[rest.startIndex].contains(text)
          || !Self.words(rest.dropFirst().joined(separator: " ")).contains(text))
    }

    private static func words(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

    /// JSON with its escapes undone.
    private static func decoded(_ line: String) -> String {
      guard line.contains("\\") else { return line }
      var result = ""
      var rest = line[...]
      while let slash = rest.firstIndex(of: "\\") {
        result += rest[..<slash]
        let kind = rest.index(after: slash)
        guard kind < rest.endIndex else { break }
        rest = rest[rest.index(after: kind)...]
        switch line[kind] {
        case "n", "t", "r": result += " "
        case "u":
          let digits = rest.prefix(4)
          if let scalar = UInt32(digits, radix: 16).flatMap(UnicodeScalar.init) { result.unicodeScalars.append(scalar) }
          rest = rest.dropFirst(4)
        case let other: result.append(other)
        }
      }
      return result + rest
    }
  }
}

import Foundation
import TestSupport
import Testing

/// `extract`: documents in, one JSON line each out.
@Suite struct ExtractTests {
  private struct Document: Decodable {
    let id: String?
    let title: String?
    let abstract: String?
    let text: String?

    func bytes(of field: String) -> [UInt8] { Array(((field == "title" ? title : abstract ?? text) ?? "").utf8) }
  }

  /// Accents, Chinese, emoji and escapes before every kind of finding, so that characters and bytes part ways.
  private static let hard = #"""
    {"id": "d1", "title": "Größenwahn — 模型 🦙: a study", "abstract": "Über 模型 (“the model”): we use a Mixture of Experts (MoE) 🦙 at https://github.com/Ünï/no and https://github.com/allenai/OLMoE."}
    {"id": "d2", "title": "LlaMoE\u200b: Mixture of Experts for\nall", "text": "\"Quoted\" \\ text\u00a0with \ud83e\udd99 and a Convolutional Neural Network (CNN). See hf.co/allenai/OLMoE-1B-7B-0924 …"}
    {"id": "d3", "title": "Nothing to be found"}
    {"id": "d4", "text": "héé github.com/a/b, arXiv:2409.02060"}
    {"title": "No id at all", "abstract": "doi: 10.18653/v1/2024.acl-long.70"}

    """#

  private func extracted(_ input: String, _ arguments: String...) throws -> [Extracted] {
    try inTemporaryFolder { folder in
      let run = try folder.start(["extract", "--from", "jsonl", "-"] + arguments, input: input).finish()
      #expect(run.status == 0, "\(run.errors)")
      return try run.jsonLines(Extracted.self)
    }
  }

  private func documents(_ input: String) throws -> [Document] {
    try input.split(separator: "\n").map { try JSONDecoder().decode(Document.self, from: Data($0.utf8)) }
  }

  @Test func everyDocumentHasItsLineInOrder() throws {
    for arguments in [[], ["--stream"]] {
      try inTemporaryFolder { folder in
        try folder.write(Self.hard, to: "hard.jsonl")
        let answers = try folder.start(["extract", "hard.jsonl", "--json"] + arguments).finish().jsonLines(
          Extracted.self)
        #expect(answers.map(\.key) == ["d1", "d2", "d3", "d4", nil])
        #expect(answers.map(\.schemaVersion) == [1, 1, 1, 1, 1])
        #expect(answers[2].title == "Nothing to be found" && answers[2].links.isEmpty && answers[2].names.isEmpty)
        #expect(answers[3].title == nil)
      }
    }
  }

  @Test func offsetsAreBytesOfTheFieldAsGiven() throws {
    let sample = try String(contentsOfFile: Project.path("Samples/json-lines/acl-2024-long.jsonl"), encoding: .utf8)
    for input in [Self.hard, sample] {
      let documents = try documents(input)
      let answers = try extracted(input)
      #expect(answers.count == documents.count)
      for (answer, document) in zip(answers, documents) {
        func text(_ field: String, _ start: Int, _ end: Int) throws -> String {
          let bytes = document.bytes(of: field)
          try #require(0 <= start && start < end && end <= bytes.count)
          return try #require(String(validating: bytes[start..<end], as: UTF8.self), "cut through a character")
        }
        for link in answer.links { #expect(try text(link.field, link.start, link.end) == link.text) }
        for place in (answer.concepts ?? []).flatMap(\.mentions) {
          #expect(try text(place.field, place.start, place.end) == place.text)
        }
        for name in answer.names { #expect(try text(name.field, name.start, name.end).contains(name.name)) }
        for found in answer.acronyms { #expect(try !text(found.field, found.start, found.end).isEmpty) }
        let scores = (answer.concepts ?? []).map(\.score)
        #expect(scores == scores.sorted(by: >), "concepts come best first")
      }
    }
  }

  @Test func whatStandsInTheTextIsFound() throws {
    let answers = try extracted(Self.hard)
    let links = answers.map { $0.links.map { "\($0.kind) \($0.id) \($0.field)" } }
    #expect(links[0].contains("github-repo github.com/allenai/OLMoE abstract"))
    #expect(links[1] == ["hf-model huggingface.co/allenai/OLMoE-1B-7B-0924 abstract"])
    #expect(links[3] == ["github-repo github.com/a/b abstract", "arxiv arxiv.org/abs/2409.02060 abstract"])
    #expect(links[4] == ["doi doi.org/10.18653/v1/2024.acl-long.70 abstract"])
    #expect(answers[0].acronyms.map { "\($0.short): \($0.long)" } == ["MoE: Mixture of Experts"])
    #expect(answers[1].acronyms.map { "\($0.short): \($0.long)" } == ["CNN: Convolutional Neural Network"])
    #expect(answers[0].concepts?.contains { $0.label.lowercased().contains("mixture") } == true)
    let colon = try extracted(#"{"title": "ModuleFormer: Modules for All", "abstract": "We propose ModuleFormer."}"#)
    #expect(colon[0].names == [.init(name: "ModuleFormer", role: "introduced", field: "title", start: 0, end: 12)])
  }

  @Test func streamedLinesSayTheSameWithoutConcepts() throws {
    let sample = try String(contentsOfFile: Project.path("Samples/json-lines/acl-2024-long.jsonl"), encoding: .utf8)
    for input in [Self.hard, sample] {
      let whole = try extracted(input)
      let streamed = try extracted(input, "--stream")
      #expect(streamed.count == whole.count)
      for (one, other) in zip(streamed, whole) {
        #expect(one.key == other.key && one.title == other.title)
        #expect(one.concepts == nil && other.concepts != nil)
        #expect(one.links.map(\.id) == other.links.map(\.id) && one.links.map(\.start) == other.links.map(\.start))
        #expect(one.acronyms == other.acronyms)
        #expect(one.names == other.names.filter { $0.role == "introduced" })
      }
    }
  }

  @Test func recordsThatCannotBeReadAreNamedAndTheOthersStay() throws {
    let input = #"""
      {"id": "one", "title": "A first title"}
      not JSON
      {"id": "empty"}
      {"id": "two", "title": "A second title"}
      {"id": "cut", "title": "A thi
      """#
    try inTemporaryFolder { folder in
      for arguments in [["extract"], ["extract", "--stream"]] {
        let run = try folder.start(arguments + ["--from", "jsonl", "-"], input: input).finish()
        #expect(run.status == 3)
        #expect(try run.jsonLines(Extracted.self).map(\.key) == ["one", "two"])
        for line in [2, 3, 5] { #expect(run.errors.contains("line \(line): "), "\(run.errors)") }
      }
    }
  }

  @Test func otherFormatsAndFoldersAreRead() throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph("extract", Project.path("Samples/saved-html"), Project.path("Samples/plain-text"))
      #expect(run.status == 0, "\(run.errors)")
      #expect(try run.jsonLines(Extracted.self).count == 9)
      let streamed = try folder.paperGraph(
        "extract", "--stream", Project.path("Samples/saved-html"), Project.path("Samples/plain-text"))
      #expect(try streamed.jsonLines(Extracted.self).map(\.title) == run.jsonLines(Extracted.self).map(\.title))
    }
  }

  @Test func aLongStreamHasEveryLine() throws {
    // Over two batches of a mebibyte, so that lines are cut between them.
    let text = String(repeating: "Experts route tokens to experts. ", count: 60)
    let input = (1...1_200).map { #"{"id": "n\#($0)", "title": "Paper number \#($0)", "abstract": "\#(text)"}"# }
    #expect(try extracted(input.joined(separator: "\n"), "--stream").map(\.key) == (1...1_200).map { "n\($0)" })
  }
}

import Foundation
import TestSupport
import Testing

/// Builds that read only what changed, that add, and that follow a person's rules; the account of every record.
@Suite struct IncrementalTests {
  private static let first = #"""
    {"id": "a", "title": "Sparse mixture of experts for translation", "abstract": "We route tokens to experts.", "doi": "10.1000/a", "year": 2020}
    {"id": "b", "title": "Dense retrieval of passages with experts", "abstract": "We retrieve passages.", "references": ["10.1000/a", {"title": "A work that nobody here has written", "year": 1999}]}
    {"title": }

    """#
  private static let second = #"""
    {"id": "c", "title": "Sparse Mixture of Experts for Translation", "doi": "https://doi.org/10.1000/A", "year": 2021}
    {"id": "d", "title": "Routing of tokens to experts in translation", "abstract": "Experts again, and tokens."}

    """#

  private func build(_ folder: Folder, _ arguments: String...) throws -> Run {
    let run = try folder.start(["build"] + arguments).finish()
    #expect(run.status == 3, "\(run.errors)")
    return run
  }

  @Test func aRebuildAndAnAdditionGiveTheBytesOfABuildFromNothing() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.first, to: "in/first.jsonl")
      try folder.write(Self.second, to: "in/second.jsonl")
      _ = try build(folder, "in", "--graph", "whole.sqlite")
      let again = try build(folder, "in", "--graph", "whole.sqlite")
      #expect(again.errors.contains("2 of 2 inputs unchanged"))
      _ = try build(folder, "in", "--graph", "other.sqlite", "--fresh")
      #expect(try folder.data(of: "whole.sqlite") == folder.data(of: "other.sqlite"))

      _ = try build(folder, "in/first.jsonl", "--graph", "grown.sqlite")
      let added = try build(folder, "--add", "in/second.jsonl", "--graph", "grown.sqlite")
      #expect(added.errors.contains("1 of 2 inputs unchanged"))
      _ = try build(folder, "in/first.jsonl", "in/second.jsonl", "--graph", "both.sqlite")
      #expect(try folder.data(of: "grown.sqlite") == folder.data(of: "both.sqlite"))
    }
  }

  @Test func aChangedFileIsReadAgainAndAVanishedOneIsKept() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.first, to: "first.jsonl")
      _ = try build(folder, "first.jsonl", "--graph", "g.sqlite")
      try folder.write(Self.first.replacing("translation", with: "translating"), to: "first.jsonl")
      _ = try build(folder, "first.jsonl", "--graph", "g.sqlite")
      #expect(try folder.rows("SELECT title FROM paper WHERE key = 'a'", in: "g.sqlite")[0].hasSuffix("translating"))
      try FileManager.default.removeItem(atPath: folder.path("first.jsonl"))
      try folder.write(Self.second, to: "second.jsonl")
      let added = try build(folder, "--add", "second.jsonl", "--graph", "g.sqlite")
      #expect(added.errors.contains("first.jsonl: no longer there"))
      #expect(try folder.rows("SELECT count(*) FROM paper", in: "g.sqlite") == ["3"])
    }
  }

  @Test func addingNeedsAGraphAndAnInput() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.second, to: "second.jsonl")
      #expect(try folder.paperGraph("build", "--add", "second.jsonl", "--graph", "none.sqlite").status == 1)
      #expect(try folder.paperGraph("build", "--add").status == 64)
    }
  }

  @Test func rulesBesideTheGraphAreFollowedAndNamedWhereTheyMeetNothing() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.first + Self.second, to: "all.jsonl")
      try folder.write(
        "papers:\n  rename: {d: Renamed}\n  ban: [b, nobody]\n", to: "graphs/paperGraph.yaml")
      let run = try build(folder, "all.jsonl", "--graph", "graphs/g.sqlite")
      #expect(run.errors.contains("“ban: nobody”"))
      #expect(try folder.rows("SELECT title FROM paper ORDER BY id", in: "graphs/g.sqlite").last == "Renamed")
      #expect(try folder.rows("SELECT records, merged, banned FROM source", in: "graphs/g.sqlite") == ["4\t1\t1"])
      try folder.write("papers: 3", to: "graphs/paperGraph.yaml")
      #expect(try folder.paperGraph("build", "all.jsonl", "--graph", "graphs/g.sqlite").status == 1)
    }
  }

  /// What lies beside the papers of an archive is listed, and nobody's fault.
  @Test func notesAndHiddenFilesOfAnArchiveAreNoFault() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.second, to: "in/papers.jsonl")
      try folder.write("Permission is hereby granted to do as you like.", to: "in/LICENSE")
      try folder.write("{}", to: "in/.hidden.jsonl")
      #expect(try folder.run("tar", "-czf", "papers.tgz", "in").status == 0)
      for input in ["papers.tgz", "in"] {
        let run = try folder.paperGraph("build", input, "--graph", "g.sqlite", "--verbose")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("\(input == "in" ? "in" : "papers.tgz/in")/.hidden.jsonl: passed over: hidden."))
        #expect(try folder.rows("SELECT count(*) FROM paper", in: "g.sqlite") == ["2"])
      }
    }
  }

  private struct Audit: Decodable {
    struct Source: Decodable {
      let records, kept, merged, banned, recordsRefused: Int
      let fields, links, references: [String: Int]
    }

    struct Conflict: Decodable {
      let key, field, value: String
      let line: Int
    }

    let audit: [Source]
    let conflicts: [Conflict]
  }

  @Test func everyRecordIsAccountedFor() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.first + Self.second, to: "all.jsonl")
      _ = try build(folder, "all.jsonl", "--graph", "g.sqlite")
      let run = try folder.paperGraph("info", "--audit", "--json", "--graph", "g.sqlite")
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let answer = try decoder.decode(Audit.self, from: run.data)
      let source = try #require(answer.audit.first)
      #expect(source.records == 4 && source.kept == 3 && source.merged == 1 && source.recordsRefused == 1)
      #expect(source.fields["title"] == 4 && source.fields["doi"] == 2 && source.fields["references"] == 1)
      #expect(source.references["listed"] == 2 && source.references["in the collection"] == 1)
      #expect(source.references["outside, with title"] == 1)
      #expect(answer.conflicts.map(\.field) == ["date"] && answer.conflicts.map(\.value) == ["2021"])
      #expect(answer.conflicts[0].key == "a" && answer.conflicts[0].line == 4)
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Where `build` takes papers from and where it leaves the graph.
@Suite struct BuildInputTests {
  private static let lines = """
    {"id": "a1", "title": "Routing tokens among experts", "abstract": "A router sends each token to two experts."}
    {"id": "b2", "title": "A load balance for experts", "abstract": "Experts share the tokens that a router sends."}

    """

  @Test func standardInputIsReadAsWhatItIs() throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph("build", "-", "--graph", "g.sqlite", "--json", input: Self.lines)
      let answer = try run.json(BuildAnswer.self)
      #expect(run.status == 0)
      #expect(answer.papers == 2)
      #expect(answer.files.map(\.name) == ["-"])
      #expect(answer.files.first?.format == "jsonl")
      #expect(try folder.rows("SELECT key FROM paper ORDER BY id", in: "g.sqlite") == ["a1", "b2"])
    }
  }

  @Test func fromOverridesWhatTheContentLooksLike() throws {
    let text = "A Title of Few Words\nAn abstract that says in a sentence or two what the work is about, and stops.\n"
    try inTemporaryFolder { folder in
      for format in ["text", "page"] {
        let answer = try folder.paperGraph("build", "-", "--from", format, "--graph", "g", "--json", input: text)
          .json(BuildAnswer.self)
        #expect(answer.files.first?.format == format)
      }
    }
  }

  @Test func withoutInputTheSamplesOfTheFolderAreRead() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines, to: "Samples/two.jsonl")
      let run = try folder.paperGraph("build", "--json")
      let answer = try run.json(BuildAnswer.self)
      #expect(run.status == 0)
      #expect(answer.files.map(\.name) == ["Samples/two.jsonl"])
      #expect(answer.graph == "Graphs/papers.sqlite")
      #expect(folder.names() == ["Graphs/papers.sqlite", "Samples/two.jsonl"])
    }
  }

  @Test func aFolderIsWalkedInSortedOrderAndNotesAreNoFault() throws {
    try inTemporaryFolder { folder in
      let records = Self.lines.split(separator: "\n").map { "\($0)\n" }
      try folder.write(records[0], to: "in/b/z.jsonl")
      try folder.write(records[1], to: "in/a.jsonl")
      try folder.write("These papers were gathered by hand.\n", to: "in/README.md")
      try folder.write("not read\n", to: "in/.hidden.jsonl")
      let run = try folder.paperGraph("build", "in", "--graph", "g", "--json")
      #expect(run.status == 0, "\(run.errors)")
      let answer = try run.json(BuildAnswer.self)
      #expect(answer.files.filter { $0.records > 0 }.map(\.name) == ["in/a.jsonl", "in/b/z.jsonl"])
    }
  }

  @Test func aFileNamedTwiceCountsOnce() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines, to: "two.jsonl")
      let answer = try folder.paperGraph("build", "two.jsonl", "./two.jsonl", ".", "--graph", "g", "--json")
        .json(BuildAnswer.self)
      #expect(answer.papers == 2)
      #expect(answer.merged == 0)
      #expect(answer.files.count == 1)
    }
  }

  @Test func thePathOfTheGraphComesFromTheFlagThenTheVariable() throws {
    try inTemporaryFolder { folder in
      let variable = ["PAPERGRAPH_GRAPH": "by/variable.sqlite"]
      try folder.write(Self.lines, to: "two.jsonl")
      _ = try folder.paperGraph("build", "two.jsonl", environment: variable)
      #expect(folder.names() == ["by/variable.sqlite", "two.jsonl"])
      _ = try folder.paperGraph("build", "two.jsonl", "--graph", "by/flag.sqlite", environment: variable)
      #expect(folder.names() == ["by/flag.sqlite", "by/variable.sqlite", "two.jsonl"])
      let info = try folder.paperGraph("info", "--json", environment: variable).json(InfoAnswer.self)
      #expect(info.graph == "by/variable.sqlite" && info.papers == 2)
      // A variable that is empty is none.
      _ = try folder.paperGraph("build", "two.jsonl", environment: ["PAPERGRAPH_GRAPH": ""])
      #expect(folder.exists("Graphs/papers.sqlite"))
    }
  }

  @Test func aSecondBuildReplacesTheFirst() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines, to: "two.jsonl")
      try folder.write(String(Self.lines.prefix { $0 != "\n" }), to: "one.jsonl")
      for (input, count) in [("two.jsonl", 2), ("one.jsonl", 1), ("two.jsonl", 2)] {
        #expect(try folder.paperGraph("build", input, "--graph", "g").status == 0)
        #expect(try folder.rows("SELECT count(*) FROM paper", in: "g") == ["\(count)"])
      }
    }
  }

  @Test func buildsAtTheSameTimeLeaveOneWholeGraph() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines, to: "two.jsonl")
      let builds = try (1...4).map { _ in try folder.start(["build", "two.jsonl", "--graph", "g"]) }
      for build in builds { #expect(try build.finish().status == 0) }
      #expect(folder.names() == ["g", "two.jsonl"])
      #expect(try folder.rows("PRAGMA integrity_check; SELECT count(*) FROM paper", in: "g") == ["ok", "2"])
    }
  }

  /// Neither the text of papers nor the name of a file steers the terminal.
  @Test func controlCharactersReachNoTerminal() throws {
    let hostile = #"{"title": "Red \u001b[31malert\u0007 \u202e model", "abstract": "Text \u001b]0;owned\u0007 here."}"#
    let name = "red\u{1B}[31m<&.jsonl"
    let commands = [
      ["build", name, "--graph", "g"], ["build", name, "--explain-parse"], ["info", "--graph", "g"],
      ["related", "nothing", "--graph", "g"], ["related", "Red alert model", "--graph", "g"],
      ["export", "--svg", "--graph", "g"],
    ]
    try inTemporaryFolder { folder in
      try folder.write(hostile + String(repeating: "\nno \u{1B}[31mrecord", count: 20), to: name)
      for arguments in commands {
        let run = try folder.start(arguments).finish()
        #expect([0, 2, 3].contains(run.status), "\(arguments)")
        let said = (run.output + run.errors).unicodeScalars
        #expect(
          !said.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{7F}" || $0 == "\u{202E}" }, "\(arguments)")
      }
      guard isInstalled("xmllint") else { return }
      #expect(try folder.run("xmllint", "--noout", "Graphs/papers.svg").status == 0)
    }
  }
}

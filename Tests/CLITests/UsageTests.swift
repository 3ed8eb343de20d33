import TestSupport
import Testing

/// Wrong usage ends with 64 and says what was wrong; help and version do not need a graph.
@Suite struct UsageTests {
  @Test(arguments: [
    (["nonsense"], "nonsense"),
    (["--nonsense"], "--nonsense"),
    (["build", "--nonsense"], "--nonsense"),
    (["build", "--from", "word", "x"], "word"),
    (["build", "--graph"], "--graph"),
    (["info", "--graph", ""], "--graph"),
    (["build", "--color", "sometimes"], "sometimes"),
    (["export"], "--svg"),
    (["export", "--svg", "--png"], "--png"),
    (["export", "--gif"], "--svg"),
    (["related"], "title"),
    (["related", "x", "-n", "many"], "many"),
    (["related", "x", "-n=-1"], "-1"),
    (["extract", "--from", "word", "-"], "word"),
    (["info", "too", "much"], "too"),
  ]) func wrongUsage(_ arguments: [String], _ offender: String) throws {
    try inTemporaryFolder { folder in
      let run = try folder.start(arguments).finish()
      #expect(run.status == 64)
      #expect(run.data.isEmpty)
      #expect(run.errors.contains(offender), "\(run.errors)")
      #expect(folder.names().isEmpty)
    }
  }

  @Test func theFormatsAreListedWhereOneIsNotKnown() throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph("build", "--from", "word", "x")
      for format in ["page", "text", "markdown", "html", "jsonl", "hf-json"] { #expect(run.errors.contains(format)) }
    }
  }

  @Test(arguments: [["--version"], ["--help"], ["build", "--help"], ["help", "related"], []])
  func helpAndVersionAreDone(_ arguments: [String]) throws {
    try inTemporaryFolder { folder in
      let run = try folder.start(arguments).finish()
      #expect(run.status == 0 && !run.data.isEmpty && run.errors.isEmpty)
      if arguments == ["--version"] { #expect(run.output.hasPrefix("paperGraph ") && run.lines.count == 1) }
    }
  }

  @Test func colourIsForTerminalsUnlessAsked() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      for (arguments, expected) in [
        ([], false), (["--color", "auto"], false), (["--color", "never"], false), (["--color", "always"], true),
      ] {
        let run = try folder.start(["info", "--graph", graph] + arguments).finish()
        #expect(run.output.contains("\u{1B}[") == expected, "\(arguments)")
      }
    }
  }
}

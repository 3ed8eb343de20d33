import TestSupport
import Testing

@Suite struct CompletionTests {
  /// What Bash offers for the last of `words`, through the script that the program generates.
  private func offers(_ folder: Folder, _ words: [String]) throws -> [String] {
    let script = try folder.paperGraph("--generate-completion-script", "bash")
    try folder.write(script.output, to: "complete.bash")
    let quoted = words.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
    let line = words.joined(separator: " ").replacing("'", with: "'\\''")
    try folder.write(
      """
      source ./complete.bash
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1); COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
      _paperGraph
      printf '%s\\n' "${COMPREPLY[@]}"
      """, to: "run.bash")
    return try folder.shell("bash run.bash").lines
  }

  @Test(.enabled(if: isInstalled("bash"), "bash completes"))
  func titlesOfTheGraph() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let title = "A Survey on Mixture of Experts"
      #expect(try offers(folder, ["paperGraph", "related", "--graph", graph, "A Survey on Mix"]).contains(title))
      #expect(
        try offers(folder, ["paperGraph", "related", "--graph", graph, "\"a survey on mix"]).contains {
          $0.contains("ture of Experts")
        })
      #expect(
        try offers(folder, ["paperGraph", "show", "--graph", graph, "github.com/q"]).allSatisfy {
          $0.hasPrefix("github.com/q")
        })
      #expect(
        try offers(folder, ["paperGraph", "related", "--graph", "none.sqlite", "A Su"]).allSatisfy { $0.isEmpty })
    }
  }

  /// Bash expands what is offered to it; a title must not become a command.
  @Test(.enabled(if: isInstalled("bash"), "bash completes"))
  func titlesAreNoCommands() throws {
    try inTemporaryFolder { folder in
      try folder.write(
        #"{"id": "x", "title": "Evil $(touch owned) and `touch owned` title; touch owned", "abstract": "It improves."}"#
          + "\n" + #"{"id": "y", "title": "Evil It's \"quoted\" & odd", "abstract": "It improves."}"# + "\n",
        to: "e.jsonl")
      #expect(try folder.paperGraph("build", "e.jsonl", "--graph", "e.sqlite", "-q").status == 0)
      let found = try offers(folder, ["paperGraph", "related", "--graph", "e.sqlite", "Ev"])
      #expect(found.sorted() == ["Evil", "Evil It"])
      #expect(!folder.exists("owned"))
    }
  }
}

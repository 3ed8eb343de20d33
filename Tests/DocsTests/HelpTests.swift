import TestSupport
import Testing

/// What `--help` says is true.
@Suite struct HelpTests {
  private static let commands = [
    "build", "export", "related", "show", "path", "top", "wanted", "communities", "diff", "digest", "info", "read",
    "extract", "analyze",
  ]

  @Test func theHelpOfTheProgramNamesEveryCommand() throws {
    try inTemporaryFolder { folder in
      let help = try folder.paperGraph("--help")
      #expect(help.status == 0)
      let section = help.output.split(separator: "SUBCOMMANDS:").last ?? ""
      let named = section.split(separator: "\n").compactMap { line -> String? in
        line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
      }
      #expect(named.filter { $0 != "See" } == Self.commands)
    }
  }

  /// Runs what stands under `Example:` in a folder with the samples and their graph, as typed; beside it are the files
  /// that examples speak of.
  @Test(arguments: commands) func examplesWorkAsTyped(_ command: String) throws {
    try inTemporaryFolder { folder in
      try folder.link("Samples", to: Project.path("Samples"))
      try folder.copy(try SharedGraph.trending(), to: "Graphs/papers.sqlite")
      for month in ["march", "april"] { try folder.copy(try SharedGraph.trending(), to: "Graphs/\(month).sqlite") }
      switch command {
      case "analyze": _ = try folder.paperGraph("export", "--graphml", "network.graphml")
      // A digest is of days, which only some samples tell.
      case "digest": _ = try folder.paperGraph("build", "Samples/hugging-face-daily")
      default: break
      }
      let help = try folder.paperGraph(command, "--help").output
      let examples = help.split(separator: "\n").map { $0.drop { $0 == " " } }.filter {
        $0.hasPrefix("paperGraph \(command)")
      }
      #expect(!examples.isEmpty)
      for example in examples {
        let run = try folder.shell(String(example))
        #expect(run.status == 0, "\(example): \(run.errors)")
      }
    }
  }
}

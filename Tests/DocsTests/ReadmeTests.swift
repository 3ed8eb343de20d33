import Foundation
import TestSupport
import Testing

/// Every command that README shows is run, in order, and what it shows is what the program says.
@Suite struct ReadmeTests {
  private struct Example {
    let command: String
    var output: [String] = []
  }

  /// The commands of the blocks marked `console`: a line with `$ `, then what it prints. `…` alone stands for lines left out.
  private static func examples() throws -> [Example] {
    let readme = try String(contentsOfFile: Project.path("README.md"), encoding: .utf8)
    var examples: [Example] = []
    var isInside = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2))))
      } else if isInside {
        examples[examples.count - 1].output.append(String(line))
      }
    }
    return examples
  }

  @Test func theExamplesShowWhatIsPrinted() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 5)
    try inTemporaryFolder { folder in
      try folder.link("Samples", to: Project.path("Samples"))
      for example in examples {
        // Both streams into one, as on a terminal.
        let run = try folder.shell("{ \(example.command)\n} 2>&1")
        #expect(run.status == 0, "\(example.command): \(run.output)")
        let printed = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        #expect(Self.shows(example.output, printed), "$ \(example.command) prints:\n\(run.output)")
      }
    }
  }

  /// Whether `shown` is `printed`, where each `…` stands for any number of lines.
  private static func shows(_ shown: [String], _ printed: [String]) -> Bool {
    let pieces = shown.split(separator: "…", omittingEmptySubsequences: false).map(Array.init)
    guard pieces.count > 1 else { return shown == printed }
    guard printed.starts(with: pieces[0]) else { return false }
    var rest = printed.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.count >= pieces[pieces.count - 1].count
      && rest.suffix(pieces[pieces.count - 1].count).elementsEqual(pieces[pieces.count - 1])
  }

  @Test func linesLeftOutAreAllowedOnlyWhereTheyAreMarked() {
    let printed = ["a", "b", "c", "d"]
    for shown in [
      ["a", "b", "c", "d"], ["…"], ["a", "…"], ["…", "d"], ["a", "…", "c", "…"], ["a", "b", "…", "c", "d"],
    ] {
      #expect(Self.shows(shown, printed), "\(shown)")
    }
    for shown in [[], ["a"], ["…", "c"], ["a", "…", "b"], ["b", "…"], ["a", "…", "d", "…", "c", "d"]] {
      #expect(!Self.shows(shown, printed), "\(shown)")
    }
  }
}

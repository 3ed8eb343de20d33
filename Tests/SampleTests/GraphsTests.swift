import Foundation
import TestSupport
import Testing

/// The files in Graphs are what the program makes of Samples today, by the script that lies beside them.
@Suite struct GraphsTests {
  /// What is kept there: pictures and their language. The graph files themselves are not.
  private static let kept = ((try? FileManager.default.contentsOfDirectory(atPath: Project.path("Graphs"))) ?? [])
    .filter { $0.hasSuffix(".svg") || $0.hasSuffix(".dot") }.sorted()

  @Test(.enabled(if: !kept.isEmpty, "no picture in Graphs: `make samples` makes them"))
  func theKeptFilesAreWhatTheSamplesGive() throws {
    try inTemporaryFolder { folder in
      try folder.link("Samples", to: Project.path("Samples"))
      try folder.copy(Project.path("Graphs/make.sh"), to: "Graphs/make.sh")
      let made = try folder.run("sh", "Graphs/make.sh", try Project.program())
      #expect(made.status == 0, "\(made.errors)")
      for name in Self.kept {
        try #require(folder.exists("Graphs/\(name)"), "Graphs/make.sh does not make \(name)")
        let (new, old) = (
          try folder.text(of: "Graphs/\(name)"),
          try String(contentsOfFile: Project.path("Graphs/\(name)"), encoding: .utf8)
        )
        let line = zip(new.split(separator: "\n"), old.split(separator: "\n")).enumerated().first {
          $0.element.0 != $0.element.1
        }?.offset
        #expect(
          new == old,
          "Graphs/\(name) differs from line \((line ?? 0) + 1) on: remake it with `make samples`, and look at it")
      }
    }
  }
}

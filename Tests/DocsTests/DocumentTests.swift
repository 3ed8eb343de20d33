import Foundation
import PaperGraph
import TestSupport
import Testing

@testable import PaperGraphCLI

/// What the documents say of the project is so.
@Suite struct DocumentTests {
  private static func text(_ name: String) throws -> String {
    try String(contentsOfFile: Project.path(name), encoding: .utf8)
  }

  /// The first cells of the table under a heading of README.
  private static func firstCells(under heading: String) throws -> [String] {
    let readme = try text("README.md")
    let section = try #require(
      readme.split(separator: "\n## ").first { $0.hasPrefix(heading) }, "no section \(heading)")
    return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }[0]
    }
  }

  @Test func theTableOfExitCodesIsTheOneInTheProgram() throws {
    let codes = (0...255).filter { ExitStatus(rawValue: Int32($0)) != nil }
    #expect(codes == [0, 1, 2, 3, 64, 130])
    #expect(try Self.firstCells(under: "Exit codes") == codes.map(String.init))
  }

  @Test func everyFormatReadIsInReadmeAndTheOtherWayRound() throws {
    let readme = try Self.text("README.md")
    let section = try #require(readme.split(separator: "\n## ").first { $0.hasPrefix("What is read") })
    let told = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().compactMap { row in
      row.split(separator: "|").dropFirst().first?.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
    }
    try inTemporaryFolder { folder in
      let help = try folder.paperGraph("build", "--help").output.split { $0.isWhitespace }.joined(separator: " ")
      let list = try #require(help.firstMatch(of: /Read every input as this format: ([^.]*)\./)?.1)
      #expect(Set(told) == Set(list.split(separator: ", ").map(String.init)))
    }
  }

  @Test func theVersionIsInTheChangelogAndInTheProgram() throws {
    let headings = try Self.text("CHANGELOG.md").split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.contains { $0.split { " []()".contains($0) }.contains(Substring(Version.current)) }, "\(headings)")
    try inTemporaryFolder { folder in
      let said = try folder.paperGraph("--version").output
      #expect(said == "paperGraph \(Version.current)\n")
    }
  }

  /// Every document of the project, without what was built or fetched and what is there to be read as papers.
  private static func documents() -> [String] {
    let entries = FileManager.default.enumerator(atPath: Project.root.path)?.compactMap { $0 as? String } ?? []
    return entries.filter { path in
      path.hasSuffix(".md") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        && !["Samples/", "Tests/FuzzSeeds/"].contains { path.hasPrefix($0) }
    }.sorted()
  }

  @Test func relativeLinksLeadSomewhere() throws {
    let documents = Self.documents()
    #expect(documents.contains("README.md"))
    for document in documents {
      let folder = Project.root.appending(path: document).deletingLastPathComponent()
      for match in try Self.text(document).matches(of: /\]\(([^()\s]+)\)/) where !match.1.contains(":") {
        let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target =
          parts[0].isEmpty ? Project.root.appending(path: document) : folder.appending(path: String(parts[0]))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(document) links to \(match.1)")
        guard parts.count == 2, let text = try? String(contentsOf: target, encoding: .utf8) else { continue }
        let anchors = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map(Self.anchor)
        #expect(anchors.contains(String(parts[1])), "\(document) links to \(match.1)")
      }
    }
  }

  /// The name that GitHub gives a heading: lower case, blanks as hyphens, punctuation gone.
  private static func anchor(_ heading: Substring) -> String {
    let text = heading.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
    return String(text.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : nil })
  }

  @Test func everyTargetOfMakeThatIsNamedExists() throws {
    let makefile = try Self.text("Makefile")
    let targets = Set(makefile.matches(of: /(?m)^([a-z]+):/).map { String($0.1) })
    for document in ["README.md", "CONTRIBUTING.md"] {
      for match in try Self.text(document).matches(of: /(?m)(?:^ {4}|`)make ([a-z]+)/) {
        #expect(targets.contains(String(match.1)), "\(document): make \(match.1)")
      }
    }
  }
}

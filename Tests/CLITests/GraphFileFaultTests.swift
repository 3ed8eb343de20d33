import Foundation
import TestSupport
import Testing

/// Graph files that cannot be read or written, and disks that are full.
@Suite struct GraphFileFaultTests {
  private static let lines = #"{"id": "a", "title": "Routing tokens among experts"}"# + "\n"

  private static let readers = [
    ["info"], ["related", "x"], ["related", "-"], ["show", "x"], ["path", "x", "y"], ["top"], ["wanted"],
    ["export", "--svg", "-"],
  ]

  /// Every command that reads a graph refuses `graph` with these words, and leaves it alone.
  private func isRefused(_ graph: String, _ words: [String], setUp: (Folder) throws -> Void) throws {
    try inTemporaryFolder { folder in
      try setUp(folder)
      let before = (folder.names(), try? folder.data(of: graph))
      for command in Self.readers {
        let run = try folder.start(command + ["--graph", graph]).finish()
        #expect(run.status == 1, "\(command)")
        #expect(run.data.isEmpty)
        #expect(run.errors.hasPrefix("paperGraph: "), "\(run.errors)")
        for word in words + [graph, "paperGraph build"] {
          #expect(run.errors.contains(word), "“\(word)”: \(run.errors)")
        }
        #expect(folder.names() == before.0)
        let after = try? folder.data(of: graph)
        #expect(after == before.1)
      }
    }
  }

  @Test func noGraphFile() throws {
    try isRefused("Graphs/papers.sqlite", ["There is no graph file at"]) { _ in }
  }

  @Test func aFileThatIsNoDatabase() throws {
    let text = String(repeating: "no database at all\n", count: 99)
    try isRefused("g.sqlite", ["not a database"]) { try $0.write(text, to: "g.sqlite") }
    try isRefused("g.sqlite", []) { try $0.write("", to: "g.sqlite") }
    try isRefused("folder", []) { try $0.write("", to: "folder/file") }
  }

  @Test func aDatabaseOfAnotherProgram() throws {
    try isRefused("g.sqlite", ["other program"]) {
      let made = try $0.run("sqlite3", "g.sqlite", "CREATE TABLE paper (id); INSERT INTO paper VALUES (1)")
      #expect(made.status == 0)
    }
  }

  @Test func aGraphOfALaterVersion() throws {
    try isRefused("g.sqlite", ["99"]) {
      try $0.copy(try SharedGraph.trending(), to: "g.sqlite")
      let made = try $0.run("sqlite3", "g.sqlite", "PRAGMA user_version = 99")
      #expect(made.status == 0)
    }
  }

  @Test func aGraphFileThatWasCut() throws {
    try inTemporaryFolder { folder in
      let whole = try Data(contentsOf: URL(filePath: try SharedGraph.trending()))
      try folder.write(whole.prefix(whole.count / 3), to: "g.sqlite")
      for command in [["info"], ["related", "A Survey on Mixture of Experts"], ["export", "--svg", "-"]] {
        let run = try folder.start(command + ["--graph", "g.sqlite"]).finish()
        #expect(
          run.status == 1 && run.errors.hasPrefix("paperGraph: g.sqlite cannot be read"), "\(command): \(run.errors)")
      }
    }
  }

  /// Paths that nobody may write to, root neither.
  @Test(arguments: ["file/papers.sqlite", "file/deep/papers.sqlite", "/proc/papers.sqlite", "folder"])
  func aGraphThatCannotBeWritten(_ path: String) throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines, to: "in.jsonl")
      try folder.write("a file", to: "file")
      try folder.write("", to: "folder/inside")
      let before = folder.names()
      let run = try folder.paperGraph("build", "in.jsonl", "--graph", path)
      #expect(run.status == 1)
      #expect(run.data.isEmpty)
      #expect(run.errors.hasPrefix("paperGraph: ") && run.errors.contains(path), "\(run.errors)")
      #expect(folder.names() == before)
    }
  }

  @Test func aPipeIsNoPlaceForAGraphAndALinkIs() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines, to: "in.jsonl")
      #expect(try folder.run("mkfifo", "pipe").status == 0)
      let run = try folder.paperGraph("build", "in.jsonl", "--graph", "pipe")
      #expect(run.status == 1 && run.errors.contains("pipe"), "\(run.errors)")
      #expect(try folder.run("test", "-p", "pipe").status == 0)

      try folder.write("before", to: "elsewhere/real.sqlite")
      try folder.link("g.sqlite", to: "elsewhere/real.sqlite")
      #expect(try folder.paperGraph("build", "in.jsonl", "--graph", "g.sqlite").status == 0)
      #expect(try folder.run("test", "-L", "g.sqlite").status == 0)
      #expect(try folder.rows("SELECT key FROM paper", in: "elsewhere/real.sqlite") == ["a"])
      #expect(folder.names() == ["elsewhere/real.sqlite", "g.sqlite", "in.jsonl", "pipe"])
    }
  }

  @Test(.enabled(if: getuid() != 0, "whoever is root may write to every folder")) func aReadOnlyFolder() throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines, to: "in.jsonl")
      try folder.write("before", to: "Graphs/papers.sqlite")
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path("Graphs"))
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("Graphs")) }
      let run = try folder.paperGraph("build", "in.jsonl")
      #expect(run.status == 1 && run.errors.contains("permission denied"), "\(run.errors)")
      #expect(try folder.text(of: "Graphs/papers.sqlite") == "before")
    }
  }

  /// A limit on the size of files stands for a disk that is full: the write fails in the middle.
  @Test func aDiskThatIsFull() throws {
    try inTemporaryFolder { folder in
      try folder.copy(try SharedGraph.trending(), to: "g.sqlite")
      let before = try folder.data(of: "g.sqlite")
      let page = Project.path("Samples/trending")
      for line in ["paperGraph build '\(page)' --graph g.sqlite", "paperGraph export --svg map.svg --graph g.sqlite"] {
        // In units of 512 bytes or more; the signal would otherwise end the program.
        let run = try folder.shell("trap '' XFSZ; ulimit -f 50; \(line)")
        #expect(run.status == 1, "\(line): \(run.status)")
        #expect(run.errors.hasPrefix("paperGraph: ") && run.errors.contains("could not be written"), "\(run.errors)")
        #expect(folder.names() == ["g.sqlite"])
        let after = try folder.data(of: "g.sqlite")
        #expect(after == before)
      }
    }
  }

  private static let hasFullDevice =
    (try? FileManager.default.attributesOfItem(atPath: "/dev/full"))?[.type] as? FileAttributeType
    == .typeCharacterSpecial

  @Test(.enabled(if: hasFullDevice, "the device /dev/full stands for a full disk"))
  func standardOutputThatIsFull() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      for command in ["info", "related NVLM", "export --svg -", "extract '\(Project.path("Samples/plain-text"))'"] {
        let place = command.hasPrefix("extract") ? "" : " --graph '\(graph)'"
        let run = try folder.shell("paperGraph \(command)\(place) > /dev/full")
        #expect(run.status == 1, "\(command)")
        #expect(run.errors.contains("no space left on device"), "\(run.errors)")
      }
    }
  }

  /// `paperGraph … | head -1` ends without a word.
  @Test func aReaderThatHasSeenEnough() throws {
    try inTemporaryFolder { folder in
      let run = try folder.shell("paperGraph export --svg - --graph '\(try SharedGraph.trending())' | head -c 5")
      #expect(run.output == "<?xml" && run.errors.isEmpty, "\(run.errors)")
    }
  }
}

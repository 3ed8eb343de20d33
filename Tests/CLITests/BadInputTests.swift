import Foundation
import TestSupport
import Testing

/// Inputs that are not what they should be: each gets its sentence and its exit code, and the graph file stays as it was.
@Suite struct BadInputTests {
  /// Runs `build` over `input` beside a graph that is there already, and says whether that is still the same.
  private func build(_ arguments: String..., setUp: (Folder) throws -> Void = { _ in }) throws -> (
    run: Run, isKept: Bool, names: [String]
  ) {
    try inTemporaryFolder { folder in
      try folder.write("the graph that was there before", to: "Graphs/papers.sqlite")
      try setUp(folder)
      let before = folder.names()
      let run = try folder.start(["build"] + arguments).finish()
      let kept = try folder.text(of: "Graphs/papers.sqlite") == "the graph that was there before"
      #expect(folder.names() == before, "files were left behind")
      return (run, kept, before)
    }
  }

  private func isRefused(_ input: String, _ words: String..., setUp: (Folder) throws -> Void = { _ in }) throws {
    let (run, isKept, _) = try build(input, setUp: setUp)
    #expect(run.status == 1)
    #expect(isKept)
    #expect(run.data.isEmpty)
    #expect(run.errors.hasPrefix("paperGraph: No papers were found, and no graph was written."), "\(run.errors)")
    for word in words { #expect(run.errors.contains(word), "“\(word)” is not said: \(run.errors)") }
  }

  @Test func anEmptyFile() throws {
    try isRefused("empty.txt", "empty.txt", "empty") { try $0.write("", to: "empty.txt") }
    try isRefused("blank.txt", "blank.txt", "white space") { try $0.write(" \n\n\t\n", to: "blank.txt") }
    try isRefused("-", "-", "empty")
  }

  @Test func aFolderWithoutPapers() throws {
    try isRefused("nothing", "folder") {
      try FileManager.default.createDirectory(at: $0.url.appending(path: "nothing"), withIntermediateDirectories: true)
    }
    try isRefused("notes", "notes/todo.txt", "buy milk") { try $0.write("buy milk", to: "notes/todo.txt") }
  }

  @Test func eachOfSeveralIsNamedOnItsLine() throws {
    try inTemporaryFolder { folder in
      try folder.write("buy milk", to: "todo.txt")
      try folder.write("", to: "empty.txt")
      let run = try folder.paperGraph("build", "todo.txt", "empty.txt", "missing.txt")
      #expect(run.status == 1)
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 4)
      for name in ["todo.txt", "empty.txt", "missing.txt"] { #expect(lines.contains { $0.hasPrefix("  \(name): ") }) }
    }
  }

  @Test(arguments: [["extract"], ["extract", "--stream"]]) func nothingToExtract(_ command: [String]) throws {
    try inTemporaryFolder { folder in
      try folder.write("", to: "empty.txt")
      let run = try folder.start(command + ["empty.txt", "missing.txt"]).finish()
      #expect(run.status == 1 && run.data.isEmpty)
      #expect(
        run.errors.contains("empty.txt: ") && run.errors.contains("missing.txt: ") && !run.errors.contains("graph"))
    }
  }

  /// The formats that are read are named, so that the next try can be right.
  @Test func whatIsReadIsSaid() throws {
    try isRefused("todo.txt", "JSON lines", "saved HTML", "Markdown", "plain text", "copied pages", "Hugging Face JSON")
    {
      try $0.write("buy milk", to: "todo.txt")
    }
  }

  @Test(arguments: [
    ("PNG", "89504e470d0a1a0a0000000d49484452"), ("JPEG", "ffd8ffe000104a46494600010100"),
    ("PDF", "255044462d312e370a25e2e3cfd3"),
    ("archive is damaged", "504b03041400000008000000"), ("gzip", "1f8b0800000000000003"),
    ("SQLite", "53514c69746520666f726d6174203300"),
  ]) func aBinaryFile(_ kind: String, _ opening: String) throws {
    let bytes = stride(from: 0, to: opening.count, by: 2).map { start -> UInt8 in
      let from = opening.index(opening.startIndex, offsetBy: start)
      return UInt8(opening[from..<opening.index(from, offsetBy: 2)], radix: 16) ?? 0
    }
    // Named as text: the content decides.
    try isRefused("papers.txt", "papers.txt", kind) {
      try $0.write(Data(bytes + [UInt8](repeating: 0, count: 64)), to: "papers.txt")
    }
  }

  @Test(arguments: ["missing.txt", "dangling", "loop", "/proc/self/mem", "folder/through/file.txt"])
  func aFileThatCannotBeRead(_ name: String) throws {
    if name.hasPrefix("/proc"), !FileManager.default.fileExists(atPath: name) { return }
    try isRefused(name, name) {
      try $0.link("dangling", to: "nowhere")
      try $0.link("loop", to: "loop")
    }
  }

  @Test(.enabled(if: getuid() != 0, "whoever is root may read every file")) func aFileWithoutPermission() throws {
    try isRefused("secret.txt", "secret.txt", "permission denied") {
      try $0.write("A Title\nAn abstract.\n", to: "secret.txt")
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: $0.path("secret.txt"))
    }
  }

  /// What can be read is read; what cannot is named, and the exit code says so.
  @Test func oneBadInputAmongGood() throws {
    try inTemporaryFolder { folder in
      try folder.write("buy milk", to: "todo.txt")
      let run = try folder.paperGraph("build", Project.path("Samples/plain-text"), "todo.txt", "missing.txt", "--json")
      #expect(run.status == 3)
      let answer = try run.json(BuildAnswer.self)
      #expect(answer.papers == 5)
      #expect(run.errors.contains("todo.txt: no papers found") && run.errors.contains("missing.txt: cannot be read"))
      let quiet = try folder.paperGraph("build", Project.path("Samples/plain-text"), "missing.txt", "--quiet")
      #expect(quiet.status == 3 && quiet.errors.contains("missing.txt"))
    }
  }

  @Test(arguments: [("hugging-face-daily/2026-03-16.json", 15_000, 4), ("json-lines/acl-2024-long.jsonl", 9_000, 5)])
  func truncatedJSONKeepsThePapersBeforeTheCut(_ sample: String, _ length: Int, _ whole: Int) throws {
    try inTemporaryFolder { folder in
      let name = String(sample.split(separator: "/")[1])
      try folder.write(try Data(contentsOf: URL(filePath: Project.path("Samples/\(sample)"))).prefix(length), to: name)
      let run = try folder.paperGraph("build", name, "--graph", "g", "--json")
      #expect(run.status == 3)
      let answer = try run.json(BuildAnswer.self)
      #expect(answer.papers == whole)
      let refused = try #require(answer.files.first?.refused)
      #expect(refused.count == 1 && refused[0].line > 1 && !refused[0].reason.isEmpty)
      #expect(run.errors.contains("\(name), line \(refused[0].line): "))
    }
  }

  /// Where `_` stands for the byte E9: é in Latin-1, ill-formed in UTF-8.
  @Test(arguments: [
    (
      #"{"title": "Caf_s of words", "abstract": "A caf_ holds words, and words hold a caf_."}"#, "Cafés of words",
      "read as"
    ),
    (
      #"{"title": "Caf_s of wörds", "abstract": "A café holds wörds, and wörds hold a café."}"#,
      "Caf\u{FFFD}s of wörds", "line 1"
    ),
  ]) func invalidUTF8IsKeptAndNoted(_ record: String, _ title: String, _ note: String) throws {
    try inTemporaryFolder { folder in
      try folder.write(Data(record.utf8.map { $0 == 0x5F ? 0xE9 : $0 }), to: "caf.jsonl")
      let run = try folder.paperGraph("build", "caf.jsonl", "--graph", "g", "--json")
      #expect(run.status == 0)
      let notes = try run.json(BuildAnswer.self).files[0].notes
      #expect(notes.count == 1 && notes[0].contains(note), "\(notes)")
      #expect(try folder.rows("SELECT title FROM paper", in: "g") == [title])
      let report = try folder.paperGraph("build", "caf.jsonl", "--graph", "g").output
      #expect(report.contains("note: \(notes[0])"))
    }
  }

  /// 200 MB in one line: refused within seconds, in memory of the order of the file.
  @Test func aHugeFileOfOneLine() throws {
    try inTemporaryFolder { folder in
      let size = 200_000_000
      try folder.write(Data(repeating: 0x61, count: size), to: "huge.txt")
      try folder.write("before", to: "Graphs/papers.sqlite")
      let measure = isInstalled("time") ? ["time", "-f", "%M", "-o", "kilobytes"] : []
      // `timeout` ends a hang with a status of its own.
      let run = try folder.run(arguments: ["timeout", "100"] + measure + [try Project.program(), "build", "huge.txt"])
      #expect(run.status == 1)
      #expect(run.errors.contains("huge.txt: no papers found"))
      #expect(run.errors.utf8.count < 2_000)
      #expect(try folder.text(of: "Graphs/papers.sqlite") == "before")
      guard !measure.isEmpty else { return }
      let kilobytes = try #require(try folder.text(of: "kilobytes").split(separator: "\n").last.flatMap { Int($0) })
      #expect(kilobytes < 4 * size / 1_000)
    }
  }
}

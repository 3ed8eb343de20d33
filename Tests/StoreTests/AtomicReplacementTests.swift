import FoundationEssentials
import GraphSupport
import PaperModel
import Testing

@testable import Store

@Suite struct AtomicReplacementTests {
  private struct Failure: Error, CustomStringConvertible {
    let description = "it broke"
  }

  @Test func replacesWhole() throws {
    let folder = try TemporaryFolder()
    for text in ["old", "newer and longer", "x"] {
      try AtomicReplacement.write(Array(text.utf8), to: folder.path("file"))
      #expect(try folder.bytes(of: "file") == Array(text.utf8))
    }
    #expect(try folder.names() == ["file"])
  }

  @Test func failureLeavesTheOldFileAndNothingElse() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "file")
    let error = #expect(throws: StoreError.self) {
      try AtomicReplacement.replace(path) { temporary in
        try Data("half".utf8).write(to: URL(filePath: temporary))
        #expect(try folder.names().count == 2)
        throw Failure()
      }
    }
    #expect(error == StoreError(code: .unwritable, path: path, reason: "it broke"))
    #expect(error?.description.contains("What was there before is as it was") == true)
    #expect(try folder.bytes(of: "file") == Array("old".utf8))
    #expect(try folder.names() == ["file"])
  }

  @Test func graphThatCannotBeWrittenLeavesTheOldOne() throws {
    let folder = try TemporaryFolder()
    var contents = try Collections.contents(Collections.six)
    let file = try Collections.graph(contents, in: folder)
    // Two papers of one key cannot be in one graph file.
    contents.papers[1].key = contents.papers[0].key
    #expect(throws: StoreError.self) { try GraphFileWriter.write(contents, to: file.path, toolVersion: "test") }
    #expect(try file.read { try $0.paperCount() } == 6)
    #expect(try folder.names() == ["papers.sqlite"])
  }

  @Test func makesTheFolder() throws {
    let folder = try TemporaryFolder()
    try AtomicReplacement.write([1], to: folder.path("a/b/file"))
    #expect(try folder.bytes(of: "a/b/file") == [1])
  }

  @Test func linksStayLinks() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "file")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: path)
    try AtomicReplacement.write(Array("new".utf8), to: folder.path("link"))
    #expect(try folder.bytes(of: "file") == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == path)
    #expect(try folder.names() == ["file", "link"])
  }

  @Test func devicesTakeBytesAndStay() throws {
    try AtomicReplacement.write([1, 2, 3], to: "/dev/null")
    #expect(FileKind("/dev/null") == .stream)
    #expect(throws: StoreError.self) { try AtomicReplacement.replace("/dev/null") { _ in } }
    #expect(FileKind("/dev/null") == .stream)
  }

  @Test func foldersAreNotReplaced() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: StoreError.self) { try AtomicReplacement.write([1], to: folder.path) }
    #expect(error?.reason == "it is a folder")
  }
}

@Suite struct FilesTogetherTests {
  private struct Failure: Error, CustomStringConvertible {
    let description = "it broke"
  }

  private func file(_ path: String, _ text: String) -> AtomicReplacement.NewFile {
    AtomicReplacement.NewFile(path) { emit in for byte in text.utf8 { try emit([byte]) } }
  }

  @Test func allTakeTheirPlaces() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("old", to: "a")
    try AtomicReplacement.write([file(folder.path("a"), "new a"), file(folder.path("b"), "new b")])
    #expect(try folder.bytes(of: "a") == Array("new a".utf8))
    #expect(try folder.bytes(of: "b") == Array("new b".utf8))
    #expect(try folder.names() == ["a", "b"])
  }

  @Test func oneThatFailsLeavesAllAsTheyWere() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("old", to: "a")
    let broken = AtomicReplacement.NewFile(folder.path("b")) { emit in
      try emit([1])
      throw Failure()
    }
    let error = #expect(throws: StoreError.self) {
      try AtomicReplacement.write([file(folder.path("a"), "new"), broken])
    }
    #expect(error?.reason == "it broke" && error?.path == folder.path("b"))
    #expect(try folder.bytes(of: "a") == Array("old".utf8))
    #expect(try folder.names() == ["a"])
  }

  @Test func aFolderIsMadeWholeOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    let broken = AtomicReplacement.NewFile("y") { _ in throw Failure() }
    #expect(throws: StoreError.self) {
      try AtomicReplacement.makeFolder(folder.path("made"), of: [file("deep/x", "x"), broken])
    }
    #expect(try folder.names() == [])
    try AtomicReplacement.makeFolder(folder.path("made/"), of: [file("deep/x", "x"), file("y", "y")])
    #expect(try folder.names() == ["made"])
    #expect(try folder.bytes(of: "made/deep/x") == Array("x".utf8))
    let error = #expect(throws: StoreError.self) {
      try AtomicReplacement.makeFolder(folder.path("made"), of: [file("z", "z")])
    }
    #expect(error?.reason == "something is there already")
    #expect(try folder.bytes(of: "made/y") == Array("y".utf8))
    #expect(try folder.names() == ["made"])
  }
}

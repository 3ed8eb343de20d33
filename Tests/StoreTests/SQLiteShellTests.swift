import Foundation
import GraphSupport
import Testing

@testable import Store

/// The program that people ask a graph file with.
private let shell = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3"].first(where: FileManager.default.isExecutableFile)

@Suite(.enabled(if: shell != nil, "sqlite3 is not installed")) struct SQLiteShellTests {
  private func answer(_ path: String, _ sql: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: try #require(shell))
    process.arguments = ["-batch", "-readonly", path, sql]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func opensAndAnswers() throws {
    let folder = try TemporaryFolder()
    let path = try Collections.graph(Collections.six, in: folder).path
    #expect(try answer(path, "SELECT count(*) FROM paper") == "6\n")
    #expect(
      try answer(path, "SELECT title FROM title_search WHERE title_search MATCH 'resource'")
        == "Low Resource Neural Machine Translation\n")
    #expect(
      try answer(path, "SELECT DISTINCT text FROM evidence_text WHERE text LIKE 'http%'")
        == "https://github.com/acme/moe\n")
    #expect(try answer(path, "PRAGMA integrity_check") == "ok\n")
  }

  @Test func dumpsAreEqual() throws {
    let folder = try TemporaryFolder()
    let contents = try Collections.contents(Collections.six)
    let dumps = try ["one", "two"].map { name in
      try GraphFileWriter.write(contents, to: folder.path(name), toolVersion: "test")
      return try answer(folder.path(name), ".dump")
    }
    #expect(dumps[0] == dumps[1] && dumps[0].hasSuffix("COMMIT;\n"))
  }
}

package import Foundation

/// A temporary folder that commands run in, with nothing in it but what the test puts there.
package struct Folder: Sendable {
  package let url: URL
  private let scratch: URL

  fileprivate init(below base: URL) throws {
    url = base.appending(path: "work")
    scratch = base.appending(path: "scratch")
    for folder in [url, scratch] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  // MARK: Files

  package func path(_ name: String) -> String { url.appending(path: name).path }

  package func write(_ data: Data, to name: String) throws {
    let place = url.appending(path: name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
  }

  package func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  package func copy(_ source: String, to name: String) throws {
    try write(try Data(contentsOf: URL(filePath: source)), to: name)
  }

  package func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: destination)
  }

  package func data(of name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  package func text(of name: String) throws -> String { String(decoding: try data(of: name), as: UTF8.self) }

  package func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Every file below, hidden ones too, sorted.
  package func names() -> [String] {
    let entries = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return entries.filter {
      (try? url.appending(path: $0).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory != true
    }.sorted()
  }

  // MARK: Commands

  /// Runs the program under test.
  package func paperGraph(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    try start(arguments, input: input, environment: environment).finish()
  }

  /// Starts the program under test without waiting for it.
  package func start(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Command {
    try Command(
      try Project.program(), arguments, in: url, scratch: scratch, input: Data(input.utf8),
      environment: Self.environment.merging(environment) { $1 })
  }

  /// Runs any other program that is on the path.
  package func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(arguments: arguments, input: input)
  }

  package func run(arguments: [String], input: String = "") throws -> Run {
    try Command(
      "/usr/bin/env", arguments, in: url, scratch: scratch, input: Data(input.utf8), environment: Self.environment
    ).finish()
  }

  /// Runs a line as a person types it, with the program under test on the path.
  package func shell(_ line: String) throws -> Run {
    let programs = URL(filePath: try Project.program()).deletingLastPathComponent().path
    return try run("sh", "-c", "PATH=\(programs):$PATH; \(line)")
  }

  /// The answer of `sqlite3` to a query, one row a line, columns parted by tabs.
  package func rows(_ query: String, in graph: String) throws -> [String] {
    let run = try run("sqlite3", "-readonly", "-tabs", graph, query)
    guard run.status == 0 else { throw Obstacle("sqlite3: \(run.errors)") }
    return run.lines
  }

  /// The same wherever the tests run: no colour, a fixed width, no words of the system's language, no crash reports.
  private static let environment: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    var fixed = own.filter { ["PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR", "XDG_CACHE_HOME"].contains($0.key) }
    fixed.merge(["NO_COLOR": "1", "COLUMNS": "100", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]) { $1 }
    return fixed
  }()
}

/// Runs `body` with a fresh folder and removes it with everything in it.
package func inTemporaryFolder<Result>(_ body: (Folder) throws -> Result) throws -> Result {
  let base = FileManager.default.temporaryDirectory.appending(path: "paperGraph-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: base) }
  return try body(try Folder(below: base))
}

/// Graphs that many tests only read: built once a process, removed when the process ends.
package enum SharedGraph {
  /// The path of the graph file of Samples/trending.
  package static func trending() throws -> String { try built.get().folder.path("trending.sqlite") }
  /// What `build --json` said of it.
  package static func trendingReport() throws -> Run { try built.get().report }
  /// The path of the graph file of the samples whose papers have ids: ACL's JSON lines and the saved pages.
  package static func identified() throws -> String { try built.get().folder.path("identified.sqlite") }

  private static let base = FileManager.default.temporaryDirectory.appending(path: "paperGraph-\(UUID().uuidString)")

  private static let built = Result<(folder: Folder, report: Run), any Error> {
    let folder = try Folder(below: base)
    atexit { try? FileManager.default.removeItem(at: SharedGraph.base) }
    func build(_ graph: String, _ samples: [String]) throws -> Run {
      let run = try folder.start(["build", "--json", "--graph", graph] + samples.map(Project.path)).finish()
      guard run.status == 0 else { throw Obstacle("the samples could not be built: \(run.errors)") }
      return run
    }
    _ = try build("identified.sqlite", ["Samples/json-lines", "Samples/saved-html"])
    return (folder, try build("trending.sqlite", ["Samples/trending"]))
  }
}

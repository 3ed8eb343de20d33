package import Foundation

/// What a finished command left behind.
package struct Run: Sendable {
  /// The exit status; for a command that a signal ended, the signal as a negative number.
  package let status: Int32
  package let data: Data
  package let errors: String

  package init(status: Int32, data: Data, errors: String) {
    self.status = status
    self.data = data
    self.errors = errors
  }

  package var output: String { String(decoding: data, as: UTF8.self) }

  /// The lines of standard output, without the empty piece after the last line break.
  package var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) }

  /// The one JSON value on standard output.
  package func json<T: Decodable>(_ type: T.Type = T.self) throws -> T { try Self.decoder.decode(T.self, from: data) }

  /// One JSON value a line.
  package func jsonLines<T: Decodable>(_ type: T.Type = T.self) throws -> [T] {
    try lines.map { try Self.decoder.decode(T.self, from: Data($0.utf8)) }
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }
}

/// A command under way, with its output going to files so that no pipe can fill.
package final class Command {
  private let process = Process()
  private let ended = DispatchSemaphore(value: 0)
  private let output: URL
  private let errors: URL

  /// Starts `program` in `folder`. `scratch` takes the files of its output.
  package init(
    _ program: String, _ arguments: [String], in folder: URL, scratch: URL, input: Data, environment: [String: String]
  ) throws {
    let name = UUID().uuidString
    output = scratch.appending(path: "\(name).out")
    errors = scratch.appending(path: "\(name).err")
    let entry = scratch.appending(path: "\(name).in")
    for (url, data) in [(output, Data()), (errors, Data()), (entry, input)] { try data.write(to: url) }
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: entry)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.terminationHandler = { [ended] _ in ended.signal() }
    try process.run()
  }

  package var isRunning: Bool { process.isRunning }

  /// Ctrl-C.
  package func interrupt() { process.interrupt() }

  /// Waits for the end; after `limit` seconds the command is ended by force, and that is the test's failure.
  package func finish(limit: Double = 120) throws -> Run {
    if ended.wait(timeout: .now() + limit) == .timedOut {
      process.terminate()
      throw Obstacle("\(process.arguments ?? []) still ran after \(limit) seconds")
    }
    let signalled = process.terminationReason == .uncaughtSignal
    return Run(
      status: signalled ? -process.terminationStatus : process.terminationStatus, data: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

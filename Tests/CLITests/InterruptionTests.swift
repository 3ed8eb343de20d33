import Foundation
import TestSupport
import Testing

/// Ctrl-C ends a command with 130, leaves the graph that was there, and no temporary file.
@Suite struct InterruptionTests {
  /// Waits until `condition` holds or the command has ended.
  private func wait(for command: Command, until condition: () -> Bool) {
    while command.isRunning, !condition() { Thread.sleep(forTimeInterval: 0.002) }
  }

  @Test func whileItReads() throws {
    try inTemporaryFolder { folder in
      try folder.write("before", to: "g.sqlite")
      // A pipe that nobody writes to: reading it would never end.
      #expect(try folder.run("mkfifo", "pipe").status == 0)
      let holder = try FileHandle(forUpdatingAtPath: folder.path("pipe")).unwrapped("the pipe cannot be opened")
      defer { try? holder.close() }
      let command = try folder.start(["build", "pipe", "--graph", "g.sqlite"])
      // Time for the program to start; an earlier interrupt would be the shell's business.
      Thread.sleep(forTimeInterval: 0.5)
      command.interrupt()
      let run = try command.finish(limit: 20)
      #expect(run.status == 130)
      #expect(try folder.text(of: "g.sqlite") == "before")
      #expect(folder.names() == ["g.sqlite", "pipe"])
    }
  }

  @Test func whileItWrites() throws {
    try inTemporaryFolder { folder in
      try folder.write("before", to: "out/g.sqlite")
      let command = try folder.start(["build", Project.path("Samples"), "--graph", "out/g.sqlite", "--quiet"])
      wait(for: command) { folder.names() != ["out/g.sqlite"] }
      command.interrupt()
      let run = try command.finish(limit: 60)
      #expect(folder.names() == ["out/g.sqlite"], "a temporary file was left")
      // It may just have been done.
      #expect(run.status == 130 || run.status == 0)
      let isOld = try folder.data(of: "out/g.sqlite") == Data("before".utf8)
      #expect(isOld == (run.status == 130))
    }
  }
}

extension Optional {
  fileprivate func unwrapped(_ otherwise: String) throws -> Wrapped {
    guard let self else { throw Obstacle(otherwise) }
    return self
  }
}

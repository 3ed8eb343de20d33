import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ctrl-C ends a command with 130, leaves the graph that was there, and no temporary file.
@Suite struct InterruptionTests {
  @Test func whileItReads() throws {
    try inTemporaryFolder { folder in
      try folder.write("before", to: "g.sqlite")
      #expect(try folder.run("mkfifo", "pipe").status == 0)
      let command = try folder.start(["build", "pipe", "--graph", "g.sqlite"])
      // Nothing is written to it: reading it would never end.
      let writer = try writingEnd(of: folder.path("pipe"), readBy: command)
      command.interrupt()
      let run = try command.finish(limit: 30)
      try writer.close()
      #expect(run.status == 130)
      #expect(try folder.text(of: "g.sqlite") == "before")
      #expect(folder.names() == ["g.sqlite", "pipe"])
    }
  }

  @Test func whileItWrites() throws {
    try inTemporaryFolder { folder in
      try folder.write("before", to: "out/g.sqlite")
      let command = try folder.start(["build", Project.path("Samples"), "--graph", "out/g.sqlite", "--quiet"])
      // The new file stands beside the old one until it is whole.
      while command.isRunning, folder.names() == ["out/g.sqlite"] { Thread.sleep(forTimeInterval: 0.001) }
      command.interrupt()
      let run = try command.finish(limit: 60)
      #expect(folder.names() == ["out/g.sqlite"], "a temporary file was left")
      // It may just have been done.
      #expect(run.status == 130 || run.status == 0)
      let isOld = try folder.data(of: "out/g.sqlite") == Data("before".utf8)
      #expect(isOld == (run.status == 130))
    }
  }

  /// The writing end of a pipe, as soon as `command` has opened the reading end.
  private func writingEnd(of pipe: String, readBy command: Command) throws -> FileHandle {
    while command.isRunning {
      let descriptor = unsafe open(pipe, O_WRONLY | O_NONBLOCK)
      if descriptor >= 0 { return FileHandle(fileDescriptor: descriptor, closeOnDealloc: false) }
      Thread.sleep(forTimeInterval: 0.002)
    }
    throw Obstacle("the command ended before it read \(pipe): \(try command.finish().errors)")
  }
}

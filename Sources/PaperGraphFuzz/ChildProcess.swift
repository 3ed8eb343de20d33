#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// This program again, in a process of its own, with a pipe that takes what it writes and what it dies of.
@safe final class ChildProcess {
  private var id: pid_t = 0
  private let pipeEnd: Int32

  /// Nil where the system has no process or pipe left.
  init?(_ arguments: [String]) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    pipeEnd = ends[0]
    defer { close(ends[1]) }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for target in [1, 2] as [Int32] { unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], target) }
    // Crash reports would take longer than thousands of inputs.
    let status = unsafe Self.withCStrings([CommandLine.arguments[0]] + arguments) { arguments in
      unsafe Self.withCStrings(["SWIFT_BACKTRACE=enable=no", "LC_ALL=C.UTF-8"]) { environment in
        unsafe posix_spawnp(&id, arguments[0]!, &actions, nil, arguments, environment)
      }
    }
    guard status == 0 else {
      close(ends[0])
      return nil
    }
  }

  deinit { close(pipeEnd) }

  /// Which of the children have something to read, or have ended; waits for the first of them, but not for ever.
  static func readable(_ children: [ChildProcess], milliseconds: Int32) -> [Bool] {
    var ends = children.map { pollfd(fd: $0.pipeEnd, events: Int16(POLLIN), revents: 0) }
    unsafe poll(&ends, nfds_t(ends.count), milliseconds)
    return ends.map { $0.revents != 0 }
  }

  /// What has come; nothing at the end, nil where it cannot be read.
  func read() -> [UInt8]? {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var got = 0
      #if canImport(Darwin)
        repeat { got = unsafe Darwin.read(pipeEnd, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
      #elseif canImport(Musl)
        repeat { got = unsafe Musl.read(pipeEnd, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
      #else
        repeat { got = unsafe Glibc.read(pipeEnd, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
      #endif
      failed = got < 0
      count = max(got, 0)
    }
    return failed ? nil : bytes
  }

  func kill() {
    #if canImport(Darwin)
      _ = Darwin.kill(id, SIGKILL)
    #elseif canImport(Musl)
      _ = Musl.kill(id, SIGKILL)
    #else
      _ = Glibc.kill(id, SIGKILL)
    #endif
  }

  /// Waits for the end; how it came, in a few words, and the most memory that the process had.
  func wait() -> (status: String, peakBytes: Int) {
    var (status, usage): (Int32, rusage) = (0, rusage())
    while unsafe wait4(id, &status, 0, &usage) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return (signal == 0 ? "status \(status >> 8 & 0xFF)" : "signal \(signal)", Usage.bytes(of: usage))
  }

  private static func withCStrings<R>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R) -> R {
    let copies = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe body(copies + [nil])
  }
}

import Dispatch
import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends an interrupted command with status 130 and without files half written.
enum Interruption {
  private nonisolated(unsafe) static var sources: [any DispatchSourceSignal] = []

  /// Call once, before anything else runs.
  static func exitCleanly() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        AtomicReplacement.abandonAll()
        _exit(ExitStatus.interrupted.rawValue)
      }
      source.resume()
      unsafe sources.append(source)
    }
  }
}

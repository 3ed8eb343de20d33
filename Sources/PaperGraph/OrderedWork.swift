import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work on pieces that come one after the other: done on all cores, taken in the order of the pieces.
enum OrderedWork {
  /// Hands each piece that `next` gives to `work`, and what comes of it to `take`, which runs on the calling thread.
  ///
  /// While results are taken others are worked on and further pieces are fetched, so that reading, work and writing
  /// overlap. At most two pieces a core are in memory. What `take` throws ends it, once the work at hand is done.
  /// - Parameter source: what `next` fetches from, one call at a time; nil is the end.
  static func run<Source: Sendable, Piece: Sendable, Result: Sendable>(
    on source: Source, next: @escaping @Sendable (inout Source) -> Piece?,
    work: @escaping @Sendable (Piece) -> Result, take: (Result) throws -> Void
  ) rethrows {
    let workers = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let line = Line<Source, Result>(source, permits: 2 * workers)
    for _ in 0..<workers {
      DispatchQueue.global(qos: .userInitiated).async { line.serve(next, work) }
    }
    defer { line.stop(workers) }
    var running = workers
    while running > 0 {
      line.arrived.wait()
      while let arrival = line.pop() {
        guard let result = arrival else {
          running -= 1
          continue
        }
        try take(result)
        line.permits.signal()
      }
    }
  }

  /// What the workers and the caller share.
  private final class Line<Source: Sendable, Result: Sendable>: Sendable {
    private struct Supply: Sendable {
      var source: Source
      var count = 0
      var isOver = false
    }
    private struct Arrivals {
      var results: [Int: Result] = [:]
      var next = 0
      /// Workers that have ended and were not counted yet.
      var ended = 0
    }
    private let supply: Mutex<Supply>
    private let arrivals = Mutex(Arrivals())
    /// How many pieces may still be fetched before one is taken.
    let permits: DispatchSemaphore
    /// One for each result, and for each worker that ends.
    let arrived = DispatchSemaphore(value: 0)
    private let group = DispatchSemaphore(value: 0)

    init(_ source: Source, permits: Int) {
      supply = Mutex(Supply(source: source))
      self.permits = DispatchSemaphore(value: permits)
    }

    func serve<Piece>(_ next: (inout Source) -> Piece?, _ work: (Piece) -> Result) {
      while true {
        permits.wait()
        let piece = supply.withLock { supply -> (index: Int, piece: Piece)? in
          guard !supply.isOver, let piece = next(&supply.source) else {
            supply.isOver = true
            return nil
          }
          defer { supply.count += 1 }
          return (supply.count, piece)
        }
        guard let (index, piece) = piece else { break }
        let result = work(piece)
        arrivals.withLock { $0.results[index] = result }
        arrived.signal()
      }
      permits.signal()
      arrivals.withLock { $0.ended += 1 }
      arrived.signal()
      group.signal()
    }

    /// The next result in order, or a worker's end once nothing else is there (`.some(nil)`).
    func pop() -> Result?? {
      arrivals.withLock { arrivals in
        if let result = arrivals.results.removeValue(forKey: arrivals.next) {
          arrivals.next += 1
          return .some(result)
        }
        guard arrivals.ended > 0 else { return nil }
        arrivals.ended -= 1
        return .some(nil)
      }
    }

    /// Ends the work and waits until no worker is left.
    func stop(_ workers: Int) {
      supply.withLock { $0.isOver = true }
      for _ in 0..<workers { permits.signal() }
      for _ in 0..<workers { group.wait() }
    }
  }
}

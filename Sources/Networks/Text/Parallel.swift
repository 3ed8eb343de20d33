import Dispatch
import Synchronization

/// Runs independent pieces of a file on several cores, with results in order whatever the cores do.
enum Parallel {
  /// `transform` of each index below `count`, in index order, on at most `threads` threads.
  static func map<Part: Sendable>(
    _ count: Int, threads: Int, _ transform: @Sendable (Int) -> Part,
  ) -> [Part] {
    guard count > 1, threads > 1 else { return (0..<count).map(transform) }
    let parts = Mutex([Part?](repeating: nil, count: count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(count, threads)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let part = transform(index)
        parts.withLock { $0[index] = part }
      }
    }
    return parts.withLock { $0.compactMap(\.self) }
  }
}

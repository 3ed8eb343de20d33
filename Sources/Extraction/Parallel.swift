import Dispatch
import Synchronization

/// Runs independent work on all cores, with results in order whatever the cores do.
package enum Parallel {
  /// `transform` of each index below `count`, in index order.
  ///
  /// The work is cut into chunks of at least `grain` indices; the result does not depend on the number of cores.
  /// Cost: `count` calls, one lock per chunk.
  package static func map<T: Sendable>(_ count: Int, grain: Int = 16, _ transform: @Sendable (Int) -> T) -> [T] {
    mapChunks(count, grain: grain) { $0.map(transform) }
  }

  /// `transform` of each chunk of the indices below `count`, joined in order: for work that keeps scratch memory, made
  /// once a chunk. Chunks depend on `count` and `grain` alone.
  package static func mapChunks<T: Sendable>(
    _ count: Int, grain: Int = 16, _ transform: @Sendable (Range<Int>) -> [T]
  ) -> [T] {
    let size = max(grain, count / 64 + 1)
    let chunks = (count + size - 1) / size
    guard chunks > 1 else { return transform(0..<count) }
    let parts = Mutex([[T]?](repeating: nil, count: chunks))
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      let part = transform(chunk * size..<min(count, (chunk + 1) * size))
      parts.withLock { $0[chunk] = part }
    }
    return parts.withLock { $0.flatMap { $0 ?? [] } }
  }
}

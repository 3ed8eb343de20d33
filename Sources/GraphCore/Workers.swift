import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Threads that take pieces of work as they become free. Which of them does a piece must not matter for its result.
@safe package struct Workers: Sendable {
  /// At least 1.
  package let threads: Int

  /// As many threads as there are cores.
  package init() {
    threads = max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
  }

  /// `threads` is at least 1.
  package init(threads: Int) {
    precondition(threads >= 1)
    self.threads = threads
  }

  /// Fills `values` piece by piece and returns what `body` answers for each piece, in order of the pieces; nil where
  /// `goesOn` said no before all were done.
  ///
  /// `body` gets the range of its piece, the piece itself, indexed from 0, and the memory that each thread makes for
  /// itself by `scratch`. The pieces cover `values`.
  package func fill<Value: Sendable, Scratch, Answer: Sendable>(
    _ values: inout [Value], _ pieces: Pieces, goesOn: @Sendable () -> Bool = { true },
    scratch: @Sendable () -> Scratch, _ body: @Sendable (Range<Int>, inout MutableSpan<Value>, inout Scratch) -> Answer,
  ) -> [Answer]? {
    precondition(pieces.bounds.last == values.count)
    return unsafe values.withUnsafeMutableBufferPointer { buffer in
      // Pieces are disjoint and each is taken once, so that no two threads ever share a value.
      nonisolated(unsafe) let base = unsafe buffer
      return map(pieces.count, goesOn: goesOn, scratch: scratch) { piece, memory in
        let range = pieces[piece]
        var part = unsafe MutableSpan(_unsafeElements: base.extracting(range))
        return body(range, &part, &memory)
      }
    }
  }

  /// What `transform` answers for each index below `count`, in order; nil where `goesOn` said no before all were done.
  package func map<Scratch, Answer: Sendable>(
    _ count: Int, goesOn: @Sendable () -> Bool = { true }, scratch: @Sendable () -> Scratch,
    _ transform: @Sendable (Int, inout Scratch) -> Answer,
  ) -> [Answer]? {
    let answers = Mutex([Answer?](repeating: nil, count: count))
    share(count, goesOn: goesOn, memory: scratch) { index, memory in
      let answer = transform(index, &memory)
      answers.withLock { $0[index] = answer }
    } done: { _ in
    }
    let found = answers.withLock { $0.compactMap { $0 } }
    return found.count == count ? found : nil
  }

  /// Hands each index below `count` to `body`, with the memory of its thread, and returns the memories; nil where
  /// `goesOn` said no before all were done. Which index meets which memory differs from run to run: this is for what is
  /// the same in any order, as sums of integers are.
  package func gather<Memory: Sendable>(
    _ count: Int, goesOn: @Sendable () -> Bool = { true }, memory: @Sendable () -> Memory,
    _ body: @Sendable (Int, inout Memory) -> Void,
  ) -> [Memory]? {
    let memories = Mutex([Memory]())
    let finished = Atomic(0)
    share(count, goesOn: goesOn, memory: memory) { index, memory in
      body(index, &memory)
      finished.add(1, ordering: .relaxed)
    } done: { memory in
      memories.withLock { $0.append(memory) }
    }
    return finished.load(ordering: .relaxed) == count ? memories.withLock { $0 } : nil
  }

  private func share<Memory>(
    _ count: Int, goesOn: @Sendable () -> Bool, memory: @Sendable () -> Memory,
    _ body: @Sendable (Int, inout Memory) -> Void, done: @Sendable (Memory) -> Void,
  ) {
    let next = Atomic(0)
    @Sendable func work(_ thread: Int) {
      var index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      var own = memory()
      while index < count, goesOn() {
        body(index, &own)
        index = next.add(1, ordering: .relaxed).oldValue
      }
      done(own)
    }
    if threads > 1, count > 1 {
      DispatchQueue.concurrentPerform(iterations: min(threads, count), execute: work)
    } else {
      work(0)
    }
  }
}

import Dispatch
import Synchronization

/// Runs independent pieces of one file on all cores, with results in order whatever the cores do.
enum Parallel {
  /// `transform` of each index below `count`, in index order. Cost: `count` calls, one lock each.
  static func map<Part: Sendable>(_ count: Int, _ transform: @Sendable (Int) -> Part) -> [Part] {
    reduce(count, into: []) {
      transform($0)
    } _: { parts, part in
      parts.append(part)
    }
  }

  /// Joins the `transform` of each index below `count` to `whole`, in index order.
  ///
  /// A part is joined as soon as those before it are, while others are still at work, and is let go then: so that few
  /// parts are in memory at once. Joining has to be short against transforming, since it is done by one core at a time.
  static func reduce<Part: Sendable, Whole: Sendable>(
    _ count: Int, into whole: consuming Whole, _ transform: @Sendable (Int) -> Part,
    _ join: @Sendable (inout Whole, inout Part) -> Void
  ) -> Whole {
    guard count > 1 else {
      for index in 0..<count {
        var part = transform(index)
        join(&whole, &part)
      }
      return whole
    }
    let line = Mutex(Line(whole: whole, waiting: [Part?](repeating: nil, count: count)))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      // Handed over, not shared, so that nothing has to be copied to be changed.
      var part = Optional(transform(index))
      line.withLock { $0.take(&part, at: index, join) }
    }
    return line.withLock { $0.whole }
  }

  /// Parts that wait for those before them.
  private struct Line<Whole: Sendable, Part: Sendable>: Sendable {
    var whole: Whole
    var waiting: [Part?]
    var next = 0

    mutating func take(_ part: inout Part?, at index: Int, _ join: (inout Whole, inout Part) -> Void) {
      swap(&waiting[index], &part)
      while next < waiting.count, var part = waiting[next].take() {
        join(&whole, &part)
        next += 1
      }
    }
  }
}

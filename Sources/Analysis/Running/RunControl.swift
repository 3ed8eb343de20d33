import GraphCore

/// How a pass is run, apart from what it finds: on how many threads, whether it is still wanted, and who is told how
/// far it is. Results are the same to the bit whatever is chosen here.
package struct RunControl: Sendable {
  let workers: Workers
  private let isCancelled: (@Sendable () -> Bool)?
  private let progress: (@Sendable (Double) -> Void)?

  /// All cores, to the end, in silence.
  package init() {
    workers = Workers()
    isCancelled = nil
    progress = nil
  }

  /// `threads` is at least 1, or nil for one a core. `isCancelled` is asked, and `progress` told the share that is done
  /// (0 … 1, an estimate where nobody can know), between steps of some milliseconds, by any thread: both have to be
  /// quick. A pass that is cancelled throws `AnalysisError.cancelled`.
  package init(
    threads: Int? = nil, isCancelled: (@Sendable () -> Bool)? = nil, progress: (@Sendable (Double) -> Void)? = nil,
  ) throws(AnalysisError) {
    if let threads, threads < 1 { throw .option(name: "threads", value: "\(threads)", range: "at least 1") }
    workers = threads.map { Workers(threads: $0) } ?? Workers()
    self.isCancelled = isCancelled
    self.progress = progress
  }

  var threads: Int { workers.threads }

  /// Tells how far the pass is, and ends it where it is no longer wanted.
  func step(_ pass: String, done: @autoclosure () -> Double) throws(AnalysisError) {
    if let isCancelled, isCancelled() { throw .cancelled(pass: pass) }
    progress?(done())
  }

  /// The same in a sweep over nodes, now and then.
  func step(_ pass: String, node: Int, of count: Int) throws(AnalysisError) {
    if node & 0xFFFF == 0 { try step(pass, done: Double(node) / Double(max(count, 1))) }
  }

  /// The same in an iteration that ends when `residual` is at most `tolerance`; both above 0.
  func step(_ pass: String, residual: Double, tolerance: Double) throws(AnalysisError) {
    try step(pass, done: tolerance < 1 && residual < 1 ? min(logarithm(residual) / logarithm(tolerance), 1) : 0)
  }

  /// Fills values piece by piece on all threads; see `Workers.fill`.
  func fill<Value: Sendable, Scratch, Answer: Sendable>(
    _ values: inout [Value], _ pieces: Pieces, pass: String, scratch: @Sendable () -> Scratch,
    _ body: @Sendable (Range<Int>, inout MutableSpan<Value>, inout Scratch) -> Answer,
  ) throws(AnalysisError) -> [Answer] {
    let goesOn: @Sendable () -> Bool = { isCancelled.map { !$0() } ?? true }
    guard let answers = workers.fill(&values, pieces, goesOn: goesOn, scratch: scratch, body) else {
      throw .cancelled(pass: pass)
    }
    return answers
  }

  func fill<Value: Sendable, Answer: Sendable>(
    _ values: inout [Value], _ pieces: Pieces, pass: String,
    _ body: @Sendable (Range<Int>, inout MutableSpan<Value>) -> Answer,
  ) throws(AnalysisError) -> [Answer] {
    try fill(&values, pieces, pass: pass, scratch: {}) { range, part, _ in body(range, &part) }
  }

  /// Answers for each index below `count`, in order, on all threads; see `Workers.map`.
  func map<Scratch, Answer: Sendable>(
    _ count: Int, pass: String, scratch: @Sendable () -> Scratch,
    _ transform: @Sendable (Int, inout Scratch) -> Answer,
  ) throws(AnalysisError) -> [Answer] {
    let goesOn: @Sendable () -> Bool = { isCancelled.map { !$0() } ?? true }
    guard let answers = workers.map(count, goesOn: goesOn, scratch: scratch, transform) else {
      throw .cancelled(pass: pass)
    }
    return answers
  }

  /// Memories of all threads, for what is the same in any order; see `Workers.gather`.
  func gather<Memory: Sendable>(
    _ count: Int, pass: String, memory: @Sendable () -> Memory, _ body: @Sendable (Int, inout Memory) -> Void,
  ) throws(AnalysisError) -> [Memory] {
    let goesOn: @Sendable () -> Bool = { isCancelled.map { !$0() } ?? true }
    guard let memories = workers.gather(count, goesOn: goesOn, memory: memory, body) else {
      throw .cancelled(pass: pass)
    }
    return memories
  }
}

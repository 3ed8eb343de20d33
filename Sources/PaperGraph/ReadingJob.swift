import Documents
import Store

/// The reading of one input, apart from all others.
struct ReadingJob: Sendable {
  let name: String
  private let file: InputFile?
  /// An input that is no longer there, as it was read before.
  private let kept: StoredInput?
  private let isNamed: Bool
  private let format: InputFormat?

  init(file: InputFile, isNamed: Bool, format: InputFormat?) {
    (name, kept) = (file.name, nil)
    self.file = file
    self.isNamed = isNamed
    self.format = format
  }

  init(kept: StoredInput) {
    (name, file, isNamed, format) = (kept.name, nil, kept.isNamed, kept.forcedFormat)
    self.kept = kept
  }

  struct Result: Sendable {
    let name: String
    var input: ReadInput?
    var error: InputError?
    var isReused = false
    /// The bytes of each outcome, where roles are to be explained.
    var contents: [[UInt8]] = []
  }

  func run(_ known: KnownInputs, explain: Bool) -> Result {
    var result = Result(name: name)
    if let kept {
      if let outcomes = kept.outcomes() {
        result.input = input(kept.byteCount, kept.hash, outcomes)
        result.isReused = true
      } else {
        result.error = InputError(name: name, reason: "it is gone, and what the graph file kept of it is damaged")
      }
    }
    guard let file else { return result }
    do throws(InputError) {
      let bytes = try file.read()
      let hash = ContentHash.xxh64(bytes)
      if !explain, let outcomes = known.outcomes(name: name, byteCount: bytes.count, hash: hash, format: format) {
        result.input = input(bytes.count, hash, outcomes)
        result.isReused = true
      } else {
        let reader = DocumentReader(options: ReadingOptions(forcedFormat: format, explain: explain))
        result.input = input(bytes.count, hash, [reader.read(bytes, name: name)])
        if explain { result.contents = [bytes] }
      }
    } catch {
      result.error = error
    }
    return result
  }

  private func input(_ byteCount: Int, _ hash: UInt64, _ outcomes: [ReadOutcome]) -> ReadInput {
    ReadInput(
      name: name, isNamed: isNamed, byteCount: byteCount, hash: hash, forcedFormat: format, outcomes: outcomes)
  }
}

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
        let outcomes = Self.outcomes(of: bytes, file, format: format, explain: explain)
        result.input = input(bytes.count, hash, outcomes.map(\.outcome))
        result.contents = outcomes.map(\.bytes)
      }
    } catch {
      result.error = error
    }
    return result
  }

  /// What comes of each part of a file, in the order of names; the bytes of each only where they are wanted.
  static func outcomes(
    of bytes: [UInt8], _ file: InputFile, format: InputFormat?, explain: Bool = false
  ) -> [(outcome: ReadOutcome, bytes: [UInt8])] {
    let reader = DocumentReader(options: ReadingOptions(forcedFormat: format, explain: explain))
    var outcomes: [(outcome: ReadOutcome, bytes: [UInt8])] = []
    let report = file.forEachPart(of: bytes) { name, bytes in
      outcomes.append((reader.read(bytes, name: name), explain ? bytes : []))
    }
    for part in report.unreadable {
      let sentence = "cannot be read: \(part.reason)."
      outcomes.append((.refused(FileRefusal(name: part.name, sentence: sentence, isNote: false)), []))
    }
    for part in report.passedOver {
      let sentence = "passed over: \(part.reason)."
      outcomes.append((.refused(FileRefusal(name: part.name, sentence: sentence, isNote: true)), []))
    }
    // An archive without papers says so once.
    if outcomes.isEmpty {
      let sentence = "no papers found: the archive holds no files that are read."
      outcomes.append((.refused(FileRefusal(name: file.name, sentence: sentence, isNote: false)), []))
    }
    func isBefore(_ a: ReadOutcome, _ b: ReadOutcome) -> Bool { a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
    return outcomes.sorted { isBefore($0.outcome, $1.outcome) }
  }

  private func input(_ byteCount: Int, _ hash: UInt64, _ outcomes: [ReadOutcome]) -> ReadInput {
    ReadInput(
      name: name, isNamed: isNamed, byteCount: byteCount, hash: hash, forcedFormat: format, outcomes: outcomes)
  }
}

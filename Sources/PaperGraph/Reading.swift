package import Documents
import Extraction

/// What came of reading all inputs.
package struct Reading: Sendable {
  /// An input that gave no papers, and why.
  package struct Refused: Sendable {
    package let name: String
    package let sentence: String
    package let byteCount: Int
    /// A note beside data (`README`, `LICENSE`) in a folder that was read: nothing is wrong with it.
    package let isNote: Bool
  }

  /// Every file that could be opened, in the order of names.
  package private(set) var inputs: [ReadInput] = []
  /// What the inputs hold that could be read as papers, in the order of inputs.
  package private(set) var files: [ReadFile] = []
  package private(set) var refused: [Refused] = []
  /// Hidden files and the like in folders: looked at by name only.
  package private(set) var passedOver: [(name: String, reason: String)] = []
  /// The bytes of each file of `files`; kept only where roles are to be explained.
  package private(set) var contents: [[UInt8]] = []
  /// How many inputs were not read again, since they are as they were.
  package private(set) var reusedCount = 0
  /// Inputs of the graph that was added to which are no longer there: their papers stay as they were read.
  package private(set) var vanished: [String] = []

  /// Finds and reads everything at `paths`, files on all cores. Never throws: what cannot be read is in `refused`.
  ///
  /// Inputs that `known` holds with the same bytes are not read again. With `isAddition`, all that `known` holds is read
  /// besides `paths`.
  package init(
    _ paths: [String], format: InputFormat? = nil, explain: Bool = false, known: KnownInputs = .none,
    isAddition: Bool = false
  ) {
    let plan = ReadingPlan(paths, format: format, known: known, isAddition: isAddition)
    refused = plan.unreadable.map {
      Refused(name: $0.name, sentence: "cannot be read: \($0.reason).", byteCount: 0, isNote: false)
    }
    passedOver = plan.passedOver.map { ($0.name, $0.reason) }
    vanished = plan.vanished
    let jobs = plan.jobs
    let results = Parallel.map(jobs.count, grain: 1) { jobs[$0].run(known, explain: explain) }
    for result in results { take(result, explain: explain) }
    refused.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func take(_ result: ReadingJob.Result, explain: Bool) {
    if let input = result.input { inputs.append(input) }
    if let error = result.error {
      refused.append(Refused(name: result.name, sentence: error.sentence, byteCount: 0, isNote: false))
    }
    if result.isReused { reusedCount += 1 }
    for (index, outcome) in (result.input?.outcomes ?? []).enumerated() {
      switch outcome {
      case .read(let file):
        files.append(file)
        contents.append(explain ? result.contents[index] : [])
      case .refused(let why):
        let isNote = !why.isFault(in: result.name, isNamed: result.input?.isNamed == true)
        refused.append(
          Refused(name: why.name, sentence: why.sentence, byteCount: result.input?.byteCount ?? 0, isNote: isNote))
      }
    }
  }

  package var recordCount: Int { files.reduce(0) { $0 + $1.records.count } }

  /// Whether some input or record could not be read.
  package var isPartial: Bool { refused.contains { !$0.isNote } || files.contains { !$0.refusals.isEmpty } }

  /// - Parameter consequence: what became of it, for the sentence: `no graph was written`.
  /// - Throws: `PipelineError` where nothing at all could be made a paper of, naming each input with its reason.
  package func requirePapers(or consequence: String) throws(PipelineError) {
    guard recordCount == 0 else { return }
    var reasons = refused.map { "\($0.name): \($0.sentence)" }
    for file in files { reasons += file.refusals.prefix(3).map { "\(file.name), line \($0.line): \($0.reason)" } }
    if reasons.isEmpty {
      reasons = ["The folder is empty: name a file or a folder with papers, or - for standard input."]
    }
    let shown = reasons.prefix(8).joined(separator: "\n  ")
    let more = reasons.count > 8 ? "\n  and \(reasons.count - 8) more" : ""
    throw PipelineError(description: "No papers were found, and \(consequence).\n  \(shown)\(more)")
  }
}

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

  /// In the order of their names.
  package private(set) var files: [ReadFile] = []
  package private(set) var refused: [Refused] = []
  /// Hidden files and the like in folders: looked at by name only.
  package private(set) var passedOver: [(name: String, reason: String)] = []
  /// The bytes of each file of `files`; kept only where roles are to be explained.
  package private(set) var contents: [[UInt8]] = []

  /// Finds and reads everything at `paths`, files on all cores. Never throws: what cannot be read is in `refused`.
  package init(_ paths: [String], format: InputFormat? = nil, explain: Bool = false) {
    let finding = InputFinder.files(at: paths)
    refused = finding.unreadable.map {
      Refused(name: $0.name, sentence: "cannot be read: \($0.reason).", byteCount: 0, isNote: false)
    }
    passedOver = finding.passedOver.map { ($0.name, $0.reason) }
    let reader = DocumentReader(options: ReadingOptions(forcedFormat: format, explain: explain))
    let outcomes = Parallel.map(finding.files.count, grain: 1) { index -> (ReadOutcome?, Refused?, [UInt8]) in
      let file = finding.files[index]
      do throws(InputError) {
        let bytes = try file.read()
        switch reader.read(bytes, name: file.name) {
        case .read(let read): return (.read(read), nil, explain ? bytes : [])
        case .refused(let why):
          let isNote = why.isNote && !file.isNamed
          return (
            nil, Refused(name: why.name, sentence: why.sentence, byteCount: bytes.count, isNote: isNote), []
          )
        }
      } catch {
        return (nil, Refused(name: file.name, sentence: error.sentence, byteCount: 0, isNote: false), [])
      }
    }
    for (outcome, why, bytes) in outcomes {
      if case .read(let file) = outcome {
        files.append(file)
        contents.append(bytes)
      }
      if let why { refused.append(why) }
    }
    refused.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
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

/// A graph file that could not be written or read. `description` is the sentence for people.
package struct StoreError: Error, CustomStringConvertible, Equatable {
  package enum Code: Sendable, Equatable {
    /// There is no graph file at that path.
    case missing
    /// The file is there and is no graph file that this version reads.
    case unreadable
    /// The file could not be written; what was there before is untouched.
    case unwritable
  }

  package let code: Code
  package let path: String
  /// What went wrong, without the path: `permission denied`.
  package let reason: String

  package var description: String {
    switch code {
    case .missing:
      "There is no graph file at \(path). Make one with `paperGraph build INPUT… --graph \(path)`, or name another with --graph."
    case .unreadable:
      "\(path) cannot be read as a graph file: \(reason). Make it anew with `paperGraph build INPUT… --graph \(path)`."
    case .unwritable:
      "The graph file \(path) could not be written: \(reason). What was there before is as it was; choose another place with --graph."
    }
  }
}

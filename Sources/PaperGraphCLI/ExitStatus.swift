import Documents
import Export
import PaperGraph
import Rendering
import Store

/// How a command ended, for scripts. Part of the contract: names may be added, numbers never change.
enum ExitStatus: Int32, Error {
  case done = 0
  case failed = 1
  /// A title or node was not found, or several are meant as well.
  case notFound = 2
  /// Done, but some inputs or records could not be read.
  case partly = 3
  case usage = 64
  case interrupted = 130
}

/// An error of the library as the command line tells it.
struct Failure {
  let sentence: String
  let status: ExitStatus

  /// Nil for errors that the argument parser tells itself.
  init?(_ error: any Error) {
    switch error {
    case let error as StoreError: self.init(error.description)
    case let error as RenderingError: self.init(error.description)
    case let error as PipelineError: self.init(error.description)
    case let error as OutputError: self.init(error.description)
    case let error as UnfitNetwork: self.init(error.description)
    case let error as DraftError: self.init(error.description)
    case let error as AnalysisFailure: self.init(error.description)
    default: return nil
    }
  }

  private init(_ sentence: String) {
    self.sentence = sentence
    status = .failed
  }
}

import Query
import Store

/// What `related` was asked about.
struct AskedPapers {
  /// The file of a text that is not in the collection.
  let text: String?
  let like: [StoredPaper]
  let unlike: [StoredPaper]

  /// Whether it is one paper and nothing else.
  var isOnePaper: Bool { text == nil && like.count == 1 && unlike.isEmpty }
}

/// What `related` answers.
struct RelatedAnswer {
  let asked: AskedPapers
  let results: [RelatedPaper]
  /// Which of them the user has already; nil where nobody asked.
  let had: [Bool]?
  let hasReasons: Bool
}

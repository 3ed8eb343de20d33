extension InputFormat {
  /// Hugging Face papers: daily, paper and search answers, and the copies of them that people keep.
  package static let hubJSON = InputFormat("hf-json")
}

/// Reads what the Hub answers for papers: a list of `{"paper": {…}, …}`, a list of bare papers, one paper, or an object
/// that holds such a list (`papers`, `dailyPapers`, `results`).
enum HubJSONReader: FormatReader {
  static let format = InputFormat.hubJSON
  static let label = "Hugging Face JSON"
  static let nameEndings = ["json"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let envelope = sample.json else { return .none }
    // “[1] arXiv:2401.00001 …” is no JSON.
    if envelope.beginsWithScalar, sample.lastByte != UInt8(ascii: "]") { return .none }
    if envelope.list != nil || envelope.keys.contains("paper") { return .certain }
    if envelope.kind == .array { return envelope.hasPaper || envelope.isEmpty ? .certain : .possible }
    return envelope.hasPaper ? .likely : .possible
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    let whole = source.start..<source.bytes.count
    guard let envelope = JSONEnvelope(source.bytes, whole) else {
      sink.seen = "text that is not JSON"
      return
    }
    sink.seen = JSONShape(source).flatMap(JSONNetwork.name) ?? envelope.summary
    var cursor = JSONCursor(source.bytes, whole, maximumDepth: sink.limits.depth)
    do throws(JSONError) {
      if let list = envelope.list {
        try cursor.eachField { (cursor, key) throws(JSONError) in
          if cursor.decoded(key) == list, cursor.kind() == .array {
            try readList(&cursor, &sink)
          } else {
            try cursor.skipValue()
          }
        }
      } else if envelope.kind == .array {
        try readList(&cursor, &sink)
      } else if envelope.hasPaper {
        try readPaper(&cursor, &sink)
      } else {
        try cursor.skipValue()
      }
      if !cursor.isAtEnd() {
        throw JSONError(offset: cursor.position, reason: "the text goes on behind the end of the JSON value")
      }
    } catch {
      sink.breakOff(at: error, before: whole.upperBound)
    }
  }

  private static func readList(_ cursor: inout JSONCursor, _ sink: inout ReadingSink) throws(JSONError) {
    sink.isCollection = true
    try cursor.eachElement { (cursor) throws(JSONError) in
      if cursor.kind() == .object { return try readPaper(&cursor, &sink) }
      let kind = cursor.kind()?.rawValue ?? "something else"
      sink.refuse(try cursor.skipValue(), "a paper was expected, \(kind) stands there")
    }
  }

  private static func readPaper(_ cursor: inout JSONCursor, _ sink: inout ReadingSink) throws(JSONError) {
    let paper = try sink.readJSON(&cursor)
    if let problem = paper.problem {
      sink.refuse(paper.record.bytes, "the record holds \(problem)")
    } else {
      sink.add(paper.record)
    }
  }
}

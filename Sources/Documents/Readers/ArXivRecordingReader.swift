extension InputFormat {
  /// Recorded answers of arXiv: JSON round an Atom feed.
  package static let arXivRecording = InputFormat("arxiv-json")
}

/// Reads what recorders of web answers keep of arXiv's: a JSON object with the Atom feed in one of its strings
/// (`{"url": …, "status_code": …, "body": "<?xml…"}`). Places are those of the whole string.
enum ArXivRecordingReader: FormatReader {
  static let format = InputFormat.arXivRecording
  static let label = "recorded arXiv answers"
  static let nameEndings = ["json"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let envelope = sample.json, envelope.kind == .object, let first = sample.lines.first ?? sample.head else {
      return .none
    }
    let head = String(decoding: first.prefix(8192), as: UTF8.self)
    guard head.contains("<feed") || head.contains("\\u003cfeed") else {
      // The object may be written on several lines.
      let text = String(decoding: sample.bytes[first.startIndex...].prefix(8192), as: UTF8.self)
      return text.contains("<feed") && text.contains("arxiv.org") ? .certain : .none
    }
    return head.contains("arxiv.org") ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "a JSON object without an Atom feed in it"
    let whole = source.start..<source.bytes.count
    var cursor = JSONCursor(source.bytes, whole, maximumDepth: sink.limits.depth)
    guard cursor.kind() == .object else { return }
    do throws(JSONError) {
      try cursor.eachField { (cursor, _) throws(JSONError) in
        guard cursor.kind() == .string else {
          try cursor.skipValue()
          return
        }
        let text = try cursor.string()
        let decoded = cursor.decoded(text)
        if decoded.contains("<feed") { readFeed(decoded, at: text.range, into: &sink) }
      }
    } catch {
      sink.breakOff(at: error, before: whole.upperBound)
    }
  }

  private static func readFeed(_ text: String, at place: Range<Int>, into sink: inout ReadingSink) {
    sink.isCollection = true
    let feed = Source(Array(text.utf8), name: "")
    XMLRecords.read(feed, ["entry"], at: place, into: &sink) { entry, sink in
      switch ArXivEntry(entry).outcome {
      case .paper(var record):
        record.bytes = place
        record.changeTexts { $0.bytes = place }
        sink.add(placed: record)
      case .refused(let reason): sink.refuse(place, reason)
      }
    }
  }
}

extension InputFormat {
  /// JSON lines: an object a line, fields as the command line contract names them.
  package static let jsonLines = InputFormat("jsonl")
}

/// Reads an object a line. A line that cannot be read is refused and the next one is read all the same.
enum JSONLinesReader: FormatReader {
  static let format = InputFormat.jsonLines
  static let label = "JSON lines"
  static let nameEndings = ["jsonl", "ndjson"]

  static func likelihood(of sample: Sample) -> Likelihood {
    if sample.isSingleLine, sample.json?.hasPaper != true { return .none }
    let objects = sample.lines.count { $0.first == UInt8(ascii: "{") && $0.last == UInt8(ascii: "}") && $0.count > 2 }
    guard objects > 0 else { return sample.isSingleObject ? .likely : .none }
    return objects * 2 >= sample.lines.count ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "lines of text that are no JSON objects"
    var start = source.start
    while start < source.bytes.count {
      let end = source.bytes.firstOffset(of: ASCII.lineFeed, in: start..<source.bytes.count) ?? source.bytes.count
      let line = source.bytes.trimmed(start..<end)
      if !line.isEmpty { read(line, source.bytes, &sink) }
      start = end + 1
    }
  }

  private static func read(_ line: Range<Int>, _ bytes: [UInt8], _ sink: inout ReadingSink) {
    var cursor = JSONCursor(bytes, line, maximumDepth: sink.limits.depth)
    guard cursor.kind() == .object else { return sink.refuse(line, "a line that is no JSON object") }
    do throws(JSONError) {
      let paper = try sink.readJSON(&cursor)
      if !cursor.isAtEnd() {
        throw JSONError(offset: cursor.position, reason: "the line goes on behind the end of its object")
      }
      if let problem = paper.problem {
        sink.refuse(line, "the record holds \(problem)")
      } else {
        sink.add(paper.record)
      }
    } catch {
      sink.refuse(line, "no valid JSON from byte \(error.offset - line.lowerBound + 1) of the line: \(error.reason)")
    }
  }
}

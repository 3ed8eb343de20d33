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
    let objects = sample.lines.count { $0.first == UInt8(ascii: "{") && $0.last == UInt8(ascii: "}") }
    let empty = sample.lines.count { $0.count == 2 && $0.first == UInt8(ascii: "{") && $0.last == UInt8(ascii: "}") }
    guard objects > empty else {
      // The first line may be longer than the sample.
      if sample.head != nil, sample.shape?.layout == .lines { return .certain }
      return sample.isSingleObject ? .likely : .none
    }
    return objects * 2 >= sample.lines.count ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "lines of text that are no JSON objects"
    let bytes = source.bytes
    sink.readStretches(bytes.stretches(of: source.start..<bytes.count)) { stretch, sink in
      var cursor = JSONCursor(bytes, stretch, maximumDepth: sink.limits.depth)
      var start = stretch.lowerBound
      while start < stretch.upperBound {
        let end = bytes.firstOffset(of: ASCII.lineFeed, in: start..<stretch.upperBound) ?? stretch.upperBound
        let line = bytes.trimmed(start..<end)
        if !line.isEmpty { read(line, &cursor, &sink) }
        start = end + 1
      }
    }
  }

  private static func read(_ line: Range<Int>, _ cursor: inout JSONCursor, _ sink: inout ReadingSink) {
    cursor.move(to: line)
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

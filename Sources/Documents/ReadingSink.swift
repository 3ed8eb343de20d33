/// Where a reader puts what it finds: papers, refusals, lines not used, the role of each line.
struct ReadingSink {
  private(set) var file: ReadFile
  private let source: Source
  private let options: ReadingOptions
  private var counter: LineCounter
  /// What stands in the file, in a few words, for the case that no paper is found in it.
  var seen: String?
  /// Whether the file is a collection by its form, so that having no papers is no fault.
  var isCollection = false
  /// Places for records in which the source has put nothing.
  var emptyPlaces = 0

  init(_ source: Source, format: InputFormat, byteCount: Int, options: ReadingOptions) {
    file = ReadFile(name: source.name, format: format, byteCount: byteCount)
    self.source = source
    self.options = options
    counter = LineCounter(source.bytes, line: options.firstLine, at: 0)
    guard options.explain else { return }
    file.roles = TextLines(source).map { $0.isBlank ? .blank : .structure }
  }

  var limits: ReadingLimits { options.limits }
  /// Whether the role of every line is kept.
  var isExplaining: Bool { options.explain }

  /// The line of a byte, from 1. Cheapest where asked in rising order.
  mutating func line(at offset: Int) -> Int { counter.line(at: offset) }

  mutating func lines(of range: Range<Int>) -> ClosedRange<Int> { counter.lines(of: range) }

  /// All lines of a text that is read line by line; nil, and a refusal, where there are more than the limit.
  mutating func textLines(of source: Source) -> [TextLine]? {
    var lines: [TextLine] = []
    for line in TextLines(source) {
      guard lines.count < limits.lines else {
        refuse(line.content.lowerBound..<source.bytes.count, "more than \(limits.lines) lines, the limit")
        return nil
      }
      lines.append(line)
    }
    return lines
  }

  /// A stretch of the source as it stands there.
  mutating func text(_ range: Range<Int>, isVerbatim: Bool = true) -> SourceText {
    SourceText(source.bytes.string(range), line: line(at: range.lowerBound), bytes: range, isVerbatim: isVerbatim)
  }

  /// A record with the line of each of its texts, which may stand further down than the record begins.
  mutating func placed(_ record: PaperRecord) -> PaperRecord {
    var record = record
    record.line = line(at: record.bytes.lowerBound)
    record.changeTexts { $0.line = line(at: $0.bytes.lowerBound) }
    return record
  }

  mutating func add(_ record: PaperRecord) { file.records.append(record) }

  // MARK: Reading on all cores

  /// Reads stretches of the source on all cores, and joins what they give as if one had been read after the other.
  ///
  /// `read` gets a stretch and a sink of its own; what it finds must not depend on other stretches. Where the role of
  /// every line is kept, the stretches are read one after the other. Cost: one more pass, which counts lines.
  mutating func readStretches(
    _ stretches: [Range<Int>], _ read: @Sendable (_ stretch: Range<Int>, _ sink: inout ReadingSink) -> Void
  ) {
    readStretches(stretches) { _, stretch, sink in read(stretch, &sink) }
  }

  /// The same, of stretches in order that may leave something out between them; `read` gets the index of each too.
  mutating func readStretches(
    _ stretches: [Range<Int>],
    _ read: @Sendable (_ index: Int, _ stretch: Range<Int>, _ sink: inout ReadingSink) -> Void
  ) {
    guard stretches.count > 1, !options.explain else {
      for (index, stretch) in stretches.enumerated() { read(index, stretch, &self) }
      return
    }
    let (source, options, format, byteCount) = (source, options, file.format, file.byteCount)
    // Of each stretch and of what is left out behind it.
    let feeds = Parallel.map(stretches.count) { index in
      let end = index + 1 < stretches.count ? stretches[index + 1].lowerBound : stretches[index].upperBound
      return ByteScan.count(of: ASCII.lineFeed, in: source.bytes.span, stretches[index].lowerBound..<end)
    }
    let firstLines = feeds.reduce(into: [line(at: stretches[0].lowerBound)]) { $0.append(($0.last ?? 1) + $1) }
    var whole = ReadingSink(source, format: format, byteCount: byteCount, options: options)
    swap(&self, &whole)
    // Given away, since a sink that is shared would be copied with all its records.
    self = Parallel.reduce(stretches.count, into: consume whole) { index in
      var sink = ReadingSink(source, format: format, byteCount: byteCount, options: options)
      sink.counter = LineCounter(source.bytes, line: firstLines[index], at: stretches[index].lowerBound)
      read(index, stretches[index], &sink)
      return sink
    } _: { whole, part in
      whole.join(&part)
    }
  }

  /// Takes over what another sink of the same source has found behind what this one has.
  private mutating func join(_ next: inout ReadingSink) {
    // Records are exchanged for empty ones, since to copy one is to touch each of its texts.
    let empty = PaperRecord(line: 0, bytes: 0..<0)
    for index in next.file.records.indices {
      file.records.append(empty)
      swap(&file.records[file.records.count - 1], &next.file.records[index])
    }
    for refusal in next.file.refusals { list(refusal) }
    file.unused += next.file.unused
    file.notes += next.file.notes
    seen = next.seen ?? seen
    isCollection = isCollection || next.isCollection
    emptyPlaces += next.emptyPlaces
  }

  /// Notes something about the whole file that a person should know.
  mutating func note(_ sentence: String) { file.notes.append(sentence) }

  mutating func refuse(_ range: Range<Int>, _ reason: String) {
    let lines = lines(of: range)
    defer { mark(lines, .refused) }
    let isListed = file.refusals.count < limits.listed
    let excerpt = isListed ? Excerpt.of(source.bytes, range) : ""
    list(Refusal(line: lines.lowerBound, bytes: range, reason: reason, excerpt: excerpt))
  }

  /// Beyond the limit, the last that is listed stands for the rest.
  private mutating func list(_ refusal: Refusal) {
    guard file.refusals.count >= limits.listed, let last = file.refusals.indices.last else {
      file.refusals.append(refusal)
      return
    }
    file.refusals[last].records += refusal.records
    file.refusals[last].bytes = file.refusals[last].bytes.lowerBound..<refusal.bytes.upperBound
  }

  mutating func leave(_ lines: ClosedRange<Int>, at range: Range<Int>, _ role: LineRole, _ reason: String) {
    mark(lines, role)
    guard file.unused.count < limits.listed else {
      let last = file.unused.count - 1
      let known = file.unused[last].lines
      file.unused[last].lines = known.lowerBound...max(known.upperBound, lines.upperBound)
      return
    }
    file.unused.append(
      UnusedLines(lines: lines, role: role, reason: reason, excerpt: Excerpt.of(source.bytes, range)))
  }

  /// Reads a JSON object as a paper.
  mutating func readJSON(_ cursor: inout JSONCursor) throws(JSONError) -> JSONPaper {
    let paper = try JSONPaper.read(&cursor, &counter)
    mark(paper.record.title, .title)
    mark(paper.record.abstract, .abstract)
    return paper
  }

  /// Refuses everything from where the file cannot be read on.
  mutating func breakOff(at error: JSONError, before end: Int) {
    let start = file.records.last?.bytes.upperBound ?? source.start
    let before = file.refusals.last?.bytes.upperBound ?? source.start
    let place = line(at: error.offset)
    let rest = min(max(start, before), error.offset)..<end
    refuse(skippingCommas(rest), "the JSON cannot be read on from line \(place): \(error.reason)")
  }

  /// `range` without the white space and the comma that part it from the record before.
  private func skippingCommas(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    while low < range.upperBound, ASCII.isSpace(source.bytes[low]) || source.bytes[low] == UInt8(ascii: ",") {
      low += 1
    }
    return low..<range.upperBound
  }

  /// Says what a run of lines was taken for.
  mutating func mark(_ lines: ClosedRange<Int>, _ role: LineRole) {
    guard options.explain else { return }
    for line in lines where line <= file.roles.count && file.roles[line - 1] != .blank { file.roles[line - 1] = role }
  }

  mutating func mark(_ text: SourceText?, _ role: LineRole) {
    guard options.explain, let text else { return }
    mark(lines(of: text.bytes), role)
  }
}

/// The beginning of a text, for showing: one line, no control characters.
enum Excerpt {
  static let length = 120

  /// At most 120 characters of `range`, white space and control characters shown as blanks, `…` where it was cut.
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let range = bytes.trimmed(range.clamped(to: 0..<bytes.count))
    // Four bytes a character are enough, and a cut within a scalar is mended by decoding.
    let head = bytes[range.prefix(length * 4 + 4)]
    var out = String.UnicodeScalarView()
    var blank = false
    for scalar in String(decoding: head, as: UTF8.self).unicodeScalars {
      guard scalar.value > 0x20, !(0x7F...0x9F).contains(scalar.value) else {
        blank = true
        continue
      }
      if blank, !out.isEmpty { out.append(" ") }
      blank = false
      if out.count >= length { return String(out) + "…" }
      out.append(scalar)
    }
    return String(out) + (head.count < range.count ? "…" : "")
  }
}

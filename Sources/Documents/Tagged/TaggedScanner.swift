/// How a tagged format writes its fields and parts its records.
protocol TaggedDialect: Sendable {
  /// The tag with which a line begins, and where its value begins; nil for a line without one.
  static func tag(of line: Range<Int>, in bytes: [UInt8]) -> (tag: Tag, value: Int)?
  /// Whether a line of this tag begins a record of its own rather than going on with `record`, which has fields.
  static func opens(_ tag: Tag, after record: TaggedRecord, behindBlank: Bool) -> Bool
  /// Whether a line of this tag ends its record.
  static func closes(_ tag: Tag) -> Bool
  /// Whether a line without a tag belongs to the field above it where a blank line stands between.
  static var continuesOverBlanks: Bool { get }
  /// The tags of the file's own head and end, which tell of no paper.
  static var fileTags: Set<Tag> { get }
  /// Whether fields stand outside of records, as some databases have them.
  static func isStray(_ record: TaggedRecord) -> Bool
}

extension TaggedDialect {
  static var fileTags: Set<Tag> { [] }
  static func isStray(_ record: TaggedRecord) -> Bool { false }
}

/// What stands in a tagged file.
enum TaggedPart {
  case record(TaggedRecord)
  /// Lines that belong to no record.
  case stray(Range<Int>)
}

/// Walks over a tagged file, record by record. Cost: one pass over the bytes, no more memory than a record takes.
struct TaggedScanner<Dialect: TaggedDialect>: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var lines: TextBreaks

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    lines = TextBreaks(bytes, range)
  }

  mutating func next() -> TaggedPart? {
    var record = TaggedRecord(bytes)
    var stray: Range<Int>?
    var behindBlank = false
    while true {
      let before = lines
      guard let line = lines.next() else { break }
      let content = bytes.trimmed(line)
      if content.isEmpty {
        behindBlank = true
        continue
      }
      if let (tag, value) = Dialect.tag(of: line, in: bytes) {
        if stray != nil || (!record.isEmpty && Dialect.opens(tag, after: record, behindBlank: behindBlank)) {
          lines = before
          break
        }
        record.append(TaggedField(tag: tag, value: bytes.trimmed(value..<line.upperBound)), on: line)
        if Dialect.closes(tag) { break }
      } else if record.isEmpty {
        stray = (stray?.lowerBound ?? content.lowerBound)..<content.upperBound
      } else if !behindBlank || Dialect.continuesOverBlanks {
        record.extend(by: content)
      } else {
        lines = before
        break
      }
      behindBlank = false
    }
    if let stray { return .stray(stray) }
    return record.isEmpty ? nil : .record(record)
  }
}

/// The lines of a stretch of bytes without their breaks: LF, CR LF, or the CR of old Macs.
struct TextBreaks: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    (self.bytes, offset, end) = (bytes, range.lowerBound, range.upperBound)
  }

  mutating func next() -> Range<Int>? {
    guard offset < end else { return nil }
    let stop = Self.lineEnd(bytes.span, offset..<end)
    let line = offset..<stop
    let isPair = stop + 1 < end && bytes[stop] == ASCII.carriageReturn && bytes[stop + 1] == ASCII.lineFeed
    offset = stop + (isPair ? 2 : 1)
    return line
  }

  private static func lineEnd(_ span: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    for i in range where span[i] == ASCII.lineFeed || span[i] == ASCII.carriageReturn { return i }
    return range.upperBound
  }
}

extension TaggedScanner {
  /// Stretches of `range`, cut behind lines that end a record: what stands behind such a line does not depend on what
  /// stands before it. Cost: a look at a few lines each; one pass where the format has no such lines.
  static func stretches(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = endOfRecord(bytes, Swift.min(start + stretch, range.upperBound)..<range.upperBound)
      stretches.append(start..<end)
      start = end
    }
    return stretches
  }

  private static var stretch: Int { 1 << 18 }

  /// Behind the first line that begins in `range` and ends a record, or the end of the range.
  private static func endOfRecord(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard let feed = bytes.firstOffset(of: ASCII.lineFeed, in: range) else { return range.upperBound }
    var lines = TextBreaks(bytes, feed + 1..<range.upperBound)
    while let line = lines.next() {
      if !bytes.trimmed(line).isEmpty, let tag = Dialect.tag(of: line, in: bytes)?.tag, Dialect.closes(tag) {
        return lines.offset
      }
    }
    return range.upperBound
  }
}

extension ReadingSink {
  /// Reads a source in a tagged dialect, on all cores where its records have ends. `paper` makes a paper of a record;
  /// `lack` says what a record is refused for that has neither title nor abstract.
  mutating func readTagged<Dialect: TaggedDialect>(
    _ source: Source, as dialect: Dialect.Type, lack: String, paper: @Sendable (TaggedRecord) -> PaperRecord
  ) {
    let stretches = TaggedScanner<Dialect>.stretches(source.bytes, source.start..<source.bytes.count)
    readStretches(stretches) { stretch, sink in
      sink.readTagged(source.bytes, stretch, as: dialect, lack, paper)
    }
  }

  private mutating func readTagged<Dialect: TaggedDialect>(
    _ bytes: [UInt8], _ stretch: Range<Int>, as dialect: Dialect.Type, _ lack: String,
    _ paper: (TaggedRecord) -> PaperRecord
  ) {
    for part in TaggedScanner<Dialect>(bytes, stretch) {
      switch part {
      case .stray(let range):
        // Numbers between records are the format's own.
        guard bytes[range].contains(where: ASCII.isLetter) else { continue }
        leave(lines(of: range), at: range, .unplaced, "lines outside of records")
      case .record(let record) where record.fields.allSatisfy { Dialect.fileTags.contains($0.tag) }: continue
      case .record(let record) where Dialect.isStray(record):
        leave(lines(of: record.bytes), at: record.bytes, .unplaced, "fields outside of records")
      case .record(let record): addTagged(paper(record), lack: lack)
      }
    }
  }

  private mutating func addTagged(_ paper: PaperRecord, lack: String) {
    guard paper.title != nil || paper.abstract != nil else { return refuse(paper.bytes, lack) }
    let paper = placed(paper)
    mark(paper.title, .title)
    mark(paper.abstract, .abstract)
    add(paper)
  }
}

extension Sample {
  /// The lines that are not blank, their indentation included, of files of old Macs too.
  var taggedLines: [Range<Int>] {
    guard let start = lines.first?.startIndex ?? head?.startIndex else { return [] }
    let end = min(bytes.count, start + Self.length)
    return TextBreaks(bytes, start..<end).filter { !bytes.trimmed($0).isEmpty }
  }
}

extension InputFormat {
  /// BibTeX and biblatex.
  package static let bibTeX = InputFormat("bibtex")
}

/// Reads BibTeX and biblatex files of any dialect.
///
/// Where a field stands twice in an entry, the first counts, as in BibTeX. Entries with the same key are all kept: they
/// are joined by what they say, not by what they are called.
enum BibTeXReader: FormatReader {
  static let format = InputFormat.bibTeX
  static let label = "BibTeX"
  static let nameEndings = ["bib", "bibtex", "biblatex"]

  /// Certain where at least half of the text is entries; a page that quotes one is something else.
  static func likelihood(of sample: Sample) -> Likelihood {
    guard sample.lines.contains(where: { $0.contains(UInt8(ascii: "@")) }) || sample.isSingleLine else { return .none }
    let bytes = sample.head.map { Array($0) } ?? Array(sample.lines.joined(separator: [ASCII.lineFeed]))
    let span = bytes.span
    var scanner = BibTeXScanner(start: 0, end: bytes.count)
    var (inside, outside, entries, unknown) = (0, 0, 0, 0)
    var last = 0
    while let item = scanner.next(span) {
      let length = scanner.position - last
      switch item {
      case .outside(let range): outside += isComment(bytes, range) ? 0 : range.count
      // `@media (…)` and `@Override {` begin entries in style sheets and programs.
      case .entry where !scanner.entry.hasFields && !isKnown(scanner.entry.type):
        if scanner.entry.fieldCount == 0 { outside += length } else { unknown += length }
      case .broken where !isKnown(scanner.entry.type): outside += length
      case .entry, .broken: (inside, entries) = (inside + length, entries + 1)
      case .macro: (inside, entries) = (inside + length, entries + (scanner.entry.pieces.isEmpty ? 0 : 1))
      case .comment(let range):
        inside += length
        if isJabRef(range, bytes) { entries += 1 }
      case .preamble: inside += length
      }
      last = scanner.position
    }
    if entries == 0 { return unknown > outside ? .possible : .none }
    if inside >= outside { return .certain }
    return inside * 8 >= outside ? .possible : .none
  }

  private static func isKnown(_ type: String) -> Bool {
    BibTeXTypes.work(type, hasJournal: false) != nil || ["misc", "string", "preamble"].contains(type)
  }

  /// Settings that a program keeps in the file.
  private static func isJabRef(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes.holds("@comment{jabref", at: range.lowerBound)
  }

  /// Whether every line begins with a percent sign.
  private static func isComment(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].split(separator: ASCII.lineFeed).allSatisfy {
      $0.first { !ASCII.isSpace($0) }.map { $0 == UInt8(ascii: "%") } ?? true
    }
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "a text without an entry of BibTeX"
    let span = source.bytes.span
    var scanner = BibTeXScanner(start: source.start, end: source.bytes.count)
    var maker = BibTeXRecord(source.bytes)
    var drafts: [BibTeXDraft] = []
    var (unclosed, firstUnclosed) = (0, 0)
    while let item = scanner.next(span) {
      switch item {
      case .entry:
        sink.isCollection = true
        if !scanner.entry.isClosed {
          if unclosed == 0 { firstUnclosed = scanner.entry.bytes.lowerBound }
          unclosed += 1
        }
        drafts.append(maker.draft(scanner.entry))
      case .macro(let name):
        sink.isCollection = true
        maker.macros.define(name, maker.macros.value(scanner.entry.pieces[...], in: source.bytes))
      case .preamble: sink.isCollection = true
      case .comment(let range):
        sink.isCollection = true
        leaveComment(range, source, &sink)
      case .outside(let range): leaveOutside(range, source, &sink)
      case .broken(let range, let reason): sink.refuse(range, reason)
      }
    }
    BibTeXInheritance.apply(to: &drafts)
    for draft in drafts { add(draft, &sink) }
    if unclosed > 0 {
      sink.note("\(unclosed) entries lack their closing brace, the first in line \(sink.line(at: firstUnclosed))")
    }
    if let stray = scanner.firstStray {
      sink.note("\(scanner.strays) stretches within entries are no fields, the first in line \(sink.line(at: stray))")
    }
  }

  private static func add(_ draft: BibTeXDraft, _ sink: inout ReadingSink) {
    let record = draft.record
    if BibTeXTypes.containers.contains(draft.type) {
      sink.leave(
        sink.lines(of: record.bytes), at: record.bytes, .structure, "an entry that holds fields or keys for others")
    } else if record.title == nil, record.abstract == nil {
      sink.refuse(record.bytes, "the entry has neither a title nor an abstract")
    } else {
      sink.mark(record.title, .title)
      sink.mark(record.abstract, .abstract)
      sink.add(record)
    }
  }

  /// A comment is the format's own, unless someone has put entries into it to keep them from being read.
  private static func leaveComment(_ range: Range<Int>, _ source: Source, _ sink: inout ReadingSink) {
    let content = range.dropFirst()
    guard source.bytes[content].contains(UInt8(ascii: "@")), !isJabRef(range, source.bytes) else { return }
    sink.leave(sink.lines(of: range), at: range, .structure, "a comment, which may hold entries")
  }

  private static func leaveOutside(_ range: Range<Int>, _ source: Source, _ sink: inout ReadingSink) {
    if isComment(source.bytes, range), !source.bytes[range].contains(UInt8(ascii: "@")) { return }
    sink.leave(sink.lines(of: range), at: range, .unplaced, "text between entries, a comment in BibTeX")
  }
}

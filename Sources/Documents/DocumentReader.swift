/// A file that no papers could be read from.
package struct FileRefusal: Sendable, Equatable {
  package let name: String
  /// What was seen in it and which formats are read, in a sentence for people.
  package let sentence: String
  /// Whether it is a note that lies beside data (`LICENSE`, `README`, `SOURCES`, …) rather than a collection that
  /// failed.
  package let isNote: Bool

  package init(name: String, sentence: String, isNote: Bool) {
    self.name = name
    self.sentence = sentence
    self.isNote = isNote
  }

  /// Whether the refusal is a fault of the input: not so for a note that merely lies in a folder that the user named.
  /// A note among the members of an archive was named by nobody.
  package func isFault(in input: String, isNamed: Bool) -> Bool { !isNote || isNamed && name == input }
}

/// What came of a file.
package enum ReadOutcome: Sendable {
  case read(ReadFile)
  case refused(FileRefusal)

  /// The name of the file, or of the member of an archive.
  package var name: String {
    switch self {
    case .read(let file): file.name
    case .refused(let refusal): refusal.name
    }
  }
}

/// Reads papers from the bytes of a file: tells the format from content, then from the name, and hands over to its
/// reader.
///
/// Never throws and never traps on content: what cannot be read is part of the outcome. Cost: linear in the bytes.
package struct DocumentReader: Sendable {
  package let options: ReadingOptions

  package init(options: ReadingOptions = ReadingOptions()) { self.options = options }

  package func read(_ bytes: [UInt8], name: String) -> ReadOutcome {
    func refuse(_ seen: String) -> ReadOutcome {
      let formats = FormatRegistry.readers.map { $0.label }
      let list = formats.dropLast().joined(separator: ", ") + " and " + (formats.last ?? "")
      let sentence = "no papers found: \(seen). Read are \(list)."
      return .refused(FileRefusal(name: name, sentence: sentence, isNote: Notes.isNote(name: name)))
    }
    guard !bytes.isEmpty else { return refuse("the file is empty") }
    guard bytes.count <= options.limits.fileBytes else {
      return refuse("the file has \(bytes.count) bytes, more than the limit of \(options.limits.fileBytes)")
    }
    if let kind = BinaryKind.name(of: bytes) { return refuse("the file is \(kind)") }

    let source = Source(bytes, name: name)
    guard !source.bytes.trimmed(source.start..<source.bytes.count).isEmpty else {
      return refuse("the file holds white space only")
    }
    guard let reader = reader(for: source) else { return refuse(TextSummary.of(source)) }

    var sink = ReadingSink(source, format: reader.format, byteCount: bytes.count, options: options)
    reader.read(source, into: &sink)
    if source.encoding != .utf8 { sink.note("read as \(source.encoding.rawValue)") }
    if let first = source.firstRepair {
      sink.note("\(source.repairs) ill-formed bytes were replaced, the first in line \(sink.line(at: first))")
    }
    var file = sink.file
    if file.records.isEmpty, file.refusals.isEmpty, !sink.isCollection {
      return refuse(sink.seen ?? TextSummary.of(source))
    }
    file.unused.sort { $0.lines.lowerBound < $1.lines.lowerBound }
    if !source.isOriginal { file.translatePlaces { source.fileRange(of: $0) } }
    return .read(file)
  }

  /// The format that a file of that beginning would be read as; nil where none fits, or it is no text. Cost: linear in
  /// `bytes`, of which a megabyte is plenty.
  package func format(of bytes: [UInt8], name: String) -> InputFormat? {
    guard BinaryKind.name(of: bytes) == nil else { return nil }
    return reader(for: Source(bytes, name: name))?.format
  }

  /// Whether JSON lines may be read from pieces of a file of that beginning: not where two bytes are a character.
  package static func isByteOriented(_ bytes: [UInt8]) -> Bool {
    TextEncoding.detect(in: bytes).encoding.isByteOriented
  }

  private func reader(for source: Source) -> (any FormatReader.Type)? {
    if let forced = options.forcedFormat { return FormatRegistry.reader(of: forced) }
    let sample = Sample(source)
    return FormatRegistry.reader(for: sample, name: source.name, withoutShape: Self.isWithoutShape(source, sample))
  }

  /// Whether a text is not to be read by the shape of its lines.
  private static func isWithoutShape(_ source: Source, _ sample: Sample) -> Bool {
    if Notes.isNote(name: source.name) || Notes.isLicence(source) { return true }
    // Tags are no paragraphs: XML that no reader knows has no shape. Nor have records that are written field by field, and
    // mails about other things.
    return XMLHead(sample)?.isMarked == true || FieldLines.areMost(of: sample.lines)
      || Mail.isWithoutPapers(sample.lines)
  }
}

extension ReadFile {
  /// Replaces the places of everything found; `places` leads from the text read to the file.
  fileprivate mutating func translatePlaces(_ places: (Range<Int>) -> Range<Int>) {
    for i in records.indices {
      records[i].bytes = places(records[i].bytes)
      records[i].changeTexts { $0.bytes = places($0.bytes) }
    }
    for i in refusals.indices { refusals[i].bytes = places(refusals[i].bytes) }
  }
}

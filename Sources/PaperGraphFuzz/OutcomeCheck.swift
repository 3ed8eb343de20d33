import Documents

/// What has to hold of everything that is made of a file, whatever stands in it.
struct OutcomeCheck {
  private let bytes: [UInt8]
  private let lines: LineTable
  /// Whether the file was read as it stands, in UTF-8, so that places and lines can be counted here.
  private var isOriginal = true
  /// Why U+FFFD may stand in a text without standing in the file.
  private let mayReplace: Bool

  /// The first thing that does not hold, in a sentence; nil where all does.
  static func fault(in outcome: ReadOutcome, of bytes: [UInt8], explain: Bool) -> String? {
    switch outcome {
    case .refused(let refusal): refusal.sentence.isEmpty ? "a refusal without a sentence" : nil
    case .read(let file):
      OutcomeCheck(bytes, file).fault(in: file, explain: explain) ?? codingFault(outcome, file)
    }
  }

  private init(_ bytes: [UInt8], _ file: ReadFile) {
    self.bytes = bytes
    lines = LineTable(bytes)
    isOriginal = !file.notes.contains { $0.hasPrefix("read as ") || $0.contains("ill-formed bytes") }
    // References to characters and escapes may name what is none; U+FFFD may stand there itself.
    mayReplace =
      !isOriginal
      || bytes.indices.contains { i in
        switch bytes[i] {
        case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "%"), 0: true
        case 0xEF: bytes[i...].starts(with: [0xEF, 0xBF, 0xBD])
        default: false
        }
      }
  }

  private func fault(in file: ReadFile, explain: Bool) -> String? {
    if file.byteCount != bytes.count { return "\(file.byteCount) bytes were read of \(bytes.count)" }
    if explain, isOriginal, file.roles.count != lines.count {
      return "\(file.roles.count) roles of \(lines.count) lines"
    }
    if file.refusedCount < file.refusals.count { return "a refusal that stands for nothing" }
    return file.records.lazy.compactMap(fault).first ?? file.refusals.lazy.compactMap(fault).first
      ?? file.unused.lazy.compactMap(fault).first
  }

  private func fault(in record: PaperRecord) -> String? {
    if record.title == nil, record.abstract == nil { return "a record without a title and an abstract" }
    if let fault = placeFault(record.bytes, record.line) { return "a record's place: \(fault)" }
    var texts = [("title", record.title), ("abstract", record.abstract)]
    texts += record.addresses.map { ("address", $0) }
    for (kind, works) in [("reference", record.references), ("citation", record.citations)] {
      for work in works { texts += [(kind, work.text)] + work.contexts.map { ("\(kind)'s sentence", $0) } }
    }
    for case (let kind, let text?) in texts {
      if let fault = fault(in: text) { return "\(kind): \(fault)" }
    }
    let words = record.authors + record.keywords + record.details.values + [record.venue ?? ""]
    return words.lazy.compactMap { cutFault($0) }.first
  }

  private func fault(in text: SourceText) -> String? {
    if let fault = placeFault(text.bytes, text.line) { return fault }
    guard isOriginal else { return nil }
    if text.isVerbatim, !bytes[text.bytes].elementsEqual(text.text.utf8, by: Self.isSameByte) {
      return "verbatim text is not what stands at its place: \(text.text.prefix(60))"
    }
    return cutFault(text.text)
  }

  /// A CR that alone ends the lines of a file is read as a line feed.
  private static func isSameByte(_ written: UInt8, _ read: UInt8) -> Bool {
    written == read || written == 0x0D && read == 0x0A
  }

  /// Where the file has no U+FFFD and is well-formed, one in a text says that a character was cut apart.
  private func cutFault(_ text: String) -> String? {
    !mayReplace && text.unicodeScalars.contains("\u{FFFD}") ? "a character cut apart: \(text.prefix(60))" : nil
  }

  private func fault(in refusal: Refusal) -> String? {
    if refusal.reason.isEmpty || refusal.records < 1 { return "a refusal without a reason" }
    return placeFault(refusal.bytes, refusal.line).map { "a refusal's place: \($0)" }
  }

  private func fault(in unused: UnusedLines) -> String? {
    if unused.reason.isEmpty { return "unused lines without a reason" }
    let isWithin = unused.lines.lowerBound >= 1 && (!isOriginal || unused.lines.upperBound <= lines.count)
    return isWithin ? nil : "unused lines \(unused.lines) of \(lines.count)"
  }

  private func placeFault(_ range: Range<Int>, _ line: Int) -> String? {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return "bytes \(range) of \(bytes.count)"
    }
    guard line >= 1 else { return "line \(line)" }
    guard isOriginal, line != lines.line(at: range.lowerBound) else { return nil }
    return "line \(line), where byte \(range.lowerBound) stands on line \(lines.line(at: range.lowerBound))"
  }

  /// What is kept in a graph file has to come back as it was.
  private static func codingFault(_ outcome: ReadOutcome, _ file: ReadFile) -> String? {
    let bytes = encoded([outcome])
    guard case .read(let copy)? = ReadInput.outcomes(encoded: bytes)?.first else { return "it cannot be decoded" }
    let isSame =
      copy.records == file.records && copy.refusals == file.refusals && copy.unused == file.unused
      && copy.notes == file.notes && copy.format == file.format
    return isSame ? nil : "it is not the same after encoding and decoding"
  }

  /// Outcomes as the bytes that a graph file keeps.
  static func encoded(_ outcomes: [ReadOutcome]) -> [UInt8] {
    ReadInput(name: "", isNamed: true, byteCount: 0, hash: 0, forcedFormat: nil, outcomes: outcomes).encodedOutcomes
  }
}

/// Where lines begin, counted apart from how the readers do it.
private struct LineTable {
  private var starts = [0]
  private let length: Int

  init(_ bytes: [UInt8]) {
    length = bytes.count
    let end: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
    for (i, byte) in bytes.enumerated() where byte == end { starts.append(i + 1) }
  }

  /// Behind the last line break stands no line of its own.
  var count: Int { starts.last == length ? starts.count - 1 : starts.count }

  /// The line, from 1, of a byte; the end of the file belongs to the last line. Cost: logarithmic.
  func line(at offset: Int) -> Int {
    let offset = min(offset, length - 1)
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}

package import Documents

/// Records one batch after another, in memory that does not grow with the input where the input is JSON lines.
package struct RecordStream {
  private let paths: [String]
  private let format: InputFormat?
  private let batchBytes: Int

  /// `batchBytes`: how many bytes are read before a batch is handed on, 1 or more.
  package init(_ paths: [String], format: InputFormat?, batchBytes: Int = 1 << 20) {
    self.paths = paths
    self.format = format
    self.batchBytes = batchBytes
  }

  /// Calls `body` with each batch in order and the name of its file, and `refused` with a sentence for each input or record
  /// that cannot be read.
  ///
  /// Files of other formats than JSON lines are read whole, one at a time.
  /// - Returns: whether something was refused.
  package func forEach(
    _ body: ([PaperRecord], _ file: String) throws -> Void, refused: (String) -> Void
  ) throws -> Bool {
    let finding = InputFinder.files(at: paths)
    var isPartial = false
    func refuse(_ sentence: String) {
      isPartial = true
      refused(sentence)
    }
    for input in finding.unreadable { refuse("\(input.name): cannot be read: \(input.reason).") }
    for file in finding.files { try read(file, body, refuse) }
    return isPartial
  }

  private typealias Body = ([PaperRecord], _ file: String) throws -> Void

  private func read(_ file: InputFile, _ body: Body, _ refuse: (String) -> Void) throws {
    var source = ByteStream(file, batchBytes: batchBytes)
    let beginning = source.next()
    if isJSONLines(beginning, file) { return try lines(beginning, &source, body, refuse) }
    var bytes = beginning
    while !source.isAtEnd { bytes += source.next() }
    if let error = source.error { return refuse("\(file.name): cannot be read: \(error).") }
    for (outcome, _) in ReadingJob.outcomes(of: bytes, file, format: format) {
      switch outcome {
      case .read(let read):
        for refusal in read.refusals { refuse("\(read.name), line \(refusal.line): \(refusal.reason)") }
        try body(read.records, read.name)
      case .refused(let refusal):
        if refusal.isFault(in: file.name, isNamed: file.isNamed) { refuse("\(refusal.name): \(refusal.sentence)") }
      }
    }
  }

  private func isJSONLines(_ beginning: [UInt8], _ file: InputFile) -> Bool {
    guard format == nil || format == .jsonLines, DocumentReader.isByteOriented(beginning) else { return false }
    if format == .jsonLines { return true }
    let whole = beginning.lastIndex(of: 0x0A).map { Array(beginning[...$0]) } ?? beginning
    return DocumentReader().format(of: whole, name: file.name) == .jsonLines
  }

  /// Hands on whole lines, as many at a time as about a batch of bytes holds.
  private func lines(
    _ beginning: [UInt8], _ source: inout ByteStream, _ body: Body, _ refuse: (String) -> Void
  ) throws {
    let name = source.name
    let reader = DocumentReader(options: ReadingOptions(forcedFormat: .jsonLines))
    var (pending, chunk): ([UInt8], [UInt8]) = ([], beginning)
    var firstLine = 0
    while true {
      // The last line may go on in the next chunk.
      let cut = source.isAtEnd ? chunk.endIndex : (chunk.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
      pending += chunk[..<cut]
      if cut > 0 || source.isAtEnd, pending.contains(where: { $0 > 0x20 }) {
        switch reader.read(pending, name: name) {
        case .read(let file):
          for refusal in file.refusals { refuse("\(name), line \(firstLine + refusal.line): \(refusal.reason)") }
          try body(file.records, name)
        case .refused(let refusal): refuse("\(name), after line \(firstLine): \(refusal.sentence)")
        }
      }
      if cut > 0 {
        firstLine += pending.count { $0 == 0x0A }
        pending = []
      }
      pending += chunk[cut...]
      if source.isAtEnd { break }
      chunk = source.next()
    }
    if let error = source.error { refuse("\(name), after line \(firstLine): cannot be read on: \(error).") }
  }
}

import Documents

/// The inputs of a stream, piece by piece: files whole, JSON lines some lines at a time.
struct InputPieces {
  enum Piece: Sendable {
    case lines(LinePieces.Piece, file: String)
    case whole(InputFile, [UInt8])
    /// Why an input cannot be read.
    case fault(String)
  }

  private var files: ArraySlice<InputFile>
  private var faults: ArraySlice<UnreadableInput>
  /// The file that is handed out line by line.
  private var lines: LinePieces?
  private let format: InputFormat?
  private let pieceBytes: Int

  init(_ paths: [String], format: InputFormat?, pieceBytes: Int) {
    let finding = InputFinder.files(at: paths)
    (files, faults) = (finding.files[...], finding.unreadable[...])
    (self.format, self.pieceBytes) = (format, pieceBytes)
  }

  mutating func next() -> Piece? {
    if let fault = faults.popFirst() { return .fault("\(fault.name): cannot be read: \(fault.reason).") }
    if let piece = lines?.next(), let name = lines?.stream.name { return .lines(piece, file: name) }
    if let ended = lines {
      lines = nil
      if let error = ended.stream.error {
        return .fault("\(ended.stream.name), after line \(ended.line - 1): cannot be read on: \(error).")
      }
    }
    return files.popFirst().map { begin($0) }
  }

  private mutating func begin(_ file: InputFile) -> Piece {
    var stream = ByteStream(file)
    let beginning = stream.next(upTo: pieceBytes)
    let more = stream.next(upTo: pieceBytes, behind: beginning)
    // What is read by now need not be read in pieces.
    if !stream.isAtEnd, isJSONLines(beginning, file) {
      var pieces = LinePieces(stream, beginning: more, pieceBytes: pieceBytes)
      let first = pieces.next()
      lines = pieces
      if let first { return .lines(first, file: file.name) }
    }
    let bytes = stream.rest(behind: more)
    if let error = stream.error { return .fault("\(file.name): cannot be read: \(error).") }
    return .whole(file, bytes)
  }

  private func isJSONLines(_ beginning: [UInt8], _ file: InputFile) -> Bool {
    guard format == nil || format == .jsonLines, DocumentReader.isByteOriented(beginning) else { return false }
    if format == .jsonLines { return true }
    let whole = beginning.lastIndex(of: 0x0A).map { Array(beginning[...$0]) } ?? beginning
    return DocumentReader().format(of: whole, name: file.name) == .jsonLines
  }
}

/// Why something was not read: a sentence that names it.
struct InputFault: Error {
  let sentence: String
}

extension InputPieces.Piece {
  /// What comes of it: a file each that was read, and what was not.
  func batches(format: InputFormat?) -> [Result<ReadFile, InputFault>] {
    switch self {
    case .fault(let sentence): return [.failure(InputFault(sentence: sentence))]
    case .lines(let piece, let name):
      guard piece.bytes.contains(where: { $0 > 0x20 }) else { return [] }
      let options = ReadingOptions(forcedFormat: .jsonLines, firstLine: piece.firstLine)
      switch DocumentReader(options: options).read(piece.bytes, name: name) {
      case .read(let file): return [.success(file)]
      case .refused(let refusal):
        let sentence = "\(name), from line \(piece.firstLine): \(refusal.sentence)"
        return [.failure(InputFault(sentence: sentence))]
      }
    case .whole(let file, let bytes):
      return ReadingJob.outcomes(of: bytes, file, format: format).compactMap { outcome, _ in
        switch outcome {
        case .read(let read): return .success(read)
        case .refused(let refusal):
          guard refusal.isFault(in: file.name, isNamed: file.isNamed) else { return nil }
          return .failure(InputFault(sentence: "\(refusal.name): \(refusal.sentence)"))
        }
      }
    }
  }
}

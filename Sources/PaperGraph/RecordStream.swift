package import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

  /// Calls `body` with each batch in order and the name of its file, and `refused` with a sentence for each input or record that cannot be read.
  ///
  /// Files of other formats than JSON lines are read whole, one at a time.
  /// - Returns: whether something was refused.
  package func forEach(_ body: ([PaperRecord], _ file: String) throws -> Void, refused: (String) -> Void) throws -> Bool {
    let finding = InputFinder.files(at: paths)
    var isPartial = false
    func refuse(_ sentence: String) {
      isPartial = true
      refused(sentence)
    }
    for input in finding.unreadable { refuse("\(input.name): cannot be read: \(input.reason).") }
    for file in finding.files {
      if file.name == "-" || file.name.hasSuffix(".jsonl") || format == .jsonLines,
        format == nil || format == .jsonLines
      {
        try lines(of: file.name, body, refuse)
      } else {
        let reading = Reading([file.name], format: format)
        for input in reading.refused { refuse("\(input.name): \(input.sentence)") }
        for file in reading.files {
          for refusal in file.refusals { refuse("\(file.name), line \(refusal.line): \(refusal.reason)") }
          try body(file.records, file.name)
        }
      }
    }
    return isPartial
  }

  /// Hands on whole lines, as many at a time as about a batch of bytes holds.
  private func lines(of name: String, _ body: ([PaperRecord], _ file: String) throws -> Void, _ refuse: (String) -> Void) throws {
    let descriptor = name == "-" ? STDIN_FILENO : unsafe open(name, O_RDONLY)
    guard descriptor >= 0 else { return refuse("\(name): cannot be opened.") }
    defer { if name != "-" { close(descriptor) } }
    let reader = DocumentReader(options: ReadingOptions(forcedFormat: .jsonLines))
    var pending: [UInt8] = []
    var firstLine = 0
    var isAtEnd = false
    while !isAtEnd {
      var status = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: batchBytes) { buffer, count in
        repeat { status = unsafe read(descriptor, buffer.baseAddress, buffer.count) } while status < 0 && errno == EINTR
        count = max(0, status)
      }
      if status < 0 {
        let why = unsafe String(cString: strerror(errno))
        refuse("\(name), after line \(firstLine): cannot be read on: \(why).")
      }
      isAtEnd = chunk.isEmpty
      // The last line may go on in the next chunk.
      let cut = isAtEnd ? chunk.endIndex : (chunk.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
      pending += chunk[..<cut]
      if cut > 0 || isAtEnd, pending.contains(where: { $0 > 0x20 }) {
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
    }
  }
}

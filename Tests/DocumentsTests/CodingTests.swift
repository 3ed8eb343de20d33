import Testing

@testable import Documents

@Suite struct CodingTests {
  /// Values of the xxhash library of Python 3.5.0, seed 0.
  @Test(
    arguments: [
      ("", 0xef46_db37_51d8_e999), ("a", 0xd24e_c4f1_a98c_6e5b), ("abc", 0x44bc_2cf5_ad77_0999),
      ("Nobody inspects the spammish repetition", 0xfbce_a83c_8a37_8bf1),
      (String(repeating: "0123456789abcdef", count: 5), 0x0d4c_c7d5_0578_80df),
    ] as [(String, UInt64)])
  func hashIsXXH64(_ text: String, _ hash: UInt64) {
    #expect(ContentHash.xxh64(Array(text.utf8)) == hash)
  }

  private func recoded(_ file: ReadFile) -> ReadFile? {
    let input = ReadInput(
      name: "i", isNamed: false, byteCount: 0, hash: 0, forcedFormat: nil, outcomes: [.read(file)])
    guard case .read(let copy) = ReadInput.outcomes(encoded: input.encodedOutcomes)?.first else { return nil }
    return copy
  }

  @Test func everySampleComesBackAsItWasRead() throws {
    for input in try Place.sampleParts() {
      guard case .read(let file) = DocumentReader().read(input.bytes, name: input.name) else { continue }
      let copy = try #require(recoded(file), "\(input.name)")
      #expect(copy.name == file.name && copy.format == file.format && copy.byteCount == file.byteCount)
      #expect(copy.records == file.records)
      #expect(copy.refusals == file.refusals)
      #expect(copy.unused == file.unused)
      #expect(copy.notes == file.notes)
    }
  }

  @Test func everyFieldComesBack() throws {
    func text(_ value: String) -> SourceText {
      SourceText(value, line: 3, bytes: 5..<900, isVerbatim: value.count == 2)
    }
    var record = PaperRecord(line: 7, bytes: 100..<(1 << 40))
    record.key = ""
    record.abstract = text("Größe")
    record.authors = ["A", "名"]
    record.date = PaperDate(year: 2024, month: 2)
    record.identifiers = [WorkIdentifier(.doi, "10.1/X"), WorkIdentifier(.acl, "P18-1001")]
    record.type = .conferencePaper
    record.details = [.volume: "1", .page: "2-3", .note: "n"]
    var reference = Reference(text("ab"))
    reference.year = -5
    reference.contexts = [text("said in [1]")]
    record.references = [reference]
    record.citations = [Reference(text("cited by"))]
    var file = ReadFile(name: "a.zip/b", format: .jsonLines, byteCount: 12)
    file.records = [record]
    var refusal = Refusal(line: 9, bytes: 1..<2, reason: "why", excerpt: "what")
    refusal.records = 41
    file.refusals = [refusal]
    file.unused = [UnusedLines(lines: 4...8, role: .furniture, reason: "r", excerpt: "e")]
    file.notes = ["read as UTF-16"]
    let copy = try #require(recoded(file))
    #expect(copy.records == file.records && copy.refusals == file.refusals && copy.unused == file.unused)
    #expect(copy.refusedCount == 41)
  }

  /// Any byte changed or cut off: another value or none, and no trap.
  @Test func damageIsSurvived() throws {
    var record = PaperRecord(line: 1, bytes: 0..<10)
    record.title = SourceText("A title", line: 1, bytes: 0..<7)
    record.details = [.note: "n"]
    var file = ReadFile(name: "f", format: .text, byteCount: 3)
    file.records = [record, record]
    let refusal = FileRefusal(name: "g", sentence: "no papers", isNote: true)
    let input = ReadInput(
      name: "i", isNamed: true, byteCount: 3, hash: 1, forcedFormat: nil, outcomes: [.refused(refusal), .read(file)])
    let bytes = input.encodedOutcomes
    #expect(ReadInput.outcomes(encoded: bytes)?.count == 2)
    for i in bytes.indices {
      #expect(ReadInput.outcomes(encoded: Array(bytes[..<i])) == nil)
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[i] = value
        _ = ReadInput.outcomes(encoded: damaged)
      }
    }
    #expect(ReadInput.outcomes(encoded: bytes + [0]) == nil)
  }
}

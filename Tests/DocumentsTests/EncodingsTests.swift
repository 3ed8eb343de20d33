import Documents
import Testing

/// The samples in other encodings, and with bytes that no text has: the same papers, on the same lines.
@Suite struct EncodingsTests {
  /// The samples that are well-formed UTF-8, each with what is read from it as it stands.
  private static func samples() throws -> [(name: String, bytes: [UInt8], file: ReadFile)] {
    try InputFinder.files(at: [Place.samples]).files.compactMap { input in
      let bytes = try input.read()
      guard case .read(let file) = DocumentReader().read(bytes, name: input.name) else { return nil }
      return file.notes.isEmpty ? (input.name, bytes, file) : nil
    }
  }

  private enum Encoding: String, CaseIterable {
    case utf8WithMark, utf16LittleEndian, utf16BigEndian, utf16LittleEndianWithoutMark, utf16BigEndianWithoutMark

    func encoded(_ bytes: [UInt8]) -> [UInt8] {
      let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
      let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
      let big = units.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      return switch self {
      case .utf8WithMark: [0xEF, 0xBB, 0xBF] + bytes
      case .utf16LittleEndian: [0xFF, 0xFE] + little
      case .utf16BigEndian: [0xFE, 0xFF] + big
      case .utf16LittleEndianWithoutMark: little
      case .utf16BigEndianWithoutMark: big
      }
    }
  }

  @Test func samplesReadTheSameInUnicode() throws {
    for (name, bytes, file) in try Self.samples() where !bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      for encoding in Encoding.allCases {
        let message: Comment = "\(name) as \(encoding)"
        let other = try read(encoding.encoded(bytes), name: name)
        #expect(other.format == file.format, message)
        #expect(other.records.map { $0.title?.text } == file.records.map { $0.title?.text }, message)
        #expect(other.records.map { $0.abstract?.text } == file.records.map { $0.abstract?.text }, message)
        #expect(other.records.map(\.line) == file.records.map(\.line), message)
        #expect(other.refusals.map(\.line) == file.refusals.map(\.line), message)
        #expect(other.notes.isEmpty == (encoding == .utf8WithMark), message)
      }
    }
  }

  /// Windows-1252, which is Latin-1 where both have a letter: `ï` EF, `é` E9, `ö` F6.
  @Test(arguments: [
    "TY  - JOUR\nTI  - Naïve Bayes für Café\nAU  - Doe, J.\nER  - \n", "@article{a, title = {Naïve Bayes für Café}}\n",
    #"{"title": "Naïve Bayes für Café", "abstract": "A."}"# + "\n", "title,year\nNaïve Bayes für Café,2001\n",
    "<collection id='2024.acl'><volume id='1'><paper id='1'><title>Naïve Bayes für Café</title></paper></volume></collection>",
    "<?xml version='1.0' encoding='UTF-8'?><collection id='P18'><volume id='1'><paper id='1'><title>Naïve Bayes für Café"
      + "</title></paper></volume></collection>",
    "%0 Book\n%T Naïve Bayes für Café\n%A Doe, J.\n", "PMID- 1\nOWN - NLM\nTI  - Naïve Bayes für Café\n",
    "* [Naïve Bayes für Café](https://arxiv.org/abs/2401.00001)\n* [Other](https://arxiv.org/abs/2401.00002)\n",
  ])
  func latin1(_ text: String) throws {
    let file = try read(text.unicodeScalars.map { UInt8($0.value) })
    #expect(file.records.first?.title?.text == "Naïve Bayes für Café")
    #expect(file.notes == ["read as Windows-1252"])
  }

  /// A NUL in the title of a record costs at most that record, and nothing is lost without a word.
  @Test func nulBytesCostOneRecordAtMost() throws {
    for (name, bytes, file) in try Self.samples() where file.records.count > 1 {
      let index = (file.records.count - 1) / 2
      guard let title = file.records[index].title, title.bytes.count > 4 else { continue }
      var damaged = bytes
      damaged.insert(0, at: title.bytes.lowerBound + 2)
      let other = try read(damaged, name: name)
      #expect(other.format == file.format, "\(name)")
      #expect(other.records.count + other.refusals.count >= file.records.count, "\(name)")
      #expect(other.records.count >= file.records.count - 1, "\(name)")
      #expect(other.records.last?.title?.text == file.records.last?.title?.text, "\(name)")
    }
  }

  /// Braces of BibTeX, thousands deep, closed and not: what stands behind is read.
  @Test func deepBracesOfBibTeX() throws {
    let depth = 50_000
    let open = String(repeating: "{", count: depth)
    let closed = open + "x" + String(repeating: "}", count: depth)
    let entry = "@article{b, title = {Second}}\n"
    let file = try read("@article{a, title = {\(closed)}}\n" + entry)
    #expect(file.records.last?.title?.text == "Second" && file.records.count + file.refusals.count == 2)
    let torn = try read("@article{a, title = {\(open)}}\n" + entry)
    #expect(torn.records.count + torn.refusals.count >= 1)
    _ = try read("@article{a, title = {" + String(repeating: "\\emph{", count: depth) + "}}\n" + entry)
  }

  /// Elements of a page, thousands deep: what stood before is read, and the rest is named.
  @Test func deepElementsOfHTML() throws {
    let deep = String(repeating: "<div>", count: 20_000)
    let list = "<ul><li><a href=\"https://arxiv.org/abs/2401.00001\">A title of a paper</a></li></ul>"
    let file = try read("<html><body>\(list)\(deep)\(list)</body></html>")
    #expect(file.records.map { $0.title?.text } == ["A title of a paper"])
    #expect((file.notes + file.refusals.map(\.reason)).contains { $0.contains("512") })
  }
}

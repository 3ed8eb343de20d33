import Documents
import Testing

/// Input that is damaged, mistaken or meant to harm: each gets its sentence.
@Suite struct HostileTests {
  @Test(
    arguments: [
      ([], "the file is empty"), (Array(" \n\r\n\t".utf8), "white space only"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "a PNG picture"),
      (Array("%PDF-1.7\n".utf8), "a PDF document"),
      ((0..<400).map { UInt8(truncatingIfNeeded: $0 % 7) }, "binary"), (Array("just a line".utf8), "one line"),
    ] as [([UInt8], String)])
  func refusesWithWhatWasSeen(_ bytes: [UInt8], _ seen: String) throws {
    let refusal = try refusal(bytes)
    #expect(refusal.sentence.contains(seen))
    #expect(refusal.sentence.contains("JSON lines"), "the formats read are named")
  }

  @Test func refusesALicence() throws {
    let text =
      "MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software. It is so.\n"
    #expect(try refusal(Array(text.utf8), name: "x.txt").isNote == false)
    #expect(try refusal(Array(text.utf8), name: "data/LICENSE").isNote)
  }

  @Test func readsOtherEncodings() throws {
    let text = "Naïve Bayes für Übersetzung\n\nWe translate “café” names. The method is naïve.\n"
    let units = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    // Windows-1252, by its table: ï EF, ü FC, Ü DC, é E9, “ 93, ” 94.
    let latin: [UInt8] = text.unicodeScalars.map { $0 == "“" ? 0x93 : $0 == "”" ? 0x94 : UInt8($0.value) }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for (name, bytes) in [("UTF-16LE", little), ("UTF-16BE", big), ("Windows-1252", latin), ("mark", marked)] {
      let file = try read(bytes)
      let record = try #require(file.records.first)
      #expect(record.title?.text == "Naïve Bayes für Übersetzung", "\(name)")
      #expect(record.abstract?.text == "We translate “café” names. The method is naïve.", "\(name)")
      // Places are those of the file, whatever it is written in.
      let title = try #require(record.title)
      #expect(title.bytes.lowerBound == (name == "mark" ? 3 : name.hasPrefix("UTF-16") ? 2 : 0), "\(name)")
      #expect(title.bytes.count == (name.hasPrefix("UTF-16") ? 54 : name == "mark" ? 30 : 27), "\(name)")
    }
  }

  @Test func mendsIllFormedBytes() throws {
    var bytes = Array("Ünïque Títle\n\nAn abstract that is brökén here. It ends.\n".utf8)
    bytes[bytes.count - 4] = 0xFF
    let file = try read(bytes)
    #expect(file.records.first?.abstract?.text.contains("\u{FFFD}") == true)
    #expect(file.notes == ["1 ill-formed bytes were replaced, the first in line 3"])
  }

  @Test func survivesDepthAndLength() throws {
    let deep = try read(Array(repeating: UInt8(ascii: "["), count: 100_000))
    #expect(deep.refusals.map(\.line) == [1])
    let nested = #"{"papers": [{"title": "A"}, {"title": "B", "x": "# + String(repeating: "[", count: 5000) + "]}"
    #expect(try read(nested).records.map { $0.title?.text } == ["A"])
    _ = try refusal(Array(("<html><body>" + String(repeating: "<div>", count: 50_000)).utf8))
    _ = try refusal(Array(repeating: UInt8(ascii: "a"), count: 20_000_000))
    _ = try refusal(Array(String(repeating: "[", count: 1_000_000).utf8.map { _ in UInt8(ascii: "-") }))
    let links = String(repeating: "[", count: 20_000) + String(repeating: "](u)", count: 20_000)
    _ = DocumentReader(options: ReadingOptions(forcedFormat: .markdown)).read(Array(links.utf8), name: "x.md")
  }

  @Test func listsOnlySoManyRefusals() throws {
    let file = try read("[" + String(repeating: "1,", count: 30_000) + "1]")
    #expect(file.refusals.count == 10_000)
    #expect(file.refusedCount == 30_001)
  }
}

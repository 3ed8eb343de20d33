import Documents
import Testing

/// Every place that is told is the place where the text stands.
@Suite struct PlaceTests {
  @Test func verbatimTextsStandWhereTheyAreSaidTo() throws {
    var verbatim = 0
    for (name, bytes) in try Place.sampleParts() {
      guard case .read(let file) = DocumentReader().read(bytes, name: name) else { continue }
      for record in file.records {
        for text in [record.title, record.abstract].compactMap({ $0 }) + record.addresses
          + record.references.map(\.text)
        {
          #expect(bytes.indices.contains(text.bytes.lowerBound) && text.bytes.upperBound <= bytes.count)
          #expect(text.line == 1 + bytes[..<text.bytes.lowerBound].count { $0 == 0x0A }, "\(name): \(text.text)")
          if text.isVerbatim {
            verbatim += 1
            #expect(String(decoding: bytes[text.bytes], as: UTF8.self) == text.text, "\(name)")
          }
        }
        #expect(record.line == 1 + bytes[..<record.bytes.lowerBound].count { $0 == 0x0A }, "\(name)")
      }
    }
    #expect(verbatim > 300)
  }

  @Test func jsonTextsStandBetweenTheirQuotes() throws {
    let bytes = try Place.bytes(Place.samples + "/json-lines/acl-2024-long.jsonl")
    for record in try read(bytes).records {
      let title = try #require(record.title)
      #expect(
        bytes[title.bytes.lowerBound - 1] == UInt8(ascii: "\"") && bytes[title.bytes.upperBound] == UInt8(ascii: "\""))
      #expect(String(decoding: bytes[title.bytes], as: UTF8.self) == title.text)
    }
  }
}

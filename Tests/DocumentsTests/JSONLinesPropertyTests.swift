import Testing

@testable import Documents

/// Random JSON lines of which the generator knows what they say: every text, place and refusal has to come out.
@Suite struct JSONLinesPropertyTests {
  @Test(arguments: [UInt64(11), 12, 13, 14])
  func whatWasWrittenIsRead(seed: UInt64) throws {
    var writer = JSONLinesWriter(seed: seed)
    for _ in 0..<400 { writer.line() }
    let file = try read(writer.bytes, as: .jsonLines)
    #expect(file.records.count == writer.written.count, "seed \(seed)")
    #expect(file.refusals.map(\.line) == writer.broken, "seed \(seed)")
    for (record, meant) in zip(file.records, writer.written) {
      #expect(record.line == meant.line, "seed \(seed)")
      #expect(record.key == meant.key && record.venue == meant.venue, "seed \(seed), line \(meant.line)")
      #expect(
        record.title?.text == meant.title && record.abstract?.text == meant.abstract, "seed \(seed), line \(meant.line)"
      )
      #expect(record.authors == meant.authors, "seed \(seed), line \(meant.line)")
      #expect(record.date?.year == meant.year, "seed \(seed), line \(meant.line)")
      #expect(record.title?.line == meant.title.map { _ in meant.line }, "seed \(seed)")
      #expect(record.title?.bytes == meant.titleBytes, "seed \(seed), line \(meant.line)")
    }
  }

  /// A file that is read in stretches on all cores, and the same file read from one end to the other.
  @Test func coresDoNotShow() throws {
    var writer = JSONLinesWriter(seed: 15)
    while writer.bytes.count < 5 << 20 { writer.line() }
    let together = try read(writer.bytes, as: .jsonLines)
    // Roles are kept line by line, for which the file is read in one go.
    let alone = try read(writer.bytes, as: .jsonLines, explain: true)
    #expect(together.records == alone.records)
    #expect(together.refusals == alone.refusals)
    #expect(together.records.map(\.line) == writer.written.map(\.line))
    #expect(together.refusals.map(\.line) == writer.broken)
  }

  @Test func refusalsBeyondTheLimitAreCountedAcrossStretches() throws {
    let line = "{\"title\": 1" + String(repeating: " ", count: 200) + "\n"
    let bytes = Array(String(repeating: line, count: 25_000).utf8)
    #expect(bytes.count > 4 << 20)
    let file = try read(bytes, as: .jsonLines)
    #expect(file.refusals.count == 10_000 && file.refusedCount == 25_000)
    #expect(
      file.refusals.last?.bytes.upperBound == bytes.count - 201, "without the blanks and the line feed at its end")
    #expect(file.refusals.map(\.line) == Array(1...10_000))
  }
}

/// Writes JSON lines at random, broken ones and blank ones among them, and remembers what they say.
private struct JSONLinesWriter {
  struct Written {
    let line: Int
    var key, title, abstract, venue: String?
    var titleBytes: Range<Int>?
    var authors: [String] = []
    var year: Int?
  }

  private(set) var bytes: [UInt8] = []
  private(set) var written: [Written] = []
  /// Lines that cannot be read.
  private(set) var broken: [Int] = []
  private var lineNumber = 0
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  mutating func line() {
    lineNumber += 1
    switch Int.random(in: 0..<20, using: &random) {
    case 0: bytes += Array(["", " ", "\t \r"].randomElement(using: &random)!.utf8)
    case 1:
      let damage = [
        "{", "{\"title\": \"x", "[]", "nothing", "{\"title\": tru}", "{\"title\": \"x\"} {}", "{\"id\": \"x\"}", "{}",
      ]
      bytes += Array(damage.randomElement(using: &random)!.utf8)
      broken.append(lineNumber)
    default: record()
    }
    bytes += Array(["\n", "\r\n"].randomElement(using: &random)!.utf8)
  }

  private mutating func record() {
    var meant = Written(line: lineNumber)
    var fields = ["title", "abstract", "id", "venue", "authors", "year", "other", "nested"].shuffled(using: &random)
    fields.removeLast(Int.random(in: 0..<3, using: &random))
    if !fields.contains("title"), !fields.contains("abstract") { fields.append("title") }
    put("{")
    for (i, field) in fields.enumerated() {
      put((i > 0 ? "," : "") + space())
      put(escaped(field, always: false))
      put(space() + ":" + space())
      switch field {
      case "title":
        let text = text(40)
        let written = escaped(text, always: nil)
        meant.titleBytes = bytes.count + 1..<bytes.count + written.utf8.count - 1
        (meant.title, _) = (text, put(written))
      case "abstract": meant.abstract = string(900)
      case "id": meant.key = string(12)
      case "venue": meant.venue = string(60)
      case "authors":
        meant.authors = (0..<Int.random(in: 0...6, using: &random)).map { _ in "A" + word() + " B" + word() }
        put("[" + meant.authors.map { escaped($0, always: nil) }.joined(separator: "," + space()) + "]")
      case "year":
        let year = Int.random(in: 1950...2030, using: &random)
        put(Bool.random(using: &random) ? "\(year)" : "\"\(year)\"")
        meant.year = year
      case "nested":
        put(#"{"a":[1,-2.5e3,{"title":"not this","b":[[],{}]},null],"authors":["nor this"],"q\"":true}"#)
      default: put(["null", "false", "3", "[\"x\", {}]", "\"\\\\\""].randomElement(using: &random)!)
      }
    }
    put(space() + "}")
    written.append(meant)
  }

  private mutating func put(_ text: String) { bytes += Array(text.utf8) }

  private mutating func string(_ length: Int) -> String {
    let text = text(length)
    put(escaped(text, always: nil))
    return text
  }

  private mutating func space() -> String { ["", "", "", " ", "\t", "  "].randomElement(using: &random)! }

  private static let scalars = ["a", "e", "n", "\"", "\\", "/", "\n", "\u{1}", "é", "ß", "中", "𝄞", "🙂", "$", "{", "}"]

  private mutating func word() -> String {
    String((0..<Int.random(in: 1...9, using: &random)).map { _ in "abcdefghxyz".randomElement(using: &random)! })
  }

  /// Words, with anything in between; never blank, and no white space at the ends.
  private mutating func text(_ length: Int) -> String {
    var text = "w" + word()
    while text.utf8.count < Int.random(in: 1...length, using: &random) {
      let isOdd = Int.random(in: 0..<8, using: &random) == 0
      text += isOdd ? Self.scalars.randomElement(using: &random)! + word() : " " + word()
    }
    return text
  }

  /// The JSON of a text; `always` nil: escapes where JSON asks for it and, at random, elsewhere; false: where asked for.
  private mutating func escaped(_ text: String, always: Bool?) -> String {
    let share = always == nil ? [0, 0, 0, 8, 60].randomElement(using: &random)! : 0
    var out = "\""
    for scalar in text.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
      if isPlain, Int.random(in: 0..<100, using: &random) >= share {
        out.unicodeScalars.append(scalar)
      } else if scalar == "\"" || scalar == "\\" || scalar == "/" {
        out += "\\" + String(scalar)
      } else if scalar == "\n" {
        out += "\\n"
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return out + "\""
  }
}

import Testing

@testable import Documents

/// Large files are read in stretches on all cores: what comes of them has to be what comes of reading from front to back.
@Suite struct StretchTests {
  /// Volumes of papers, with what misleads who only glances at tags: comments, sections and values that look like
  /// papers.
  private func anthology(_ random: inout SplitMix64) -> String {
    var text = "<?xml version='1.0'?>\n<!-- <paper> --><collection id=\"2024.acl\">\n"
    var paper = 0
    for volume in 1...3 {
      text +=
        "<volume id=\"v\(volume)\" note='a > b'>\n<meta><booktitle>Proceedings \(volume)</booktitle><year>20\(10 + volume)"
      text += "</year></meta>\n<frontmatter><title>Front</title></frontmatter>\n"
      for _ in 0..<Int.random(in: 600...900, using: &random) {
        paper += 1
        switch Int.random(in: 0..<8, using: &random) {
        case 0: text += "<!-- </volume><paper id=\"0\"> \(paper) -->\n"
        case 1: text += "<?paper </paper> ?>\n"
        default: break
        }
        text += "<paper id=\"\(paper)\"><title>Paper \(paper) <b>in</b> <![CDATA[</paper><paper>]]></title>"
        text += "<url note=\"a /> 'b'\">2024.v.\(paper)</url>\n"
        text += "<abstract>\(String(repeating: "Words &amp; lines.\n", count: Int.random(in: 0..<60, using: &random)))"
        text += "</abstract><editor/></paper>\n"
      }
      text += "</volume>\n"
    }
    return text + "</collection>\n"
  }

  /// Where the role of every line is asked for, a document is read from front to back.
  private func expectSame(_ text: String, _ comment: Comment) throws {
    let stretches = try read(text)
    let whole = try read(text, explain: true)
    #expect(stretches.records == whole.records, comment)
    #expect(stretches.refusals == whole.refusals, comment)
    #expect(stretches.unused == whole.unused, comment)
    #expect(stretches.notes == whole.notes, comment)
  }

  @Test(arguments: [UInt64(1), 2, 3]) func xml(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let text = anthology(&random)
    let bytes = Array(text.utf8)
    let names: Set = ["paper", "meta", "frontmatter"]
    let stretches = try #require(XMLCutter.stretches(bytes, 0..<bytes.count, names: names, shared: ["meta"]))
    #expect(stretches.count > 2)
    #expect(stretches.first?.range.lowerBound == 0 && stretches.last?.range.upperBound == bytes.count)
    for (stretch, next) in zip(stretches, stretches.dropFirst()) {
      #expect(stretch.range.upperBound == next.range.lowerBound)
      #expect(bytes.holds("<paper ", at: next.range.lowerBound))
      // Collection, volume, and what holds for the volume.
      #expect(next.opened.count == 2 && next.before.count == 3)
    }
    try expectSame(text, "seed \(seed)")
    let file = try read(text)
    let venues = file.records.compactMap(\.venue)
    #expect(zip(venues, venues.dropFirst()).count { $0 != $1 } == 2)
  }

  /// A byte taken away or put in somewhere: mostly a tag that does not fit any more.
  @Test(arguments: [UInt64(4), 5]) func damagedXML(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let text = anthology(&random)
    for round in 0..<12 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 100..<bytes.count, using: &random)
        let signs = Array("<>/\"&-".utf8)
        if Bool.random(using: &random) {
          bytes.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: place)
        } else if let next = bytes[place...].firstIndex(where: signs.contains) {
          bytes.remove(at: next)
        }
      }
      try expectSame(String(decoding: bytes, as: UTF8.self), "seed \(seed), round \(round)")
    }
  }

  /// A document that declares entities is not cut, since they hold for all that follows.
  @Test func entitiesAreNotCut() throws {
    var random = SplitMix64(state: 6)
    let head = "<!DOCTYPE collection [<!ENTITY mine \"my own\">]>\n"
    let text = anthology(&random).replacing("<!-- <paper> -->", with: head).replacing("Paper 9", with: "Paper &mine;")
    let bytes = Array(text.utf8)
    #expect(XMLCutter.stretches(bytes, 0..<bytes.count, names: ["paper"], shared: []) == nil)
    #expect(try read(text).records.contains { $0.title?.text.hasPrefix("Paper my own") == true })
  }

  /// Records with blank lines, without their beginnings or ends, and with numbers between them.
  @Test(arguments: [UInt64(7), 8]) func tagged(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var text = ""
    for paper in 0..<9_000 {
      let breaks = Int.random(in: 0..<12, using: &random)
      if breaks != 1 { text += "TY  - JOUR\n" }
      text += "TI  - Paper \(paper)\nAU  - Doe, Jane\n"
      if breaks == 2 { text += "\n" }
      if breaks == 3 { text += "text that goes on\n" }
      text += "AB  - \(String(repeating: "words ", count: Int.random(in: 0..<30, using: &random)))\n"
      if breaks != 4 { text += breaks == 5 ? "ER -\n" : "ER  - \n" }
      text += breaks == 6 ? "\(paper).\n" : "\n"
    }
    let bytes = Array(text.utf8)
    let stretches = TaggedScanner<RISDialect>.stretches(bytes, 0..<bytes.count)
    #expect(stretches.count > 2)
    func parts(_ range: Range<Int>) -> [Range<Int>] {
      TaggedScanner<RISDialect>(bytes, range).map { part in
        switch part {
        case .record(let record): record.bytes
        case .stray(let range): range
        }
      }
    }
    #expect(stretches.flatMap(parts) == parts(0..<bytes.count), "seed \(seed)")
  }

  /// More rows than are in memory at a time, with line breaks and delimiters in their cells.
  @Test func table() throws {
    var text = "Title,Authors,Year,Abstract\n"
    var titles: [String] = []
    for row in 0..<60_000 {
      titles.append("Paper \(row) of, say, many")
      text +=
        "\"\(titles[row])\",\"Doe, Jane\",20\(10 + row % 10),\"\(String(repeating: "words\n", count: row % 23))\"\n"
    }
    #expect(text.utf8.count > 5 << 20)
    let file = try read(text)
    #expect(file.records.map { $0.title?.text } == titles && file.refusals.isEmpty)
    var line = 2
    for (row, record) in file.records.enumerated() {
      #expect(record.line == line && record.title?.line == line)
      line += 1 + row % 23
    }
  }
}

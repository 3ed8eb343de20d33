import Documents
import Testing

/// Places, damage and entities in XML, by way of the ACL Anthology's format.
@Suite struct XMLTests {
  private func collection(_ papers: String, head: String = "<?xml version='1.0' encoding='UTF-8'?>\n") -> String {
    head + "<collection id=\"2024.acl\">\n<volume id=\"long\">\n<meta><booktitle>Proceedings</booktitle>"
      + "<year>2024</year></meta>\n" + papers + "</volume>\n</collection>\n"
  }

  private func paper(_ id: Int, _ title: String) -> String {
    "<paper id=\"\(id)\"><title>\(title)</title></paper>\n"
  }

  // MARK: Places

  /// What stands between the tags is found again at the places told, whatever stands round it.
  @Test(arguments: [UInt64(11), 12, 13]) func placesAreRight(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    // As written, and as it is to be read.
    let pieces = [
      ("word ", "word "), ("é", "é"), ("数学", "数学"), ("&amp;", "&"), ("&#xE9;", "é"), ("&eacute;", "é"),
      ("&lt;b&gt;", "<b>"),
      ("<b>bold</b>", "bold"), ("<![CDATA[a < b]]>", "a < b"), ("<!-- no -->", ""), ("<?pi no?>", ""), ("\r\n", " "),
      ("  \n ", " "), ("𝛼", "𝛼"), ("&mine;", "my own"),
      (String(repeating: "lang ", count: 200), String(repeating: "lang ", count: 200)),
    ]
    let head = "<?xml version='1.0'?>\n<!DOCTYPE collection [<!ENTITY mine \"my <i>own</i>\">]>\n"
    for round in 0..<60 {
      var (papers, raw, texts) = ("", [String](), [String]())
      for id in 1...Int.random(in: 1...40, using: &random) {
        var (written, meant) = ("T", "T")
        for _ in 0..<Int.random(in: 0...12, using: &random) {
          let piece = pieces.randomElement(using: &random) ?? ("", "")
          written += piece.0
          meant += piece.1
        }
        raw.append(written)
        texts.append(meant.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        papers += "<!-- \(String(repeating: "x", count: Int.random(in: 0...3000, using: &random))) -->"
        papers += "<paper id='\(id)'><title>\(written)</title><url>2024.acl-long.\(id)</url></paper>\r\n"
      }
      let bytes = Array(collection(papers, head: head).utf8)
      let file = try read(bytes)
      #expect(file.records.count == raw.count && file.refusals.isEmpty, "seed \(seed), round \(round)")
      for (record, (raw, text)) in zip(file.records, zip(raw, texts)) {
        let title = try #require(record.title)
        #expect(title.text == text, "seed \(seed), round \(round)")
        #expect(String(decoding: bytes[title.bytes], as: UTF8.self) == raw, "seed \(seed), round \(round)")
        let whole = String(decoding: bytes[record.bytes], as: UTF8.self)
        #expect(whole.hasPrefix("<paper ") && whole.hasSuffix("</paper>"), "seed \(seed), round \(round)")
        #expect(title.line == 1 + bytes[..<title.bytes.lowerBound].count { $0 == 0x0A })
      }
    }
  }

  @Test func emptyElements() throws {
    let file = try read(collection("<paper id='1'><editor/><title>One</title><abstract/></paper>" + paper(2, "Two")))
    #expect(file.records.map(\.title?.text) == ["One", "Two"])
    #expect(file.records[0].abstract == nil)
  }

  // MARK: Damage

  @Test func truncated() throws {
    let whole = collection(paper(1, "One") + paper(2, "Two") + paper(3, "Three"))
    let cut = try #require(whole.firstRange(of: "hree"))
    let file = try read(String(whole[..<cut.lowerBound]))
    #expect(file.records.map(\.title?.text) == ["One", "Two"])
    #expect(file.refusals.count == 1 && file.refusals.first?.line == 7)
  }

  /// One record is lost, and those round it keep what their volume says.
  @Test(arguments: [
    "Broken <b>title", "a < b", "nul \u{0} here", "control \u{1} here", "</i>", "&#0;", "&#xFFFFF0;",
    "<title", "<b a=1>x</b>", "<b a='1' a='2'>x</b>",
  ])
  func oneRecordIsBroken(title: String) throws {
    let file = try read(collection(paper(1, "One") + paper(2, title) + paper(3, "Three") + paper(4, "Four")))
    #expect(file.records.map(\.title?.text) == ["One", "Three", "Four"])
    #expect(file.records.allSatisfy { $0.venue == "Proceedings" && $0.date?.year == 2024 })
    #expect(file.refusals.map(\.line) == [6])
  }

  /// `&` that stands for itself is read so, wherever it stands, and said once.
  @Test(arguments: ["\n", ""]) func ampersandsThatStandForThemselves(lineEnd: String) throws {
    let file = try read(
      collection(
        paper(1, "One") + paper(2, "AT&T, R & D, a&&amp;b &#60; &eacute; &; &#; Q&A")
          + "<paper id='3'><title><![CDATA[a & b]]> <!-- & -->R&D</title><abstract>&\(lineEnd)</abstract>"
          + "<pwccode url='https://github.com/a/b?x=1&y=2'/></paper>\n" + paper(4, "Four")))
    #expect(
      file.records.map(\.title?.text) == ["One", "AT&T, R & D, a&&b < é &; &#; Q&A", "a & b R&D", "Four"])
    #expect(file.records[2].addresses.map(\.text).contains("https://github.com/a/b?x=1&y=2"))
    #expect(file.refusals.isEmpty && file.records.allSatisfy { $0.venue == "Proceedings" })
    #expect(file.records.map(\.line) == [5, 6, 7, lineEnd.isEmpty ? 8 : 9])
    #expect(
      file.notes == ["& is no entity's beginning in 9 places, and was read as it is, first in line 6"])
  }

  @Test func ampersandOutsideOfRecords() throws {
    let text = collection(paper(1, "One") + paper(2, "Two")).replacing("Proceedings", with: "Tests & More")
    let file = try read(text)
    #expect(file.records.map(\.venue) == ["Tests & More", "Tests & More"] && file.notes.count == 1)
  }

  /// Tags that are opened again and again cost no more than the document is long.
  @Test func manyUnclosedTagsOutsideOfRecords() throws {
    let file = try read(collection(paper(1, "One") + String(repeating: "<b>", count: 200_000)))
    #expect(file.records.map(\.title?.text) == ["One"] && !file.refusals.isEmpty)
  }

  @Test func missingEndTag() throws {
    let file = try read(
      collection(paper(1, "One") + "<paper id='2'><title>Two</title>\n" + paper(3, "Three") + paper(4, "Four")))
    #expect(file.records.map(\.title?.text) == ["One", "Three", "Four"])
    #expect(file.refusals.map(\.line) == [6])
    #expect(file.records.last?.identifiers.first?.value == "2024.acl-long.4")
  }

  /// Damage that takes the end of a volume with it: the next volume's papers are its own.
  @Test func damageAcrossVolumes() throws {
    let text = """
      <collection id="2024.acl"><volume id="long"><meta><booktitle>A</booktitle></meta>
      <paper id="1"><title>One</title></paper><paper id="2"><title>Two</x></paper>
      </volume><volume id="short"><meta><booktitle>B</booktitle></meta>
      <paper id="1"><title>Three</title></paper></volume></collection>
      """
    let file = try read(text)
    #expect(file.records.map(\.title?.text) == ["One", "Three"])
    #expect(file.records.map(\.venue) == ["A", "B"])
    #expect(file.records.last?.identifiers.first?.value == "2024.acl-short.1")
  }

  /// Several documents one behind the other, as `cat` makes them.
  @Test func documentsInARow() throws {
    let file = try read(collection(paper(1, "One")) + collection(paper(2, "Two")))
    #expect(file.records.map(\.title?.text) == ["One", "Two"])
    #expect(file.records.allSatisfy { $0.venue == "Proceedings" })
    #expect(file.refusals.isEmpty)
  }

  // MARK: Entities

  @Test func undefinedEntities() throws {
    let file = try read(collection(paper(1, "A&nbsp;caf&eacute; &mdash; &unknown; &Sigma;")))
    #expect(file.records.first?.title?.text == "A\u{A0}café — &unknown; Σ")
  }

  @Test func entitiesInAttributes() throws {
    let text = "<paper id='1'><title>One</title><pwccode url='https://github.com/a/b?x=1&amp;y=&eacute;&lt;'/></paper>"
    let file = try read(collection(text))
    #expect(file.records.first?.addresses.map(\.text).contains("https://github.com/a/b?x=1&y=é<") == true)
  }

  @Test func billionLaughs() throws {
    var declarations = "<!ENTITY a0 \"ha\">"
    for i in 1...12 {
      declarations += "<!ENTITY a\(i) \"" + String(repeating: "&a\(i - 1);", count: 10) + "\">"
    }
    let head = "<!DOCTYPE collection [\(declarations)]>\n"
    let file = try read(collection(paper(1, "One") + paper(2, "&a12;") + paper(3, "Three"), head: head))
    #expect(file.records.map(\.title?.text) == ["One"])
    #expect(file.refusals.first?.reason.contains("entities") == true)
  }

  @Test func quadraticEntities() throws {
    let head = "<!DOCTYPE collection [<!ENTITY a \"\(String(repeating: "x", count: 50_000))\">]>\n"
    let file = try read(collection(paper(1, "One") + paper(2, String(repeating: "&a;", count: 50_000)), head: head))
    #expect(file.records.map(\.title?.text) == ["One"])
    #expect(file.refusals.count == 1)
  }

  @Test func entitiesThatNameThemselves() throws {
    let head = "<!DOCTYPE collection [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>\n"
    let file = try read(collection(paper(1, "One") + paper(2, "&a;"), head: head))
    #expect(file.records.map(\.title?.text) == ["One"])
  }

  /// Nothing is opened that the document names.
  @Test func externalEntities() throws {
    let head = """
      <!DOCTYPE collection SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd">
      <!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>\n
      """
    let file = try read(collection(paper(1, "One &x;"), head: head))
    #expect(file.records.first?.title?.text == "One &x;")
  }

  // MARK: Harm

  @Test func deepNesting() throws {
    let deep = String(repeating: "<b>", count: 100_000)
    let file = try read(collection(paper(1, "One") + "<paper id='2'><title>\(deep)"))
    #expect(file.records.map(\.title?.text) == ["One"])
    #expect(file.refusals.first?.reason.contains("nested") == true)
  }

  @Test func manyAttributes() throws {
    let attributes = (0..<20_000).map { " a\($0)='x'" }.joined()
    let file = try read(collection(paper(1, "One") + "<paper id='2'\(attributes)><title>Two</title></paper>"))
    #expect(file.records.map(\.title?.text) == ["One"] && file.refusals.count == 1)
  }

  @Test func hugeTag() throws {
    let value = String(repeating: "x", count: 3_000_000)
    let file = try read(
      collection(paper(1, "One") + "<paper id='\(value)'><title>Two</title></paper>" + paper(3, "Three")))
    #expect(file.records.first?.title?.text == "One" && file.refusals.count == 1)
  }

  @Test func longText() throws {
    let text = String(repeating: "word é ", count: 400_000)
    let file = try read(collection("<paper id='1'><title>One</title><abstract>\(text)</abstract></paper>"))
    #expect(file.records.first?.abstract?.text.utf8.count == text.utf8.count - 1)
  }

  @Test func longSection() throws {
    let text = String(repeating: "a < b ", count: 100_000)
    let file = try read(collection("<paper id='1'><title>One</title><abstract><![CDATA[\(text)]]></abstract></paper>"))
    #expect(file.records.first?.abstract?.text.utf8.count == text.utf8.count - 1)
  }

  // MARK: Encodings

  /// The declaration names the encoding of the file, which is not what the parser is given.
  @Test func declaredEncodings() throws {
    let latin = collection(paper(1, "Caf\u{E9} au lait"), head: "<?xml version='1.0' encoding='ISO-8859-1'?>\n")
    let latinBytes = latin.unicodeScalars.map { UInt8($0.value) }
    #expect(try read(latinBytes).records.first?.title?.text == "Café au lait")
    let wide = collection(paper(1, "Café 数学"), head: "<?xml version='1.0' encoding='UTF-16'?>\n")
    let wideBytes: [UInt8] =
      [0xFF, 0xFE] + wide.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let file = try read(wideBytes)
    #expect(file.records.first?.title?.text == "Café 数学")
    // Places are those of the file.
    let place = try #require(file.records.first?.title?.bytes)
    #expect(place.count == 2 * "Café 数学".utf16.count)
  }
}

import Documents
import Testing

/// The Journal Article Tag Suite, against its tag library (ANSI/NISO Z39.96-2019) and a person's reading of the texts.
@Suite struct JATSTests {
  private func article(
    _ meta: String, body: String = "", back: String = "", attributes: String = "article-type=\"research-article\""
  ) throws -> PaperRecord {
    let text = """
      <?xml version="1.0"?>
      <article \(attributes) xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML">
      <front><journal-meta><journal-title-group><journal-title>J. Tests</journal-title></journal-title-group>
      <publisher><publisher-name>Press</publisher-name></publisher></journal-meta>
      <article-meta>\(meta)</article-meta></front>
      <body>\(body)</body><back>\(back)</back></article>
      """
    let file = try read(text)
    #expect(file.format == .jats && file.refusals.isEmpty)
    return try #require(file.records.first)
  }

  private func references(_ refs: String, body: String = "") throws -> [Reference] {
    let title = "<title-group><article-title>A title</article-title></title-group>"
    return try article(title, body: body, back: "<ref-list>\(refs)</ref-list>").references
  }

  /// Reviews and replies within an article are no papers (Z39.96-2019, `<sub-article>`, `<response>`), and said so.
  @Test func articlesWithinArticles() throws {
    let text = """
      <article><front><article-meta><title-group><article-title>A title</article-title></title-group></article-meta></front>
      <sub-article article-type="reviewer-report"><front-stub><title-group><article-title>Review</article-title>
      </title-group></front-stub><response><front-stub/></response></sub-article>
      <response response-type="reply"><front-stub/></response></article>
      """
    let file = try read(text)
    #expect(file.records.map { $0.title?.text } == ["A title"])
    #expect(file.unused.map(\.lines) == [2...3, 4...4])
    #expect(
      file.unused.map(\.reason) == [
        "<sub-article> (reviewer-report) within the article round it", "<response> (reply) within the article round it",
      ])
  }

  @Test func metadata() throws {
    let record = try article(
      """
      <article-id pub-id-type="doi">10.1000/x</article-id><article-id pub-id-type="pmc">123</article-id>
      <article-id pub-id-type="pmid">456</article-id><article-id pub-id-type="publisher-id">P-1</article-id>
      <title-group><article-title>On p16<sup>INK4a</sup> and
       <italic>E. coli</italic><xref ref-type="fn" rid="f1">*</xref></article-title>
      <subtitle>a study</subtitle><alt-title>Short</alt-title>
      <trans-title-group><trans-title>Titel</trans-title></trans-title-group></title-group>
      <contrib-group>
      <contrib contrib-type="author"><name><surname>Berg</surname><given-names>Jan A.</given-names>
      <prefix>van der</prefix><suffix>Jr</suffix></name><xref ref-type="aff" rid="a1">1</xref></contrib>
      <contrib contrib-type="author"><collab>The Team<contrib-group><contrib><name><surname>Member</surname></name>
      </contrib></contrib-group></collab></contrib>
      <contrib contrib-type="editor"><name><surname>Ed</surname><given-names>Al</given-names></name></contrib>
      </contrib-group>
      <pub-date pub-type="ppub"><month>6</month><year>2004</year></pub-date>
      <pub-date pub-type="epub"><day>15</day><month>June</month><year>2004</year></pub-date>
      <pub-date pub-type="pmc-release"><day>1</day><month>1</month><year>2003</year></pub-date>
      <volume>2</volume><issue>6</issue><fpage>10</fpage><lpage>12</lpage>
      <abstract abstract-type="graphical"><p>A picture.</p></abstract>
      <abstract><title>Abstract</title><sec><title>Aims</title><p>We ask.</p></sec>
      <sec><title>Results.</title><p>We find <inline-formula><alternatives>
      <tex-math>\\documentclass{a}\\begin{document}$$\\beta = \\frac{1}{2}$$\\end{document}</tex-math>
      <mml:math><mml:mi>β</mml:mi> <mml:mo>=</mml:mo>
      <mml:mfrac><mml:mn>1</mml:mn> <mml:mn>2</mml:mn></mml:mfrac></mml:math></alternatives></inline-formula>.</p></sec>
      </abstract>
      <kwd-group><kwd>graphs</kwd><kwd><italic>E. coli</italic></kwd></kwd-group>
      <kwd-group kwd-group-type="abbreviations"><kwd>DNA, acid</kwd></kwd-group>
      """)
    #expect(record.title?.text == "On p16INK4a and E. coli: a study")
    #expect(record.abstract?.text == "Aims: We ask. Results. We find β=1/2.")
    #expect(record.authors == ["Jan A. van der Berg Jr", "The Team"])
    #expect(record.date == PaperDate(year: 2004, month: 6, day: 15))
    #expect(record.venue == "J. Tests" && record.type == .journalArticle)
    #expect(
      Set(record.identifiers) == [
        WorkIdentifier(.doi, "10.1000/x"), WorkIdentifier(.pubMedCentral, "PMC123"), WorkIdentifier(.pubMed, "456"),
      ])
    #expect(record.keywords == ["graphs", "E. coli"])
    #expect(
      record.details == [.volume: "2", .issue: "6", .page: "10-12", .publisher: "Press", .editor: "Al Ed"])
  }

  @Test func referencesOfEveryForm() throws {
    let found = try references(
      """
      <ref id="b1"><label>1</label><element-citation publication-type="journal"><person-group
       person-group-type="author"><name><surname>Mori</surname><given-names>H</given-names></name><etal/></person-group>
      <article-title>Mass spectrometry of <sup>13</sup>C.</article-title><source>J Biol Chem</source><year>1992</year>
      <volume>267</volume><fpage>82</fpage><lpage>6</lpage><pub-id pub-id-type="pmid">1512246</pub-id></element-citation>
      </ref>
      <ref id="b2"><label>2</label><mixed-citation><name><surname>Oliver</surname>, <given-names>S</given-names></name>
       (<year>2011</year>) <chapter-title>A chapter</chapter-title>. In <source>A book</source>. doi:
       <ext-link ext-link-type="uri" xlink:href="http://dx.doi.org/10.1000/a.b">10.1000/a.b</ext-link>.</mixed-citation>
      <mixed-citation publication-type="book"><source>Maestro, version 9.4</source>, <year>2013</year>.</mixed-citation>
      </ref>
      <ref id="b3"><citation citation-type="other">Slater PJB, Berg A (1978) Data collection, by hand. In: Colgan P,
       editor. Ethology. 15–16. arXiv:2401.00001v2</citation></ref>
      <ref id="b4"><citation-alternatives><mixed-citation>Roe J. Whole works. 1999.</mixed-citation>
      <element-citation><name><surname>Roe</surname><given-names>J</given-names></name><source>Whole works</source>
      <year>1999</year></element-citation></citation-alternatives></ref>
      <ref id="b5"><note><p>Remark without a work.</p></note></ref>
      """)
    #expect(found.count == 5)
    #expect(
      found.map(\.title) == [
        "Mass spectrometry of 13C", "A chapter", "Maestro, version 9.4", "Data collection, by hand", "Whole works",
      ])
    #expect(found.map(\.year) == [1992, 2011, 2013, 1978, 1999])
    #expect(found.map(\.venue) == ["J Biol Chem", "A book", nil, nil, nil])
    #expect(found[0].authors == ["H Mori"] && found[3].authors == ["PJB Slater", "A Berg"])
    #expect(found[0].text.text == "H Mori, et al. (1992). Mass spectrometry of 13C. J Biol Chem 267: 82–6")
    #expect(found[4].text.text == "Roe J. Whole works. 1999.")
    #expect(found[0].identifiers == [WorkIdentifier(.pubMed, "1512246")])
    #expect(found[1].identifiers == [WorkIdentifier(.doi, "10.1000/a.b")])
    #expect(found[3].identifiers == [WorkIdentifier(.arXiv, "2401.00001v2")])
  }

  /// Superscripts behind the full stop belong to the sentence before; ranges mean what lies between.
  @Test func contexts() throws {
    let refs = (1...6).map {
      "<ref id=\"b\($0)\"><label>\($0)</label><mixed-citation>Work \($0)</mixed-citation></ref>"
    }
    func mark(_ n: Int) -> String { "<xref ref-type=\"bibr\" rid=\"b\(n)\">\(n)</xref>" }
    let body = """
      <sec><title>Start</title>
      <p>Nothing here. Smith et al. [\(mark(1))]–[\(mark(3))] and Fig. 2 agree. It was
      seen before.<sup>\(mark(4)),\(mark(6))</sup> Later: e.g. A. Roe <xref ref-type="fig" rid="f">1</xref>.</p>
      <table-wrap><table><tr><td>\(mark(5))</td></tr></table></table-wrap></sec>
      """
    let found = try references(refs.joined(), body: body)
    let contexts = found.map { $0.contexts.map(\.text) }
    let first = "Smith et al. [1]–[3] and Fig. 2 agree."
    #expect(contexts == [[first], [first], [first], ["It was seen before.4,6"], [], ["It was seen before.4,6"]])
    #expect(found[3].contexts.first?.line == 7)
  }

  @Test func links() throws {
    let record = try article(
      """
      <title-group><article-title>A title</article-title></title-group>
      <self-uri xlink:href="https://journal.example/1"/>
      <permissions><license><ext-link xlink:href="https://github.com/no/licence">x</ext-link></license></permissions>
      """,
      body: """
        <sec><p>Made with <ext-link xlink:href="https://www.r-project.org/about">R</ext-link>; code at
        https://github.com/a/b, data in <ext-link ext-link-type="doi" xlink:href="10.5281/zenodo.1">z</ext-link>, as in
        <ext-link xlink:href="https://doi.org/10.1000/other">another</ext-link>.</p></sec>
        <sec sec-type="data-availability"><p><uri>https://data.example/set</uri></p></sec>
        """,
      back: "<ref-list><ref><mixed-citation>X. https://github.com/c/d</mixed-citation></ref></ref-list>")
    #expect(
      record.addresses.map(\.text) == [
        "https://journal.example/1", "https://github.com/a/b", "https://doi.org/10.5281/zenodo.1",
        "https://data.example/set",
      ])
  }

  @Test func severalArticlesAndBrokenOnes() throws {
    let one = "<article><front><article-meta><title-group><article-title>A</article-title></title-group>"
    let file = try read(
      """
      <pmc-articleset>\(one)</article-meta></front></article>
      \(one)</article-meta></front><body><p>unclosed</body></article>
      \(one)</article-meta></front></article><article><front><article-meta/></front></article></pmc-articleset>
      """)
    #expect(file.records.count == 2 && file.refusedCount == 2)
  }

  /// DocBook has a root of the same name.
  @Test func takesNoOtherArticle() throws {
    let outcome = DocumentReader().read(
      Array("<article><articleinfo><title>T</title></articleinfo><para>Text.</para></article>".utf8), name: "a.xml")
    if case .read(let file) = outcome { #expect(file.format != .jats) }
  }
}

import Documents
import Testing

/// TEI as GROBID writes it.
@Suite struct TEITests {
  private let paper = """
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader xml:lang="en"><fileDesc>
    <titleStmt><title level="a" type="main">A paper of
     graphs</title></titleStmt>
    <publicationStmt><publisher>Press</publisher><date when="2019">2019</date></publicationStmt>
    <sourceDesc><biblStruct><analytic>
    <author><persName><forename type="first">Iz</forename><forename type="middle">B</forename>
    <surname>Beltagy</surname></persName><affiliation><orgName>Institute</orgName></affiliation></author>
    <author><affiliation><orgName>Lost</orgName></affiliation></author></analytic>
    <monogr><title level="j">J. Tests</title><imprint><biblScope unit="volume">3</biblScope>
    <biblScope unit="page" from="1" to="9"/><date type="published" when="2020-03-01"/></imprint></monogr>
    <idno type="MD5">ABCDEF</idno><idno type="DOI">10.1000/x</idno></biblStruct></sourceDesc></fileDesc>
    <encodingDesc><appInfo><application ident="GROBID"><ref target="https://github.com/kermitt2/grobid"/></application>
    </appInfo></encodingDesc>
    <profileDesc><textClass><keywords><term>graph</term><term>link</term></keywords></textClass>
    <abstract><div><head>Aims</head><p>We ask.</p></div></abstract></profileDesc></teiHeader>
    <text><body><div><p>We follow <ref type="bibr" target="#b1">(Ba et al., 2014)</ref> here. Code:
    <ref type="url" target="https://github.com/a/b">link</ref></p></div></body>
    <back><listBibl><biblStruct xml:id="b0"><analytic><title level="a" type="main">Part title</title>
    <author><persName><forename>A</forename><surname>One</surname></persName></author></analytic>
    <monogr><title level="j">In J. Parts</title><imprint><date when="2011"/></imprint></monogr>
    <idno type="DOI">10.1000/y</idno></biblStruct>
    <biblStruct xml:id="b1"><monogr><title level="m">TabEL: entity linking in web tables. In ISWC</title>
    <imprint/></monogr><idno>abs/1412.6980</idno><note type="raw_reference">Jimmy Ba and Al Ro. 2014. TabEL: entity
     link- ing in web tables. In ISWC.</note></biblStruct></listBibl></back></text></TEI>
    """

  @Test func reads() throws {
    for text in [paper, "<teiCorpus>\(paper)</teiCorpus>"] {
      let file = try read(text)
      #expect(file.format == .tei && file.refusals.isEmpty)
      let record = try #require(file.records.first)
      #expect(record.title?.text == "A paper of graphs" && record.abstract?.text == "Aims: We ask.")
      #expect(record.authors == ["Iz B Beltagy"] && record.venue == "J. Tests")
      #expect(record.date == PaperDate(year: 2020, month: 3, day: 1))
      #expect(record.identifiers == [WorkIdentifier(.doi, "10.1000/x")] && record.keywords == ["graph", "link"])
      #expect(record.details == [.volume: "3", .page: "1-9", .publisher: "Press", .language: "en"])
      #expect(record.addresses.map(\.text) == ["https://github.com/a/b"])
      #expect(record.references.map(\.title) == ["Part title", "TabEL: entity linking in web tables"])
      #expect(record.references.map(\.year) == [2011, 2014])
      #expect(record.references[0].venue == "J. Parts" && record.references[0].authors == ["A One"])
      #expect(record.references[0].identifiers == [WorkIdentifier(.doi, "10.1000/y")])
      #expect(record.references[1].identifiers == [WorkIdentifier(.arXiv, "1412.6980")])
      #expect(record.references[1].authors == ["Jimmy Ba", "Al Ro"])
      #expect(record.references[1].contexts.map(\.text) == ["We follow (Ba et al., 2014) here."])
    }
  }

  /// An edition of a play is no paper.
  @Test func refusesOtherTexts() throws {
    let file = try read(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Hamlet</title></titleStmt>
      <sourceDesc><bibl>First Folio</bibl></sourceDesc></fileDesc></teiHeader><text><body><sp>Who's there?</sp></body>
      </text></TEI>
      """)
    #expect(file.records.isEmpty && file.refusals.first?.reason.contains("no paper") == true)
  }
}

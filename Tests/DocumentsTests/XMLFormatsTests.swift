import Documents
import Testing

/// What is read from each XML format, on examples written after their schemas.
@Suite struct XMLFormatsTests {
  // MARK: ACL Anthology

  @Test func aclMarkup() throws {
    let text = """
      <?xml version='1.0' encoding='UTF-8'?>
      <collection id="P18"><volume id="1"><meta>
        <booktitle>Proceedings of <fixed-case>ACL</fixed-case></booktitle>
        <editor><first>Iryna</first><last>Gurevych</last></editor>
        <month>July 15–20</month><year>2018</year><publisher>ACL</publisher><address>Melbourne</address>
        <url>P18-1</url></meta>
        <frontmatter><url>P18-1000</url></frontmatter>
        <paper id="7">
          <title>A <fixed-case>BERT</fixed-case> of <i>one’s</i> <b>own</b>: <tex-math>k</tex-math>NN &amp; more</title>
          <author id="x"><first>Ana</first><last>Silva</last><affiliation>U</affiliation>
            <variant><first>A.</first><last>S.</last></variant></author>
          <author><first/><last>Madonna</last></author>
          <abstract>See <url>https://github.com/a/b</url> for
            code.</abstract>
          <pages>1–2</pages><doi>10.18653/v1/P18-1007</doi><bibkey>silva-2018-bert</bibkey>
          <award>Best paper</award>
          <pwccode url="https://github.com/c/d" additional="true">c/d</pwccode>
          <pwcdataset url="https://paperswithcode.com/dataset/squad">SQuAD</pwcdataset>
        </paper>
        <paper id="8"><title>Elsewhere</title><url>http://www.example.org/8.pdf</url></paper>
      </volume></collection>
      """
    let file = try read(text)
    #expect(file.format == .aclAnthology && file.records.count == 2 && file.refusals.isEmpty)
    #expect(file.unused.map(\.reason) == ["front matter of a volume"])
    let paper = file.records[0]
    #expect(paper.title?.text == "A BERT of one’s own: kNN & more")
    #expect(paper.abstract?.text == "See https://github.com/a/b for code.")
    #expect(paper.authors == ["Ana Silva", "Madonna"])
    #expect(paper.date == PaperDate(year: 2018, month: 7))
    #expect(paper.venue == "Proceedings of ACL")
    #expect(paper.key == "silva-2018-bert")
    #expect(paper.identifiers == [WorkIdentifier(.acl, "P18-1007"), WorkIdentifier(.doi, "10.18653/v1/P18-1007")])
    #expect(
      paper.addresses.map(\.text) == ["https://github.com/c/d", "https://paperswithcode.com/dataset/squad"])
    #expect(paper.details[.editor] == "Iryna Gurevych" && paper.details[.note] == "Best paper")
    #expect(file.records[1].addresses.map(\.text) == ["http://www.example.org/8.pdf"])
    #expect(file.records[1].identifiers == [WorkIdentifier(.acl, "P18-1008")])
  }

  /// Ids as the Anthology prints them: https://aclanthology.org/W19-5201, D19-5001, D19-1001, C69-0101.
  @Test(arguments: [
    ("W19", "52", "1", "W19-5201"), ("D19", "50", "1", "D19-5001"), ("D19", "1", "1", "D19-1001"),
    ("C69", "1", "1", "C69-0101"), ("W03", "4", "2", "W03-0402"), ("2024.acl", "long", "12", "2024.acl-long.12"),
  ])
  func aclIDs(collection: String, volume: String, paper: String, id: String) throws {
    let file = try read(
      "<collection id='\(collection)'><volume id='\(volume)'><paper id='\(paper)'><title>T</title></paper></volume></collection>"
    )
    #expect(file.records.first?.identifiers == [WorkIdentifier(.acl, id)])
  }

  // MARK: arXiv

  @Test func atomEntry() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><title>q</title>
      <entry><id>http://arxiv.org/abs/hep-th/9901001v3</id><published>1999-01-02T00:00:00Z</published>
      <updated>2001-01-01T00:00:00Z</updated>
      <title>A title that
        is wrapped</title><summary>  Text. </summary>
      <author><name>Ada Byron</name><arxiv:affiliation>X</arxiv:affiliation></author>
      <arxiv:comment>12 pages, code at https://github.com/a/b.</arxiv:comment>
      <arxiv:journal_ref>J. 1 (1999)</arxiv:journal_ref><arxiv:doi>10.1/x</arxiv:doi>
      <link href="http://arxiv.org/abs/hep-th/9901001v3" rel="alternate"/>
      <link title="doi" href="http://dx.doi.org/10.1/x" rel="related"/></entry>
      <entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id format for x</summary></entry>
      </feed>
      """
    let file = try read(text)
    #expect(file.format == .arXivAtom && file.records.count == 1)
    let paper = file.records[0]
    #expect(paper.title?.text == "A title that is wrapped" && paper.abstract?.text == "Text.")
    #expect(paper.key == "hep-th/9901001" && paper.date == PaperDate(year: 1999, month: 1, day: 2))
    #expect(paper.identifiers == [WorkIdentifier(.arXiv, "hep-th/9901001v3"), WorkIdentifier(.doi, "10.1/x")])
    #expect(paper.addresses.map(\.text) == ["http://arxiv.org/abs/hep-th/9901001v3", "https://github.com/a/b"])
    #expect(paper.venue == "J. 1 (1999)" && paper.authors == ["Ada Byron"])
    #expect(file.refusals.map(\.reason) == ["arXiv answers with an error: incorrect id format for x"])
  }

  @Test func recordedAnswer() throws {
    let feed =
      "<?xml version='1.0'?>\\n<feed xmlns=\\\"http://www.w3.org/2005/Atom\\\"><entry><id>http://arxiv.org/abs/2401.00001v1</id>"
      + "<title>One</title></entry></feed>"
    let file = try read("{\"url\": \"https://export.arxiv.org/api/query\",\n \"body\": \"\(feed)\"}")
    #expect(file.format == .arXivRecording && file.records.map(\.title?.text) == ["One"])
    #expect(file.records.first?.line == 2)
  }

  @Test func oai() throws {
    let text = """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2024-01-01T00:00:00Z</responseDate><ListRecords>
      <record><header><identifier>oai:arXiv.org:0704.0001</identifier></header><metadata>
        <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>0704.0001</id><created>2007-04-02</created><authors>
        <author><keyname>Balázs</keyname><forenames>C.</forenames></author><author><keyname>Berger</keyname>
        <forenames>E. L.</forenames><suffix>Jr</suffix></author></authors><title>Diphotons at
        LHC</title><comments>37 pages; see http://x.org/a.</comments><doi>10.1103/PhysRevD.76.013009</doi>
        <abstract>  A calculation. </abstract></arXiv></metadata></record>
      <record><header status="deleted"><identifier>oai:arXiv.org:0704.0002</identifier></header></record>
      <record><header><identifier>oai:arXiv.org:0704.0003</identifier></header><metadata>
        <arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>0704.0003</id><version version="v1">
        <date>Sun, 1 Apr 2007 20:46:54 GMT</date></version><title>Raw</title>
        <authors>Hongjun Pan (1), A. B. Two and C. Three ((1) Somewhere, Earth)</authors></arXivRaw></metadata></record>
      <record><header><identifier>oai:repo.org:7</identifier></header><metadata>
        <oai_dc:dc xmlns:oai_dc="x" xmlns:dc="y"><dc:title>Core</dc:title><dc:creator>Doe, Jane</dc:creator>
        <dc:subject>ecology</dc:subject><dc:description>Words.</dc:description><dc:date>2010-05</dc:date>
        <dc:identifier>https://repo.org/7</dc:identifier><dc:identifier>doi:10.5/7</dc:identifier></oai_dc:dc>
        </metadata></record>
      <resumptionToken>x|1001</resumptionToken></ListRecords></OAI-PMH>
      """
    let file = try read(text)
    #expect(file.format == .oai && file.refusals.isEmpty)
    #expect(file.records.map(\.title?.text) == ["Diphotons at LHC", "Raw", "Core"])
    #expect(file.records[0].authors == ["C. Balázs", "E. L. Berger Jr"])
    #expect(file.records[0].addresses.map(\.text) == ["http://x.org/a"])
    #expect(file.records[0].date == PaperDate(year: 2007, month: 4, day: 2))
    #expect(file.records[1].authors == ["Hongjun Pan", "A. B. Two", "C. Three"])
    #expect(file.records[1].date == PaperDate(year: 2007, month: 4, day: 1))
    #expect(file.records[2].authors == ["Jane Doe"] && file.records[2].keywords == ["ecology"])
    #expect(file.records[2].identifiers == [WorkIdentifier(.doi, "doi:10.5/7")])
    #expect(file.unused.map(\.reason) == ["record that the repository has deleted"])
  }

  @Test func oaiError() throws {
    let file = try read(
      "<OAI-PMH xmlns=\"x\"><error code=\"noRecordsMatch\">Nothing in that span</error></OAI-PMH>")
    #expect(file.refusals.map(\.reason) == ["the repository answers with an error: Nothing in that span"])
  }

  // MARK: PubMed

  @Test func pubMed() throws {
    let text = """
      <?xml version="1.0"?><!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "http://x/pubmed.dtd">
      <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">7</PMID><Article>
      <Journal><ISSN>1-2</ISSN><JournalIssue><Volume>3</Volume><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate>
      </JournalIssue><Title>The Journal</Title></Journal><ArticleTitle>[Uptake of CO<sub>2</sub>].</ArticleTitle>
      <Pagination><MedlinePgn>764-9</MedlinePgn></Pagination><ELocationID EIdType="doi">10.1/a</ELocationID>
      <Abstract><AbstractText Label="AIM">To see.</AbstractText><AbstractText Label="END">Seen.</AbstractText></Abstract>
      <AuthorList><Author ValidYN="N"><LastName>Worng</LastName></Author><Author><LastName>Li</LastName>
      <ForeName>Bo</ForeName><Suffix>Jr</Suffix></Author><Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>
      </Article><MeshHeadingList><MeshHeading><DescriptorName>Humans</DescriptorName><QualifierName>x</QualifierName>
      </MeshHeading></MeshHeadingList><KeywordList><Keyword>gas</Keyword></KeywordList></MedlineCitation>
      <PubmedData><ArticleIdList><ArticleId IdType="pubmed">7</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId></ArticleIdList>
      <ReferenceList><Reference><Citation>Doe. Nature. 2001.</Citation><ArticleIdList><ArticleId IdType="pubmed">5</ArticleId>
      </ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
      <DeleteCitation><PMID>1</PMID><PMID>2</PMID></DeleteCitation></PubmedArticleSet>
      """
    let file = try read(text)
    let paper = try #require(file.records.first)
    #expect(file.format == .medlineXML && paper.title?.text == "Uptake of CO2")
    #expect(paper.abstract?.text == "AIM: To see. END: Seen.")
    #expect(paper.authors == ["Bo Li Jr", "The Group"] && paper.keywords == ["Humans", "gas"])
    #expect(paper.date == PaperDate(year: 1998, month: 12) && paper.details[.page] == "764-769")
    #expect(
      paper.identifiers == [
        WorkIdentifier(.pubMed, "7"), WorkIdentifier(.doi, "10.1/a"), WorkIdentifier(.pubMedCentral, "PMC9"),
      ])
    #expect(paper.references.map(\.text.text) == ["Doe. Nature. 2001."])
    #expect(paper.references.first?.identifiers == [WorkIdentifier(.pubMed, "5")])
    #expect(file.unused.map(\.reason) == ["2 citations that PubMed has deleted"])
  }

  // MARK: EndNote, MODS

  @Test func endNote() throws {
    let text = """
      <xml><records><record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>
      <author><style face="normal">Li, </style><style face="italic">Bo</style></author></authors></contributors>
      <titles><title><style>On </style><style face="italic">E. coli</style></title><secondary-title>J</secondary-title></titles>
      <dates><year>2020</year><pub-dates><date>Mar 3</date></pub-dates></dates><keywords><keyword>a&#xD;b</keyword></keywords>
      <electronic-resource-num>10.1/a</electronic-resource-num>
      <urls><related-urls><url>&lt;Go to ISI&gt;://1</url><url>http://x.org</url></related-urls></urls></record></records></xml>
      """
    let file = try read(text)
    let paper = try #require(file.records.first)
    #expect(file.format == .endNoteXML && paper.title?.text == "On E. coli" && paper.authors == ["Bo Li"])
    #expect(paper.date == PaperDate(year: 2020, month: 3, day: 3) && paper.keywords == ["a", "b"])
    #expect(paper.addresses.map(\.text) == ["http://x.org"] && paper.venue == "J")
  }

  @Test func mods() throws {
    let text = """
      <mods:modsCollection xmlns:mods="http://www.loc.gov/mods/v3"><mods:mods ID="k"><mods:titleInfo type="alternative">
      <mods:title>No</mods:title></mods:titleInfo><mods:titleInfo><mods:nonSort>The</mods:nonSort><mods:title>Title</mods:title>
      <mods:subTitle>Sub</mods:subTitle></mods:titleInfo><mods:name type="personal"><mods:namePart type="given">Bo</mods:namePart>
      <mods:namePart type="family">Li</mods:namePart><mods:role><mods:roleTerm>author</mods:roleTerm></mods:role></mods:name>
      <mods:relatedItem type="host"><mods:titleInfo><mods:title>J</mods:title></mods:titleInfo><mods:originInfo>
      <mods:dateIssued>2001</mods:dateIssued></mods:originInfo></mods:relatedItem>
      <mods:language><mods:languageTerm authority="iso639-2b">eng</mods:languageTerm><mods:languageTerm type="text">English
      </mods:languageTerm></mods:language>
      <mods:identifier type="doi">10.1/a</mods:identifier></mods:mods></mods:modsCollection>
      """
    let file = try read(text)
    let paper = try #require(file.records.first)
    #expect(file.format == .mods && paper.title?.text == "The Title: Sub" && paper.authors == ["Bo Li"])
    #expect(paper.venue == "J" && paper.date?.year == 2001 && paper.key == "k")
    #expect(paper.identifiers == [WorkIdentifier(.doi, "10.1/a")] && paper.details[.language] == "English")
  }

  // MARK: Others

  /// XML that no reader knows is refused with what it is, even where its lines look like titles and abstracts.
  @Test func unknownXML() throws {
    let text = """
      <?xml version="1.0"?>
      <b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">
      <b:Source><b:Title>A Long and Winding Title of a Paper</b:Title>

      \(String(repeating: "Some sentence of an abstract that goes on. ", count: 20))
      </b:Source></b:Sources>
      """
    let refused = try refusal(Array(text.utf8))
    #expect(refused.sentence.contains("an XML document of 6 lines with the root element <b:Sources>"))
  }
}

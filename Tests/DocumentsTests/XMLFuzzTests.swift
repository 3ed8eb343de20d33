import Documents
import Testing

/// Mutated XML of every format: no crash, no hang, no record without text, and places that stay within the file.
@Suite struct XMLFuzzTests {
  private static let documents = [
    """
    <?xml version='1.0' encoding='UTF-8'?>
    <!DOCTYPE collection [<!ENTITY a "&b;&b;"><!ENTITY b "text <i>b</i>">]>
    <collection id="2024.acl"><volume id="long"><meta><booktitle>B &a;</booktitle><year>2024</year></meta>
    <frontmatter><url>2024.acl-long.0</url></frontmatter>
    <paper id="1"><title>A <fixed-case>T</fixed-case> &eacute; <tex-math>x^2</tex-math></title><author><first>A</first>
    <last>B</last></author><abstract>Words <![CDATA[a < b]]> of it.</abstract><url hash="1">2024.acl-long.1</url></paper>
    <paper id="2"><title>Two</title><pwccode url="https://github.com/a/b">a/b</pwccode></paper></volume></collection>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><entry>
    <id>http://arxiv.org/abs/2401.00001v1</id><title>One
      more</title><summary>S</summary><author><name>A B</name></author><link href="http://arxiv.org/abs/2401.00001v1"/>
    </entry><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>no</summary></entry></feed>
    """,
    """
    <OAI-PMH xmlns="x"><ListRecords><record><header><identifier>oai:arXiv.org:1</identifier></header><metadata>
    <arXivRaw><id>1</id><title>T</title><authors>A (1) and B ((1) X)</authors></arXivRaw></metadata></record>
    <record><header status="deleted"/></record><resumptionToken/></ListRecords></OAI-PMH>
    """,
    """
    <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><Title>J</Title></Journal>
    <ArticleTitle>[T].</ArticleTitle><Pagination><MedlinePgn>12-3</MedlinePgn></Pagination><Abstract>
    <AbstractText Label="A">x</AbstractText></Abstract><AuthorList><Author><LastName>L</LastName></Author></AuthorList>
    </Article></MedlineCitation></PubmedArticle></PubmedArticleSet>
    """,
    """
    <xml><records><record><ref-type name="Book">6</ref-type><contributors><authors><author><style>A, B</style></author>
    </authors></contributors><titles><title><style>T</style></title></titles><dates><year>2001</year></dates></record>
    </records></xml>
    """,
    """
    <modsCollection><mods ID="k"><titleInfo><title>T</title></titleInfo><name><namePart type="family">F</namePart></name>
    <relatedItem type="host"><titleInfo><title>J</title></titleInfo><part><extent><start>1</start></extent></part>
    </relatedItem></mods></modsCollection>
    """,
  ].map { Array($0.utf8) }

  private static let tokens = [
    "<", ">", "</", "/>", "&", ";", "&a;", "&lt;", "&#0;", "&#x110000;", "<!--", "-->", "<![CDATA[", "]]>", "<?xml ",
    "?>",
    "<!DOCTYPE x [", "<!ENTITY a \"&a;\">", "<paper>", "</paper>", "<entry", "<record>", "</record>", "<mods>",
    "</volume>",
    "<title>", "</title>", " a='1'", " xmlns:q='u'", "q:", "\0", "\u{FEFF}", "\u{10FFFF}", "\r\n", "\"", "'", "=",
  ].map { Array($0.utf8) }

  @Test(arguments: [UInt64(21), 22, 23, 24])
  func survivesMutations(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for round in 0..<3000 {
      guard var bytes = Self.documents.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, &random) }
      guard case .read(let file) = DocumentReader(options: ReadingOptions(explain: true)).read(bytes, name: "x.xml")
      else { continue }
      for record in file.records {
        let places = [record.title, record.abstract].compactMap { $0?.bytes } + record.addresses.map(\.bytes)
        let isWithin = (places + [record.bytes]).allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= bytes.count }
        #expect(isWithin && (record.title ?? record.abstract) != nil, "seed \(seed), round \(round)")
      }
      for refusal in file.refusals {
        #expect(refusal.line >= 1 && refusal.bytes.upperBound <= bytes.count, "seed \(seed), round \(round)")
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, at + Int.random(in: 1...80, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1, 2: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: at)
    case 3: bytes.removeSubrange(at..<end)
    case 4: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
    default: bytes.removeLast(bytes.count - at)
    }
  }
}

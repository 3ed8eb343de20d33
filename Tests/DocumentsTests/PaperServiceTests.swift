import Documents
import Testing

/// Answers of OpenAlex, Crossref and Semantic Scholar, by their documentation.
@Suite struct PaperServiceTests {
  static let work = #"""
    {"id": "https://openalex.org/W27", "doi": "https://doi.org/10.7717/peerj.4375", "title": "The state of <i>OA</i>",
     "display_name": "The state of OA", "publication_year": 2018, "publication_date": "2018-02-13", "type": "article",
     "ids": {"openalex": "https://openalex.org/W27", "doi": "https://doi.org/10.7717/peerj.4375", "mag": "2741809807",
             "pmid": "https://pubmed.ncbi.nlm.nih.gov/29456894"},
     "primary_location": {"landing_page_url": "https://doi.org/10.7717/peerj.4375", "pdf_url": "https://peerj.com/4375.pdf",
       "source": {"display_name": "PeerJ", "type": "journal", "issn_l": "2167-8359", "host_organization_name": "PeerJ Inc"}},
     "locations": [{"landing_page_url": "https://www.ncbi.nlm.nih.gov/pmc/articles/5815332", "pdf_url": null}],
     "authorships": [{"author": {"id": "A1", "display_name": "Heather Piwowar"}}, {"author": {}, "raw_author_name": "J. Priem"}],
     "biblio": {"volume": "6", "issue": null, "first_page": "e4375", "last_page": "e4375"}, "language": "en",
     "keywords": [{"id": "k", "display_name": "Open science", "score": 0.7}], "concepts": [{"display_name": "Library"}],
     "referenced_works": ["https://openalex.org/W1", "https://openalex.org/W2"],
     "abstract_inverted_index": {"Despite": [0], "growing": [1, 3], "interest,": [2]}}
    """#

  @Test(arguments: ["%", #"{"meta": {"count": 1}, "results": [%]}"#, "[%, null]"])
  func readsOpenAlex(_ shape: String) throws {
    let file = try read(shape.replacing("%", with: Self.work))
    #expect(file.format == .openAlex && file.refusals.isEmpty)
    let record = try #require(file.records.first)
    #expect(file.records.count == 1 && record.key == "W27")
    #expect(record.title?.text == "The state of OA")
    #expect(record.abstract?.text == "Despite growing interest, growing")
    #expect(record.authors == ["Heather Piwowar", "J. Priem"])
    #expect(record.date == PaperDate(year: 2018, month: 2, day: 13))
    #expect(record.venue == "PeerJ" && record.type == .journalArticle && record.keywords == ["Open science"])
    #expect(
      record.identifiers == [
        WorkIdentifier(.openAlex, "W27"), WorkIdentifier(.doi, "https://doi.org/10.7717/peerj.4375"),
        WorkIdentifier(.pubMed, "https://pubmed.ncbi.nlm.nih.gov/29456894"), WorkIdentifier(.mag, "2741809807"),
      ])
    #expect(
      record.addresses.map(\.text) == [
        "https://peerj.com/4375.pdf", "https://www.ncbi.nlm.nih.gov/pmc/articles/5815332",
      ])
    #expect(record.details[.volume] == "6" && record.details[.page] == "e4375")
    #expect(
      record.references.map(\.identifiers) == [[WorkIdentifier(.openAlex, "W1")], [WorkIdentifier(.openAlex, "W2")]])
  }

  @Test func readsASnapshot() throws {
    let line = Self.work.replacing("\n", with: " ")
    let file = try read([line, String(line.dropLast(20)), line].joined(separator: "\n"), name: "part_000")
    #expect(file.format == .openAlex && file.records.map(\.line) == [1, 3])
    #expect(file.refusals.map(\.line) == [2])
  }

  static let crossref = #"""
    {"DOI": "10.5555/12345678", "type": "journal-article", "title": ["Toward a <i>Unified</i> Theory"], "subtitle": ["Josiah &amp; Carberry"],
     "abstract": "<jats:p>The characteristic theme <jats:italic>of</jats:italic> the works.</jats:p>",
     "author": [{"given": "Josiah", "family": "Carberry", "sequence": "first"}, {"name": "A Group", "sequence": "additional"}],
     "issued": {"date-parts": [[2008, 8, 13]]}, "container-title": ["Journal of Psychoceramics"], "publisher": "P",
     "volume": "5", "issue": "11", "page": "1-3", "ISSN": ["0264-3561", "0264-3562"], "is-referenced-by-count": 1, "prefix": "10.5555", "member": "7822",
     "resource": {"primary": {"URL": "http://psychoceramics.example/5-11.html"}}, "URL": "https://doi.org/10.5555/12345678",
     "relation": {"has-preprint": [{"id-type": "doi", "id": "10.1101/2008.1", "asserted-by": "subject"}]},
     "reference": [
       {"key": "a", "DOI": "10.1/A", "article-title": "Bulk", "author": "Smith", "year": "2001b", "journal-title": "J", "volume": "3"},
       {"key": "b", "unstructured": "Doe, J. <i>A book</i>. 1999."}, {"key": "c", "volume-title": "A Book", "year": "1998"}, {"key": "d"}]}
    """#

  @Test(arguments: [
    #"{"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": %}"#,
    #"{"status": "ok", "message-type": "work-list", "message": {"total-results": 1, "items": [%], "query": {}}}"#,
    "[%]",
    #"{"items": [%]}"#,
  ])
  func readsCrossref(_ shape: String) throws {
    let file = try read(shape.replacing("%", with: Self.crossref))
    #expect(file.format == .crossref && file.refusals.isEmpty)
    let record = try #require(file.records.first)
    #expect(record.key == "10.5555/12345678")
    #expect(record.title?.text == "Toward a Unified Theory: Josiah & Carberry")
    #expect(record.abstract?.text == "The characteristic theme of the works.")
    #expect(record.authors == ["Josiah Carberry", "A Group"])
    #expect(record.date == PaperDate(year: 2008, month: 8, day: 13))
    #expect(record.venue == "Journal of Psychoceramics" && record.type == .journalArticle)
    #expect(record.identifiers == [WorkIdentifier(.doi, "10.5555/12345678"), WorkIdentifier(.doi, "10.1101/2008.1")])
    #expect(record.addresses.map(\.text) == ["http://psychoceramics.example/5-11.html"])
    #expect(record.details[.issn] == "0264-3561; 0264-3562")
    #expect(
      record.references.map(\.text.text) == ["Smith. Bulk. J. 3. 2001b", "Doe, J. A book. 1999.", "A Book. 1998"])
    #expect(record.references.map(\.title) == ["Bulk", nil, "A Book"])
    #expect(record.references[0].identifiers == [WorkIdentifier(.doi, "10.1/A")])
    #expect(record.references[0].authors == ["Smith"] && record.references.map(\.year) == [2001, nil, 1998])
  }

  static let paper = #"""
    {"paperId": "649def34f8be52c8b66281af98ae884c09aef38b", "corpusId": 215416146, "title": "Construction of the Graph",
     "externalIds": {"MAG": "2", "ACL": "N18-3011", "ArXiv": "1805.02262", "DOI": "10.18653/v1/N18-3011", "CorpusId": 215416146},
     "abstract": null, "tldr": {"model": "m", "text": "A graph is built."}, "venue": "NAACL", "year": 2018, "publicationDate": "2018-05-06",
     "publicationTypes": ["JournalArticle", "Conference"], "journal": {"pages": "84-91", "volume": "1"},
     "openAccessPdf": {"url": "https://aclweb.org/N18-3011.pdf", "status": "GREEN"}, "authors": [{"authorId": "1", "name": "Waleed Ammar"}]}
    """#

  @Test(arguments: [
    "%", "[null, %]", #"{"total": 1, "offset": 0, "data": [%]}"#, #"{"recommendedPapers": [%]}"#,
    #"{"offset": 0, "data": [{"contexts": ["as shown by [1]"], "isInfluential": false, "citedPaper": %}]}"#,
    #"{"offset": 0, "data": [{"intents": [], "citingPaper": %}]}"#,
  ])
  func readsSemanticScholar(_ shape: String) throws {
    let file = try read(shape.replacing("%", with: Self.paper))
    #expect(file.format == .semanticScholar && file.refusals.isEmpty)
    let record = try #require(file.records.first)
    #expect(file.records.count == 1 && record.key == "649def34f8be52c8b66281af98ae884c09aef38b")
    #expect(record.abstract?.text == "A graph is built." && record.venue == "NAACL")
    #expect(record.date == PaperDate(year: 2018, month: 5, day: 6) && record.type == .conferencePaper)
    #expect(record.authors == ["Waleed Ammar"] && record.details == [.page: "84-91", .volume: "1"])
    #expect(record.identifiers.contains(WorkIdentifier(.arXiv, "1805.02262")))
    #expect(record.identifiers.contains(WorkIdentifier(.acl, "N18-3011")))
    #expect(record.identifiers.count { $0.scheme == .corpusID } == 1)
    #expect(record.addresses.map(\.text) == ["https://aclweb.org/N18-3011.pdf"])
  }

  /// The page of an article's references says whose they are.
  @Test func keepsTheTieOfAPage() throws {
    let page =
      #"{"offset": 0, "data": [{"contexts": ["as shown by [1]"], "citedPaper": %}], "citingPaperInfo": {"paperId": "abc"}}"#
    let record = try #require(try read(page.replacing("%", with: Self.paper)).records.first)
    #expect(record.citations.map(\.identifiers) == [[WorkIdentifier(.semanticScholar, "abc")]])
    #expect(record.citations.first?.contexts.map(\.text) == ["as shown by [1]"])
  }

  @Test func readsTheBulkData() throws {
    let lines = [
      #"{"corpusid": 7, "externalids": {"ACL": null, "ArXiv": "2001.00001", "DOI": "10.1/x"}, "title": "T", "authors": [{"authorId": "1", "name": "A B"}], "year": 2020, "isopenaccess": false, "publicationdate": null, "journal": null}"#,
      #"{"corpusid": 7, "openaccessinfo": {"externalids": {}}, "abstract": "An abstract.", "updated": "2022"}"#,
    ]
    let file = try read(lines.joined(separator: "\n"), name: "papers.jsonl")
    #expect(file.format == .semanticScholar)
    #expect(file.records.map(\.key) == ["7", "7"])
    #expect(
      file.records[0].identifiers == [
        WorkIdentifier(.arXiv, "2001.00001"), WorkIdentifier(.doi, "10.1/x"), WorkIdentifier(.corpusID, "7"),
      ])
    #expect(file.records[1].abstract?.text == "An abstract.")
  }

  @Test func refusesNetworks() throws {
    let text =
      #"{"network": {"items": [{"id": 1, "label": "A paper", "description": "D"}], "links": []}, "config": {}}"#
    let sentence = try refusal(Array(text.utf8), name: "map.json").sentence
    #expect(sentence.contains("VOSviewer network") && sentence.contains("paperGraph analyze"))
  }
}

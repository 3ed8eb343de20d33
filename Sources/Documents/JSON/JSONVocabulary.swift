/// What the names of fields mean. Made once; a reference, so that handing it on costs nothing.
final class JSONVocabulary: Sendable {
  enum Role: Sendable, Equatable {
    case kind, key, title, authors, date, venue, address, keywords, references, type
    /// Who published it on the Hub, as an object; elsewhere the word may mean anything.
    case owner
    /// The paper itself, where it lies within another object.
    case paper
    /// A text, the best of rank 0.
    case text(rank: Int)
    case identifier(IdentifierScheme)
    case detail(BibliographicDetail)
  }

  struct Field: Sendable {
    let role: Role
    /// Which of the vocabulary's namings says by which of its fields an object is named.
    let naming: Int
    /// What an id needs in front to be an address; nothing is put before an address.
    let prefix: StaticString
  }

  private let names: JSONNames
  private let fields: [Field]
  private let namings: [ObjectNaming]

  private init(_ table: Table) {
    names = table.names
    fields = table.fields
    namings = table.namings
  }

  /// What a key means; nil where it means nothing here. Cost: linear in the key.
  func field(of key: JSONText, in cursor: borrowing JSONCursor) -> Field? {
    cursor.index(of: key, among: names).map { fields[$0] }
  }

  /// Passes the object at the cursor, which is the value of a field or stands in its list. Nil where nothing names it.
  func readNamed(_ field: Field, _ cursor: inout JSONCursor) throws(JSONError) -> JSONItem? {
    try namings[field.naming].read(&cursor)
  }
}

extension JSONVocabulary {
  private struct Table {
    var names = JSONNames()
    var fields: [Field] = []
    var namings = [ObjectNaming([])]

    mutating func add(_ role: Role, _ names: String..., naming: [String] = [], prefix: StaticString = "") {
      if !naming.isEmpty { namings.append(ObjectNaming(naming)) }
      let field = Field(role: role, naming: naming.isEmpty ? 0 : namings.count - 1, prefix: prefix)
      for name in names where self.names.add(name) == fields.count { fields.append(field) }
    }

    /// What papers and references to papers have in common.
    mutating func addWork() {
      add(.title, "title")
      add(.authors, "authors", "author", naming: ["name", "fullname", "literal"])
      add(
        .date, "date", "year", "publishedAt", "published", "published_date", "publication_date", "publicationDate")
      add(.venue, "venue", "journal", "booktitle", "conference", naming: ["name"])
      add(.identifier(.doi), "doi", "DOI")
      add(.identifier(.arXiv), "arxiv", "arxivId", "arxiv_id", "arXiv")
      add(.identifier(.pubMed), "pmid", "PMID", "pubmed", "pubmed_id")
      add(.identifier(.pubMedCentral), "pmcid", "PMCID", "pmc")
      add(.identifier(.acl), "acl_id", "aclId")
      add(.identifier(.openAlex), "openalex", "openalex_id", "openAlexId")
      add(.identifier(.semanticScholar), "s2_id", "s2Id")
      add(.identifier(.corpusID), "corpusId", "corpusid", "corpus_id")
      add(.identifier(.dblp), "dblp", "dblp_id", "dblpId")
      add(.identifier(.mag), "mag", "mag_id", "magId")
      add(.identifier(.openReview), "openreview", "openreview_id", "openreviewId")
    }
  }

  // MARK: The tables

  /// The contract's JSON lines and the Hub's answers.
  static let common: JSONVocabulary = {
    var table = Table()
    table.add(.paper, "paper")
    table.add(.key, "id", "key")
    table.addWork()
    table.add(.text(rank: 0), "abstract")
    table.add(.text(rank: 1), "summary")
    table.add(.text(rank: 2), "text")
    table.add(
      .address, "url", "urls", "link", "links", "pdfUrl", "pdf_url", "projectPage", "project_page", naming: ["url"])
    table.add(.address, "githubRepo", "github", "code", "code_url", "repository", "repo_url", naming: ["url"])
    table.add(.address, "linkedModels", naming: ["id"], prefix: "https://huggingface.co/")
    table.add(.address, "linkedDatasets", naming: ["id"], prefix: "https://huggingface.co/datasets/")
    table.add(.address, "linkedSpaces", naming: ["id"], prefix: "https://huggingface.co/spaces/")
    table.add(.owner, "organization", naming: ["name"], prefix: "https://huggingface.co/")
    table.add(.keywords, "keywords", "keyword", "tags", "ai_keywords", "subject", "subjects", naming: ["name"])
    table.add(.references, "references")
    table.add(.type, "type")
    table.add(.detail(.volume), "volume")
    table.add(.detail(.issue), "issue", "number")
    table.add(.detail(.page), "pages", "page")
    table.add(.detail(.publisher), "publisher", naming: ["name"])
    table.add(.detail(.editor), "editor", "editors", naming: ["name", "fullname", "literal"])
    return JSONVocabulary(table)
  }()

  /// An entry of a list of references.
  static let reference: JSONVocabulary = {
    var table = Table()
    table.add(.key, "id", "key")
    table.addWork()
    return JSONVocabulary(table)
  }()

  /// JSON-LD in the words of schema.org.
  static let schemaOrg: JSONVocabulary = {
    var table = Table()
    table.add(.paper, "paper")
    table.add(.kind, "@type")
    table.add(.title, "headline", "name")
    table.add(.text(rank: 0), "abstract")
    table.add(.text(rank: 1), "description")
    table.add(.authors, "author", "creator", naming: ["name"])
    table.add(.date, "datePublished", "dateCreated")
    table.add(.venue, "isPartOf", "publisher", naming: ["name"])
    table.add(.address, "url", "sameAs", "codeRepository", naming: ["url"])
    table.add(.keywords, "keywords", naming: ["name"])
    return JSONVocabulary(table)
  }()
}

/// What the names of fields mean.
struct JSONVocabulary: Sendable {
  enum Role: Sendable { case kind, key, title, text(Int), authors, date, venue, address, keywords, references }

  struct Field: Sendable {
    let role: Role
    let format: JSONValues.Format
  }

  private(set) var fields: [String: Field] = [:]

  private mutating func add(_ role: Role, _ names: String..., naming: [String] = [], prefix: String = "") {
    let field = Field(role: role, format: JSONValues.Format(naming: naming, prefix: prefix))
    for name in names { fields[name] = field }
  }

  /// The contract's JSON lines and the Hub's answers.
  static let common: JSONVocabulary = {
    var table = JSONVocabulary()
    table.add(.key, "id", "key")
    table.add(.title, "title")
    table.add(.text(0), "abstract")
    table.add(.text(1), "summary")
    table.add(.text(2), "text")
    table.add(.authors, "authors", "author", naming: ["name", "fullname", "literal"])
    table.add(
      .date, "date", "year", "publishedAt", "published", "published_date", "publication_date", "publicationDate")
    table.add(.venue, "venue", "journal", "booktitle", "conference", naming: ["name"])
    table.add(
      .address, "url", "urls", "link", "links", "pdfUrl", "pdf_url", "projectPage", "project_page", naming: ["url"])
    table.add(.address, "githubRepo", "github", "code", "code_url", "repository", "repo_url", naming: ["url"])
    table.add(.address, "doi", "DOI", prefix: "https://doi.org/")
    table.add(.address, "arxivId", "arxiv_id", prefix: "https://arxiv.org/abs/")
    table.add(.address, "linkedModels", naming: ["id"], prefix: "https://huggingface.co/")
    table.add(.address, "linkedDatasets", naming: ["id"], prefix: "https://huggingface.co/datasets/")
    table.add(.address, "linkedSpaces", naming: ["id"], prefix: "https://huggingface.co/spaces/")
    table.add(.keywords, "keywords", "keyword", "tags", "ai_keywords", naming: ["name"])
    table.add(.references, "references", naming: ["doi", "arxiv", "id", "title"])
    return table
  }()

  /// JSON-LD in the words of schema.org.
  static let schemaOrg: JSONVocabulary = {
    var table = JSONVocabulary()
    table.add(.kind, "@type")
    table.add(.title, "headline", "name")
    table.add(.text(0), "abstract")
    table.add(.text(1), "description")
    table.add(.authors, "author", "creator", naming: ["name"])
    table.add(.date, "datePublished", "dateCreated")
    table.add(.venue, "isPartOf", "publisher", naming: ["name"])
    table.add(.address, "url", "sameAs", "codeRepository", naming: ["url"])
    table.add(.keywords, "keywords", naming: ["name"])
    return table
  }()
}

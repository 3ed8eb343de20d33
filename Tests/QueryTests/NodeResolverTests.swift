import GraphSupport
import PaperModel
import Store
import Testing

@testable import Query

@Suite struct NodeResolverTests {
  private func resolve(_ query: String, prefersPapers: Bool = false) throws -> (kind: String, label: String)? {
    let folder = try TemporaryFolder()
    return try Collections.graph(Collections.six, in: folder).read { reader in
      var resolver = NodeResolver(reader, prefersPapers: prefersPapers)
      guard case .found(let id, _, _) = try resolver.resolve(query) else { return nil }
      return try reader.node(id).map { ($0.kind, $0.label) }
    }
  }

  @Test(
    "Each way to name a node",
    arguments: [
      ("Comparing Routers", "paper", "Comparing Routers"), ("a1", "paper", "Sparse Mixture of Experts for Translation"),
      ("paper:a1", "paper", "Sparse Mixture of Experts for Translation"),
      ("https://github.com/ACME/moe/", "repository", "github.com/acme/moe"),
      ("acme/moe", "repository", "github.com/acme/moe"),
      ("repository:github.com/acme/moe", "repository", "github.com/acme/moe"),
      ("github.com/acme", "owner", "github.com/acme"), ("owner:acme", "owner", "github.com/acme"),
      ("name:RouterNet", "name", "RouterNet"), ("name:routernet", "name", "RouterNet"),
      ("Ada Lovelace", "author", "Ada Lovelace"), ("ada lovelace", "author", "Ada Lovelace"),
      ("Neural-Machine Translations", "concept", "neural machine translation"),
      ("concept:neural machine translation", "concept", "neural machine translation"),
      (
        "An Outside Work That Nobody Here Has Written", "work", "An Outside Work That Nobody Here Has Written"
      ),
      ("Ornithol", "paper", "Ornithology"), ("Orntihology", "paper", "Ornithology"),
    ])
  func found(query: String, kind: String, label: String) throws {
    let node = try #require(try resolve(query), "\(query)")
    #expect(node.kind == kind)
    #expect(node.label.lowercased() == label.lowercased())
  }

  @Test func theBeginningOfATitleMeansThePaperWherePapersAreSought() throws {
    #expect(try resolve("RouterNet", prefersPapers: true)?.kind == "paper")
    #expect(try resolve("RouterNet")?.kind != "paper")
  }

  @Test(arguments: ["", "  ", "concept:", "concept:zebra stripes", "nobody wrote this at all", ":", "kind:key"])
  func nothing(query: String) throws {
    #expect(try resolve(query) == nil, "\(query)")
  }

  @Test func oneNameOfTwoThingsIsNotChosenBetween() throws {
    let folder = try TemporaryFolder()
    let lines = [
      #"{"id": "u", "title": "Zebras", "abstract": "See https://github.com/acme/tool.", "authors": ["Tool"]}"#,
      #"{"id": "v", "title": "Okapi", "abstract": "See https://huggingface.co/acme/tool."}"#,
    ]
    try Collections.graph(lines, in: folder).read { reader throws in
      var resolver = NodeResolver(reader)
      guard case .ambiguous(let nodes) = try resolver.resolve("acme/tool") else {
        Issue.record("one was chosen")
        return
      }
      #expect(Set(try nodes.compactMap { try reader.node($0)?.kind }) == ["repository", "model"])
    }
  }
}

/// Papers by ids of every keeper, in every spelling.
@Suite struct IdentifierTests {
  private static let lines = [
    #"{"id": "u", "title": "Zebras", "pmid": "31452104", "arxiv_id": "2305.11738", "openalex": "W2741809807"}"#,
    #"{"id": "v", "title": "Okapi", "doi": "10.18653/v1/2024.acl-long.1", "s2_id": "0123456789abcdef0123456789abcdef01234567"}"#,
    #"{"id": "w", "title": "Gnu", "acl_id": "P19-1001", "corpusid": "31452104", "pmcid": "PMC7703786"}"#,
  ]

  private func resolve(_ query: String) throws -> TitleResolver.Resolution {
    let folder = try TemporaryFolder()
    return try Collections.graph(Self.lines, in: folder).read { reader in
      var resolver = TitleResolver(reader)
      return try resolver.resolve(query)
    }
  }

  @Test(arguments: [
    ("pmid:31452104", 0), ("PMID: 31452104", 0), ("pubmed 31452104", 0),
    ("https://pubmed.ncbi.nlm.nih.gov/31452104/", 0),
    ("2305.11738v3", 0), ("arxiv: 2305.11738", 0), ("https://arxiv.org/abs/2305.11738v1", 0),
    ("https://doi.org/10.48550/arXiv.2305.11738", 0), ("W2741809807", 0), ("https://openalex.org/W2741809807", 0),
    ("10.18653/V1/2024.ACL-LONG.1", 1), ("doi:10.18653/v1/2024.acl-long.1", 1), ("2024.acl-long.1", 1),
    ("https://aclanthology.org/2024.acl-long.1/", 1), ("0123456789ABCDEF0123456789abcdef01234567", 1),
    ("https://www.semanticscholar.org/paper/0123456789abcdef0123456789abcdef01234567", 1), ("p19-1001", 2),
    ("https://aclanthology.org/P19-1001.pdf", 2), ("PMC7703786", 2), ("CorpusID:31452104", 2), ("pmcid PMC7703786", 2),
  ])
  func found(query: String, paper: Int) throws {
    #expect(try resolve(query) == .found(paper: paper, by: .id), "\(query)")
  }

  /// A bare number is an id of PubMed to one and of Semantic Scholar to another.
  @Test func aNumberOfTwoKeepersIsNotChosenBetween() throws {
    #expect(try resolve("31452104") == .ambiguous([0, 2]))
  }
}

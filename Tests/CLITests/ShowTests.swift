import TestSupport
import Testing

/// `show`: one node of any kind, its edges and what proves them.
@Suite struct ShowTests {
  /// Two records of one paper that disagree, a name that another paper uses, a work outside.
  private static let lines = [
    #"{"id": "a", "title": "RouterNet: Routing Tokens among Experts", "abstract": "We present RouterNet for machine translation. Code: https://github.com/acme/router.", "authors": ["Ada Lovelace", "Alan Turing"], "date": "2023-05-19", "venue": "ACL", "doi": "10.1234/a", "pmid": "4242"}"#,
    #"{"id": "b", "title": "RouterNet: Routing Tokens among Experts", "doi": "10.1234/a", "venue": "NeurIPS", "authors": ["Ada Lovelace", "Alan Turing"]}"#,
    #"{"id": "c", "title": "A Mixture of Experts for Translation", "abstract": "Our machine translation is built on RouterNet. Machine translation needs routes.", "references": ["An Outside Work That Nobody Here Has Written"]}"#,
    #"{"id": "d", "title": "Birdsong", "abstract": "Sparrows sing of machine translation."}"#,
  ]

  private func show(_ arguments: String...) throws -> Run {
    try inTemporaryFolder { folder in
      try folder.write(Self.lines.joined(separator: "\n"), to: "in.jsonl")
      #expect(try folder.paperGraph("build", "in.jsonl", "--graph", "g", "-q").status == 0)
      return try folder.start(["show", "--graph", "g"] + arguments).finish()
    }
  }

  @Test func aPaperIsToldWithFieldsOriginsAndConflicts() throws {
    let answer = try show("10.1234/A", "--json").json(ShowAnswer.self)
    #expect(answer.schemaVersion == 1 && answer.node.kind == "paper" && answer.node.key == "a")
    let paper = try #require(answer.paper)
    #expect(paper.authors == ["Ada Lovelace", "Alan Turing"] && paper.date == "2023-05-19")
    #expect(Set(paper.identifiers.map { "\($0.scheme):\($0.value)" }) == ["doi:10.1234/a", "pmid:4242"])
    #expect(paper.records.map(\.line) == [1, 2])
    #expect(paper.records.allSatisfy { $0.source == "in.jsonl" })
    let venues = [paper.venue] + paper.conflicts.filter { $0.field == "venue" }.map(\.value)
    #expect(Set(venues) == ["ACL", "NeurIPS"])
    #expect(paper.measures.keys.contains("pagerank"))
  }

  @Test func everyEdgeIsThereWithTheSentenceThatProvesIt() throws {
    let answer = try show("paper:a", "-n", "0", "--json").json(ShowAnswer.self)
    let link = try #require(answer.group("links-to")?.strongest.first)
    #expect(link.node.key == "github.com/acme/router" && link.papers == 1)
    let evidence = try #require(link.evidence.first)
    #expect(evidence.source == "in.jsonl" && evidence.line == 1 && evidence.field == "abstract")
    #expect(evidence.text == "Code: https://github.com/acme/router.")
    #expect(evidence.marked == ["https://github.com/acme/router"])
    #expect(answer.group("written-by")?.strongest.map(\.node.label) == ["Ada Lovelace", "Alan Turing"])
    #expect(answer.group("introduces")?.strongest.map(\.node.label) == ["RouterNet"])
    let mention = try #require(answer.group("mentioned-by", "in")?.strongest.first)
    #expect(mention.node.key == "c" && mention.name == "RouterNet" && mention.sense == "builds on")
    #expect(mention.evidence.first?.text == "Our machine translation is built on RouterNet.")
    #expect(mention.evidence.first?.line == 3)
  }

  @Test func aConceptIsToldByItsPapersTheStrongestFirst() throws {
    let answer = try show("Machine-Translation", "--json", "-n", "0").json(ShowAnswer.self)
    #expect(answer.node.kind == "concept")
    let papers = try #require(answer.group("has-concept", "in"))
    #expect(papers.count == 3 && Set(papers.strongest.map(\.node.key)) == ["a", "c", "d"])
    #expect(papers.strongest.map(\.weight) == papers.strongest.map(\.weight).sorted(by: >))
    for paper in papers.strongest {
      #expect(!paper.evidence.isEmpty)
      for words in paper.evidence.flatMap(\.marked) { #expect(words.lowercased().hasPrefix("machine")) }
    }
    #expect(try show("machine translation", "--json", "-n", "1").json(ShowAnswer.self).edges[0].strongest.count == 1)
  }

  @Test func outsideWorksOwnersAndNamesAreNodesToo() throws {
    let work = try show("An Outside Work That Nobody Here Has Written", "--json").json(ShowAnswer.self)
    #expect(work.node.kind == "work" && work.group("cites", "in")?.strongest.map(\.node.key) == ["c"])
    let owner = try show("owner:acme", "--json").json(ShowAnswer.self)
    #expect(owner.group("owned-by", "in")?.strongest.map(\.node.label) == ["github.com/acme/router"])
    let name = try show("name:RouterNet", "--json").json(ShowAnswer.self)
    #expect(name.group("introduces", "in")?.strongest.map(\.node.key) == ["a"])
    #expect(name.group("mentions", "in")?.strongest.map(\.node.key) == ["c"])
  }

  @Test(arguments: [("has-concept", ["has-concept"]), ("author", ["written-by"]), ("repository", ["links-to"])])
  func kindsOfEdgesAndOfNodesCanBeChosen(_ kind: String, _ expected: [String]) throws {
    let answer = try show("paper:a", "--kind", kind, "--json").json(ShowAnswer.self)
    #expect(answer.edges.map(\.kind) == expected)
  }

  @Test func peopleReadTheSame() throws {
    let run = try show("paper:a")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.lines.first == "RouterNet: Routing Tokens among Experts")
    for words in [
      "authors", "Ada Lovelace, Alan Turing", "10.1234/a", "conflict", "NeurIPS", "in.jsonl:1", "in.jsonl:2",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    #expect(run.output.contains("“Code: https://github.com/acme/router.” (in.jsonl:1)"))
    for line in run.lines { #expect(line.count <= 100, "\(line)") }
    #expect(!run.output.contains("\u{1B}"))
    #expect(try show("paper:a", "--color", "always").output.contains("\u{1B}[33m"))
  }

  @Test func whatIsNotThereOrCouldBeSeveralIsRefused() throws {
    let nothing = try show("Zebras of the savannah", "--json")
    #expect(nothing.status == 2)
    #expect(try nothing.json(RelatedAnswer.self).error?.contains("Zebras") == true)
    #expect(try show("").status == 2)
    #expect(try show("paper:a", "--kind", "zebra").status == 64)
    #expect(try show("paper:a", "-n", "-1").status == 64)
  }
}

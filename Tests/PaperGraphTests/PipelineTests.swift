import Documents
import Extraction
import GraphCore
import GraphSupport
import PaperModel
import Store
import Testing

@testable import PaperGraph

@Suite struct PipelineTests {
  @Test func sixPapers() throws {
    let contents = try Collections.contents(Collections.six)
    #expect(contents.papers.map(\.key) == ["a1", "a2", "a3", "2305.11738v2", "10.1234/ABC.5", "z"])
    #expect(contents.files.map(\.recordCount) == [6] && contents.files.map(\.mergedCount) == [0])
    #expect(contents.graph.paperCount == 6 && contents.measures.count == 6)
    #expect(contents.nearMisses.map(\.paper) == [5])
    let report = BuildReport(contents)
    #expect(report.paperCount == 6 && report.connectedCount == 5 && report.isWhole)
    #expect(report.nodes.first { $0.name == "repository" }?.count == 1)
    #expect(report.nodes.first { $0.name == "work" }?.count == 1)
    #expect(report.edges.first { $0.name == "cites" }?.count == 3)
    #expect(report.communities.reduce(0) { $0 + $1.size } == 5)
  }

  @Test(
    "Collections that have little",
    arguments: [
      [], [#"{"title": "Alone in the world"}"#], [#"{"text": "No title at all."}"#],
      [#"{"title": "Same"}"#, #"{"title": "Same"}"#], [#"{"title": "One two three"}"#, #"{"title": "Four five six"}"#],
    ])
  func little(lines: [String]) throws {
    let contents = try Collections.contents(lines)
    #expect(contents.papers.count == lines.count)
    #expect(contents.measures.count == lines.count && contents.features.vectors.rowCount == lines.count)
    let folder = try TemporaryFolder()
    let file = try Collections.graph(contents, in: folder)
    #expect(try file.read { try $0.paperCount() } == lines.count)
  }

  @Test func controlCodesAndZeroBytes() throws {
    let folder = try TemporaryFolder()
    let lines = [
      #"{"id": "u\u0000v", "title": "Deep\u0000 Parsing with QuxNet: \u001b[31mred", "abstract": "A\u0000B. We study deep parsing. https://github.com/acme/tool"}"#,
      #"{"id": "u\u0000w", "title": "QuxNet: Deep Parsing", "abstract": "Deep\u0000 parsing. https://github.com/acme/tool"}"#,
    ]
    let contents = try Collections.contents(lines)
    #expect(contents.papers.count == 2)
    let file = try Collections.graph(contents, in: folder)
    try file.read { reader throws in
      for (id, paper) in contents.papers.enumerated() {
        #expect(try reader.paper(id)?.abstractField?.text == paper.document.abstract)
      }
    }
  }

  @Test func trendingPage() throws {
    let reading = Reading([Collections.samples + "/trending"])
    let contents = try Pipeline().contents(of: reading)
    #expect(contents.papers.count == 83)
    #expect(BuildReport(contents).connectedCount >= 79)
    let kinds = Dictionary(grouping: contents.graph.nodes, by: \.kind).mapValues(\.count)
    // Counted on the page by hand: 16 repositories, 1 model, 1 collection, 2 project pages; owners also through these.
    #expect(kinds[.repository] == 16 && kinds[.model] == 1 && kinds[.collection] == 1 && kinds[.page] == 2)
    for community in contents.communities {
      #expect(community.topics.allSatisfy { $0.members > 1 })
    }
    #expect(contents.communities.flatMap(\.papers).count + contents.nearMisses.count == 83)
  }

  @Test func sameInputInAnyOrderGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let inputs = ["/hugging-face-daily", "/trending", "/plain-text"].map { Collections.samples + $0 }
    for (name, paths) in [("one", inputs), ("two", inputs), ("three", inputs.reversed())] {
      let contents = try Pipeline().contents(of: Reading(paths))
      try GraphFileWriter.write(contents, to: folder.path(name), toolVersion: "test")
    }
    let one = try folder.bytes(of: "one")
    #expect(try folder.bytes(of: "two") == one)
    #expect(try folder.bytes(of: "three") == one)
  }

  @Test func whatCameInIsPapersMergedAndRefused() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(
      """
      {"title": "Neural Machine Translation at Scale", "url": "https://arxiv.org/abs/2305.11738"}
      {"title": "Neural machine translation, at scale"}
      {"broken":
      {"id": "2305.11738v3", "abstract": "Text."}
      {"id": "k", "title": "Other Things Entirely"}
      {}

      """, to: "a.jsonl")
    let bad = try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "b.png")
    let empty = try folder.write("", to: "c.txt")
    let reading = Reading([good, bad, empty, folder.path("none")])
    let contents = try Pipeline().contents(of: reading)
    #expect(contents.papers.map(\.key) == ["2305.11738", "k"])
    #expect(contents.files.first?.recordCount == 4 && contents.files.first?.mergedCount == 2)
    #expect(contents.files.first?.refusals.map(\.line) == [3, 6])
    #expect(contents.files.count == 4)
    #expect(contents.files.dropFirst().allSatisfy { $0.format == nil && $0.refusal?.isEmpty == false })
    #expect(!BuildReport(contents).isWhole && reading.isPartial)
    let papers = contents.papers.count + contents.files.reduce(0) { $0 + $1.mergedCount }
    #expect(papers == reading.recordCount)
  }

  @Test func nothingToReadIsNamed() throws {
    let folder = try TemporaryFolder()
    #expect(throws: PipelineError.self) { try Reading([folder.path]).requirePapers(or: "no graph was written") }
    let error = #expect(throws: PipelineError.self) {
      try Reading([folder.path("none")]).requirePapers(or: "no graph was written")
    }
    #expect(error?.description.contains("none") == true)
    #expect(error?.description.hasPrefix("No papers were found, and no graph was written.") == true)
  }
}

@Suite struct GraphAnalysisTests {
  @Test("Measures, communities and near misses", arguments: [1, 7])
  func trending(seed: UInt64) throws {
    var pipeline = Pipeline()
    pipeline.seed = seed
    let contents = try pipeline.contents(of: Reading([Collections.samples + "/trending"]))
    var tied: Set<Int> = []
    var strength = [Double](repeating: 0, count: contents.papers.count)
    for tie in contents.projection.ties {
      tied.formUnion([Int(tie.a), Int(tie.b)])
      strength[Int(tie.a)] += tie.weight
      strength[Int(tie.b)] += tie.weight
    }
    #expect(contents.nearMisses.map(\.paper) == contents.papers.indices.filter { !tied.contains($0) })
    for (paper, measures) in contents.measures.enumerated() {
      #expect((measures.community != nil) == tied.contains(paper))
      if let community = measures.community { #expect(contents.communities[community].papers.contains(paper)) }
      #expect(abs(measures.strength - strength[paper]) < 1e-9)
      #expect((0...1).contains(measures.betweenness))
    }
    #expect(abs(contents.measures.reduce(0) { $0 + $1.pageRank } - 1) < 1e-6)
    let sizes = contents.communities.map(\.papers.count)
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 }, "largest first")
    for community in contents.communities {
      let ranks = community.papers.map { contents.measures[$0].pageRank }
      #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 >= $1 }, "most central first")
    }
  }

  @Test func papersTiedToNothingHaveTheirNearMiss() throws {
    let lines = [
      #"{"id": "u", "title": "Zebra", "abstract": "It improves."}"#,
      #"{"id": "v", "title": "Gnu", "abstract": "They improved, it improves."}"#, #"{"id": "w", "title": "Okapi"}"#,
    ]
    let contents = try Collections.contents(lines)
    #expect(contents.measures.allSatisfy { $0.community == nil && $0.strength == 0 })
    #expect(contents.nearMisses.map(\.nearest) == [1, 0, nil])
    #expect(contents.nearMisses.first?.reason.contains("“improve”") == true)
    #expect(contents.nearMisses.last?.reason == "no word in common with any other paper")
    #expect(contents.communities.isEmpty)
  }
}

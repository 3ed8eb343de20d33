import Foundation
import TestSupport
import Testing

/// `build` on the page that the project began from: 83 papers under five header lines.
@Suite struct BuildTests {
  private static let page = Project.path("Samples/trending/trending-papers.txt")
  private static let header = [
    "new", "Get trending papers in your email inbox!", "Subscribe", "byAK and the research community", "Jul 11",
  ]

  @Test func everyPaperOfThePageIsRead() throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph("build", Self.page, "--graph", "g.sqlite", "--json")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty)
      let answer = try run.json(BuildAnswer.self)
      #expect(answer.schemaVersion == 1)
      #expect(answer.graph == "g.sqlite")
      #expect(answer.papers == 83)
      #expect(answer.nodes["paper"] == 83)
      #expect(answer.merged == 0)
      let file = try #require(answer.files.first)
      #expect(file.name == Self.page)
      #expect(file.format == "page")
      #expect(file.bytes == 140_428)
      #expect(file.records == 83)
      #expect(file.refused.isEmpty && file.refusal == nil)
      #expect(folder.names() == ["g.sqlite"])

      let titles = try folder.rows("SELECT title FROM paper ORDER BY id", in: "g.sqlite")
      #expect(titles.count == 83)
      #expect(titles.first == "Chain-of-Model Learning for Language Model")
      #expect(titles.last == "A Survey of Large Language Models")
      for line in Self.header { #expect(!titles.contains(line)) }
    }
  }

  @Test func headerLinesAreReportedWithTheirReasons() throws {
    try inTemporaryFolder { folder in
      let unused = try #require(try SharedGraph.trendingReport().json(BuildAnswer.self).files.first?.unused)
      #expect(unused.map(\.text) == Self.header)
      #expect(unused.map(\.firstLine) == [1, 3, 5, 7, 9])
      for lines in unused { #expect(!lines.reason.isEmpty && lines.lastLine == lines.firstLine) }

      let report = try folder.paperGraph("build", Self.page, "--graph", "g.sqlite")
      #expect(report.output.contains("83 papers, 5 lines unused"))
      for lines in unused { #expect(report.output.contains("line \(lines.firstLine): \(lines.reason): \(lines.text)")) }
      #expect(report.output.hasSuffix("written to g.sqlite\n"))
    }
  }

  /// Read off the page by eye; the identity of every address that stands in it.
  private static let links = [
    "collection huggingface.co/collections/jiyounglee0523/transenv-681eadb3c0c8cf363b363fb1",
    "model huggingface.co/CofeAI/FLM-101B",
    "owner github.com/THUDM",
    "owner huggingface.co/MLMvsCLM",
    "owner huggingface.co/THUDM",
    "page mmecot.github.io",
    "page nvlm-project.github.io",
    "repository github.com/2471023025/RALM_Survey",
    "repository github.com/BigML-CS-UCLA/CoLM",
    "repository github.com/CASIA-LM/ChineseWebText-2.0",
    "repository github.com/GaryYufei/AlignLLMHumanSurvey",
    "repository github.com/LaVi-Lab/AIM",
    "repository github.com/WLiK/LLM4Rec",
    "repository github.com/ZLKong/LLM_Integration",
    "repository github.com/anpoc/Language-models-in-medicine",
    "repository github.com/fzp0424/Ladder",
    "repository github.com/jiyounglee-0523/TransEnV",
    "repository github.com/microsoft/CoLM",
    "repository github.com/modelscope/data-juicer",
    "repository github.com/qiuzh20/RMoE",
    "repository github.com/quanshr/DMoERM-v1",
    "repository github.com/withinmiaov/A-Survey-on-Mixture-of-Experts",
    "repository github.com/xinke-wang/SwitchGPT",
  ]

  @Test func everyLinkedResourceHasItsIdentity() throws {
    try inTemporaryFolder { folder in
      let query = """
        SELECT DISTINCT n.kind || ' ' || n.label FROM edge e JOIN node n ON n.id = e.target WHERE e.kind = 'links-to'
        """
      let graph = try SharedGraph.trending()
      #expect(try folder.rows(query, in: graph).sorted() == Self.links)
      // Letter case does not tell two resources apart.
      let keys = "SELECT count(*) FROM node WHERE kind NOT IN ('paper', 'concept', 'name') AND key <> lower(key)"
      #expect(try folder.rows(keys, in: graph) == ["0"])
    }
  }

  @Test func nearlyEveryPaperIsConnectedAndTheRestIsNamed() throws {
    try inTemporaryFolder { folder in
      let answer = try SharedGraph.trendingReport().json(BuildAnswer.self)
      #expect(answer.connected >= 79)
      #expect(answer.isolated.count == 83 - answer.connected)
      for paper in answer.isolated { #expect(paper.nearest != nil && !paper.reason.isEmpty) }
      #expect(answer.communities.map(\.size).reduce(0, +) == answer.connected)
      for community in answer.communities { #expect(!community.name.isEmpty && community.size >= 2) }

      let tied = "SELECT count(*) FROM (SELECT a FROM tie UNION SELECT b FROM tie)"
      let graph = try SharedGraph.trending()
      #expect(try folder.rows(tied, in: graph) == ["\(answer.connected)"])
    }
  }

  @Test func multilingualAndExpertPapersMeet() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let shared = """
        SELECT n.key FROM edge a JOIN edge b ON a.target = b.target AND a.kind = 'has-concept' AND b.kind = 'has-concept'
        JOIN node n ON n.id = a.target JOIN paper p ON p.id = a.source JOIN paper q ON q.id = b.source
        WHERE p.title LIKE 'SeaLLMs 3%' AND q.title LIKE 'Marco-LLM%'
        """
      #expect(try folder.rows(shared, in: graph).contains { $0.contains("multilingual") })
      let communities = """
        SELECT community FROM paper WHERE title LIKE '%Mixture-of-Expert%' OR title LIKE '%Mixture of Experts%'
        OR title LIKE '%MoE%' GROUP BY community
        """
      #expect(try folder.rows(communities, in: graph).count <= 3)
    }
  }

  @Test func explainParseEchoesEveryLineAndWritesNothing() throws {
    try inTemporaryFolder { folder in
      let run = try folder.paperGraph("build", Self.page, "--explain-parse", "--graph", "g.sqlite")
      #expect(run.status == 0)
      #expect(folder.names().isEmpty)
      // The file's name, then its 340 lines and what is behind the last line break.
      let echoed = run.lines.dropFirst()
      let roles = echoed.map { $0.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true) }
      #expect(run.lines[0].contains(Self.page) && run.lines[0].contains("83 papers"))
      #expect((340...341).contains(roles.count))
      #expect(roles.map { String($0[0]) } == (1...roles.count).map(String.init))
      #expect(roles.count { $0[1] == "title" } == 83)
      #expect(roles.count { $0[1] == "abstract" } == 83)
      for line in [1, 3, 5, 7] { #expect(roles[line - 1][1] == "furniture") }
      #expect(roles[8][1] == "date")
      #expect(roles[10][2].trimmingCharacters(in: .whitespaces) == "Chain-of-Model Learning for Language Model")
    }
  }

  @Test func quietSaysNothingAndVerboseSaysMore() throws {
    try inTemporaryFolder { folder in
      // Titles alone, among many lines that are no papers.
      let list = Project.path("Samples/awesome-list")
      let quiet = try folder.paperGraph("build", list, "--graph", "g.sqlite", "--quiet")
      #expect(quiet.status == 0 && quiet.data.isEmpty && quiet.errors.isEmpty)
      #expect(folder.names() == ["g.sqlite"])
      let plain = try folder.paperGraph("build", list, "--graph", "g.sqlite")
      let verbose = try folder.paperGraph("build", list, "--graph", "g.sqlite", "--verbose")
      #expect(verbose.lines.count > plain.lines.count)
    }
  }
}

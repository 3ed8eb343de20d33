import GraphSupport
import PaperModel
import Testing

@testable import PaperGraph

@Suite struct OverridesTests {
  @Test func everyRuleIsRead() throws {
    let overrides = try Overrides(
      yaml: """
        papers:
          merge:
            - [arxiv:2305.11738, "A Title: With Colon"]
          split:
            - alone
            - [a, b]
          rename:
            2305.11738: "Right"
          ban: [10.1000/182]
          keep:
        concepts:
          merge:
            - {label: mixture of experts, concepts: [moe]}
            - [a b, c d]
          rename: {llm: large language models}
          ban: [wide range]
          keep: [grokking]
        """, name: "o.yaml")
    let papers = overrides.papers
    #expect(
      papers.merges.map(\.value) == [[PaperSelector("arxiv:2305.11738"), PaperSelector("A Title: With Colon")]])
    #expect(papers.splits.map(\.value.count) == [1, 2])
    #expect(papers.renamings.map(\.value.title) == ["Right"] && papers.bans.count == 1 && papers.keeps.isEmpty)
    let concepts = overrides.concepts
    #expect(concepts.merges.map(\.value.label) == ["mixture of experts", nil])
    #expect(concepts.renamings.map(\.value.label) == ["large language models"])
    #expect(concepts.bans.map(\.value) == ["wide range"] && concepts.keeps.map(\.value) == ["grokking"])
  }

  @Test(arguments: ["", "# nothing but a comment\n", "papers:\nconcepts:\n"])
  func emptyFilesSayNothing(_ yaml: String) throws {
    #expect(try Overrides(yaml: yaml, name: "o.yaml") == Overrides())
  }

  @Test(arguments: [
    ("papers: {bann: [x]}", "“bann” is none of"), ("papers:\n  merge:\n    - [one]\n", "line 3"),
    ("concepts: {split: [x]}", "cannot be split"), ("papers: [a", "is no YAML"), ("works: {}", "“works” is none of"),
    ("papers: {ban: x}", "ban takes a list"), ("papers: {rename: [a]}", "rename takes the old name"),
  ])
  func mistakesAreNamedWithTheirPlace(_ yaml: String, _ words: String) throws {
    let error = #expect(throws: OverridesError.self) { try Overrides(yaml: yaml, name: "o.yaml") }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.description.hasPrefix("o.yaml") == true)
  }
}

import Documents
import Testing

@testable import PaperModel

@Suite struct IdentityRulesTests {
  private func rule<V>(_ value: V) -> IdentityRules.Rule<V> { IdentityRules.Rule(value, text: "rule") }

  private let records = [
    PaperRecord("Attention Is All You Need", key: "1706.03762"),
    PaperRecord("Transformers for Translation", key: "v17"),
    PaperRecord("Attention is all you need."), PaperRecord("Ornithology", key: "z"),
  ]

  @Test(
    "Selectors",
    arguments: [
      ("arxiv:1706.03762v3", "arxiv:1706.03762"), ("https://arxiv.org/abs/1706.03762", "arxiv:1706.03762"),
      ("doi:10.1000/A", "doi:10.1000/a"), ("10.1000/A", "doi:10.1000/a"), ("pmid:12", "pmid:12"),
    ])
  func selectors(text: String, id: String) {
    guard case .identifier(let found) = PaperSelector(text) else {
      Issue.record("\(text) is no id")
      return
    }
    #expect(found.description == id)
  }

  @Test func merge() {
    var rules = IdentityRules()
    rules.merges = [rule([PaperSelector("arxiv:1706.03762"), PaperSelector("v17")])]
    let resolved = IdentityResolver.papers(of: [records], overrides: rules)
    #expect(resolved.papers.map(\.key) == ["1706.03762", "z"])
    #expect(resolved.papers.first?.sources.count == 3 && resolved.unmatchedRules.isEmpty)
    #expect(resolved.papers.first?.conflicts.map(\.value) == ["Transformers for Translation"])
  }

  @Test func splitFromEverything() {
    var rules = IdentityRules()
    rules.splits = [rule([PaperSelector("1706.03762")])]
    #expect(IdentityResolver.papers(of: [records], overrides: rules).papers.count == 4)
  }

  @Test func splitFromEachOther() {
    let records = [
      PaperRecord("Attention Is All You Need", key: "1706.03762"),
      PaperRecord("Attention Is All You Need", key: "other"),
      PaperRecord(key: "1706.03762v2"),
    ]
    var rules = IdentityRules()
    rules.splits = [rule([PaperSelector("1706.03762"), PaperSelector("other")])]
    let resolved = IdentityResolver.papers(of: [records], overrides: rules)
    #expect(resolved.papers.map(\.key) == ["1706.03762", "other"])
  }

  @Test func renameBanAndKeep() {
    var rules = IdentityRules()
    rules.renamings = [rule(IdentityRules.Renaming(PaperSelector("v17"), title: "Translation"))]
    rules.bans = [rule(PaperSelector("ORNITHOLOGY")), rule(PaperSelector("arxiv:1706.03762"))]
    rules.keeps = [rule(PaperSelector("Attention is all you need"))]
    let resolved = IdentityResolver.papers(of: [records], overrides: rules)
    #expect(resolved.papers.map(\.displayTitle) == ["Attention Is All You Need", "Translation"])
    #expect(resolved.mergedCounts == [1] && resolved.bannedCounts == [1])
  }

  @Test func rulesThatMeetNothingAreTold() throws {
    var rules = IdentityRules()
    rules.bans = [IdentityRules.Rule(PaperSelector("doi:10.1000/none"), text: "ban: doi:10.1000/none")]
    let sentence = try #require(IdentityResolver.papers(of: [records], overrides: rules).unmatchedRules.first)
    #expect(sentence.contains("ban: doi:10.1000/none") && sentence.contains("no paper"))
  }
}

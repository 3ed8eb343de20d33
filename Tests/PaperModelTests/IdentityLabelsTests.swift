import Documents
import FoundationEssentials
import Testing

@testable import PaperModel

/// Hard pairs, judged by hand: precision before recall.
@Suite struct IdentityLabelsTests {
  private static let pairs: [LabelledPair] = {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let bytes = (try? Data(contentsOf: URL(filePath: folder + "/Labels/pairs.tsv"))) ?? Data()
    return LabelledPair.all(String(decoding: bytes, as: UTF8.self))
  }()

  @Test func thereAreEnough() { #expect(Self.pairs.count >= 150) }

  @Test("Never two papers as one", arguments: pairs.filter { !$0.isSame })
  func different(pair: LabelledPair) {
    #expect(IdentityResolver.papers(of: [pair.records]).papers.count == 2)
    #expect(IdentityResolver.papers(of: [pair.records.reversed()]).papers.count == 2)
  }

  /// Near titles are left apart: what they would win is little, and what they would join wrongly is much.
  @Test("One paper as one", arguments: pairs.filter { $0.isSame && !$0.name.hasPrefix("near: ") })
  func same(pair: LabelledPair) {
    #expect(IdentityResolver.papers(of: [pair.records]).papers.count == 1)
    #expect(IdentityResolver.papers(of: [[pair.records[1]], [pair.records[0]]]).papers.count == 1)
  }
}

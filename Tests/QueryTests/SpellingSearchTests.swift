import Analysis
import Testing

@testable import Query

@Suite struct SpellingSearchTests {
  @Test func nearestByLettersFirst() {
    let search = SpellingSearch([(4, "graph networks"), (7, "graph network"), (9, "something else"), (11, "graph")])
    let found = search.nearest(to: "grapf network", limit: 2)
    #expect(found.map(\.id) == [7, 4])
    // One letter wrong; one wrong and one missing, or one wrong against the beginning, which costs half a letter more.
    #expect(found.map(\.distance) == [1, 1.5])
  }

  @Test func beginningsCountLittleMoreThanWholes() {
    let search = SpellingSearch([(0, "attention is all you need for translation"), (1, "quite another thing")])
    #expect(search.nearest(to: "atention is all you need", limit: 5).first?.id == 0)
    #expect(search.nearest(to: "atention is all you need", limit: 5).first.map { $0.distance <= 2.5 } == true)
  }

  @Test func nothingInCommonIsNothingNear() {
    let search = SpellingSearch([(0, "graph networks")])
    #expect(search.nearest(to: "xyz", limit: 5).isEmpty)
    #expect(search.nearest(to: "", limit: 5).isEmpty)
    #expect(SpellingSearch([]).nearest(to: "graph", limit: 5).isEmpty)
  }

  @Test("The title itself is at distance 0, whatever the letters", arguments: 1...50 as ClosedRange<UInt64>)
  func itself(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let titles = (0..<30).map { id in
      (id, String((0..<1 + random.next(below: 20)).map { _ in Array("abcdé 词ß")[random.next(below: 8)] }) + "\(id)")
    }
    let search = SpellingSearch(titles)
    for (id, title) in titles {
      let best = search.nearest(to: title, limit: 1).first
      #expect(best?.id == id && best?.distance == 0)
    }
  }

  @Test func textsOfAMegabyteAreNoTitles() {
    let long = String(repeating: "graph networks ", count: 70_000)
    let search = SpellingSearch([(0, long), (1, "graph networks")])
    #expect(search.nearest(to: long, limit: 3).isEmpty)
    // A beginning of both.
    #expect(search.nearest(to: "graph network", limit: 3).map(\.distance) == [0.5, 0.5])
  }
}

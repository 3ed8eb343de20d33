import Analysis
import GraphSupport
import PaperGraph
import PaperModel
import Store
import Testing

@testable import Query

@Suite struct TitleResolverTests {
  private func resolve(_ query: String, in lines: [String] = Collections.six) throws -> TitleResolver.Resolution {
    let folder = try TemporaryFolder()
    return try Collections.graph(lines, in: folder).read { reader in
      var resolver = TitleResolver(reader)
      return try resolver.resolve(query)
    }
  }

  @Test(
    "Each way to name a paper",
    arguments: [
      ("Neural Machine Translation at Scale", 3, TitleResolver.Match.title),
      ("neural machine-translation, AT SCALE!", 3, .title), ("a1", 0, .id), (" a1 ", 0, .id), ("2305.11738v2", 3, .id),
      ("2305.11738", 3, .id), ("arXiv:2305.11738v7", 3, .id), ("https://arxiv.org/pdf/2305.11738", 3, .id),
      ("https://huggingface.co/papers/2305.11738", 3, .id), ("10.1234/abc.5", 4, .id),
      ("https://doi.org/10.1234/ABC.5", 4, .id),
      ("Sparse Mixture", 0, .prefix), ("ornith", 5, .prefix), ("routers comparing", 2, .words),
      ("resource machine", 4, .words),
      ("Orntihology", 5, .spelling), ("Neural Machne Translation at Scal", 3, .spelling),
      ("Sparse Mixtur of Expert for", 0, .spelling),
    ])
  func found(query: String, paper: Int, by: TitleResolver.Match) throws {
    #expect(try resolve(query) == .found(paper: paper, by: by))
  }

  @Test func severalAreRefusedWithCandidates() throws {
    #expect(try resolve("mixture of experts") == .ambiguous([0, 1]))
    #expect(try resolve("https://github.com/acme/moe") == .ambiguous([0, 1]))
    let twins = [
      #"{"id": "u", "title": "A Survey", "abstract": "Of birds."}"#,
      #"{"id": "v", "title": "A Survey", "abstract": "Of fish."}"#,
    ]
    #expect(try resolve("a survey", in: twins) == .ambiguous([0, 1]))
  }

  @Test("As near to two titles as to one", arguments: ["Graph Networks for Mat", "Grph Networks for Xath"])
  func tiesAreNotChosen(query: String) throws {
    let lines = [
      #"{"id": "u", "title": "Graph Networks for Math"}"#, #"{"id": "v", "title": "Graph Networks for Path"}"#,
      #"{"id": "w", "title": "Graph Networks for Bath"}"#,
    ]
    guard query.contains("X") else { return #expect(try resolve(query, in: lines) == .found(paper: 0, by: .prefix)) }
    guard case .ambiguous(let candidates) = try resolve(query, in: lines) else {
      Issue.record("one was chosen")
      return
    }
    #expect(Set(candidates) == [0, 1, 2])
  }

  @Test(
    "Nothing",
    arguments: [
      "", "   ", "…", "quantum chromodynamics on the lattice", "\0", "a\"b", "zzzz",
      String(repeating: "quark ", count: 20_000),
    ])
  func nothing(query: String) throws {
    guard case .notFound = try resolve(query) else {
      Issue.record("\(query.prefix(40)) was found")
      return
    }
  }

  @Test func blankIsNoTitle() throws {
    #expect(try resolve("", in: [#"{"id": "u", "title": "!!!", "abstract": "Shouting."}"#]) == .notFound([]))
  }

  @Test func emptyGraph() throws {
    for query in ["a1", "Neural Machine Translation", "2305.11738", ""] {
      #expect(try resolve(query, in: []) == .notFound([]))
    }
  }

  /// One to three letters of a title changed, dropped, added or swapped.
  private func misspelt(_ title: String, _ random: inout SplitMix64) -> String {
    var letters = Array(title)
    for _ in 0...random.next(below: 3) where letters.count > 2 {
      let place = random.next(below: letters.count - 1)
      let letter = Character(UnicodeScalar(UInt8(0x61 + random.next(below: 26))))
      switch random.next(below: 4) {
      case 0: letters[place] = letter
      case 1: letters.remove(at: place)
      case 2: letters.insert(letter, at: place)
      default: letters.swapAt(place, place + 1)
      }
    }
    return String(letters)
  }

  @Test func typosInTheTrendingPage() throws {
    let folder = try TemporaryFolder()
    let contents = try Pipeline().contents(of: Reading([Collections.samples + "/trending"]))
    let file = try Collections.graph(contents, in: folder)
    let seed: UInt64 = 20_261_123
    var random = SplitMix64(seed: seed)
    var first = 0
    try file.read { reader throws in
      var resolver = TitleResolver(reader)
      let titles = try reader.titles()
      for _ in 0..<200 {
        let right = titles[random.next(below: titles.count)]
        let query = misspelt(right.title, &random)
        switch try resolver.resolve(query) {
        case .found(let paper, _):
          #expect(paper == right.id, "seed \(seed): \(query)")
          first += 1
        case .ambiguous(let papers), .notFound(let papers): first += papers.first == right.id ? 1 : 0
        }
      }
    }
    #expect(first >= 196, "of 200, seed \(seed)")
  }
}

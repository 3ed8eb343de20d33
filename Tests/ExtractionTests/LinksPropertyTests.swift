import Testing

@testable import Extraction

/// What holds of every text: random bytes, random pieces of links, hostile repetitions. Seeds are fixed and part of
/// a failure's text.
@Suite struct LinksPropertyTests {
  /// SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let pieces = [
    "https://", "http://", "https: //", "https:/", "https//", "git@", "git+https://", "hf://", "www.", "github.com",
    "github.com/",
    "huggingface.co/", "hf.co/", "octo/", "cat", "datasets/", "octo.github.io", "arxiv.org/abs/", "arXiv:", "arXiv ",
    "2305.11738",
    "hep-th/", "9901001", "10.1000/", "doi.org/", "x", "-", "_", ".", ",", ":", "/", "//", "?", "#", "@", "&", "&amp;",
    "%20", "%5C_",
    "\\_", "\\", "{\\_}", "{", "}", "(", ")", "[", "]", "](", "<", ">", "\"", "'", " ", "\n", "\n\n", "\t", "…", "。",
    "，", "：", "／",
    "에서", "é", "\u{200B}", "\u{2011}", "–", "🚀", "²", ".git", ":Q4", "$\\sim$", "The ", "and ", "1/2", "e.g.", "...",
  ]

  static func text(seed: UInt64) -> [UInt8] {
    var generator = Generator(state: seed)
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        text.append(UInt8.random(in: 0...255, using: &generator))
      } else if let piece = pieces.randomElement(using: &generator) {
        text += Array(piece.utf8)
      }
    }
    return text
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func foundLinksAreOrderedApartAndStable(_ block: UInt64) {
    for seed in block * 250..<(block + 1) * 250 {
      let text = Self.text(seed: seed)
      let links = LinkScanner.links(in: text)
      var floor = 0
      for link in links {
        #expect(
          link.range.lowerBound >= floor && !link.range.isEmpty && link.range.upperBound <= text.count, "seed \(seed)")
        #expect(
          !link.target.id.isEmpty && !link.target.key.isEmpty && !link.target.id.utf8.contains(0x20), "seed \(seed)")
        floor = link.range.upperBound
      }
      #expect(LinkScanner.links(in: text) == links, "seed \(seed)")
    }
  }

  /// A text found and read alone names the same thing.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func rescanningAFoundTextGivesTheSameTarget(_ block: UInt64) {
    for seed in block * 250..<(block + 1) * 250 {
      let text = Self.text(seed: seed)
      for link in LinkScanner.links(in: text) {
        let again = LinkScanner.links(in: Array(text[link.range]))
        let found = String(decoding: text[link.range], as: UTF8.self)
        let isSame = again.first?.target == link.target && again.first?.range == 0..<link.range.count
        #expect(isSame, "seed \(seed): \(found) in \(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  /// Where a text lies in memory, and so in the blocks of the search, changes nothing.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func positionDoesNotMatter(_ seed: UInt64) {
    let text = Self.text(seed: 1_000_000 + seed)
    let alone = LinkScanner.links(in: text).map(\.target)
    for shift in [1, 7, 8, 15, 16, 33, 63, 64, 65] {
      let padded = [UInt8](repeating: 0x20, count: shift) + text + [UInt8](repeating: 0x20, count: 130)
      #expect(LinkScanner.links(in: padded).map(\.target) == alone, "seed \(seed), shift \(shift)")
    }
  }

  @Test func randomBytesNeverTrap() {
    var generator = Generator(state: 7)
    for _ in 0..<300 {
      let text = (0..<1_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for link in LinkScanner.links(in: text) { #expect(link.range.upperBound <= text.count) }
    }
  }

  /// The search for triggers finds each that a visible byte follows, and nothing that is none.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func triggersAreFound(_ seed: UInt64) {
    var generator = Generator(state: seed)
    let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
      Int.random(in: 0..<20, using: &generator) == 0
        ? Array("./: /".utf8)[Int.random(in: 0..<5, using: &generator)] : UInt8.random(in: 0...255, using: &generator)
    }
    let isTrigger = { (b: UInt8) in b == 0x2E || b == 0x2F || b == 0x3A }
    var found: [Int] = []
    var i = TriggerSearch.next(in: bytes.span, from: 0)
    while i < bytes.count {
      found.append(i)
      i = TriggerSearch.next(in: bytes.span, from: i + 1)
    }
    #expect(found.filter { !isTrigger(bytes[$0]) } == [], "seed \(seed)")
    let due = bytes.indices.dropLast().filter { isTrigger(bytes[$0]) && bytes[$0 + 1] > 0x20 }
    #expect(Set(due).subtracting(found).isEmpty, "seed \(seed)")
  }

  /// Hostile repetitions: half a megabyte is a moment's work where it is linear, and beyond the limit where it is quadratic.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "/", "//", ":", ".", "http://", "https://", "https: //", "http://a.b/", "https://github.com/", "github.com/",
      "github.com/?",
      "github.com/#", "github:-/x/", "x@github.com:-/x/", "git@github.com:", "hf://", "hf://docs/",
      "https://github.com/a/ ",
      "https://github.com/a-\n", "a.github.io", "www.", "10.1000/", "arXiv:", "hep-th/9901001", "https://a.b/(",
      "https://a.b/!",
      "https://github.com/...", "doi.org/<", "a.a", "](http://a.b", "%5C_", "https://a.b/{\\_}", "&amp;", "https://x@",
    ])
  func hostileRepetitionsEnd(_ piece: String) {
    let text = Array(String(repeating: piece, count: 512_000 / piece.utf8.count).utf8)
    #expect(LinkScanner.links(in: text).count <= text.count)
  }
}

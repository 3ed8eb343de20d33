import Testing

@testable import Extraction

@Suite struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Sentences.ranges(in: bytes.span).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    ("We test it (see below.) Then we stop.", ["We test it (see below.)", "Then we stop."]),
    ("He said “yes.” She left.", ["He said “yes.”", "She left."]),
    ("Il dit « oui.» Puis rien.", ["Il dit « oui.»", "Puis rien."]),
    (
      "Models, e.g. GPT-4, vs. BERT by Devlin et al. (2019). Good.",
      ["Models, e.g. GPT-4, vs. BERT by Devlin et al. (2019).", "Good."]
    ),
    ("See Fig. 3 and Sec. 4 by J. Doe. It works.", ["See Fig. 3 and Sec. 4 by J. Doe.", "It works."]),
    ("It scores 3.5 points. The end.", ["It scores 3.5 points.", "The end."]),
    ("Heading\n \nBody goes\non here.", ["Heading", "Body goes\non here."]),
    ("and so on etc. and more", ["and so on etc. and more"]),
    ("https://example.org/a.b. Next.", ["https://example.org/a.b.", "Next."]),
    ("  \n ", []),
    ("", []),
    ("Wait... What?! Yes.", ["Wait...", "What?!", "Yes."]),
  ])
  func `cuts at sentence ends`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: 1...30)
  func `covers every visible byte once, in order`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = ["word", " ", " ", ".", "!", "?", "B", "\n", "e.g", "é", ")", "”", "7", ",", "al"]
    let text = Array((0..<(10 + random(80))).map { _ in pieces[random(pieces.count)] }.joined().utf8)
    var covered = 0
    for range in Sentences.ranges(in: text.span) {
      #expect(range.lowerBound >= covered && !range.isEmpty, "seed \(seed)")
      #expect(text[covered..<range.lowerBound].allSatisfy(Byte.isSpace), "seed \(seed)")
      covered = range.upperBound
    }
    #expect(text[covered...].allSatisfy(Byte.isSpace), "seed \(seed)")
  }
}

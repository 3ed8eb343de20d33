import Testing

@testable import Extraction

@Suite struct AcronymFinderTests {
  private func pairs(_ text: String) -> [String] {
    AcronymFinder.acronyms(in: Document(title: "", abstract: text)).map { "\($0.short) = \($0.long)" }
  }

  @Test(arguments: [
    ("We train a mixture of experts (MoE) layer.", "MoE = mixture of experts"),
    ("Large Language Models (LLMs) are large.", "LLMs = Large Language Models"),
    ("We present Chinese Tiny LLM (CT-LLM), a model.", "CT-LLM = Chinese Tiny LLM"),
    ("The self-taught reasoner (STaR) learns.", "STaR = self-taught reasoner"),
    ("Using non-negative matrix factorization (NMF) we", "NMF = non-negative matrix factorization"),
    ("by reinforcement learning from human feedback (RLHF).", "RLHF = reinforcement learning from human feedback"),
    ("in peer-to-peer (P2P) networks", "P2P = peer-to-peer"),
    ("stochastic gradient descent (SGD; Robbins and Monro, 1951)", "SGD = stochastic gradient descent"),
    ("LoRA (Low-Rank Adaptation) is used", "LoRA = Low-Rank Adaptation"),
    ("Natural language processing, or NLP, is a field.", "NLP = Natural language processing"),
    ("the ‘chain-of-thought’ (CoT) prompt", "CoT = chain-of-thought"),
    ("the Koşullu Çekişmeli Ağ (KÇA) model", "KÇA = Koşullu Çekişmeli Ağ"),
  ])
  func findsDefinitions(_ text: String, _ expected: String) {
    #expect(pairs(text) == [expected])
  }

  @Test(arguments: [
    "as shown before (see Section 3)", "three models (Adam, SGD)", "in the year (2021) we", "a result (Figure 2) shows",
    "the cat sat (on the mat)", "()", "(", "a (b", "(ABC) begins", "we use it (i.e., often)",
  ])
  func findsNothingWhereNothingIsDefined(_ text: String) {
    #expect(pairs(text).isEmpty)
  }

  @Test func givesPlacesInTheTextAsGiven() throws {
    let document = Document(title: "", abstract: "Ωb: the Markov chain Monte Carlo (MCMC) method.")
    let found = try #require(AcronymFinder.acronyms(in: document).first)
    #expect(document.text(at: found.shortPlace) == "MCMC")
    #expect(document.text(at: found.longPlace) == "Markov chain Monte Carlo")
    #expect(document.text(at: found.place) == "Markov chain Monte Carlo (MCMC)")
  }

  @Test func givesEachPairOnce() {
    #expect(pairs("deep learning (DL) and deep learning (DL) and Deep Learning (DL)").count == 1)
  }

  /// Any bytes at all: no trap, and every place lies inside the field.
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func survivesAnyBytes(_ seed: UInt64) {
    var state = seed
    let alphabet = Array("aA b(B)c[C],.-0é’\u{200B}".utf8) + [0xFF, 0xC3, 0x00]
    let bytes = (0..<400).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return alphabet[Int(state >> 33) % alphabet.count]
    }
    for mention in AcronymFinder.acronyms(in: Document(title: [], abstract: bytes)) {
      #expect(mention.place.range.upperBound <= bytes.count)
      #expect(mention.place.range.contains(mention.shortPlace.range.lowerBound))
    }
  }
}

import Testing

@testable import Extraction

@Suite struct FoldingTests {
  /// Pairs that a dictionary gives as singular and plural, or as British and American spelling.
  @Test(arguments: [
    ("models", "model"), ("studies", "study"), ("classes", "class"), ("boxes", "box"), ("branches", "branch"),
    ("analyses", "analysis"), ("hypotheses", "hypothesis"), ("matrices", "matrix"), ("corpora", "corpus"),
    ("vertices", "vertex"), ("children", "child"), ("bus", "bus"), ("analysis", "analysis"), ("physics", "physics"),
    ("optimisation", "optimization"), ("behaviour", "behavior"), ("tumours", "tumor"), ("modelling", "modeling"),
    ("labelled", "labeled"), ("centre", "center"), ("catalogues", "catalog"), ("haemoglobin", "hemoglobin"),
    ("paediatric", "pediatric"), ("analyse", "analyze"), ("summarise", "summarize"), ("alzheimer's", "alzheimer"),
  ])
  func foldsToTheSameForm(_ word: String, _ expected: String) {
    #expect(folded(word) == folded(expected))
    #expect(folded(word) == expected)
  }

  /// Words that end like a British spelling or a plural and are neither.
  @Test(arguments: [
    "precise", "exercise", "noise", "four", "compromise", "pairwise", "series", "virus", "loss", "spelling",
  ])
  func leavesNativeSpellings(_ word: String) {
    #expect(folded(word) == word)
  }

  @Test func lowersScriptsWithCase() {
    #expect(folded("ÉCOLE") == "école")
    #expect(folded("Ωμέγα") == "ωμέγα")
    #expect(folded("МОДЕЛЬ") == "модель")
    #expect(folded("Straße") == "straße")
  }

  @Test func dropsThePluralOfShortForms() {
    #expect(folded("GPUs") == "gpu")
    #expect(folded("AIs") == "ai")
    #expect(folded("APIs") == "api")
  }

  @Test func keepsFoldedFormsFolded() {
    for word in ["models", "optimisation", "analyses", "tumours", "matrices", "behaviours", "programmes"] {
      #expect(folded(folded(word)) == folded(word))
    }
  }

  private func folded(_ word: String) -> String {
    let bytes = Array(word.utf8)
    return String(decoding: Folding.folded(bytes.span, 0..<bytes.count), as: UTF8.self)
  }
}

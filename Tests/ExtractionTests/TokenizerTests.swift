import Testing

@testable import Extraction

@Suite struct TokenizerTests {
  /// The tokens of `text`, each with the sign of what stands before it: `·` for a blank, `-` for a hyphen.
  private func tokens(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(of: bytes.span).map { token in
      let gap =
        switch token.gap {
        case .none: "|"
        case .space: "·"
        case .hyphen: "-"
        }
      return gap + String(decoding: bytes[token.range], as: UTF8.self)
    }.joined()
  }

  @Test(arguments: [
    ("Mixture-of-Experts (MoE)", "·Mixture-of-Experts·(|MoE|)"),
    ("don't l’eau cats' end", "·don't·l’eau·cats|'·end"),
    ("3.5 points, 1,024 tokens.", "·3.5·points|,·1,024·tokens|."),
    ("GPT-4o and Qwen2.5-VL-7B.", "·GPT-4o·and·Qwen2.5-VL-7B|."),
    ("in 2023. We use v1.5.", "·in·2023|.·We·use·v1.5|."),
    ("γ-MoD: Modèle naïve 混合", "·γ-MoD|:·Modèle·naïve·混合"),
    ("a - b -c d- e–f g--h", "·a·-·b·-|c·d|-·e-f·g|-|-|h"),
    ("SWIFT:A", "·SWIFT|:|A"),
    ("x_1 https://a.b/c", "·x_1·https|:|/|/|a|.|b|/|c"),
    ("no\u{A0}break\u{3000}wide\u{2009}thin", "·no·break·wide·thin"),
    ("", ""),
    (" \n\t", ""),
  ])
  func `cuts words, numbers and marks`(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test func `tells words, numbers and marks apart`() {
    let text = Array("GPT4 7B + β".utf8)
    #expect(Tokenizer.tokens(of: text.span).map(\.kind) == [.word, .number, .mark, .word])
  }

  @Test(arguments: 1...30)
  func `covers every visible byte once, also of ill-formed text`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let text = (0..<200).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let b = UInt8(truncatingIfNeeded: state >> 40)
      return seed.isMultiple(of: 2) ? b & 0x7F : b
    }
    var end = 0
    for token in Tokenizer.tokens(of: text.span) {
      #expect(Int(token.start) >= end && token.end > token.start, "seed \(seed)")
      if token.gap == .none { #expect(Int(token.start) == end, "seed \(seed)") }
      for i in end..<Int(token.start) { #expect(!Byte.isAlphanumeric(text[i]), "seed \(seed)") }
      end = Int(token.end)
    }
  }
}

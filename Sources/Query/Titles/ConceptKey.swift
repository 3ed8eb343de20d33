import Extraction

/// The form in which concepts are compared: folded words, one blank between them.
enum ConceptKey {
  static func key(of text: String) -> String { words(of: Array(text.utf8)).map(\.word).joined(separator: " ") }

  /// The folded words of `text` with the byte range of each. Cost: linear.
  static func words(of text: [UInt8]) -> [(word: String, range: Range<Int>)] {
    Tokenizer.tokens(of: text.span).filter { $0.kind != .mark }.map { token in
      (String(decoding: Folding.folded(text.span, token.range), as: UTF8.self), token.range)
    }
  }
}

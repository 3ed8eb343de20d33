import Extraction

/// The comparable form of a title: its words in lower case, joined by single blanks, without marks.
///
/// `A Survey on Mixture of Experts` and `a survey on mixture-of-experts.` have the same key.
package struct TitleKey: Hashable, Sendable {
  package let text: String

  package init(_ title: String) {
    let bytes = Array(title.lowercased().utf8)
    var key: [UInt8] = []
    for token in Tokenizer.tokens(of: bytes.span) where token.kind != .mark {
      if !key.isEmpty { key.append(0x20) }
      key += bytes[token.range]
    }
    text = String(decoding: key, as: UTF8.self)
  }

  package var words: [Substring] { text.split(separator: " ") }

  /// Long enough to name one paper: *Introduction* and *A Survey* are not.
  package var isDistinctive: Bool { text.utf8.count >= 20 && words.count >= 3 }

  /// The key as an id: words joined by hyphens, cut at a word after at most `limit` bytes.
  package func slug(limit: Int = 60) -> String {
    var slug = ""
    for word in words {
      if !slug.isEmpty, slug.utf8.count + 1 + word.utf8.count > limit { break }
      if !slug.isEmpty { slug += "-" }
      slug += word
    }
    return slug.isEmpty ? "untitled" : slug
  }
}

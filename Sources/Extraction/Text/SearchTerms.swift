/// Text as words to search and compare by: lower case, singular, without the words that every text has.
package enum SearchTerms {
  /// The terms of each field of a document, in order of appearance.
  package static func terms(of document: Document) -> [(field: Document.Field, words: [String])] {
    Document.Field.allCases.map { ($0, terms(of: document[$0])) }
  }

  /// The terms of a text, in order of appearance. Cost: linear.
  package static func terms(of text: [UInt8]) -> [String] {
    located(in: text).map(\.word)
  }

  /// The terms of a text with the byte range of each.
  package static func located(in text: [UInt8]) -> [(word: String, range: Range<Int>)] {
    Tokenizer.tokens(of: text.span).compactMap { token in
      guard token.kind != .mark, let word = term(text.span, token.range) else { return nil }
      return (word, token.range)
    }
  }

  /// The term that one word counts as, or nil for a stop word or a single letter.
  private static func term(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String? {
    let word = Folding.withoutPossessive(Folding.lowered(text, range))
    guard word.count > 1, !StopWords.english.contains(String(decoding: word, as: UTF8.self)) else { return nil }
    return String(decoding: Folding.folded(word), as: UTF8.self)
  }
}

/// Words that say nothing of what a text is about.
package enum StopWords {
  /// English function words, in lower case: articles, pronouns, prepositions, conjunctions, auxiliaries, common adverbs.
  package static let english: Set<String> = Set(
    """
    a about above across after again against all almost along already also although always am among an and another any are \
    around as at back be became because become becomes been before being below between both but by call can cannot could \
    did do does doing done down due during each either else enough etc even ever every everything few first for from \
    further get give go had has have having he hence her here hers him his how however i if in indeed into is it its itself \
    just keep last least less made make many may me might mine more moreover most much must my namely neither never \
    nevertheless next no nobody none nor not nothing now of off often on once one only onto or other others otherwise our \
    ours out over own part per perhaps please put quite rather re really same see seem seems several she should show side \
    since so some somehow something sometimes still such take than that the their them themselves then there thereby \
    therefore these they this those though through throughout thus to together too toward towards under unless until up \
    upon us use used using various very via was we well were what whatever when where whereas whereby wherein whether which \
    while who whole whom whose why will with within without would yet you your
    """.split(separator: " ").map(String.init))
}

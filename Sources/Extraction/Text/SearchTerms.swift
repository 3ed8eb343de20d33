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
      guard token.kind != .mark, let word = term(text[token.range]) else { return nil }
      return (word, token.range)
    }
  }

  /// The term that one word counts as, or nil for a stop word or a single letter.
  package static func term(_ word: ArraySlice<UInt8>) -> String? {
    var folded: [UInt8]
    if word.allSatisfy({ $0 < 0x80 }) {
      folded = word.map(Byte.lowered)
    } else {
      folded = Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
    }
    // 's belongs to no word.
    if folded.count > 2, folded.last == 0x73, folded[folded.count - 2] == 0x27 { folded.removeLast(2) }
    guard folded.count > 1 else { return nil }
    let text = String(decoding: folded, as: UTF8.self)
    if StopWords.english.contains(text) { return nil }
    return singular(folded)
  }

  /// The word without its plural ending: `ies` → `y`, `sses` → `ss`, `s` → nothing, except after `s`, `u`, `i`.
  private static func singular(_ word: [UInt8]) -> String {
    var word = word
    func ends(_ suffix: StaticString) -> Bool {
      suffix.utf8CodeUnitCount + 2 < word.count
        && suffix.withUTF8Buffer { unsafe word.suffix($0.count).elementsEqual($0) }
    }
    if word.last == 0x73 {
      if ends("ies") {
        word.removeLast(3)
        word.append(0x79)
      } else if ends("sses") {
        word.removeLast(2)
      } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
        word.removeLast()
      }
    }
    return String(decoding: word, as: UTF8.self)
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

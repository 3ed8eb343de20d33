/// What the letters of a token look like: the shape by which a name is told from a word.
struct NameSpelling: OptionSet, Sendable {
  let rawValue: UInt8

  /// The first letter is a capital.
  static let initialCapital = NameSpelling(rawValue: 1)
  /// A capital stands after the first letter.
  static let innerCapital = NameSpelling(rawValue: 2)
  static let lowerCase = NameSpelling(rawValue: 4)
  static let digit = NameSpelling(rawValue: 8)
  /// Capitals and a final `s`: the plural of an acronym (`LLMs`).
  static let acronymPlural = NameSpelling(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The spelling of a token.
  init(of range: Range<Int>, in text: borrowing Span<UInt8>) {
    self = []
    var capitals = 0
    var small = 0
    for i in range {
      let b = text[i]
      if Byte.isUpper(b) {
        capitals += 1
        insert(capitals + small == 1 ? .initialCapital : .innerCapital)
      } else if Byte.isDigit(b) {
        insert(.digit)
      } else if Byte.isLower(b) || Byte.isMultibyte(b) {
        small += 1
        insert(.lowerCase)
      }
    }
    if capitals >= 2, small == 1, text[range.upperBound - 1] == UInt8(ascii: "s") { insert(.acronymPlural) }
  }

  var hasCapital: Bool { !isDisjoint(with: [.initialCapital, .innerCapital]) }
  var hasLetter: Bool { !isDisjoint(with: [.initialCapital, .innerCapital, .lowerCase]) }
  /// Two capitals or more and no small letter: `BERT`, `GPT4`.
  var isCapitals: Bool { contains(.innerCapital) && !contains(.lowerCase) }
  /// Capitals where a plain word has none: `LLaMA`, `iBOT`, `DataComp`; not the plural `LLMs`.
  var isMixed: Bool { contains([.innerCapital, .lowerCase]) && !contains(.acronymPlural) }
  /// A capital, then small letters only: `Dolma`, and the first word of any sentence.
  var isCapitalised: Bool { hasCapital && !contains(.innerCapital) && contains(.lowerCase) && !contains(.digit) }
  /// Letters and digits: `Qwen2`, `C3oT`.
  var isAlphanumeric: Bool { contains(.digit) && hasLetter }
}

/// How surely the spelling of a name tells it from the words of running text.
package enum NameShape: Int, Sendable, Comparable {
  /// No capital at all, or a capital letter alone.
  case plain
  /// One capitalised word: `Dolma`.
  case capitalised
  /// Capitalised words of the language: `Language Ranker`, `Mixture-of-Transformers`.
  case phrase
  /// Capitals, or too short to be sure of: `AIM`, `CoT`.
  case capitals
  /// Mixed case, or letters with digits: `DataComp`, `GPT-4`, `Qwen2.5-VL`.
  case distinctive

  package static func < (a: NameShape, b: NameShape) -> Bool { a.rawValue < b.rawValue }
}

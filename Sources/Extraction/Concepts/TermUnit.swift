/// What a unit is in its sentence, after the tagger.
enum TermTag: UInt8, Sendable {
  /// No term crosses it.
  case boundary
  case adjective
  case participle
  case noun
  case gerund
  case of
}

/// A word, or a chain of words joined by hyphens: the brick of which terms are built.
struct TermUnit: Sendable {
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    /// Two or more capitals, or capitals and digits: `LLMs`, `T5`, `mRNA`.
    static let acronym = Shape(rawValue: 1)
    /// Begins with a capital and goes on in lower case.
    static let capitalized = Shape(rawValue: 2)
    /// First of its sentence.
    static let opensSentence = Shape(rawValue: 4)
    static let hyphenated = Shape(rawValue: 8)
    static let weak = Shape(rawValue: 16)
    static let size = Shape(rawValue: 32)
    /// Stands for the long form of an acronym.
    static let expanded = Shape(rawValue: 64)
    static let plural = Shape(rawValue: 128)
  }

  var hash: TermHash
  var wordClass: WordClass
  var tag: TermTag
  var shape: Shape
  /// Words in the unit, those of the long form where it stands for one.
  var words: UInt8
  var letters: UInt8
  /// Bytes in the field.
  var start: Int32
  var end: Int32
  /// Units of the field before it.
  var position: Int32
}

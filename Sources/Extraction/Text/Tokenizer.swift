/// A word, number or punctuation mark of a text, as a range of its UTF-8 bytes.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// Begins with a letter; may hold digits, a dot between digits and inner apostrophes (`GPT4`, `Qwen2.5`, `don't`).
    case word
    /// Begins with a digit; may hold letters, inner dots and commas (`3.5`, `1,024`, `7B`, `4o`).
    case number
    /// Any other visible character, one token each.
    case mark
  }

  /// What stands between a token and the one before it.
  package enum Gap: UInt8, Sendable {
    /// Nothing: the tokens touch (`GPT` `4` never do, `(` and a word do).
    case none
    /// White space, at the start of the text too.
    case space
    /// One hyphen or dash with a letter or digit on both sides: `Mixture-of-Experts` is three words joined by hyphens.
    case hyphen
  }

  package let start: Int32
  package let end: Int32
  package let kind: Kind
  package let gap: Gap

  /// Byte range in the tokenized text.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// Cuts text into tokens by one pass over its bytes; no dictionary, no locale.
package enum Tokenizer {
  /// The tokens of `text`, in order. Cost: linear in the bytes; one allocation that grows.
  package static func tokens(of text: borrowing Span<UInt8>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 5)
    var i = 0
    var gap = Token.Gap.space
    while i < text.count {
      let (value, length) = scalar(in: text, at: i)
      if isBlank(value) {
        gap = .space
        i += length
        continue
      }
      if isHyphen(value), gap == .none, let last = tokens.last, last.kind != .mark, Int(last.end) == i,
        i + length < text.count, beginsWord(text, at: i + length)
      {
        gap = .hyphen
        i += length
        continue
      }
      let start = i
      let kind: Token.Kind
      if isWordScalar(value) {
        kind = value < 0x80 && Byte.isDigit(UInt8(value)) ? .number : .word
        i = endOfWord(text, from: i + length, number: kind == .number)
      } else {
        kind = .mark
        i += length
      }
      tokens.append(Token(start: Int32(start), end: Int32(i), kind: kind, gap: gap))
      gap = .none
    }
    return tokens
  }

  private static func endOfWord(_ text: borrowing Span<UInt8>, from start: Int, number: Bool) -> Int {
    var i = start
    while i < text.count {
      let (value, length) = scalar(in: text, at: i)
      if isWordScalar(value) {
        i += length
        continue
      }
      let next = i + length
      guard next < text.count else { break }
      // 3.5, 1,024 and Qwen2.5 stay whole, and so do don't and l'eau.
      if value == 0x2E || (number && value == 0x2C), Byte.isDigit(text[i - 1]), Byte.isDigit(text[next]) {
        i = next
      } else if !number, value == 0x27 || value == 0x2019, Byte.isLetter(text[next]) || Byte.isMultibyte(text[next]) {
        i = next
      } else {
        break
      }
    }
    return i
  }

  private static func beginsWord(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    isWordScalar(scalar(in: text, at: index).value)
  }

  package static func isBlank(_ v: UInt32) -> Bool {
    v == 0x20 || v &- 0x09 < 5 || v == 0xA0 || v &- 0x2000 <= 0x0B || v == 0x202F || v == 0x3000 || v == 0xFEFF
  }

  package static func isHyphen(_ v: UInt32) -> Bool { v == 0x2D || v &- 0x2010 <= 3 }

  /// Letters and digits of any script; punctuation, symbols and emoji are not.
  package static func isWordScalar(_ v: UInt32) -> Bool {
    if v < 0x80 { return Byte.isAlphanumeric(UInt8(v)) || v == 0x5F }
    switch v {
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: return false
    case 0x2000...0x206F, 0x20A0...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x303F: return false
    case 0xFE30...0xFE4F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: return false
    case 0xFFF0...0xFFFF, 0x1F000...0x1FAFF, 0xE000...0xF8FF: return false
    default: return true
    }
  }
}

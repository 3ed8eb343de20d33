/// What stands at the end of a link and is no part of it: punctuation, emphasis, marks of notes, the next sentence.
enum LinkTail {
  /// The end of the link in `range` without its tail. A hyphen stays, and so does a bracket closed inside the link.
  static func end(of range: Range<Int>, in text: borrowing Span<UInt8>) -> Int {
    let end = withoutMarks(range, in: text)
    guard let dot = gluedSentence(text, range.lowerBound..<end) else { return end }
    return withoutMarks(range.lowerBound..<dot, in: text)
  }

  private static func withoutMarks(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      switch text[end - 1] {
      case 0x3B:
        end = entityStart(text, semicolon: end - 1, from: range.lowerBound) ?? end - 1
      case 0x24 where text.has("$\\sim$", before: end):
        end -= 6
      // `%5C`, an escaped backslash.
      case 0x43, 0x63:
        guard text.has("%5c", before: end) else { return end }
        end -= 3
      // `. , : ! ? * _ ~ & % $ # @ \ ( [ {`
      case 0x2E, 0x2C, 0x3A, 0x21, 0x3F, 0x2A, 0x5F, 0x7E, 0x26, 0x25, 0x24, 0x23, 0x40, 0x5C, 0x28, 0x5B, 0x7B:
        end -= 1
      case 0x80...:
        let value = text.scalarValue(before: end)
        guard LinkByte.isZeroWidth(value) else { return end }
        end -= value == 0xAD ? 2 : 3
      case 0x5D:
        guard let note = noteStart(text, closing: end - 1, from: range.lowerBound) else { return end }
        end = note
      default:
        return end
      }
    }
    return end
  }

  /// Where the mark of a note begins that ends at `closing` (`[3]`).
  private static func noteStart(_ text: borrowing Span<UInt8>, closing: Int, from start: Int) -> Int? {
    var i = closing - 1
    while i > start, closing - i <= 4, Byte.isDigit(text[i]) { i -= 1 }
    return i > start && i < closing - 1 && text[i] == 0x5B ? i : nil
  }

  /// Where the entity begins that ends at `semicolon` (`&amp;`, `&#8217;`).
  private static func entityStart(_ text: borrowing Span<UInt8>, semicolon: Int, from start: Int) -> Int? {
    var i = semicolon - 1
    while i >= start, semicolon - i <= 10, Byte.isAlphanumeric(text[i]) || text[i] == 0x23 { i -= 1 }
    return i >= start && i < semicolon - 1 && text[i] == 0x26 ? i : nil
  }

  /// The full stop before a sentence that has lost its blank (`…/name.We show`): an ordinary word with a capital
  /// follows it, and then another word.
  private static func gluedSentence(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard text.byte(range.upperBound) == 0x20 else { return nil }
    var start = range.upperBound
    while start > range.lowerBound, range.upperBound - start < 10, Byte.isLetter(text[start - 1]) { start -= 1 }
    guard start > range.lowerBound + 1, text[start - 1] == 0x2E, Byte.isUpper(text.byte(start)),
      OrdinaryWords.contains(text, start..<range.upperBound)
    else { return nil }
    return start - 1
  }
}

/// Quotes a finding: the sentence that holds it, short enough to stand as evidence beside it.
package enum Quote {
  /// The byte range of the sentence of `text` that holds `range`, without white space at its ends.
  ///
  /// - A sentence longer than `limit` bytes is cut at word boundaries to at most `limit` bytes, `range` near the middle.
  /// - The answer always holds `range` whole, also where `range` is longer than `limit` or reaches over sentences.
  ///
  /// Cost: linear in `limit` and in the length of `range`, whatever the length of the text.
  ///
  /// - Precondition: `range` lies within `text`.
  package static func sentence(
    in text: borrowing Span<UInt8>, around range: Range<Int>, limit: Int = 240
  ) -> Range<Int> {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "the range lies outside the text")
    let start = startOfSentence(in: text, before: range.lowerBound, within: limit)
    let end = endOfSentence(in: text, after: range, within: limit)
    if let start, let end, end - start <= limit { return start..<end }

    let spare = max(limit - range.count, 0)
    let left = range.lowerBound - (start ?? max(range.lowerBound - spare, 0))
    let right = (end ?? min(range.upperBound + spare, text.count)) - range.upperBound
    let before = min(left, max(spare / 2, spare - right))
    let after = min(right, spare - before)
    var lower = range.lowerBound - before
    var upper = range.upperBound + after
    while lower < range.lowerBound, Byte.isSpace(text[lower]) || !isCut(text, at: lower) { lower += 1 }
    while upper > range.upperBound, Byte.isSpace(text[upper - 1]) || !isCut(text, at: upper) { upper -= 1 }
    return lower..<upper
  }

  /// Where the sentence begins that holds the byte at `index`; `nil` where that is more than `limit` bytes before it.
  private static func startOfSentence(in text: borrowing Span<UInt8>, before index: Int, within limit: Int) -> Int? {
    var i = index
    while i > 0, index - i <= limit {
      i -= 1
      if let boundary = Sentences.boundary(in: text, at: i), boundary.next <= index { return boundary.next }
    }
    guard i == 0 else { return nil }
    while i < index, Byte.isSpace(text[i]) { i += 1 }
    return i
  }

  /// Where the sentence ends that holds the end of `range`; `nil` where that is more than `limit` bytes after it.
  private static func endOfSentence(in text: borrowing Span<UInt8>, after range: Range<Int>, within limit: Int) -> Int?
  {
    // What was found may itself end with the full stop and its closing marks.
    var i = range.upperBound
    while i > range.lowerBound, !Byte.isAlphanumeric(text[i - 1]) { i -= 1 }
    var end: Int?
    while end == nil, i < text.count, i - range.upperBound <= limit {
      if let boundary = Sentences.boundary(in: text, at: i), boundary.end >= range.upperBound { end = boundary.end }
      i += 1
    }
    guard var end = end ?? (i >= text.count ? text.count : nil) else { return nil }
    while end > range.upperBound, Byte.isSpace(text[end - 1]) { end -= 1 }
    return end
  }

  /// Whether the text may be cut before the byte at `index`: at its ends, beside white space, and before a scalar from
  /// U+3000 on, since Chinese and Japanese put no blanks between words.
  private static func isCut(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    guard index > 0, index < text.count else { return true }
    return Byte.isSpace(text[index - 1]) || Byte.isSpace(text[index]) || text[index] >= 0xE3
  }
}

/// Lines that belong together: a paragraph, or a title that was wrapped.
struct Paragraph {
  /// Lines in the file, from 1.
  var lines: ClosedRange<Int>
  /// Bytes from the first line's first character to behind the last line's last.
  var range: Range<Int>
  /// Lines that are part of it, for looking into it.
  var parts: [Range<Int>]
  /// Whether an empty line, or the beginning of the file, stands before it.
  let followsBlank: Bool
}

/// Puts wrapped lines together again.
///
/// A page copied from a screen has a paragraph a line. Where lines were wrapped, a line is continued by the next if the
/// next one's first word would not have fitted, or if it goes on in lower case within a sentence.
enum Paragraphs {
  /// `width` is the column at which the whole file was wrapped (`wrapWidth`).
  static func of(_ lines: some Sequence<TextLine>, in bytes: [UInt8], width: Int?) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var previous: TextLine?
    var followsBlank = true
    for line in lines {
      guard !line.isBlank else {
        (previous, followsBlank) = (nil, true)
        continue
      }
      if let previous, continues(previous, line, width: width, bytes) {
        let last = paragraphs.count - 1
        paragraphs[last].lines = paragraphs[last].lines.lowerBound...line.number
        paragraphs[last].range = paragraphs[last].range.lowerBound..<line.content.upperBound
        paragraphs[last].parts.append(line.content)
      } else {
        paragraphs.append(
          Paragraph(
            lines: line.number...line.number, range: line.content, parts: [line.content], followsBlank: followsBlank))
      }
      (previous, followsBlank) = (line, false)
    }
    guard width != nil else { return paragraphs }
    return paragraphs.indices.flatMap { index in
      let isFollowed = index + 1 < paragraphs.count && !paragraphs[index + 1].followsBlank
      return isFollowed ? splitTail(paragraphs[index], in: bytes) : [paragraphs[index]]
    }
  }

  /// Parts a text from the next paper's title, put behind it because its last line happened to be full: a line or two
  /// without a full stop.
  private static func splitTail(_ paragraph: Paragraph, in bytes: [UInt8]) -> [Paragraph] {
    for count in 1...2 where paragraph.parts.count > count {
      let (text, tail) = cut(paragraph, at: paragraph.parts.count - count)
      if Sentence.ends(text.range, in: bytes), !Sentence.ends(tail.range, in: bytes),
        !ASCII.isLower(bytes[tail.range.lowerBound])
      {
        return [text, tail]
      }
    }
    return [paragraph]
  }

  /// Parts a title from its abstract, put behind it because the title's line happened to be full: a line or two in
  /// title case before a text. Nil where it does not look so.
  static func splitHead(_ paragraph: Paragraph, in bytes: [UInt8]) -> (title: Paragraph, text: Paragraph)? {
    for count in 1...2 where paragraph.parts.count > count {
      let (head, text) = cut(paragraph, at: count)
      // A wrapped title may itself end in a question mark.
      guard text.range.count >= shortestText, ASCII.isUpper(bytes[text.range.lowerBound]),
        Sentence.ends(text.range, in: bytes), !Sentence.ends(head.range, in: bytes, marks: "."),
        Sentence.isTitleCase(bytes.string(head.range))
      else { continue }
      return (head, text)
    }
    return nil
  }

  private static let shortestText = 100

  /// The first `count` lines and the rest.
  private static func cut(_ paragraph: Paragraph, at count: Int) -> (Paragraph, Paragraph) {
    let (head, tail) = (Array(paragraph.parts[..<count]), Array(paragraph.parts[count...]))
    let line = paragraph.lines.lowerBound + count
    return (
      Paragraph(
        lines: paragraph.lines.lowerBound...line - 1, range: head[0].lowerBound..<head[count - 1].upperBound,
        parts: head,
        followsBlank: paragraph.followsBlank),
      Paragraph(
        lines: line...paragraph.lines.upperBound, range: tail[0].lowerBound..<paragraph.range.upperBound, parts: tail,
        followsBlank: false)
    )
  }

  /// The column at which the text was wrapped; nil where it was not.
  ///
  /// Wrapped text has no long lines, and of the pairs of lines a good part breaks where the next word did not fit.
  static func wrapWidth(_ lines: [TextLine], in bytes: [UInt8]) -> Int? {
    let widest = 132
    var (width, long, pairs, full) = (0, 0, 0, 0)
    for line in lines where !line.isBlank && bytes.firstOffset(of: 0x20, in: line.content) != nil {
      let length = columns(line, bytes)
      if length > widest { long += 1 } else { width = max(width, length) }
    }
    guard width >= 40 else { return nil }
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
      pairs += 1
      if columns(line, bytes) <= widest, isFull(line, next, width, bytes) { full += 1 }
    }
    return full >= 2 && full * 3 >= pairs && long * 10 <= pairs ? width : nil
  }

  private static func continues(_ line: TextLine, _ next: TextLine, width: Int?, _ bytes: [UInt8]) -> Bool {
    let last = bytes[line.content.upperBound - 1]
    let first = bytes[next.content.lowerBound]
    let endsSentence = last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    if ASCII.isLower(first), !endsSentence, width != nil { return true }
    guard let width else { return false }
    return isFull(line, next, width, bytes) && TextShape.listMarker(bytes, next.content).isEmpty
  }

  /// Whether the first word of `next` would not have fitted behind `line`.
  private static func isFull(_ line: TextLine, _ next: TextLine, _ width: Int, _ bytes: [UInt8]) -> Bool {
    let word = bytes[next.content].prefix { !ASCII.isSpace($0) }
    return columns(line, bytes) + 1 + word.count(where: ASCII.isScalarStart) > width
  }

  /// The line's length in characters; what is beyond a kilobyte is not counted.
  private static func columns(_ line: TextLine, _ bytes: [UInt8]) -> Int {
    line.indent + bytes[line.content.prefix(1024)].count(where: ASCII.isScalarStart)
  }
}

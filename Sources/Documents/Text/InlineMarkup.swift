/// Makes plain text of titles and abstracts that carry the tags of HTML or JATS: `<i>`, `<sub>`, `<jats:p>`, `<mml:math>`.
///
/// Only tags of known names are taken for tags, so that `p < 0.05` and `List<T>` stay. Paragraphs are joined by a blank,
/// headings stand before them as `Methods: …`. Formulas given twice, in TeX and MathML, are kept once, in TeX.
enum InlineMarkup {
  /// The plain text of `text`. Cost: linear.
  static func plain(_ text: String) -> String {
    if isPlain(text.utf8Span.span) { return text }
    var bytes = text.utf8.map { ASCII.isSpace($0) || $0 == headingEnd ? 0x20 : $0 }
    // Services escape what was escaped: `&lt;i&gt;`, `&amp;amp;`. What is still marked up is read a second time.
    for _ in 0..<2 where bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      bytes = CharacterReferences.decoded(withoutTags(bytes))
    }
    return folded(bytes)
  }

  /// Whether a text has no markup and no white space but single blanks between words, as most have.
  private static func isPlain(_ span: borrowing Span<UInt8>) -> Bool {
    var before: UInt8 = 0x20
    for i in span.indices {
      let b = span[i]
      // 0xC2 may begin a no-break space.
      if b < 0x20 || b == UInt8(ascii: "<") || b == UInt8(ascii: "&") || b == 0xC2 || (b == 0x20 && before == 0x20) {
        return false
      }
      before = b
    }
    return before != 0x20
  }

  /// Stands behind a heading while tags are taken out: a separator of ASCII that no text has.
  private static let headingEnd: UInt8 = 0x1E

  /// Tags that part lines, without the prefix of their namespace.
  private static let blocks: Set<String> = [
    "abstract", "blockquote", "br", "div", "disp-formula", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "label",
    "li", "list", "list-item", "ol", "p", "sec", "section", "table", "td", "title", "tr", "ul",
  ]
  private static let inlines: Set<String> = [
    "a", "alternatives", "b", "big", "bold", "cite", "code", "del", "em", "email", "emphasis", "ext-link", "font", "i",
    "inf", "inline-formula", "ins", "italic", "monospace", "named-content", "overline", "q", "roman", "s", "sc", "scp",
    "small", "span", "strike", "strong", "styled-content", "sub", "sup", "tex-math", "tt", "u", "underline", "uri",
    "xref",
  ]

  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    /// Where the formula in TeX begins in `out`, and whether one stands beside the MathML to come.
    var (texStart, hasTeX) = (Int?.none, false)
    /// The tag whose content is left out.
    var skipped: String?
    var i = 0
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "<"), let tag = Tag(at: i, in: bytes) else {
        if skipped == nil { out.append(bytes[i]) }
        i += 1
        continue
      }
      i = tag.end
      switch tag.name {
      case _ where skipped != nil: if tag.isClosing, tag.name == skipped { skipped = nil }
      case "math" where !tag.isClosing && hasTeX: skipped = tag.isEmpty ? nil : tag.name
      case "annotation" where !tag.isClosing: skipped = tag.isEmpty ? nil : tag.name
      case "tex-math" where !tag.isClosing: texStart = out.count
      case "tex-math":
        if let start = texStart { keepFormula(&out, from: start) }
        (texStart, hasTeX) = (nil, true)
      case "alternatives": hasTeX = false
      case "title" where tag.isClosing: out += [headingEnd, ASCII.lineFeed]
      case _ where blocks.contains(tag.name): out.append(ASCII.lineFeed)
      default: break
      }
    }
    return out
  }

  /// Cuts a whole LaTeX document, as some publishers deposit it for each formula, down to its body.
  private static func keepFormula(_ out: inout [UInt8], from start: Int) {
    let opening = Array("\\begin{document}".utf8)
    let closing = Array("\\end{document}".utf8)
    guard let open = out.firstOffset(of: opening, in: start..<out.count) else { return }
    let from = open + opening.count
    let to = out.firstOffset(of: closing, in: from..<out.count) ?? out.count
    out.replaceSubrange(start..., with: Array(out[from..<to]))
  }

  /// All lines folded and joined, a heading `Abstract` in front left out.
  private static func folded(_ bytes: [UInt8]) -> String {
    var out = ""
    for line in bytes.split(separator: ASCII.lineFeed) {
      let isHeading = line.last == headingEnd
      var text = Inline.folded(String(decoding: isHeading ? line.dropLast() : line, as: UTF8.self))
      guard !text.isEmpty, !(isHeading && out.isEmpty && ["abstract", "summary"].contains(text.lowercased())) else {
        continue
      }
      if isHeading, let last = text.last, !".:?!".contains(last) { text += ":" }
      out += out.isEmpty ? text : " " + text
    }
    return out
  }

  /// A tag of a known name.
  private struct Tag {
    /// In lower case, without the prefix of a namespace.
    let name: String
    let isClosing: Bool
    /// Whether it is closed where it is opened: `<br/>`.
    let isEmpty: Bool
    /// Behind its `>`.
    let end: Int

    init?(at start: Int, in bytes: [UInt8]) {
      var i = start + 1
      isClosing = i < bytes.count && bytes[i] == UInt8(ascii: "/")
      if isClosing { i += 1 }
      let nameStart = i
      while i < bytes.count, i - nameStart < 32, ASCII.isLetter(bytes[i]) || Tag.isInName(bytes[i]) { i += 1 }
      guard i > nameStart, ASCII.isLetter(bytes[nameStart]), i < bytes.count else { return nil }
      guard ASCII.isSpace(bytes[i]) || bytes[i] == UInt8(ascii: ">") || bytes[i] == UInt8(ascii: "/") else {
        return nil
      }
      // Attributes are short; a `<` in between means that this one begins no tag.
      let window = bytes[i...].prefix(1024)
      guard let close = window.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
        bytes[close] == UInt8(ascii: ">")
      else { return nil }
      let parts = bytes[nameStart..<i].split(separator: UInt8(ascii: ":"))
      let prefix = parts.count > 1 ? String(decoding: parts[0], as: UTF8.self) : ""
      let local = String(decoding: (parts.last ?? []).map(ASCII.lowered), as: UTF8.self)
      let isMath = prefix == "mml" || prefix == "m" || local == "math" || Tag.mathML.contains(local)
      guard prefix == "jats" || isMath || blocks.contains(local) || inlines.contains(local) else { return nil }
      name = local
      isEmpty = bytes[close - 1] == UInt8(ascii: "/")
      end = close + 1
    }

    private static func isInName(_ b: UInt8) -> Bool {
      ASCII.isDigit(b) || b == UInt8(ascii: ":") || b == UInt8(ascii: "-")
    }

    private static let mathML: Set<String> = [
      "annotation", "mfenced", "mfrac", "mi", "mml", "mn", "mo", "mover", "mrow", "mspace", "msqrt", "mstyle", "msub",
      "msubsup", "msup", "mtd", "mtext", "mtr", "munder", "munderover", "semantics",
    ]
  }
}

extension [UInt8] {
  /// The first place in `range` where `word` stands.
  fileprivate func firstOffset(of word: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = word.first, range.count >= word.count else { return nil }
    return (range.lowerBound...range.upperBound - word.count).first {
      self[$0] == first && self[$0..<$0 + word.count].elementsEqual(word)
    }
  }
}

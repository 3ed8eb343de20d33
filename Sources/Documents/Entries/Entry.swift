/// An entry of a list, or a row of a table: words with links, of which some lead to papers.
struct Entry {
  let inlines: [Inline]
  let range: Range<Int>
  /// The line on which the entry begins.
  let line: Int

  /// Whether any link leads to a paper.
  var linksToPaper: Bool { inlines.contains { $0.target.map { PaperAddress.isPaper($0.text) } ?? false } }

  /// The papers that the entry names.
  ///
  /// A link to a paper whose text is a title is that paper. Where it is a label (`[PDF](…)`), the title stands before
  /// it: the text of an earlier link, bold text, or the words up to the first full stop. Other links belong to the
  /// paper before them.
  func papers(in bytes: [UInt8]) -> [PaperRecord] {
    var papers: [PaperRecord] = []
    var early: [Inline] = []
    var titleEnd: [Int] = []
    var untitled = 0
    for (index, inline) in inlines.enumerated() {
      guard let target = inline.target else { continue }
      let isPaper = PaperAddress.isPaper(target.text)
      let isTitle = isPaper && !LinkLabel.isLabel(inline.text)
      if isTitle || (isPaper && papers.isEmpty && untitled < Self.mostUntitled) {
        let title = isTitle ? titled(inline, bytes) : titleBefore(index, bytes)
        if let title {
          var paper = PaperRecord(line: line, bytes: range)
          paper.title = title
          // A titled link before a titled link to a paper is another work.
          paper.addresses = early.filter { !isTitle || LinkLabel.isLabel($0.text) }.compactMap(\.target) + [target]
          early = []
          papers.append(paper)
          titleEnd.append(isTitle ? index + 1 : 0)
          continue
        }
        untitled += 1
      }
      if papers.isEmpty { early.append(inline) } else { papers[papers.count - 1].addresses.append(target) }
    }
    if papers.count == 1 {
      papers[0].abstract = description(from: titleEnd[0], bytes)
      papers[0].date = leadingDate
    }
    return papers
  }

  /// How many labels without a title before them are tried: each time, everything before is looked at.
  private static let mostUntitled = 32

  private func titled(_ inline: Inline, _ bytes: [UInt8]) -> SourceText? {
    let text = Inline.folded(inline.text)
    return text.isEmpty ? nil : Inline.sourceText(text, inline.range, bytes, line: inline.target?.line ?? line)
  }

  /// The title in front of a link that has only a label.
  private func titleBefore(_ index: Int, _ bytes: [UInt8]) -> SourceText? {
    let before = inlines[..<index]
    let named = before.first { $0.target != nil && !LinkLabel.isLabel($0.text) }
    let strong = before.filter { $0.isStrong && $0.text.utf8.count >= 12 }.max {
      $0.text.utf8.count < $1.text.utf8.count
    }
    if let inline = named ?? strong {
      let text = Self.stripped(Inline.folded(inline.text))
      return text.isEmpty ? nil : Inline.sourceText(text, inline.range, bytes, line: line)
    }
    let plain = before.filter { $0.target == nil }
    guard let range = Array(plain).range else { return nil }
    let text = Self.stripped(Self.firstSentence(Self.quoted(plain.map(\.text).joined())))
    guard text.contains(where: \.isLetter), !LinkLabel.isLabel(text) else { return nil }
    return Inline.sourceText(text, range, bytes, line: line)
  }

  /// What is said of the paper behind its title: text after a dash or a colon, if it is a sentence rather than a name.
  private func description(from index: Int, _ bytes: [UInt8]) -> SourceText? {
    guard index > 0, index < inlines.count else { return nil }
    let rest = Array(inlines[index...])
    let text = rest.plainText
    guard let mark = text.first, "-–—:".contains(mark), let range = rest.range else { return nil }
    let words = text.drop { "-–—: ".contains($0) }
    guard words.split(separator: " ").count >= 4, !People.isList(String(words)) else { return nil }
    return SourceText(String(words), line: line, bytes: range)
  }

  private var leadingDate: PaperDate? {
    guard let first = inlines.first, first.target == nil, Furniture.isDate(first.text) else { return nil }
    return PaperDate(first.text)
  }

  /// The part in quotation marks, if there is one worth a title.
  private static func quoted(_ text: String) -> String {
    for (open, close) in [("“", "”"), ("\"", "\"")] as [(Character, Character)] {
      guard let start = text.firstIndex(of: open) else { continue }
      let rest = text[text.index(after: start)...]
      if let end = rest.firstIndex(of: close), rest[..<end].utf8.count >= 12 { return String(rest[..<end]) }
    }
    return text
  }

  private static func firstSentence(_ text: String) -> String {
    let bytes = Array(Inline.folded(text).utf8)
    for i in bytes.indices.dropFirst(2).dropLast(2)
    where bytes[i] == UInt8(ascii: ".") && ASCII.isSpace(bytes[i + 1]) && ASCII.isLower(bytes[i - 1])
      && ASCII.isLower(bytes[i - 2])
    {
      return bytes.string(0..<i)
    }
    return bytes.string(0..<bytes.count)
  }

  /// A title without brackets with a venue or date in front, and without what leads to the link behind it.
  static func stripped(_ text: String) -> String {
    var text = Substring(text)
    while let open = text.first, let close = Self.brackets[open], let end = text.firstIndex(of: close),
      text.distance(from: text.startIndex, to: end) <= 24
    {
      text = text[text.index(after: end)...].drop { " :-–—|".contains($0) }
    }
    while let last = text.last, " ,;:.-–—|([{".contains(last) {
      if text.hasSuffix("...") { break }
      text.removeLast()
    }
    return String(text)
  }

  private static let brackets: [Character: Character] = ["[": "]", "(": ")"]
}

/// Says what a text is like, for the case that no papers are found in it.
enum TextSummary {
  /// `a text of 12 lines that begins “…”`. Cost: one pass.
  static func of(_ source: Source) -> String {
    let end = source.bytes.trimmed(source.start..<source.bytes.count).upperBound
    var counter = LineCounter(source.bytes)
    let lines = counter.line(at: max(end - 1, 0))
    let size = lines == 1 ? "one line" : "\(lines) lines"
    if let head = XMLHead(source), head.isMarked {
      return "an XML document of \(size) with the root element <\(head.root)>"
    }
    if let mail = Mail(Sample(source).lines) {
      return "a mail of \(size)" + (mail.subject.map { " about “\($0.prefix(60))”" } ?? "")
        + ", and no papers told in it"
    }
    return "a text of \(size) that begins “\(Excerpt.of(source.bytes, source.start..<end))”"
  }
}

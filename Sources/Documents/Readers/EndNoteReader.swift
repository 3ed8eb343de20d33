extension InputFormat {
  /// EndNote's tagged format (`.enw`), also known as refer and BibIX.
  package static let endNote = InputFormat("endnote")
}

/// Reads what EndNote imports, and what publishers offer for it.
enum EndNoteReader: FormatReader {
  static let format = InputFormat.endNote
  static let label = "EndNote"
  static let nameEndings = ["enw", "ref", "refer"]

  /// Certain where the first line has a tag and half of the lines have one. LaTeX, whose comments begin with `%` too, has
  /// a blank or a word behind it.
  static func likelihood(of sample: Sample) -> Likelihood {
    let tags = sample.taggedLines.map { EndNoteDialect.tag(of: $0, in: sample.bytes)?.tag }
    guard let first = tags.first.flatMap(\.self) else { return .none }
    let count = tags.count { $0 != nil }
    guard first == "%0" || papers.contains(first), count * 2 >= tags.count else { return .none }
    return first == "%0" || count > 1 ? .certain : .likely
  }

  private static let papers: Set<Tag> = ["%A", "%T", "%E", "%D", "%J", "%F"]

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "text without records of EndNote, which begin with “%0 ”"
    sink.readTagged(
      source, as: EndNoteDialect.self, lack: "a record without a title (%T) and without an abstract (%X)",
      paper: EndNotePaper.paper)
  }
}

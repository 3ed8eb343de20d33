extension InputFormat {
  /// The field-tagged plain text of Web of Science and ISI.
  package static let webOfScience = InputFormat("wos")
}

/// Reads what Web of Science exports as plain text, with the references where they were exported.
enum WebOfScienceReader: FormatReader {
  static let format = InputFormat.webOfScience
  static let label = "Web of Science text"
  static let nameEndings = ["isi", "ciw"]

  /// Certain with the head of the file, or where records begin and end as these do.
  static func likelihood(of sample: Sample) -> Likelihood {
    var (tags, starts, ends): (Set<Tag>, Int, Int) = ([], 0, 0)
    for line in sample.taggedLines {
      guard let (tag, value) = WebOfScienceDialect.tag(of: line, in: sample.bytes) else { continue }
      tags.insert(tag)
      // One letter, and nothing else: “PT J”.
      if tag == "PT", sample.bytes.trimmed(value..<line.upperBound).count == 1 { starts += 1 }
      if tag == "ER", sample.bytes.trimmed(line).count == 2 { ends += 1 }
    }
    let isHeaded = tags.contains("FN") && tags.contains("VR")
    if starts > 0, isHeaded || ends > 0, tags.count > 3 { return .certain }
    return starts > 0 && tags.count > 3 && tags.contains("TI") ? .likely : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "text without records of Web of Science, which begin with “PT J”"
    sink.readTagged(
      source, as: WebOfScienceDialect.self, lack: "a record without a title (TI) and without an abstract (AB)",
      paper: WebOfSciencePaper.paper)
  }
}

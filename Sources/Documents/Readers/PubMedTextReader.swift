extension InputFormat {
  /// PubMed's text format (`.nbib`), also known as MEDLINE.
  package static let pubMedText = InputFormat("pubmed")
}

/// Reads what PubMed saves as “PubMed” and sends to citation managers.
enum PubMedTextReader: FormatReader {
  static let format = InputFormat.pubMedText
  static let label = "PubMed text"
  static let nameEndings = ["nbib"]

  /// Certain where a line states an id of PubMed and others have tags of the same form.
  static func likelihood(of sample: Sample) -> Likelihood {
    var (tags, ids): (Set<Tag>, Int) = ([], 0)
    for line in sample.taggedLines {
      guard let (tag, value) = PubMedDialect.tag(of: line, in: sample.bytes) else { continue }
      tags.insert(tag)
      if tag == "PMID" || tag == "PMC" || tag == "PMCR", isNumber(sample.bytes[value..<line.upperBound]) { ids += 1 }
    }
    guard ids > 0 else { return .none }
    return tags.count > 2 ? .certain : tags.count > 1 ? .likely : .none
  }

  private static func isNumber(_ value: ArraySlice<UInt8>) -> Bool {
    let digits = value.drop { $0 == 0x20 || ASCII.isLetter($0) }
    return digits.first.map(ASCII.isDigit) ?? false
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "text without records of PubMed, which begin with “PMID- ”"
    sink.readTagged(
      source, as: PubMedDialect.self,
      lack: "a record without a title (TI, BTI, TT) and without an abstract (AB, OAB)",
      paper: PubMedPaper.paper)
  }
}

extension InputFormat {
  /// PubMed's and MEDLINE's XML.
  package static let medlineXML = InputFormat("medline-xml")
}

/// Reads PubMed's XML (NLM's DTD `pubmed_250101`): articles, books and chapters, in sets or alone, and MEDLINE
/// citations without the envelope.
enum MedlineXMLReader: FormatReader {
  static let format = InputFormat.medlineXML
  static let label = "PubMed XML"
  static let nameEndings = ["xml"]

  private static let roots: Set<String> = [
    "PubmedArticleSet", "PubmedArticle", "PubmedBookArticleSet", "PubmedBookArticle", "MedlineCitationSet",
    "MedlineCitation", "DeleteCitation",
  ]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let head = XMLHead(sample) else { return .none }
    return roots.contains(head.root) ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "a PubMed set without citations"
    sink.isCollection = true
    let names: Set = ["PubmedArticle", "PubmedBookArticle", "MedlineCitation", "DeleteCitation", "DeleteDocument"]
    XMLRecords.read(source, names, into: &sink) { element, sink in
      let record: PaperRecord?
      switch element.name {
      case "DeleteCitation", "DeleteDocument":
        let count = element.all("PMID").reduce(0) { count, _ in count + 1 }
        return sink.leave(
          sink.lines(of: element.bytes), at: element.bytes, .structure, "\(count) citations that PubMed has deleted")
      case "PubmedBookArticle": record = MedlineBook(element).record
      default: record = MedlineArticle(element).record
      }
      if let record {
        sink.add(placed: record)
      } else {
        sink.refuse(element.bytes, "a citation without a title or abstract")
      }
    }
  }
}
